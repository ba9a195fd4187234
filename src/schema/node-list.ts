/** Lists of nodes as GraphQL connections. Rows and evidence are read only when a field needs them, for all siblings at once. */
import type { EnumRef, InterfaceRef, ObjectRef } from '@pothos/core';
import type { GraphQLError } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { type Day, latest, type PartialDate } from '../graph/partial-date.ts';
import type { Relation } from '../graph/relation.ts';
import {
  type Arrow,
  evidenceCountsOf,
  type EvidenceRow,
  evidenceOf,
  maxMentions,
  maxShown,
  ownEvidenceCountsOf,
  ownEvidenceOf,
} from '../store/evidence.ts';
import type { RowPage } from '../store/groups.ts';
import { drivingConditionOf, hasRow, type Listing, pages, totals, type Traversal } from '../store/listing/listing.ts';
import { type CursorRow, nameOf, type Order, type ProvidedOrder, type StoredOrder } from '../store/listing/order.ts';
import { type NodeRow, nodesOf, nodesOfAnyKind } from '../store/nodes.ts';
import { batched, siblings } from '../store/siblings.ts';
import type { Store } from '../store/store.ts';
import type { Context, SchemaTypes } from './builder.ts';
import { connectionTypes, type EdgePage } from './connection.ts';
import { idsIn, Supported, supportedFields } from './evidence.ts';
import { Node } from './node.ts';
import { badCursor, checkPage, cursorOf, cursorRowOf, type CursorScope, firstOf } from './paging.ts';

/** A list that a client requested: of one node, or of the whole graph. Its rows are read when a field needs them. */
export type NodeList = {
  readonly listing: Listing;
  /** The node that the list belongs to, or else the first node that all its nodes must be connected to. Null if there is none. */
  readonly parent: number | null;
  /** The kind of that node; null if there is none, or if it can be of any kind. */
  readonly on: Kind | null;
  /** The reasons why a node is in the list. */
  readonly reasons: readonly Reason[];
  /** The nodes that the client's arguments name. */
  readonly named: readonly number[];
  /** The nodes of the list, if an answer ranked them for this request. Otherwise, they are read in the order of the listing. */
  readonly ranked?: Ranked;
  readonly args: ListArguments;
};

/** A node that the list belongs to or that a condition names, and the arrows between it and the nodes in the list. */
type Reason = { readonly id: number; readonly kind: Kind } & Pick<Traversal, 'direction' | 'relations' | 'orUnconfirmed'>;

/** The ids of all nodes in a list, in order. `isTruncated` if only some candidates were ranked. */
type Ranked = { readonly ids: readonly number[]; readonly isTruncated: boolean };

/** An edge of a list. */
export type Edge = { readonly node: NodeRow; readonly list: NodeList };

/** The arguments of a list. */
export type ListArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly order?: string | null | undefined;
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly relations?: readonly Relation[] | null | undefined;
  readonly onlyRelations?: readonly Relation[] | null | undefined;
  readonly asOf?: PartialDate | null | undefined;
};

/** The orders that clients can choose from: an enum whose values are stored orders, or the names of provided ones. */
export type ListOrders = {
  readonly type: EnumRef<SchemaTypes, string, string>;
  readonly provided: Readonly<Record<string, ProvidedOrder>>;
  /** Whether they hold for a date, which clients choose with the argument `asOf`. */
  readonly areDated: boolean;
};

/** The order that a client chooses, or the default order. */
export function orderNamed({ provided }: ListOrders, name: string | null | undefined): Order {
  return provided[name ?? ''] ?? ((name ?? 'DEFAULT') as StoredOrder);
}

/** The day that a list holds for: the last day of the requested date, or today. */
export function dayOfList({ asOf }: ListArguments, { today }: Context): Day {
  return asOf ? latest(asOf) : today;
}

/** A listing with the driving condition that suits some parents best. */
export function listingFor(store: Store, listing: Omit<Listing, 'driving'>, parents: readonly (number | null)[]): Listing {
  const whole: Listing = { ...listing, driving: null };
  return { ...whole, driving: drivingConditionOf(store, whole, parents) };
}

