/** Lists of nodes over GraphQL: rows and evidence are read when a field needs them, for all siblings at once. */
import type { EnumRef, InterfaceRef, ObjectRef } from '@pothos/core';
import type { GraphQLError } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import type { Relation } from '../graph/relation.ts';
import { type Arrow, type EvidenceRow, evidenceOf, ownEvidenceOf } from '../store/evidence.ts';
import type { RowPage } from '../store/groups.ts';
import { drivingConditionOf, hasRow, type Listing, pages, totals, type Traversal } from '../store/listing/listing.ts';
import { type CursorRow, nameOf, type Order, type ProvidedOrder, type StoredOrder } from '../store/listing/order.ts';
import { type NodeRow, nodesOf, nodesOfAnyKind } from '../store/nodes.ts';
import { batched, siblings } from '../store/siblings.ts';
import type { Store } from '../store/store.ts';
import type { Context, SchemaTypes } from './builder.ts';
import { connectionTypes, type PageOfEdges } from './connection.ts';
import { badInput } from './errors.ts';
import { evidenceFields } from './evidence.ts';
import { afterOf, checkPage, type CursorScope, cursorOf, firstOf } from './paging.ts';

/** A list as it was asked for, from one node or from none; its rows are read when a field needs them. */
export type NodeList = {
  readonly listing: Listing;
  /** The node that it is the list of: the one above it, or the first that every row must be connected to; null if there is none. */
  readonly parent: number | null;
  /** The kind of that node; null where any may be, or none. */
  readonly on: Kind | null;
  /** The nodes that the question names, and the arrows from them to a row: the reason why a row is in the list. */
  readonly reasons: readonly Reason[];
  /** The rows, if an answer ranked them for the question. Those of other lists are read, in the order of the listing. */
  readonly ranked?: Ranked;
  readonly args: ListArguments;
};

/** A node that the question names, and the arrows between it and a row. */
type Reason = { readonly id: number; readonly kind: Kind } & Pick<Traversal, 'direction' | 'relations'>;

/** All rows of a list by their ids, in order; `isCapped` if there may be others that were not looked at. */
type Ranked = { readonly ids: readonly number[]; readonly isCapped: boolean };

/** A row of a page. */
export type Edge = { readonly node: NodeRow; readonly list: NodeList };

/** The arguments of a list. */
export type ListArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly order?: string | null | undefined;
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly relations?: readonly Relation[] | null | undefined;
};

/** The orders that a list can be asked in: an enum whose values are stored orders, or names of provided ones. */
export type ListOrders = {
  readonly type: EnumRef<SchemaTypes, string, string>;
  readonly provided: Readonly<Record<string, ProvidedOrder>>;
};

/** The order that a client asks for; the usual one if none. */
export function orderNamed({ provided }: ListOrders, name: string | null | undefined): Order {
  return provided[name ?? ''] ?? ((name ?? 'DEFAULT') as StoredOrder);
}

/** A listing that is read from where that costs least for some parents. */
export function listingFor(store: Store, listing: Omit<Listing, 'driving'>, parents: readonly (number | null)[]): Listing {
  const whole: Listing = { ...listing, driving: null };
  return { ...whole, driving: drivingConditionOf(store, whole, parents) };
}

/** Lists that were asked for together, which share their statements. Refuses a page that cannot be. */
export function nodeLists(lists: readonly NodeList[]): readonly NodeList[] {
  const [first] = lists;
  if (first) checkPage(first.args, scopeOf(first));
  return siblings(lists);
}

/** The connection and the edge of a type of node, an object type or an interface. */
export function nodeListTypes(
  name: string,
  node: ObjectRef<SchemaTypes, NodeRow> | InterfaceRef<SchemaTypes, NodeRow>,
): { readonly connection: ObjectRef<SchemaTypes, NodeList>; readonly edge: ObjectRef<SchemaTypes, Edge> } {
  return connectionTypes<NodeList, Edge, NodeRow>({
    name,
    node,
    nodeOf: (edge) => edge.node,
    cursorOf: (edge) => cursorOf(scopeOf(edge.list).order, edge.node.key),
    page: pageOf,
    total: totalOf,
    descriptions: {
      connection: `A page of a list of type ${name}.`,
      edge: `A row of a list of type ${name}, and why it is there.`,
      nodes: 'The nodes of this page, for those who need no evidence.',
      edges: 'The nodes of this page, each with why it is in the list.',
      node: 'What the row shows.',
      totalCount: 'How many there are on all pages together.',
    },
    edgeFields: (t) =>
      evidenceFields(
        t,
        evidenceOfEdge,
        'the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology.',
      ),
  });
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

function pageOf(list: NodeList, { store }: Context): PageOfEdges<Edge> {
  return batched(list, 'page', (lists) => {
    const { listing, args, ranked } = list;
    const [first, after] = [firstOf(args.first), afterOf(store, args.after, scopeOf(list))];
    // A ranked list is that of a root field, so it is alone.
    const found = ranked ? [rankedPage(store, listing, ranked, first, after)] : storedPages(store, listing, lists, first, after);
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
  if (after && !hasRow(store, listing, parents, after)) throw notInList();
  return pages(store, listing, parents, first, after);
}

function rankedPage(store: Store, { kinds }: Listing, { ids }: Ranked, first: number, after: CursorRow | null): RowPage<NodeRow> {
  if (after !== null && !ids.includes(after.id)) throw notInList();
  const start = after === null ? 0 : ids.indexOf(after.id) + 1;
  const rows = nodesOf(store, kinds[0], ids.slice(start, start + first)).filter((row) => row !== null);
  return { rows, hasMore: ids.length > start + first };
}

function notInList(): GraphQLError {
  return badInput('What this cursor points at is not in this list: keep what is asked for as it was, or begin without "after"');
}

/** What the cursors of a list point at. */
function scopeOf({ ranked, listing }: NodeList): CursorScope {
  return { order: ranked ? 'RANKED' : nameOf(listing.order), kinds: listing.kinds };
}

/** The rows of pages with the columns of their kinds, which a list that goes both ways has yet to load. */
function wholeRows(store: Store, { traversal }: Listing, found: readonly RowPage<NodeRow>[]): readonly (readonly NodeRow[])[] {
  if (traversal?.direction !== 'both') return found.map(({ rows }) => rows);
  const whole = nodesOfAnyKind(
    store,
    found.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  const byId = new Map(whole.map((row) => [row.id, row]));
  return found.map(({ rows }) => rows.map((row) => byId.get(row.id) ?? row));
}

/** The evidence of an edge: the arrows between its node and what the question names, or else what is said of the node itself. */
function evidenceOfEdge(edge: Edge, { store }: Context): readonly EvidenceRow[] {
  return batched(edge, 'evidence rows', (edges) => {
    if (edges.every(({ list }) => list.reasons.length === 0))
      return ownEvidenceOf(
        store,
        edges.map(({ node }) => node.id),
      );
    return evidenceOf(
      store,
      edges.map(({ node, list }) => list.reasons.flatMap((reason) => arrowsBetween(reason, node))),
    );
  });
}

function arrowsBetween({ id, kind, direction, relations }: Reason, row: NodeRow): readonly Arrow[] {
  const leaving = { from: id, to: row.id, toKind: row.kind, relations };
  const reaching = { from: row.id, to: id, toKind: kind, relations };
  return { from: [leaving], towards: [reaching], both: [leaving, reaching] }[direction];
}
