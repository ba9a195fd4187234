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
  readonly order: Order;
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
  const { conditions, order, kinds, way } = listing;
  const isMixed = way?.direction === 'both';
  // Joined crosswise: the planner would otherwise begin with the kind's table, and run the inner query for each of its rows.
  const found = store.rows<NodeRow & { parent: number }>(
    `select p.key as parent, n.id, n.key, n.kind, n.slug, n.name${isMixed ? '' : ', t.*'}
     from json_each(:parents) p
     cross join node n on n.id in (${idsOf(listing, after, true)} limit +:limit)
     ${isMixed ? '' : `cross join ${kinds[0]} t on t.id = n.id`}
     order by p.key, ${orders[order]('n.id', 'n')}`,
    { ...parametersOf(conditions, after), parents: JSON.stringify(parents), limit: first + 1 },
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
       left join hub h on h.node_id = p.value
       order by p.key`,
      { ...parametersOf(listing.conditions, null), parents: JSON.stringify(parents) },
    )
    .map(({ total }) => total);
}

const orders: Readonly<Record<Order, (id: string, node: string) => string>> = {
  DEFAULT: (id) => id,
  REVERSE: (id) => `${id} desc`,
  OLDEST: (id, node) => `${node}.earliest is null, ${id} desc`,
  NAME: (id, node) => `${node}.sort_name, ${id}`,
};

const ends = { from: { near: 'from', far: 'to' }, towards: { near: 'to', far: 'from' } } as const;

type End = (typeof ends)[keyof typeof ends];

/** How many rows the list of `p` has: as the build counted them, unless it has conditions, or begins at a node `h` that is no hub. */
function totalOf(listing: Listing): string {
  const { way, kinds, conditions } = listing;
  const counted = `(select count(*) from (${idsOf({ ...listing, order: 'DEFAULT' }, null, false)}))`;
  if (conditions.length > 0) return counted;
  if (way === null) return `coalesce((select number from total where what = '${kinds[0]}'), 0)`;
  return `iif(h.node_id is null, ${counted}, ${tallied(way, kinds)})`;
}

/** How many nodes of some kinds are tied to the hub `h` in one of the ways that lead to a list. */
function tallied({ direction, relations, isDirect }: Way, kinds: readonly Kind[]): string {
  const ways = [
    ...(direction === 'both' ? [] : [`direction = '${direction}'`]),
    ...(relations === null ? [] : [isOneOf('relation', relations)]),
    ...(isDirect ? ['is_direct = 1'] : []),
  ];
  return `(
    select coalesce(sum(t.nodes), 0)
    from tally t
    where t.hub_id = h.node_id and ${isOneOf('t.kind', kinds)} and t.ties & (select sum(bit) from tie where ${['true', ...ways].join(' and ')}) <> 0)`;
}

/** The query for the ids of a list, in its order, for the parent `p`. */
function idsOf(listing: Listing, after: After | null, isLimited: boolean): string {
  const { way, kinds, conditions, order } = listing;
  if (way?.direction === 'both') return touching(way, kinds, after, isLimited);
  if (order === 'NAME' && way !== null && conditions.length === 0) return byName(listing, way, ends[way.direction], after);
  const lead = way && leadOf(way, ends[way.direction], kinds[0]);
  if (order === 'OLDEST') return oldestFirst(listing, lead, after);
  return idsWhere(behind(after, order, lead?.id ?? 'm.id'), listing, lead);
}

/** The evidence `e` that leads from a parent to nodes of a kind, and its column that has their ids. */
type Lead = { readonly id: string; readonly where: readonly string[] };

function leadOf(way: Way, { near, far }: End, kind: Kind, parent = 'p.value'): Lead {
  return { id: `e.${far}_id`, where: [`e.${near}_id = ${parent}`, `e.${far}_kind = '${kind}'`, ...said(way)] };
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
function byName(listing: Listing, way: Way, end: End, after: After | null): string {
  const [kind] = listing.kinds;
  const length = `(select ${tallied(way, [kind])} from hub h where h.node_id = p.value)`;
  const isLong = `coalesce(${length} > sqrt(32 * (select number from total where what = '${kind}')), false)`;
  // Where nothing is to be found, a range begins at null: that is looked at once, and a condition at every row.
  const short = leadOf(way, end, kind, `iif(${isLong}, null, p.value)`);
  const long = leadOf(way, end, kind);
  const walked = [
    `m.kind = iif(${isLong}, '${kind}', null)`,
    ...behind(after, 'NAME', 'm.id'),
    `exists (select 1 from evidence e where ${[...long.where, `${long.id} = m.id`].join(' and ')})`,
  ];
  return `select id from (${idsWhere(behind(after, 'NAME', short.id), listing, short)} limit +:limit)
    union all
    select id from (select m.id from node m where ${walked.join(' and ')} order by ${orders.NAME('m.id', 'm')} limit +:limit)`;
}

/** The ids of all that touches a node: kind by kind and direction by direction, so that each part is a range that stops at the limit. */
function touching(way: Way, kinds: readonly Kind[], after: After | null, isLimited: boolean): string {
  const parts = kinds.flatMap((kind) =>
    Object.values(ends).map((end) => {
      const { id, where } = leadOf(way, end, kind);
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

function parametersOf(conditions: readonly Condition[], after: After | null): Parameters {
  const keyset = after === null ? {} : { after: after.id, afterName: after.sortName };
  return Object.assign(keyset, ...conditions.map(({ parameters }) => parameters)) as Parameters;
}