/** Lists that a client requested together. They become siblings, so each query runs once for all of them. Throws if their page is invalid. */
export function nodeLists(lists: readonly NodeList[]): readonly NodeList[] {
  const [first] = lists;
  if (first) checkPage(first.args, scopeOf(first));
  return siblings(lists);
}

/** The connection and edge types for a type of node: an object type or an interface. */
export function nodeListTypes(
  name: string,
  node: ObjectRef<SchemaTypes, NodeRow> | InterfaceRef<SchemaTypes, NodeRow>,
): { readonly connection: ObjectRef<SchemaTypes, NodeList>; readonly edge: ObjectRef<SchemaTypes, Edge> } {
  const types = connectionTypes<NodeList, Edge, NodeRow>({
    name,
    node,
    nodeOf: (edge) => edge.node,
    cursorOf: (edge) => cursorOf(scopeOf(edge.list).order, edge.node.key),
    page: pageOf,
    total: totalOf,
    descriptions: {
      connection: `A page of a list of ${name} nodes.`,
      edge: `One ${name} in a list, with the evidence for it.`,
      nodes: 'Nodes on this page, without the evidence.',
      edges: 'Nodes on this page, each with the evidence for it.',
      node: 'The node itself.',
    },
    connectionFields: (t) => ({
      named: t.field({
        type: [Node],
        description:
          'The nodes that the arguments name, such as the technology Nomad for `knows: "nomad"`. If a name has several meanings, this is the one taken: `alsoNamed` has the others.',
        resolve: (list, _, { store }) =>
          batched(list, 'named', (lists) => {
            const nodes = nodesOfAnyKind(store, [...new Set(list.named)]);
            return lists.map(() => [...nodes]);
          }),
      }),
    }),
    edgeFields: (t) =>
      supportedFields(
        t,
        { rows: evidenceOfEdge, count: evidenceCountOfEdge },
        'the one you asked for, or narrower ones that count as evidence of it (EC2 for AWS). Empty if the list is not about a technology.',
      ),
  });
  types.edge.addInterfaces([Supported]);
  return types;
}

function totalOf(list: NodeList, { store }: Context): number {
  if (list.ranked) return list.ranked.ids.length;
  return batched(list, 'total', (lists) =>
    totals(
      store,
      list.listing,
      lists.map(({ parent }) => parent),
    ),
  );
}

function pageOf(list: NodeList, { store }: Context): EdgePage<Edge> {
  return batched(list, 'page', (lists) => {
    const { listing, args, ranked } = list;
    const [first, after] = [firstOf(args.first), cursorRowOf(store, args.after, scopeOf(list))];
    // A ranked list belongs to a root field, so it has no siblings.
    const found = ranked ? [rankedPage(store, list, ranked, first, after)] : storedPages(store, listing, lists, first, after);
    const edges = wholeRows(store, listing, found).map((rows, index) =>
      rows.map((node): Edge => ({ node, list: lists[index] as NodeList })),
    );
    siblings(edges.flat());
    return found.map(({ hasMore }, index) => ({ edges: edges[index] ?? [], hasPrevious: after !== null, hasNext: hasMore }));
  });
}

function storedPages(
  store: Store,
  listing: Listing,
  lists: readonly NodeList[],
  first: number,
  after: CursorRow | null,
): readonly RowPage<NodeRow>[] {
  const parents = lists.map(({ parent }) => parent);
  if (after && !hasRow(store, listing, parents, after)) throw notInList(lists[0]?.args);
  return pages(store, listing, parents, first, after);
}

function rankedPage(
  store: Store,
  { listing: { kinds }, args }: NodeList,
  { ids }: Ranked,
  first: number,
  after: CursorRow | null,
): RowPage<NodeRow> {
  if (after !== null && !ids.includes(after.id)) throw notInList(args);
  const start = after === null ? 0 : ids.indexOf(after.id) + 1;
  const rows = nodesOf(store, kinds[0], ids.slice(start, start + first)).filter((row) => row !== null);
  return { rows, hasMore: ids.length > start + first };
}

