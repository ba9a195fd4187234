/** Lists of nodes: all nodes of a kind, or the nodes that evidence leads to from another node. Filtered, ordered, and read a page at a time. */
import sql, { raw } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import type { Day } from '../../graph/partial-date.ts';
import type { Relation } from '../../graph/relation.ts';
import { each } from '../fragments.ts';
import { inGroups, inPages, type RowPage } from '../groups.ts';
import { nodeColumns, type NodeRow } from '../nodes.ts';
import type { Store } from '../store.ts';
import { type Condition, type ConnectedToAny, requiresConnection } from './condition.ts';
import { idsOf, traversalFrom } from './ids.ts';
import { type CursorRow, type Order, orderOf, sortKeyOf } from './order.ts';
import { totalOf } from './total.ts';

/** The arrows that lead from a node to the nodes in its list. */
export type Traversal = {
  /** `from` follows the arrows that start at the node; `towards` follows the arrows that end at it, backwards. */
  readonly direction: 'from' | 'towards' | 'both';
  /** Only arrows with these relations; all if null. */
  readonly relations: readonly Relation[] | null;
  /** Whether to follow unconfirmed arrows as well. */
  readonly orUnconfirmed?: boolean;
  /** Only nodes that no arrow with one of these relations leads to. */
  readonly without?: readonly Relation[];
  /** Only arrows to nodes that statements name, and not to broader ones. */
  readonly isDirect: boolean;
};

export type Listing = {
  /** The kinds of its nodes: exactly one, unless the traversal goes in both directions. */
  readonly kinds: readonly [Kind, ...Kind[]];
  /** Null for the list of all nodes of the kind. */
  readonly traversal: Traversal | null;
  readonly conditions: readonly Condition[];
  /** The condition from whose anchors the list is read, see `drivingConditionOf`. Null if it is read from its own traversal. */
  readonly driving: ConnectedToAny | null;
  readonly order: Order;
  /** The day that a provided order holds for, and the evidence that the list shows. */
  readonly asOf: Day;
};

/**
 * A page of the list of each parent, after the row of a cursor; for `[null]`, a page of the list of all nodes. Runs one query. Rows of a list
 * in both directions have only the columns that every node has.
 */
export function pages(
  store: Store,
  listing: Listing,
  parents: readonly (number | null)[],
  first: number,
  after: CursorRow | null,
): readonly RowPage<NodeRow>[] {
  const { kinds, traversal } = listing;
  const [columns, ofKind] =
    traversal?.direction === 'both' ? [sql``, sql``] : [sql`, t.*`, sql`cross join ${raw(kinds[0])} t on t.id = n.id`];
  // The cross joins set the order: otherwise the planner starts with the kind's table, and runs the inner query for each of its rows.
  const found = store.rows<NodeRow & { parent: number }>(
    sql`select p.key as parent, n.id, ${nodeColumns}${columns}
     from ${each(parents)} p
     cross join node n on n.id in (${idsOf(listing, { after, limit: first + 1 })} limit +${first + 1})
     ${ofKind}
     order by p.key, ${orderOf(listing)}`,
  );
  const lists = inGroups(found, parents.length, ({ parent }) => parent);
  return inPages(lists, first);
}

/** Whether a page can start after the row of a cursor, in the list of at least one parent. */
export function hasRow(store: Store, listing: Listing, parents: readonly (number | null)[], { id }: CursorRow): boolean {
  const sortKey = sortKeyOf(listing, sql`+${id}`);
  return sortKey === null || store.rows(sql`select p.key from ${each(parents)} p where ${sortKey} is not null`, 1).length > 0;
}

/** The ids of the first nodes in the list of each parent. Runs one query. */
export function firstIds(
  store: Store,
  listing: Listing,
  parents: readonly (number | null)[],
  first: number,
): readonly (readonly number[])[] {
  const rows = store.rows<{ parent: number; id: number }>(
    sql`select p.key as parent, n.id
     from ${each(parents)} p
     cross join node n on n.id in (${idsOf(listing, { after: null, limit: first })} limit +${first})
     order by p.key, ${orderOf(listing)}`,
  );
  return inGroups(rows, parents.length, ({ parent }) => parent).map((ids) => ids.map(({ id }) => id));
}

/** The total number of nodes in the list of each parent. Runs one query. */
export function totals(store: Store, listing: Listing, parents: readonly (number | null)[]): readonly number[] {
  return store
    .rows<{ total: number }>(
      sql`select ${totalOf(listing)} as total
       from ${each(parents)} p
       order by p.key`,
    )
    .map(({ total }) => total);
}

/**
 * The condition to read a list from: the one that the fewest nodes meet, if these are fewer than the nodes that the traversal leads to. Null
 * if there is none. So a list takes as long as its rarest condition has nodes, even if everything else about it is common.
 */
export function drivingConditionOf(store: Store, listing: Listing, parents: readonly (number | null)[]): ConnectedToAny | null {
  const candidates = listing.conditions.filter(requiresConnection);
  const { traversal } = listing;
  if (candidates.length === 0 || (candidates.length === 1 && traversal === null)) return candidates[0] ?? null;
  const whole = { ...listing, conditions: [], order: 'DEFAULT' } as const;
  const lengths = candidates.map(({ anyOf }) =>
    sum(anyOf.flatMap((anchor) => totals(store, { ...whole, traversal: traversalFrom(anchor) }, [anchor.id]))),
  );
  const shortest = Math.min(...lengths);
  const isShorter = traversal === null || shortest * parents.length < sum(totals(store, whole, parents));
  return isShorter ? (candidates[lengths.indexOf(shortest)] ?? null) : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
