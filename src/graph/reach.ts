/** Follows evidence of one node to the other nodes that it is evidence of. */
import type { Ref } from './draft.ts';
import type { Names } from './names.ts';

/** The ordinals of the nodes that references reach: the nodes themselves, their broader technologies, and the technologies that projects are. References to missing nodes are skipped. */
export function reachedFrom(refs: Iterable<Ref>, names: Names): ReadonlySet<number> {
  const reached = new Set<number>();
  const reach = (ref: Ref): void => {
    const node = names.find(ref);
    if (!node || reached.has(node.ordinal)) return;
    reached.add(node.ordinal);
    for (const next of [node.twin ?? [], node.broader].flat()) reach(next);
  };
  for (const ref of refs) reach(ref);
  return reached;
}
