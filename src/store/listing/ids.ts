/** The SQL of a list: which ids are in it, in which order, after which place, read from where that costs least. */
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { all, isOneOf } from '../fragments.ts';
import { type Anchor, conditionSql } from './condition.ts';
import type { Listing, Traversal } from './listing.ts';
import { idsByName } from './long-list.ts';
import { afterPlace, providedList, type StoredOrder, storedOrder, type Window } from './order.ts';

/** The query for the ids of a list, in its order, for the parent `p`. */
export function idsOf(listing: Listing, window: Window): Sql {
  const { traversal, kinds, conditions, order, driving } = listing;
  if (traversal?.direction === 'both') return neighbors(traversal, kinds, window);
  if (typeof order !== 'string') return order.ids(providedList(listing), window);
  const own = traversal && { traversal, parent: sql`p.value` };
  if (!driving) return idsFrom(own, { kind: kinds[0], order, conditions: conditions.map(conditionSql) }, window);
  const others = conditions.filter((one) => one !== driving).map(conditionSql);
  const rest = own ? [...others, isLedTo(own, kinds[0])] : others;
  const parts = driving.anyOf.map((anchor) =>
    idsFrom({ traversal: traversalFrom(anchor), parent: sql`+${anchor.id}` }, { kind: kinds[0], order, conditions: rest }, window),
  );
  if (parts.length === 1) return join(parts);
  const queries = parts.map((part) => sql`select id from (${limited(part, window.limit)})`);
  return sql`select m.id from (${join(queries, ' union ')}) u cross join node m on m.id = u.id order by ${storedOrder(order, 'm.id', 'm')}`;
}

/** The traversal from an anchor to the rows of a list. */
export function traversalFrom({ direction, relations }: Anchor): Traversal {
  return { direction, relations, isDirect: false };
}

/** The conditions that a traversal puts on the evidence `e`. */
export function relationClauses({ relations, isDirect }: Traversal): readonly Sql[] {
  return [...(relations === null ? [] : [isOneOf('e.relation', relations)]), ...(isDirect ? [sql`e.is_direct = 1`] : [])];
}

/** Where ids are read from: the evidence on a traversal from the node with an id. */
export type Source = { readonly traversal: Traversal; readonly parent: Sql };

/** What of a list does not depend on where it is read from. */
export type Part = { readonly kind: Kind; readonly order: StoredOrder; readonly conditions: readonly Sql[] };

function idsFrom(source: Source | null, part: Part, window: Window): Sql {
  const { order, kind, conditions } = part;
  if (order === 'NAME' && source && conditions.length === 0) return idsByName(source, part, window);
  const range = source && evidenceRange(source, kind);
  if (order === 'OLDEST') return oldestFirst(part, range, window);
  return idsWhere(afterPlace(window.after, order, range?.id ?? raw('m.id')), part, range);
}

/** The evidence `e` that leads to nodes of a kind, and its column that has their ids. */
export type EvidenceRange = { readonly id: Sql; readonly where: readonly Sql[] };

export function evidenceRange({ traversal, parent }: Source, kind: Kind): EvidenceRange {
  const [near, far] = traversal.direction === 'from' ? ['from', 'to'] : ['to', 'from'];
  return {
    id: raw(`e.${far}_id`),
    where: [sql`${raw(`e.${near}_id`)} = ${parent}`, raw(`e.${far}_kind = '${kind}'`), ...relationClauses(traversal)],
  };
}

/** Whether the node `m` is one of those that `evidenceRange` finds. */
export function isLedTo(source: Source, kind: Kind): Sql {
  const { id, where } = evidenceRange(source, kind);
  return sql`exists (select 1 from evidence e where ${all([...where, sql`${id} = m.id`])})`;
}

/** The query for those ids of a list that meet further conditions. */
export function idsWhere(more: readonly Sql[], { kind, conditions, order }: Part, range: EvidenceRange | null): Sql {
  const clauses = [...more, ...conditions];
  if (range === null)
    return sql`select m.id from listed m where ${all([raw(`m.kind = '${kind}'`), ...clauses])} order by ${storedOrder(order, 'm.id', 'm')}`;
  const { id, where } = range;
  // The evidence alone is a range of an index that ends in the ids; the nodes themselves are read only if something asks about them.
  const nodes = conditions.length > 0 || order === 'NAME' ? sql` cross join node m on m.id = ${id}` : sql``;
  return sql`select ${id} as id from evidence e${nodes} where ${all([...where, ...clauses])} group by ${id} order by ${storedOrder(order, id.sql, 'm')}`;
}

/**
 * Ids go from the newest to the oldest, and then on to undated nodes: so the oldest first are those with a date, backwards, and then the
 * others, backwards. Each part is a range that stops at the limit.
 */
function oldestFirst(part: Part, range: EvidenceRange | null, { after, limit }: Window): Sql {
  const id = range?.id ?? raw('m.id');
  const firstUndated = raw(`coalesce((select min(u.id) from node u where u.kind = '${part.kind}' and u.earliest is null), 9e18)`);
  const rest = afterPlace(after, 'REVERSE', id);
  const undated = sql`${id} >= ${firstUndated}`;
  const parts = after?.isUndated === 1 ? [[undated, ...rest]] : [after ? rest : [sql`${id} < ${firstUndated}`], [undated]];
  const queries = parts.map(
    (where, index) =>
      sql`select id, ${raw(String(index))} as part from (${limited(idsWhere(where, { ...part, order: 'REVERSE' }, range), limit)})`,
  );
  return sql`select id from (${join(queries, ' union all ')}) order by part, id desc`;
}

/** The ids of all neighbors of a node: kind by kind and direction by direction, so that each part is a range that stops at the limit. */
function neighbors(traversal: Traversal, kinds: readonly Kind[], { after, limit }: Window): Sql {
  const parts = kinds.flatMap((kind) =>
    (['from', 'towards'] as const).map((direction) => {
      const { id, where } = evidenceRange({ traversal: { ...traversal, direction }, parent: sql`p.value` }, kind);
      const clauses = [...where, ...afterPlace(after, 'DEFAULT', id)];
      const ids = sql`select distinct ${id} as id from evidence e where ${all(clauses)} order by ${id}`;
      return sql`select id from (${limited(ids, limit)})`;
    }),
  );
  return sql`select id from (${join(parts, ' union ')}) order by id`;
}

/** A query with a limit, if there is one. */
export function limited(query: Sql, limit: number | null): Sql {
  return limit === null ? query : sql`${query} limit +${limit}`;
}
