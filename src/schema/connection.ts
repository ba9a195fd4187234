/** Connections: pages of lists, whose edges say why each row is there. Rows and evidence are read when a field needs them, for all siblings at once. */
import type { InterfaceRef, ObjectRef } from '@pothos/core';
import type { GraphQLError } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import type { Relation } from '../graph/relation.ts';
import { type Arrow, type EvidenceRow, evidenceOf, ownEvidenceOf } from '../store/evidence.ts';
import { type After, arePlaces, type Listing, type Order, type Page, pages, totals } from '../store/listing.ts';
import { type NodeRow, nodesOf, nodesOfAnyKind } from '../store/nodes.ts';
import { siblings, batched } from '../store/siblings.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { badInput } from './errors.ts';
import type { Anchor } from './filter.ts';
import { afterOf, type CursorScope, cursorOf, firstOf, PageInfo, type Position } from './paging.ts';
import { evidenceFields } from './evidence.ts';

/** A list as it was asked for, from one node or from none; its rows are read when a field needs them. */
export type Connection = {
  readonly listing: Listing;
  /** The node that it is the list of: the one above it, or the first that every row must be connected to; null if there is none. */
  readonly parent: number | null;
  /** The kind of that node; null where any may be, or none. */
  readonly on: Kind | null;
  /** The nodes that the question names: the reason why a row is in the list. */
  readonly named: readonly Anchor[];
  /** The rows, if their order is reckoned for the question. Those of other lists are read, in the order of the listing. */
  readonly ranked?: Ranked;
  readonly args: ListArguments;
};

/** All rows of a list by their ids, in order; `isCapped` if there may be others that were not looked at. */
type Ranked = { readonly ids: readonly number[]; readonly isCapped: boolean };

/** A row of a page. */
export type Edge = { readonly node: NodeRow; readonly connection: Connection };

/** The arguments of a list. */
export type ListArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly order?: Order | null | undefined;
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly relations?: readonly Relation[] | null | undefined;
};

/** The connection and the edge of a type of node, an object type or an interface. */
export function connectionTypes(
  name: string,
  ref: ObjectRef<SchemaTypes, NodeRow> | InterfaceRef<SchemaTypes, NodeRow>,
): { readonly connection: ObjectRef<SchemaTypes, Connection>; readonly edge: ObjectRef<SchemaTypes, Edge> } {
  const edge = edgeType(name, ref);
  const type = builder.objectRef<Connection>(`${name}Connection`).implement({
    description: `A page of a list of type ${name}.`,
    fields: (t) => ({
      nodes: t.field({
        type: [ref],
        description: 'The nodes of this page, for those who need no evidence.',
        resolve: (connection, _, context) => pageOf(connection, context).edges.map(({ node }) => node),
      }),
      edges: t.field({
        type: [edge],
        description: 'The nodes of this page, each with why it is in the list.',
        resolve: (connection, _, context) => pageOf(connection, context).edges,
      }),
      totalCount: t.int({
        description: 'How many there are on all pages together.',
        resolve: (connection, _, { store }) =>
          connection.ranked?.ids.length ??
          batched(connection, 'total', (all) =>
            totals(
              store,
              connection.listing,
              all.map(({ parent }) => parent),
            ),
          ),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where this page is in the list.',
        resolve: (connection, _, context): Position => {
          const { edges, hasMore } = pageOf(connection, context);
          return {
            startCursor: cursorOrNull(edges.at(0)),
            endCursor: cursorOrNull(edges.at(-1)),
            hasNextPage: hasMore,
            hasPreviousPage: typeof connection.args.after === 'string',
          };
        },
      }),
    }),
  });
  return { connection: type, edge };
}

function pageOf(connection: Connection, { store }: Context): { readonly edges: readonly Edge[]; readonly hasMore: boolean } {
  return batched(connection, 'page', (connections) => {
    const { listing, args, ranked } = connection;
    const [first, after] = [firstOf(args.first), afterOf(store, args.after, scopeOf(connection))];
    const parents = connections.map(({ parent }) => parent);
    if (after && !ranked && !arePlaces(store, listing, parents, after)) throw notInList();
    // A ranked list is that of a root field, so it is alone.
    const found = ranked ? [rankedPage(store, listing, ranked, first, after)] : pages(store, listing, parents, first, after);
    const edges = wholeRows(store, listing, found).map((rows, index) =>
      rows.map((node): Edge => ({ node, connection: connections[index] as Connection })),
    );
    siblings(edges.flat());
    return found.map(({ hasMore }, index) => ({ edges: edges[index] ?? [], hasMore }));
  });
}

function rankedPage(store: Context['store'], { kinds }: Listing, { ids }: Ranked, first: number, after: After | null): Page {
  if (after !== null && !ids.includes(after.id)) throw notInList();
  const start = after === null ? 0 : ids.indexOf(after.id) + 1;
  const rows = nodesOf(store, kinds[0], ids.slice(start, start + first)).filter((row) => row !== null);
  return { rows, hasMore: ids.length > start + first };
}

function notInList(): GraphQLError {
  return badInput('What this cursor points at is not in this list: keep what is asked for as it was, or begin without "after"');
}

/** What the cursors of a list point at. */
export function scopeOf({ ranked, listing }: Connection): CursorScope {
  return { order: ranked ? 'RANKED' : listing.order, kinds: listing.kinds };
}

/** The rows of pages with the columns of their kinds, which a list that goes both ways has yet to load. */
function wholeRows(store: Context['store'], { way }: Listing, found: readonly Page[]): readonly (readonly NodeRow[])[] {
  if (way?.direction !== 'both') return found.map(({ rows }) => rows);
  const whole = nodesOfAnyKind(
    store,
    found.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  const byId = new Map(whole.map((row) => [row.id, row]));
  return found.map(({ rows }) => rows.map((row) => byId.get(row.id) ?? row));
}

function edgeType(name: string, ref: ObjectRef<SchemaTypes, NodeRow> | InterfaceRef<SchemaTypes, NodeRow>): ObjectRef<SchemaTypes, Edge> {
  return builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `A row of a list of type ${name}, and why it is there.`,
    fields: (t) => ({
      cursor: t.string({ description: 'Where this row is in the list, for `after`.', resolve: cursorAt }),
      node: t.field({ type: ref, description: 'What the row shows.', resolve: ({ node }) => node }),
      ...evidenceFields(
        t,
        evidenceOfEdge,
        'the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology.',
      ),
    }),
  });
}

/** What supports an edge: the arrows between its node and what the question names, or else the node's own record. */
function evidenceOfEdge(edge: Edge, { store }: Context): readonly EvidenceRow[] {
  return batched(edge, 'support', (edges) => {
    if (edges.every(({ connection }) => connection.named.length === 0))
      return ownEvidenceOf(
        store,
        edges.map(({ node }) => node.id),
      );
    return evidenceOf(
      store,
      edges.map(({ node, connection }) => connection.named.flatMap((named) => arrowsBetween(named, node))),
    );
  });
}

function arrowsBetween({ id, kind, direction, relations }: Anchor, row: NodeRow): readonly Arrow[] {
  const leaving = { from: id, to: row.id, toKind: row.kind, relations };
  const reaching = { from: row.id, to: id, toKind: kind, relations };
  return { from: [leaving], towards: [reaching], both: [leaving, reaching] }[direction];
}

function cursorOrNull(edge: Edge | undefined): string | null {
  return edge ? cursorAt(edge) : null;
}

function cursorAt({ node, connection }: Edge): string {
  return cursorOf(scopeOf(connection).order, node.key);
}
