/** What evidence of a technology is evidence of. */
import type { Ref } from './draft.ts';
import type { Names } from './names.ts';

/** The ordinals of everything that some names lead to: the nodes themselves, their twins, and what is broader. Names that nothing has lead nowhere. */
export function reachedFrom(refs: Iterable<Ref>, names: Names): ReadonlySet<number> {
  const reached = new Set<number>();
  const reach = (ref: Ref): void => {
    const entity = names.find(ref);
    if (!entity || reached.has(entity.ordinal)) return;
    reached.add(entity.ordinal);
    for (const next of [entity.twin ?? [], entity.broader].flat()) reach(next);
  };
  for (const ref of refs) reach(ref);
  return reached;
}
