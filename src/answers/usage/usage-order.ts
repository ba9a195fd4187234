/** The order of technologies and organizations by how much a technology was used. */
import sql, { raw, type Sql } from 'sql-template-tag';
import { all } from '../../store/fragments.ts';
import type { OrderContext, ProvidedOrder, Slice } from '../../store/listing/order.ts';

/** The columns for the list of the technologies of an organization, or of everybody (`from`), and of the organizations of a technology. */
const columns = {
  from: { near: raw('u.organization_id'), far: raw('u.technology_id') },
  towards: { near: raw('u.technology_id'), far: raw('u.organization_id') },
} as const;

/** Most people first, then most positions. */
export const byUse: ProvidedOrder = { name: 'MOST_USED', isFromNode: false, sortKey, ids };

function sortKey({ direction, parent }: OrderContext, id: Sql): Sql {
  const { near, far } = columns[direction];
  return sql`(select u.place from usage u where ${near} = ${parent} and ${far} = ${id})`;
}

/** Reads a range of an index that is no longer than the vocabulary, or than the list of all organizations. */
function ids(list: OrderContext, { after }: Slice): Sql {
  const { near, far } = columns[list.direction];
  const rest = after ? [sql`(u.place, ${far}) > (${sortKey(list, sql`+${after.id}`)}, +${after.id})`] : [];
  const clauses = [sql`${near} = ${list.parent}`, ...rest, ...hasEvidence(list.evidence), ...list.nodes];
  return sql`select ${far} as id from usage u cross join listed m on m.id = ${far} where ${all(clauses)} order by u.place, ${far}`;
}

function hasEvidence(evidence: readonly Sql[]): readonly Sql[] {
  if (evidence.length === 0) return [];
  const arrow = sql`e.from_id = u.organization_id and e.to_kind = 'technology' and e.to_id = u.technology_id`;
  return [sql`exists (select 1 from evidence e where ${all([arrow, ...evidence])})`];
}
