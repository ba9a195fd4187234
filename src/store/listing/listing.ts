/** Lists of nodes: all of a kind, or those that evidence leads to from other nodes; filtered, ordered, a page at a time. */
import sql, { raw } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import type { Day } from '../../graph/partial-date.ts';
import type { Relation } from '../../graph/relation.ts';
import { each } from '../fragments.ts';
import { inGroups } from '../groups.ts';
import type { NodeRow } from '../nodes.ts';
import { siblings } from '../siblings.ts';
import type { Store } from '../store.ts';
import type { Condition, ConnectedToAny } from './condition.ts';
import { idsOf, traversalFrom } from './ids.ts';
import { type After, type Order, orderOf, placeOf } from './order.ts';
import { totalOf } from './total.ts';

/** Which arrows lead from a node to those in its list. */
export type Traversal = {
  /** `from` follows arrows that leave the node, `towards` goes back along arrows that reach it. */
  readonly direction: 'from' | 'towards' | 'both';
  /** Only arrows of these relations; all if null. */
  readonly relations: readonly Relation[] | null;
  /** Only what statements name, without what is broader. */
  readonly isDirect: boolean;
};

export type Listing = {
  /** The kinds of its nodes: one, unless the traversal goes in both directions. */
  readonly kinds: readonly [Kind, ...Kind[]];
  /** Null: all nodes of the kind, whatever leads to them. */
  readonly traversal: Traversal | null;
  readonly conditions: readonly Condition[];
  /** The condition whose evidence the list is read from, see `drivingConditionOf`; null if it is read from its beginning. */
  readonly driving: ConnectedToAny | null;
  readonly order: Order;
  /** The day of the question. */
  readonly today: Day;
};

export type Page<Row extends NodeRow = NodeRow> = { readonly rows: readonly Row[]; readonly hasMore: boolean };

/**
 * For each node the first rows of its list after a place; for `[null]` the first of the list of all. One statement. Rows of a list that
 * goes both ways have only the columns that every node has.
 */
export function pages(
  store: Store,
  listing: Listing,
  parents: readonly (number | null)[],
  first: number,
  after: After | null,
): readonly Page[] {
  const { kinds, traversal } = listing;
  const [columns, ofKind] =
    traversal?.direction === 'both' ? [sql``, sql``] : [sql`, t.*`, sql`cross join ${raw(kinds[0])} t on t.id = n.id`];
  // Joined crosswise: the planner would otherwise begin with the kind's table, and run the inner query for each of its rows.
  const found = store.rows<NodeRow & { parent: number }>(
    sql`select p.key as parent, n.id, n.key, n.kind, n.slug, n.name${columns}
     from ${each(parents)} p
     cross join node n on n.id in (${idsOf(listing, { after, limit: first + 1 })} limit +${first + 1})
     ${ofKind}
     order by p.key, ${orderOf(listing)}`,
  );
  const rowsOf = inGroups(found, parents.length, ({ parent }) => parent);
  const shown = rowsOf.map((rows) => rows.slice(0, first));
  siblings(shown.flat());
  return shown.map((rows, index) => ({ rows, hasMore: (rowsOf[index]?.length ?? 0) > first }));
}

/** Whether the list of at least one of the nodes has the place that a page begins after. */
export function hasPlace(store: Store, listing: Listing, parents: readonly (number | null)[], { id }: After): boolean {
  const place = placeOf(listing, sql`+${id}`);
  return place === null || store.rows(sql`select p.key from ${each(parents)} p where ${place} is not null`, 1).length > 0;
}

/** For each node the ids of the first rows of its list. One statement. */
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

/** For each node how many rows its list has. One statement. */
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
 * The condition that a list is best read from: the one that the fewest rows meet, if these are fewer than those that lead from the parents.
 * So a list of what is rare among what is common is as short as what is rare.
 */
export function drivingConditionOf(store: Store, listing: Listing, parents: readonly (number | null)[]): ConnectedToAny | null {
  const candidates = listing.conditions.filter((one): one is ConnectedToAny => 'anyOf' in one && !one.isNegated);
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
