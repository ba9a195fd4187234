/** Lists of nodes: all of a kind, or those that evidence leads to from other nodes; filtered, ordered, a page at a time. */
import type { Kind } from '../graph/draft.ts';
import type { Day } from '../graph/partial-date.ts';
import type { Relation } from '../graph/relation.ts';
import { dayParameters, type ExperienceOrder, isExperienceOrder, placeIn } from '../answers/experience/experience-table.ts';
import { directionOf, idsOf, orderOf, parametersOf, totalOf, traversalOf } from './listing-sql.ts';
import type { NodeRow } from './nodes.ts';
import { siblings } from './siblings.ts';
import type { Parameters, Store } from './store.ts';

/** Which arrows lead from a node to those in its list. */
export type Traversal = {
  /** `from` follows arrows that leave the node, `towards` goes back along arrows that reach it. */
  readonly direction: 'from' | 'towards' | 'both';
  /** Only arrows of these relations; all if null. */
  readonly relations: readonly Relation[] | null;
  /** Only what statements name, without what is broader. */
  readonly isDirect: boolean;
};

/** A condition on the node `m` of a list, with the values it needs under names of its own. */
export type Condition = { readonly sql: string; readonly parameters: Parameters };

/** `DEFAULT` is the order of ids: newest first for what has a date, by name for what has none. In `OLDEST`, as in it, what has no date comes last. */
export type StoredOrder = 'DEFAULT' | 'REVERSE' | 'OLDEST' | 'NAME';

/** Those by experience are for lists between people and technologies only. */
export type Order = StoredOrder | ExperienceOrder;

export type Listing = {
  /** The kinds of its nodes: one, unless the way goes in both directions. */
  readonly kinds: readonly [Kind, ...Kind[]];
  /** Null: all nodes of the kind, whatever leads to them. */
  readonly way: Traversal | null;
  readonly conditions: readonly Condition[];
  /** The condition that it is read from, see `startOf`; null if it is read from its beginning. */
  readonly start: Start | null;
  readonly order: Order;
  /** The day that is asked on. */
  readonly today: Day;
};

/** A condition that arrows lead to a row from at least one of some nodes: the rows that meet it can be found there. */
export type Start = { readonly condition: Condition; readonly nodes: readonly StartNode[] };

/** A node, and which of its arrows lead to rows. */
export type StartNode = {
  readonly id: number;
  readonly kind: Kind;
  readonly direction: 'from' | 'towards';
  readonly relations: readonly Relation[];
};

/** The place in an order that a page begins behind. */
export type After = { readonly id: number; readonly sortName: string; readonly isUndated: number };

export type Page<Row extends NodeRow = NodeRow> = { readonly rows: readonly Row[]; readonly hasMore: boolean };

/**
 * For each node the first rows of its list behind `after`; for `[null]` the first of the list that begins nowhere. One statement. Rows of a
 * list that goes both ways have the columns of every node only.
 */
export function pages(
  store: Store,
  listing: Listing,
  parents: readonly (number | null)[],
  first: number,
  after: After | null,
): readonly Page[] {
  const { kinds, way } = listing;
  const isMixed = way?.direction === 'both';
  // Joined crosswise: the planner would otherwise begin with the kind's table, and run the inner query for each of its rows.
  const found = store.rows<NodeRow & { parent: number }>(
    `select p.key as parent, n.id, n.key, n.kind, n.slug, n.name${isMixed ? '' : ', t.*'}
     from json_each(:parents) p
     cross join node n on n.id in (${idsOf(listing, after, true)} limit +:limit)
     ${isMixed ? '' : `cross join ${kinds[0]} t on t.id = n.id`}
     order by p.key, ${orderOf(listing)}`,
    { ...parametersOf(listing, after), parents: JSON.stringify(parents), limit: first + 1 },
  );
  const rowsOf = parents.map((): NodeRow[] => []);
  for (const row of found) rowsOf[row.parent]?.push(row);
  const shown = rowsOf.map((rows) => rows.slice(0, first));
  siblings(shown.flat());
  return shown.map((rows, index) => ({ rows, hasMore: (rowsOf[index]?.length ?? 0) > first }));
}

/** Whether a list of some of the nodes has the place that a page begins after. Orders of the nodes themselves have a place for every node. */
export function arePlaces(store: Store, { way, order, today }: Listing, parents: readonly (number | null)[], { id }: After): boolean {
  if (!isExperienceOrder(order)) return true;
  const [place] = store.rows(
    `select p.key
     from json_each(:parents) p
     where ${placeIn(directionOf(way), order, '+:after')} is not null`,
    { ...dayParameters(today), parents: JSON.stringify(parents), after: id },
    1,
  );
  return place !== undefined;
}

/** For each node the ids of the first rows of its list. One statement. */
export function firstIds(
  store: Store,
  listing: Listing,
  parents: readonly (number | null)[],
  first: number,
): readonly (readonly number[])[] {
  const rows = store.rows<{ parent: number; id: number }>(
    `select p.key as parent, n.id
     from json_each(:parents) p
     cross join node n on n.id in (${idsOf(listing, null, true)} limit +:limit)
     order by p.key, ${orderOf(listing)}`,
    { ...parametersOf(listing, null), parents: JSON.stringify(parents), limit: first },
  );
  const byParent = Map.groupBy(rows, ({ parent }) => parent);
  return parents.map((_, index) => (byParent.get(index) ?? []).map(({ id }) => id));
}

/** For each node how many rows its list has. One statement. */
export function totals(store: Store, listing: Listing, parents: readonly (number | null)[]): readonly number[] {
  return store
    .rows<{ total: number }>(
      `select ${totalOf(listing)} as total
       from json_each(:parents) p
       order by p.key`,
      { ...parametersOf(listing, null), parents: JSON.stringify(parents) },
    )
    .map(({ total }) => total);
}

/**
 * Of some conditions of a list the one that it is best read from: the one that the fewest rows meet, if these are fewer than those that
 * lead from the parents. So those who know what few do are not looked for among those who know what everybody does.
 */
export function startOf(
  store: Store,
  { kinds, way, today }: Listing,
  starts: readonly Start[],
  parents: readonly (number | null)[],
): Start | null {
  if (starts.length === 0 || (starts.length === 1 && way === null)) return starts[0] ?? null;
  const whole = { kinds, conditions: [], start: null, order: 'DEFAULT', today } as const;
  const lengths = starts.map(({ nodes }) => sum(nodes.flatMap((node) => totals(store, { ...whole, way: traversalOf(node) }, [node.id]))));
  const shortest = Math.min(...lengths);
  const isShorter = way === null || shortest * parents.length < sum(totals(store, { ...whole, way }, parents));
  return isShorter ? (starts[lengths.indexOf(shortest)] ?? null) : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
