/** Lists of nodes: all of a kind, or those that evidence leads to from other nodes; filtered, ordered, a page at a time. */
import type { Kind } from '../graph/entity.ts';
import type { Relation } from '../graph/relation.ts';
import type { NodeRow } from './nodes.ts';
import { siblings } from './siblings.ts';
import { isOneOf, type Parameters, type Store } from './store.ts';

/** Which arrows lead from a node to those in its list. */
export type Way = {
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
export type Order = 'DEFAULT' | 'REVERSE' | 'OLDEST' | 'NAME';

export type Listing = {
  /** The kinds of its nodes: one, unless the way goes in both directions. */
  readonly kinds: readonly [Kind, ...Kind[]];
  /** Null: all nodes of the kind, whatever leads to them. */
  readonly way: Way | null;
  readonly conditions: readonly Condition[];
  /** The condition that it is read from, see `startOf`; null if it is read from its beginning. */
  readonly start: Start | null;
  readonly order: Order;
};

/** A condition that arrows lead to a row from at least one of some nodes: the rows that meet it can be found there. */
export type Start = { readonly condition: Condition; readonly nodes: readonly Origin[] };

/** A node, and which of its arrows lead to rows. */
export type Origin = {
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
  const { order, kinds, way } = listing;
  const isMixed = way?.direction === 'both';
  // Joined crosswise: the planner would otherwise begin with the kind's table, and run the inner query for each of its rows.
  const found = store.rows<NodeRow & { parent: number }>(
    `select p.key as parent, n.id, n.key, n.kind, n.slug, n.name${isMixed ? '' : ', t.*'}
     from json_each(:parents) p
     cross join node n on n.id in (${idsOf(listing, after, true)} limit +:limit)
     ${isMixed ? '' : `cross join ${kinds[0]} t on t.id = n.id`}
     order by p.key, ${orders[order]('n.id', 'n')}`,
    { ...parametersOf(listing, after), parents: JSON.stringify(parents), limit: first + 1 },
  );
  const rowsOf = parents.map((): NodeRow[] => []);
  for (const row of found) rowsOf[row.parent]?.push(row);
  const shown = rowsOf.map((rows) => rows.slice(0, first));
  siblings(shown.flat());
  return shown.map((rows, index) => ({ rows, hasMore: (rowsOf[index]?.length ?? 0) > first }));
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
  { kinds, way }: Listing,
  starts: readonly Start[],
  parents: readonly (number | null)[],
): Start | null {
  if (starts.length === 0 || (starts.length === 1 && way === null)) return starts[0] ?? null;
  const whole = { kinds, conditions: [], start: null, order: 'DEFAULT' } as const;
  const lengths = starts.map(({ nodes }) => sum(nodes.flatMap((node) => totals(store, { ...whole, way: wayOf(node) }, [node.id]))));
  const shortest = Math.min(...lengths);
  const isShorter = way === null || shortest * parents.length < sum(totals(store, { ...whole, way }, parents));
  return isShorter ? (starts[lengths.indexOf(shortest)] ?? null) : null;
}

function wayOf({ direction, relations }: Origin): Way {
  return { direction, relations, isDirect: false };
}

const orders: Readonly<Record<Order, (id: string, node: string) => string>> = {
  DEFAULT: (id) => id,
  REVERSE: (id) => `${id} desc`,
  OLDEST: (id, node) => `${node}.earliest is null, ${id} desc`,
  NAME: (id, node) => `${node}.sort_name, ${id}`,
};

const ends = { from: { near: 'from', far: 'to' }, towards: { near: 'to', far: 'from' } } as const;

type End = (typeof ends)[keyof typeof ends];

/** How many rows the list of `p` has: as the build counted them, unless it has conditions, or begins at a node that is no hub. */
function totalOf(listing: Listing): string {
  const { way, kinds, conditions, start } = listing;
  const counted = `(select count(*) from (${idsOf({ ...listing, order: 'DEFAULT' }, null, false)}))`;
  const [origin, ...others] = start?.nodes ?? [];
  if (way === null && origin && others.length === 0 && conditions.length === 1)
    return `coalesce(${tallied(wayOf(origin), kinds, parameterOf(0))}, ${counted})`;
  if (conditions.length > 0) return counted;
  if (way === null) return `coalesce((select number from total where what = '${kinds[0]}'), 0)`;
  return `coalesce(${tallied(way, kinds, 'p.value')}, ${counted})`;
}

/** How many nodes of some kinds are tied to a hub in one of the ways that lead to a list; null if the node is no hub. */
function tallied({ direction, relations, isDirect }: Way, kinds: readonly Kind[], id: string): string {
  const ways = [
    ...(direction === 'both' ? [] : [`direction = '${direction}'`]),
    ...(relations === null ? [] : [isOneOf('relation', relations)]),
    ...(isDirect ? ['is_direct = 1'] : []),
  ];
  const ties = `(select sum(bit) from tie where ${['true', ...ways].join(' and ')})`;
  return `(
    select (select coalesce(sum(t.nodes), 0) from tally t where t.hub_id = h.node_id and ${isOneOf('t.kind', kinds)} and t.ties & ${ties} <> 0)
    from hub h
    where h.node_id = ${id})`;
}

/** The query for the ids of a list, in its order, for the parent `p`. */
function idsOf(listing: Listing, after: After | null, isLimited: boolean): string {
  const { way, kinds, conditions, order, start } = listing;
  if (way?.direction === 'both') return touching(way, kinds, after, isLimited);
  const own = way && { way, end: ends[way.direction], parent: 'p.value' };
  if (!start) return idsFrom(own, listing, after);
  const others = conditions.filter((one) => one !== start.condition);
  const rest = own ? [...others, { sql: isLedTo(own, kinds[0]), parameters: {} }] : others;
  const parts = start.nodes.map((node, index) =>
    idsFrom({ way: wayOf(node), end: ends[node.direction], parent: parameterOf(index) }, { ...listing, conditions: rest }, after),
  );
  if (parts.length === 1) return parts.join('');
  const each = parts.map((part) => `select id from (${part}${isLimited ? ' limit +:limit' : ''})`);
  return `select m.id from (${each.join(' union ')}) u cross join node m on m.id = u.id order by ${orders[order]('m.id', 'm')}`;
}

/** Where ids are read from: the evidence on a way from a node, given as SQL. */
type Source = { readonly way: Way; readonly end: End; readonly parent: string };

/** The parameter that has the id of a start's node. */
function parameterOf(index: number): string {
  return `+:start${index}`;
}

function idsFrom(source: Source | null, listing: Listing, after: After | null): string {
  const { order, conditions, kinds } = listing;
  if (order === 'NAME' && source && conditions.length === 0) return byName(source, listing, after);
  const lead = source && leadOf(source, kinds[0]);
  if (order === 'OLDEST') return oldestFirst(listing, lead, after);
  return idsWhere(behind(after, order, lead?.id ?? 'm.id'), listing, lead);
}

/** The evidence `e` that leads to nodes of a kind, and its column that has their ids. */
type Lead = { readonly id: string; readonly where: readonly string[] };

function leadOf({ way, end: { near, far }, parent }: Source, kind: Kind): Lead {
  return { id: `e.${far}_id`, where: [`e.${near}_id = ${parent}`, `e.${far}_kind = '${kind}'`, ...said(way)] };
}

/** Whether the node `m` is one of those that `leadOf` finds. */
function isLedTo(source: Source, kind: Kind): string {
  const { id, where } = leadOf(source, kind);
  return `exists (select 1 from evidence e where ${[...where, `${id} = m.id`].join(' and ')})`;
}

/** The query for those ids of a list of which something more is so. */
function idsWhere(more: readonly string[], { kinds, conditions, order }: Listing, lead: Lead | null): string {
  const clauses = [...more, ...conditions.map(({ sql }) => sql)];
  if (lead === null) {
    const where = [`m.kind = '${kinds[0]}'`, ...clauses];
    return `select m.id from listed m where ${where.join(' and ')} order by ${orders[order]('m.id', 'm')}`;
  }
  const { id, where } = lead;
  // The evidence alone is a range of an index that ends in the ids; the nodes themselves are read only where something asks about them.
  const nodes = conditions.length > 0 || order === 'NAME' ? ` cross join node m on m.id = ${id}` : '';
  return `select ${id} as id from evidence e${nodes} where ${[...where, ...clauses].join(' and ')} group by ${id} order by ${orders[order](id, 'm')}`;
}

/**
 * Ids go from the newest to the oldest, and then on to what has no date: so the oldest are those with a date, backwards, and then the
 * others, backwards. Each part is a range that stops at the limit.
 */
function oldestFirst(listing: Listing, lead: Lead | null, after: After | null): string {
  const id = lead?.id ?? 'm.id';
  const firstUndated = `coalesce((select min(u.id) from node u where u.kind = '${listing.kinds[0]}' and u.earliest is null), 9e18)`;
  const rest = behind(after, 'REVERSE', id);
  const undated = `${id} >= ${firstUndated}`;
  const parts = after?.isUndated === 1 ? [[undated, ...rest]] : [after ? rest : [`${id} < ${firstUndated}`], [undated]];
  const queries = parts.map(
    (part, index) => `select id, ${index} as part from (${idsWhere(part, { ...listing, order: 'REVERSE' }, lead)} limit +:limit)`,
  );
  return `select id from (${queries.join(' union all ')}) order by part, id desc`;
}

/**
 * A short list is sorted by name. Of a long one, all nodes of the kind are gone through by name until enough of them are in it, which
 * takes the fewer steps the longer it is. At worst, a list is as long as a few times the root of the number of those nodes: half a
 * millisecond among 30,000, two among 300,000. (It could take longer only if all names in a long list were at the end of the alphabet.)
 * A list with conditions is always sorted: nothing tells how many meet them.
 */
function byName(source: Source, listing: Listing, after: After | null): string {
  const [kind] = listing.kinds;
  const most = `sqrt(32 * (select number from total where what = '${kind}'))`;
  const isLong = `coalesce(${tallied(source.way, [kind], source.parent)} > ${most}, false)`;
  // Where nothing is to be found, a range begins at null: that is looked at once, and a condition at every row.
  const short = leadOf({ ...source, parent: `iif(${isLong}, null, ${source.parent})` }, kind);
  const walked = [`m.kind = iif(${isLong}, '${kind}', null)`, ...behind(after, 'NAME', 'm.id'), isLedTo(source, kind)];
  return `select id from (${idsWhere(behind(after, 'NAME', short.id), listing, short)} limit +:limit)
    union all
    select id from (select m.id from node m where ${walked.join(' and ')} order by ${orders.NAME('m.id', 'm')} limit +:limit)`;
}

/** The ids of all that touches a node: kind by kind and direction by direction, so that each part is a range that stops at the limit. */
function touching(way: Way, kinds: readonly Kind[], after: After | null, isLimited: boolean): string {
  const parts = kinds.flatMap((kind) =>
    Object.values(ends).map((end) => {
      const { id, where } = leadOf({ way, end, parent: 'p.value' }, kind);
      const clauses = [...where, ...behind(after, 'DEFAULT', id)];
      return `select id from (select distinct ${id} as id from evidence e where ${clauses.join(' and ')} order by ${id}${isLimited ? ' limit +:limit' : ''})`;
    }),
  );
  return `select id from (${parts.join(' union ')}) order by id`;
}

function said({ relations, isDirect }: Way): readonly string[] {
  return [...(relations === null ? [] : [isOneOf('e.relation', relations)]), ...(isDirect ? ['e.is_direct = 1'] : [])];
}

function behind(after: After | null, order: Exclude<Order, 'OLDEST'>, id: string): readonly string[] {
  if (after === null) return [];
  return {
    DEFAULT: [`${id} > +:after`],
    REVERSE: [`${id} < +:after`],
    NAME: [`(m.sort_name, ${id}) > (+:afterName, +:after)`],
  }[order];
}

function parametersOf({ conditions, start }: Listing, after: After | null): Parameters {
  const keyset = after === null ? {} : { after: after.id, afterName: after.sortName };
  const starts = Object.fromEntries((start?.nodes ?? []).map(({ id }, index) => [`start${index}`, id]));
  return Object.assign({}, keyset, starts, ...conditions.map(({ parameters }) => parameters)) as Parameters;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
