/** The SQL of a list: which ids are in it, in which order, behind which place, read from where that costs least; and how many there are. */
import type { Kind } from '../graph/draft.ts';
import { dayParameters, idsByExperience, isExperienceOrder, placeIn } from '../answers/experience/experience-table.ts';
import type { After, Listing, StartNode, StoredOrder, Traversal } from './listing.ts';
import { isOneOf, type Parameters } from './store.ts';

/** A list in an order that the nodes themselves have. */
type StoredListing = Listing & { readonly order: StoredOrder };

/** The way from a start's node to the rows of a list. */
export function traversalOf({ direction, relations }: StartNode): Traversal {
  return { direction, relations, isDirect: false };
}

const orders: Readonly<Record<StoredOrder, (id: string, node: string) => string>> = {
  DEFAULT: (id) => id,
  REVERSE: (id) => `${id} desc`,
  OLDEST: (id, node) => `${node}.earliest is null, ${id} desc`,
  NAME: (id, node) => `${node}.sort_name, ${id}`,
};

/** The order of the rows that were found, which are the nodes `n`. */
export function orderOf({ order, way }: Listing): string {
  return isExperienceOrder(order) ? `${placeIn(directionOf(way), order, 'n.id')}, n.id` : orders[order]('n.id', 'n');
}

export function directionOf(way: Traversal | null): 'from' | 'towards' {
  if (way === null || way.direction === 'both') throw new Error('Only a list between people and technologies is ordered by experience');
  return way.direction;
}

const ends = { from: { near: 'from', far: 'to' }, towards: { near: 'to', far: 'from' } } as const;

type End = (typeof ends)[keyof typeof ends];

/** How many rows the list of `p` has: as the build counted them, unless it has conditions, or begins at a node that is no hub. */
export function totalOf(listing: Listing): string {
  const { way, kinds, conditions, start } = listing;
  const counted = `(select count(*) from (${idsOf({ ...listing, order: 'DEFAULT' }, null, false)}))`;
  const [origin, ...others] = start?.nodes ?? [];
  if (way === null && origin && others.length === 0 && conditions.length === 1)
    return `coalesce(${tallied(traversalOf(origin), kinds, parameterOf(0))}, ${counted})`;
  if (conditions.length > 0) return counted;
  if (way === null) return `coalesce((select number from total where what = '${kinds[0]}'), 0)`;
  return `coalesce(${tallied(way, kinds, 'p.value')}, ${counted})`;
}

