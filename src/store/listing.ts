/** Lists of nodes: all of a kind, or those that evidence leads to from other nodes; filtered, ordered, a page at a time. */
import type { Kind } from '../graph/entity.ts';
import type { Relation } from '../graph/relation.ts';
import type { NodeRow } from './nodes.ts';
import { siblings } from './siblings.ts';
import { equals, isOneOf, type Parameters, type Store } from './store.ts';

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

/** `DEFAULT` is the order of ids: newest first for what has a date, by name for what has none. */
export type Order = 'DEFAULT' | 'REVERSE' | 'NAME';

export type Listing = {
  /** Null: nodes of any kind. */
  readonly kind: Kind | null;
  /** Null: all nodes of the kind, whatever leads to them. */
  readonly way: Way | null;
  readonly conditions: readonly Condition[];
  readonly order: Order;
};

/** The place in an order that a page begins behind. */
export type After = { readonly id: number; readonly sortName: string };

export type Page<Row extends NodeRow = NodeRow> = { readonly rows: readonly Row[]; readonly hasMore: boolean };

/** For each node the first rows of its list behind `after`; for `[null]` the first of the list that begins nowhere. One statement for a list of one kind. */
export function pages(
  store: Store,
  listing: Listing,
  parents: readonly (number | null)[],
  first: number,
  after: After | null,
): readonly Page[] {
  const { conditions, order, kind } = listing;
  const keyset = after === null ? [] : [{ sql: orders[order].after, parameters: { after: after.id, afterName: after.sortName } }];
  const where = [...conditions, ...keyset];
  const inner = `
    select m.id
    from ${sourceOf(listing)}
    where ${whereOf(listing, where)}
    group by m.id
    order by ${orders[order].by('m')}
    limit :limit`;
  const found = store.rows<NodeRow & { parent: number }>(
    `select p.key as parent, n.id, n.key, n.kind, n.slug, n.name${kind === null ? '' : ', t.*'}
     from json_each(:parents) p
     cross join node n on n.id in (${inner})
     ${kind === null ? '' : `join ${kind} t on t.id = n.id`}
     order by p.key, ${orders[order].by('n')}`,
    { ...parametersOf(listing, where), parents: JSON.stringify(parents), limit: first + 1 },
  );
  const rowsOf = parents.map((): NodeRow[] => []);
  for (const row of found) rowsOf[row.parent]?.push(row);
  const shown = rowsOf.map((rows) => rows.slice(0, first));
  siblings(shown.flat());
  return shown.map((rows, index) => ({ rows, hasMore: (rowsOf[index]?.length ?? 0) > first }));
}

/** For each node how many rows its list has. */
export function totals(store: Store, listing: Listing, parents: readonly (number | null)[]): readonly number[] {
  const counted = store.rows<{ parent: number; total: number }>(
    `select p.key as parent, count(distinct m.id) as total
     from json_each(:parents) p
     cross join ${sourceOf(listing)}
     where ${whereOf(listing, listing.conditions)}
     group by p.key`,
    { ...parametersOf(listing, listing.conditions), parents: JSON.stringify(parents) },
  );
  const totalOf = new Map(counted.map(({ parent, total }) => [parent, total]));
  return parents.map((_, index) => totalOf.get(index) ?? 0);
}

const orders: Readonly<Record<Order, { readonly by: (alias: string) => string; readonly after: string }>> = {
  DEFAULT: { by: (alias) => `${alias}.id`, after: 'm.id > +:after' },
  REVERSE: { by: (alias) => `${alias}.id desc`, after: 'm.id < +:after' },
  NAME: { by: (alias) => `${alias}.sort_name, ${alias}.id`, after: '(m.sort_name, m.id) > (+:afterName, +:after)' },
};

const ends = { from: { near: 'from', far: 'to' }, towards: { near: 'to', far: 'from' } } as const;

function sourceOf({ way }: Listing): string {
  if (way === null || way.direction === 'both') return 'node m';
  return `evidence e cross join node m on m.id = e.${ends[way.direction].far}_id`;
}

function whereOf({ way, kind }: Listing, conditions: readonly Condition[]): string {
  const clauses = conditions.map(({ sql }) => sql);
  const ofKind = kind === null ? [] : [equals('m.kind', 'kind')];
  if (way === null) return [...ofKind, ...clauses].join(' and ') || 'true';
  const said = [...(way.relations === null ? [] : [isOneOf('relation', way.relations)]), ...(way.isDirect ? ['is_direct = 1'] : [])];
  if (way.direction === 'both') {
    const touching = (near: string, far: string) =>
      `select ${far}_id from evidence where ${[`${near}_id = p.value`, ...said].join(' and ')}`;
    return [`m.id in (${touching('from', 'to')} union all ${touching('to', 'from')})`, ...ofKind, ...clauses].join(' and ');
  }
  const { near, far } = ends[way.direction];
  return [`e.${near}_id = p.value`, ...(kind === null ? [] : [equals(`e.${far}_kind`, 'kind')]), ...said, ...clauses].join(' and ');
}

function parametersOf({ kind }: Listing, conditions: readonly Condition[]): Parameters {
  return Object.assign({}, ...(kind === null ? [] : [{ kind }]), ...conditions.map(({ parameters }) => parameters)) as Parameters;
}
