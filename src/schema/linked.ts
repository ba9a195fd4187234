/** Rows of tables that belong to a kind: what a technology is part of, the links of a person, the honors of a study. */
import type { NodeRow } from '../store/nodes.ts';
import { siblings, batched } from '../store/siblings.ts';
import type { Context } from './builder.ts';

/**
 * For a row, the rows of a query that belong to it, loaded for all siblings in one statement. The query reads the ids of all from
 * `json_each(:ids) p` and gives each row the id it belongs to as `owner`.
 */
export function ownedRows<Owner extends NodeRow, Row extends { readonly owner: number }>(
  owner: Owner,
  key: string,
  sql: string,
  { store }: Context,
): readonly Row[] {
  return batched(owner, key, (owners) => {
    const rows = store.rows<Row>(sql, { ids: JSON.stringify([...new Set(owners.map(({ id }) => id))]) });
    siblings(rows);
    const byOwner = Map.groupBy(rows, (row) => row.owner);
    return owners.map(({ id }) => byOwner.get(id) ?? []);
  });
}
