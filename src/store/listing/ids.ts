/** The SQL for the ids of the nodes in a list: filtered, in order, a slice at a time, and read from the smallest range. */
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { mayHaveRelation } from '../evidence.ts';
import { all, isOneOf } from '../fragments.ts';
import { type Anchor, conditionSql } from './condition.ts';
import type { Listing, Traversal } from './listing.ts';
import { idsByName } from './long-list.ts';
import { afterCursor, orderContext, type Slice, type StoredOrder, storedOrder } from './order.ts';

/** The query for the ids in a list of the parent `p`, in the order of the list. */
export function idsOf(listing: Listing, slice: Slice): Sql {
  const { traversal, kinds, conditions, order, driving } = listing;
  if (traversal?.direction === 'both') return neighbors(traversal, kinds, slice);
  if (typeof order !== 'string') return order.ids(orderContext(listing), slice);
  const own = traversal && { traversal, parent: sql`p.value` };
  if (!driving) return idsFrom(own, { kind: kinds[0], order, conditions: conditions.map(conditionSql) }, slice);
  const others = conditions.filter((one) => one !== driving).map(conditionSql);
  const rest = own ? [...others, isReached(own, kinds[0])] : others;
  const queries = driving.anyOf.map((anchor) =>
    idsFrom({ traversal: traversalFrom(anchor), parent: sql`+${anchor.id}` }, { kind: kinds[0], order, conditions: rest }, slice),
  );
  if (queries.length === 1) return join(queries);
  const parts = queries.map((query) => sql`select id from (${limited(query, slice.limit)})`);
  return sql`select m.id from (${join(parts, ' union ')}) u cross join node m on m.id = u.id order by ${storedOrder(order, 'm.id', 'm')}`;
}

/** The traversal from an anchor to the nodes in a list. */
export function traversalFrom({ direction, relations }: Anchor): Traversal {
  return { direction, relations, isDirect: false };
}

/** The conditions of a traversal on the evidence `e`. */
export function relationClauses({ relations, orUnconfirmed, without = [], isDirect }: Traversal): readonly Sql[] {
  return [
    ...(relations === null ? [] : [orUnconfirmed ? mayHaveRelation('e', relations) : isOneOf('e.relation', relations)]),
    ...(isDirect ? [sql`e.is_direct = 1`] : []),
    ...(without.length === 0 ? [] : [sql`not exists (select 1 from evidence o where ${samePair} and ${isOneOf('o.relation', without)})`]),
  ];
}

/** Whether the evidence `o` is for the same two nodes as the evidence `e`. */
const samePair = raw('o.from_id = e.from_id and o.to_kind = e.to_kind and o.to_id = e.to_id');

/** The evidence that ids are read from: that of a traversal from the node with an id. */
export type EvidenceSource = { readonly traversal: Traversal; readonly parent: Sql };

/** The properties of a list that do not depend on where its ids are read from. */
export type Criteria = { readonly kind: Kind; readonly order: StoredOrder; readonly conditions: readonly Sql[] };

function idsFrom(source: EvidenceSource | null, criteria: Criteria, slice: Slice): Sql {
  const { order, kind, conditions } = criteria;
  if (order === 'NAME' && source && conditions.length === 0) return idsByName(source, criteria, slice);
  const range = source && evidenceRange(source, kind);
  if (order === 'OLDEST') return oldestFirst(criteria, range, slice);
  return idsWhere(afterCursor(slice.after, order, range?.id ?? raw('m.id')), criteria, range);
}

/** A range of the evidence `e` that leads to nodes of one kind, and the column with their ids. */
export type EvidenceRange = { readonly id: Sql; readonly where: readonly Sql[] };

export function evidenceRange({ traversal, parent }: EvidenceSource, kind: Kind): EvidenceRange {
  const [near, far] = traversal.direction === 'from' ? ['from', 'to'] : ['to', 'from'];
  return {
    id: raw(`e.${far}_id`),
    where: [sql`${raw(`e.${near}_id`)} = ${parent}`, raw(`e.${far}_kind = '${kind}'`), ...relationClauses(traversal)],
  };
}

/** Whether evidence from a source leads to the node `m`. */
export function isReached(source: EvidenceSource, kind: Kind): Sql {
  const { id, where } = evidenceRange(source, kind);
  return sql`exists (select 1 from evidence e where ${all([...where, sql`${id} = m.id`])})`;
}

/** The query for the ids in a list that meet further conditions. */
export function idsWhere(more: readonly Sql[], { kind, conditions, order }: Criteria, range: EvidenceRange | null): Sql {
  const clauses = [...more, ...conditions];
  if (range === null)
    return sql`select m.id from listed m where ${all([raw(`m.kind = '${kind}'`), ...clauses])} order by ${storedOrder(order, 'm.id', 'm')}`;
  const { id, where } = range;
  // The evidence is a range of an index that ends in the ids. The nodes themselves are read only if a condition or the order needs them.
  const nodes = conditions.length > 0 || order === 'NAME' ? sql` cross join node m on m.id = ${id}` : sql``;
  return sql`select ${id} as id from evidence e${nodes} where ${all([...where, ...clauses])} group by ${id} order by ${storedOrder(order, id.sql, 'm')}`;
}

/**
 * Ids run from the newest node to the oldest, and then through the undated ones. So the order "oldest first" is the dated nodes backwards,
 * and then the undated ones backwards. Each part is a range that is read up to the limit.
 */
function oldestFirst(criteria: Criteria, range: EvidenceRange | null, { after, limit }: Slice): Sql {
  const id = range?.id ?? raw('m.id');
  const firstUndated = raw(`coalesce((select min(u.id) from node u where u.kind = '${criteria.kind}' and u.earliest is null), 9e18)`);
  const rest = afterCursor(after, 'REVERSE', id);
  const undated = sql`${id} >= ${firstUndated}`;
  const parts = after?.isUndated === 1 ? [[undated, ...rest]] : [after ? rest : [sql`${id} < ${firstUndated}`], [undated]];
  const queries = parts.map(
    (where, index) =>
      sql`select id, ${raw(String(index))} as part from (${limited(idsWhere(where, { ...criteria, order: 'REVERSE' }, range), limit)})`,
  );
  return sql`select id from (${join(queries, ' union all ')}) order by part, id desc`;
}

/** The ids of all neighbors of a node. Each kind and direction is a range of an index that is read up to the limit. */
function neighbors(traversal: Traversal, kinds: readonly Kind[], { after, limit }: Slice): Sql {
  const parts = kinds.flatMap((kind) =>
    (['from', 'towards'] as const).map((direction) => {
      const { id, where } = evidenceRange({ traversal: { ...traversal, direction }, parent: sql`p.value` }, kind);
      const clauses = [...where, ...afterCursor(after, 'DEFAULT', id)];
      const ids = sql`select distinct ${id} as id from evidence e where ${all(clauses)} order by ${id}`;
      return sql`select id from (${limited(ids, limit)})`;
    }),
  );
  return sql`select id from (${join(parts, ' union ')}) order by id`;
}

/** A query with a limit; the query itself if the limit is null. */
export function limited(query: Sql, limit: number | null): Sql {
  return limit === null ? query : sql`${query} limit +${limit}`;
}