function notInList(args: ListArguments | undefined): GraphQLError {
  return badCursor(
    'This cursor belongs to another list: keep all other arguments the same, or start again without "after"',
    args?.after ?? '',
  );
}

/** The scope of the cursors of a list: an order that holds for a requested date is another order for another date. */
function scopeOf({ ranked, listing, args: { asOf } }: NodeList): CursorScope {
  const order = ranked ? 'RANKED' : nameOf(listing.order);
  const isDated = ranked !== undefined || typeof listing.order !== 'string';
  return { order: isDated && asOf ? `${order}@${listing.asOf}` : order, kinds: listing.kinds };
}

/** The rows of some pages, with the columns of their kinds. A list in both directions does not have these yet. */
function wholeRows(store: Store, { traversal }: Listing, found: readonly RowPage<NodeRow>[]): readonly (readonly NodeRow[])[] {
  if (traversal?.direction !== 'both') return found.map(({ rows }) => rows);
  const whole = nodesOfAnyKind(
    store,
    found.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  const byId = new Map(whole.map((row) => [row.id, row]));
  return found.map(({ rows }) => rows.map((row) => byId.get(row.id) ?? row));
}

/** The evidence for an edge: for the arrows between its node and the reasons, or if there are none, for the node itself. */
export function evidenceOfEdge(edge: Edge, { store }: Context): readonly EvidenceRow[] {
  return batched(edge, 'evidence rows', (edges) => {
    if (edges.every(({ list }) => list.reasons.length === 0))
      return ownEvidenceOf(
        store,
        edges.map(({ node }) => node.id),
      );
    const arrows = edges.map(({ node, list }) => list.reasons.flatMap((reason) => arrowsBetween(reason, node)));
    const { args, listing } = edge.list;
    return args.asOf ? evidenceBy(store, arrows, listing.asOf) : evidenceOf(store, arrows, null);
  });
}

/** The number of statements that support an edge. It is counted only where there are more than are shown. */
function evidenceCountOfEdge(edge: Edge, context: Context): number {
  return batched(edge, 'evidence count', (edges) => {
    const shown = edges.map((one) => idsIn(evidenceOfEdge(one, context)).length);
    const isOwn = edges.every(({ list }) => list.reasons.length === 0);
    const more = edges.filter((_, index) => (shown[index] ?? 0) >= (isOwn ? maxMentions : maxShown));
    if (more.length === 0) return shown;
    const counts = new Map(countsOf(more, isOwn, context).map((count, index) => [more[index], count]));
    return edges.map((one, index) => counts.get(one) ?? shown[index] ?? 0);
  });
}

function countsOf(edges: readonly Edge[], isOwn: boolean, { store }: Context): readonly number[] {
  if (isOwn)
    return ownEvidenceCountsOf(
      store,
      edges.map(({ node }) => node.id),
    );
  const [day] = edges.map(({ list }) => (list.args.asOf ? list.listing.asOf : null));
  const arrows = edges.map(({ node, list }) => list.reasons.flatMap((reason) => arrowsBetween(reason, node)));
  const byDay = evidenceCountsOf(store, arrows, day ?? null);
  return byDay.includes(0) ? evidenceCountsOf(store, arrows, null).map((all, index) => byDay[index] || all) : byDay;
}

/** The evidence for each list of arrows by a day. If all of it is later, all of it. */
function evidenceBy(store: Store, arrows: readonly (readonly Arrow[])[], day: Day): readonly (readonly EvidenceRow[])[] {
  const found = evidenceOf(store, arrows, day);
  const later = evidenceOf(
    store,
    arrows.map((some, index) => (found[index]?.length === 0 ? some : [])),
    null,
  );
  return found.map((rows, index) => (rows.length > 0 ? rows : (later[index] ?? [])));
}

function arrowsBetween({ id, kind, direction, relations, orUnconfirmed }: Reason, row: NodeRow): readonly Arrow[] {
  const leaving = { from: id, to: row.id, toKind: row.kind, relations, orUnconfirmed };
  const reaching = { from: row.id, to: id, toKind: kind, relations, orUnconfirmed };
  return { from: [leaving], towards: [reaching], both: [leaving, reaching] }[direction];
}