/** How many nodes of some kinds are tied to a hub in one of the ways that lead to a list; null if the node is no hub. */
function tallied({ direction, relations, isDirect }: Traversal, kinds: readonly Kind[], id: string): string {
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
export function idsOf(listing: Listing, after: After | null, isLimited: boolean): string {
  const { way, kinds, conditions, order, start } = listing;
  if (way?.direction === 'both') return neighbors(way, kinds, after, isLimited);
  if (isExperienceOrder(order))
    return idsByExperience(
      directionOf(way),
      order,
      way ? said(way) : [],
      conditions.map(({ sql }) => sql),
      after !== null,
    );
  const own = way && { way, end: ends[way.direction], parent: 'p.value' };
  if (!start) return idsFrom(own, { ...listing, order }, after);
  const others = conditions.filter((one) => one !== start.condition);
  const rest = own ? [...others, { sql: isLedTo(own, kinds[0]), parameters: {} }] : others;
  const parts = start.nodes.map((node, index) =>
    idsFrom(
      { way: traversalOf(node), end: ends[node.direction], parent: parameterOf(index) },
      { ...listing, order, conditions: rest },
      after,
    ),
  );
  if (parts.length === 1) return parts.join('');
  const each = parts.map((part) => `select id from (${part}${isLimited ? ' limit +:limit' : ''})`);
  return `select m.id from (${each.join(' union ')}) u cross join node m on m.id = u.id order by ${orders[order]('m.id', 'm')}`;
}

/** Where ids are read from: the evidence on a way from a node, given as SQL. */
type Source = { readonly way: Traversal; readonly end: End; readonly parent: string };

/** The parameter that has the id of a start's node. */
function parameterOf(index: number): string {
  return `+:start${index}`;
}

function idsFrom(source: Source | null, listing: StoredListing, after: After | null): string {
  const { order, conditions, kinds } = listing;
  if (order === 'NAME' && source && conditions.length === 0) return byName(source, listing, after);
  const lead = source && evidenceRangeOf(source, kinds[0]);
  if (order === 'OLDEST') return oldestFirst(listing, lead, after);
  return idsWhere(behind(after, order, lead?.id ?? 'm.id'), listing, lead);
}

/** The evidence `e` that leads to nodes of a kind, and its column that has their ids. */
type EvidenceRange = { readonly id: string; readonly where: readonly string[] };

function evidenceRangeOf({ way, end: { near, far }, parent }: Source, kind: Kind): EvidenceRange {
  return { id: `e.${far}_id`, where: [`e.${near}_id = ${parent}`, `e.${far}_kind = '${kind}'`, ...said(way)] };
}

/** Whether the node `m` is one of those that `evidenceRangeOf` finds. */
function isLedTo(source: Source, kind: Kind): string {
  const { id, where } = evidenceRangeOf(source, kind);
  return `exists (select 1 from evidence e where ${[...where, `${id} = m.id`].join(' and ')})`;
}

/** The query for those ids of a list of which something more is so. */
function idsWhere(more: readonly string[], { kinds, conditions, order }: StoredListing, lead: EvidenceRange | null): string {
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
function oldestFirst(listing: StoredListing, lead: EvidenceRange | null, after: After | null): string {
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
function byName(source: Source, listing: StoredListing, after: After | null): string {
  const [kind] = listing.kinds;
  const most = `sqrt(32 * (select number from total where what = '${kind}'))`;
  const isLong = `coalesce(${tallied(source.way, [kind], source.parent)} > ${most}, false)`;
  // Where nothing is to be found, a range begins at null: that is looked at once, and a condition at every row.
  const short = evidenceRangeOf({ ...source, parent: `iif(${isLong}, null, ${source.parent})` }, kind);
  const walked = [`m.kind = iif(${isLong}, '${kind}', null)`, ...behind(after, 'NAME', 'm.id'), isLedTo(source, kind)];
  return `select id from (${idsWhere(behind(after, 'NAME', short.id), listing, short)} limit +:limit)
    union all
    select id from (select m.id from node m where ${walked.join(' and ')} order by ${orders.NAME('m.id', 'm')} limit +:limit)`;
}

/** The ids of all that touches a node: kind by kind and direction by direction, so that each part is a range that stops at the limit. */
function neighbors(way: Traversal, kinds: readonly Kind[], after: After | null, isLimited: boolean): string {
  const parts = kinds.flatMap((kind) =>
    Object.values(ends).map((end) => {
      const { id, where } = evidenceRangeOf({ way, end, parent: 'p.value' }, kind);
      const clauses = [...where, ...behind(after, 'DEFAULT', id)];
      return `select id from (select distinct ${id} as id from evidence e where ${clauses.join(' and ')} order by ${id}${isLimited ? ' limit +:limit' : ''})`;
    }),
  );
  return `select id from (${parts.join(' union ')}) order by id`;
}

function said({ relations, isDirect }: Traversal): readonly string[] {
  return [...(relations === null ? [] : [isOneOf('e.relation', relations)]), ...(isDirect ? ['e.is_direct = 1'] : [])];
}

function behind(after: After | null, order: Exclude<StoredOrder, 'OLDEST'>, id: string): readonly string[] {
  if (after === null) return [];
  return {
    DEFAULT: [`${id} > +:after`],
    REVERSE: [`${id} < +:after`],
    NAME: [`(m.sort_name, ${id}) > (+:afterName, +:after)`],
  }[order];
}

/** The values that the SQL of a list needs. */
export function parametersOf({ conditions, start, order, today }: Listing, after: After | null): Parameters {
  const keyset = after === null ? {} : { after: after.id, afterName: after.sortName };
  const starts = Object.fromEntries((start?.nodes ?? []).map(({ id }, index) => [`start${index}`, id]));
  const day = isExperienceOrder(order) ? dayParameters(today) : {};
  return Object.assign({}, keyset, starts, day, ...conditions.map(({ parameters }) => parameters)) as Parameters;
}
