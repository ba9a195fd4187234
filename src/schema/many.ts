/** Fields that give a few nodes of one kind whose ids a row knows. */
import { type NodeRow, nodesOf } from '../store/nodes.ts';
import { batched } from '../store/siblings.ts';
import type { Context } from './builder.ts';
import type { NodeTypeOf } from './node-type.ts';

/** The nodes of a kind for the ids that `idsOf` gives for a row, loaded for all siblings in one statement. */
export function many<Row extends object, To extends NodeRow>(
  row: Row,
  to: NodeTypeOf<To>,
  key: string,
  idsOf: (row: Row) => readonly number[],
  { store }: Context,
): readonly To[] {
  return batched(row, key, (rows) => {
    const ids = rows.map(idsOf);
    const found = nodesOf<To>(store, to.kind, ids.flat());
    const byId = new Map(found.flatMap((node) => (node ? [[node.id, node] as const] : [])));
    return ids.map((some) => [...new Set(some)].toSorted((a, b) => a - b).flatMap((id) => byId.get(id) ?? []));
  });
}
