/** Connections: pages of lists, whose edges say why each row is there. Rows and evidence are read when a field needs them, for all siblings at once. */
import type { InterfaceRef, ObjectRef } from '@pothos/core';
import { type EvidenceStrength, type Relation, relationsInOrder, stronger } from '../graph/relation.ts';
import { type Arrow, type EvidenceRow, evidenceOf, groundsOf, type StatementRow } from '../store/evidence.ts';
import { type Listing, type Order, pages, totals } from '../store/listing.ts';
import { type NodeRow, nodesOf, nodesOfAnyKind } from '../store/nodes.ts';
import { siblings, together } from '../store/siblings.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import type { Named } from './filter.ts';
import { afterOf, cursorOf, firstOf, PageInfo, type Position } from './paging.ts';
import { EvidenceStrengthType, RelationType } from './relation.ts';

/** A list as it was asked for, from one node or from none; its rows are read when a field needs them. */
export type Connection = {
  readonly listing: Listing;
  /** Where the list begins, or null for all of the kind. */
  readonly parent: number | null;
  /** The nodes that the question names: the reason why a row is in the list. */
  readonly named: readonly Named[];
  readonly args: ListArguments;
};

type Edge = { readonly node: NodeRow; readonly cursor: string; readonly connection: Connection };

/** The arguments of a list. */
export type ListArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly order?: Order | null | undefined;
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly relations?: readonly Relation[] | null | undefined;
};

/** The connection of a type of node, an object type or an interface. */
export function connectionType(
  name: string,
  ref: ObjectRef<SchemaTypes, NodeRow> | InterfaceRef<SchemaTypes, NodeRow>,
): ObjectRef<SchemaTypes, Connection> {
  const edge = edgeType(name, ref);
  return builder.objectRef<Connection>(`${name}Connection`).implement({
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
          together(connection, 'total', (all) =>
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
            startCursor: edges.at(0)?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
            hasNextPage: hasMore,
            hasPreviousPage: typeof connection.args.after === 'string',
          };
        },
      }),
    }),
  });
}

function pageOf(connection: Connection, { store }: Context): { readonly edges: readonly Edge[]; readonly hasMore: boolean } {
  return together(connection, 'page', (connections) => {
    const { listing, args } = connection;
    const found = pages(
      store,
      listing,
      connections.map(({ parent }) => parent),
      firstOf(args.first),
      afterOf(store, args.after, listing.order),
    );
    const whole =
      listing.kind === null
        ? new Map(
            nodesOfAnyKind(
              store,
              found.flatMap(({ rows }) => rows.map(({ id }) => id)),
            ).map((row) => [row.id, row]),
          )
        : null;
    const edges = found.map(({ rows }, index) =>
      rows
        .map((row) => whole?.get(row.id) ?? row)
        .map((node): Edge => ({ node, cursor: cursorOf(listing.order, node.key), connection: connections[index] as Connection })),
    );
    siblings(edges.flat());
    return found.map(({ hasMore }, index) => ({ edges: edges[index] ?? [], hasMore }));
  });
}

/** What the statements behind an edge come to. */
type Support = {
  /** What they say, the strongest first. */
  readonly relations: readonly Relation[];
  readonly strength: EvidenceStrength;
  readonly statements: readonly StatementRow[];
  readonly via: readonly NodeRow[];
};

function edgeType(name: string, ref: ObjectRef<SchemaTypes, NodeRow> | InterfaceRef<SchemaTypes, NodeRow>): ObjectRef<SchemaTypes, Edge> {
  return builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `A row of a list of type ${name}, and why it is there.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Where this row is in the list, for `after`.' }),
      node: t.field({ type: ref, description: 'What the row shows.', resolve: ({ node }) => node }),
      relation: t.field({
        type: RelationType,
        description: 'How the two are related: of all that the evidence says, what says most about experience.',
        resolve: (edge, _, context) => supportOf(edge, context).relations[0] as Relation,
      }),
      relations: t.field({
        type: [RelationType],
        description: 'All the ways in which the two are related, beginning with `relation`.',
        resolve: (edge, _, context) => supportOf(edge, context).relations,
      }),
      strength: t.field({
        type: EvidenceStrengthType,
        description: 'The strength of the best statement among the evidence.',
        resolve: (edge, _, context) => supportOf(edge, context).strength,
      }),
      matchedVia: t.field({
        type: ['Technology'],
        description:
          'The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it (EC2 when AWS was asked for). Empty if the list is not about a technology.',
        resolve: (edge, _, context) => supportOf(edge, context).via,
      }),
      evidence: t.field({
        type: ['Statement'],
        description: 'The statements that say so, in the order of the documents. Never empty.',
        resolve: (edge, _, context) => supportOf(edge, context).statements,
      }),
    }),
  });
}

function supportOf(edge: Edge, { store }: Context): Support {
  return together(edge, 'support', (edges) => {
    const evidence = evidenceBehind(edges, store);
    const technologies = unique(
      evidence.flat().filter(({ via_kind: kind }) => kind === 'technology'),
      ({ via_id: id }) => id,
    );
    const byId = new Map(
      nodesOf(
        store,
        'technology',
        technologies.map(({ via_id: id }) => id),
      ).flatMap((row) => (row ? [[row.id, row] as const] : [])),
    );
    const supports = evidence.map((rows): Support => {
      const said = new Set(rows.map(({ relation }) => relation));
      return {
        relations: relationsInOrder.filter((relation) => said.has(relation)),
        strength: rows.map(({ strength }) => strength).reduce(stronger, 'CLAIMED'),
        statements: unique(rows, ({ id }) => id),
        via: unique(rows, ({ via_id: id }) => id).flatMap(({ via_id: id }) => byId.get(id ?? 0) ?? []),
      };
    });
    siblings(supports.flatMap(({ statements }) => statements));
    return supports;
  });
}

/** The statements behind each edge: those for the arrows between its node and what the question names, or else its own record. */
function evidenceBehind(edges: readonly Edge[], store: Context['store']): readonly (readonly EvidenceRow[])[] {
  if (edges.every(({ connection }) => connection.named.length === 0))
    return groundsOf(
      store,
      edges.map(({ node }) => node.id),
    );
  return evidenceOf(
    store,
    edges.map(({ node, connection }) => connection.named.flatMap((named) => arrowsBetween(named, node.id))),
  );
}

function arrowsBetween({ id, direction, relations }: Named, row: number): readonly Arrow[] {
  const leaving = { from: id, to: row, relations };
  const reaching = { from: row, to: id, relations };
  return { from: [leaving], towards: [reaching], both: [leaving, reaching] }[direction];
}

/** The first row for each key, in their order. */
function unique<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown): readonly Row[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => !seen.has(keyOf(row)) && seen.add(keyOf(row)));
}
