/**
 * Makes the GraphQL types of a kind of node from its description: the object, its connection and edge, its filters and orders, its root
 * fields; and the lists by which nodes of one kind lead to those of another.
 */
import type { FieldMap, ImplementableObjectRef, InterfaceRef, ObjectRef } from '@pothos/core';
import type { Kind } from '../graph/entity.ts';
import { type EvidenceStrength, type Relation, relationsInOrder, stronger } from '../graph/relation.ts';
import { type Arrow, type EvidenceRow, evidenceOf, groundsOf, type StatementRow } from '../store/evidence.ts';
import { type Condition, type Listing, type Order, pages, totals } from '../store/listing.ts';
import { nodeOfName, type NodeRow, nodesOf, nodesOfAnyKind } from '../store/nodes.ts';
import { siblings, together } from '../store/siblings.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { nodeOfArgument } from './errors.ts';
import { compileFilters, type Filters, type Named } from './filter.ts';
import { Node, typeName } from './node.ts';
import { afterOf, checkPage, cursorOf, firstOf, pageArguments, PageInfo, type Position } from './paging.ts';
import { EvidenceStrengthType, RelationType } from './relation.ts';

type Fields<Row> = (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>) => FieldMap;

/** The argument that takes the one name that a person would type, what names it takes, and the relations that it follows. */
type Shorthand = {
  readonly argument: string;
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  readonly description: string;
};

/** What a kind is called and how it is asked for. */
type Description<Row extends NodeRow> = {
  readonly kind: Kind;
  /** The root field that lists them: `talks`. */
  readonly plural: string;
  readonly description: string;
  /** Described for the root field: `Every talk.` */
  readonly listed: string;
  /** Whether nodes have dates to be ordered by. */
  readonly isDated: boolean;
  /** A root field for one, by slug or name (`talk(slug:)`); without it, `node(id:)` gives it. */
  readonly isLookedUp: boolean;
  readonly shorthand?: Shorthand;
  readonly filters: Filters;
  readonly fields: Fields<Row>;
};

/** The types of a kind, for lists to lead to and from. */
export type NodeType = {
  readonly kind: Kind;
  readonly filters: Filters;
  /** The object type, as far as lists care: its rows are nodes. */
  readonly object: ObjectRef<SchemaTypes, NodeRow>;
  readonly connection: ObjectRef<SchemaTypes, Connection>;
  readonly where: ReturnType<typeof whereType>;
  readonly order: ReturnType<typeof orderType>;
};

/** The types of a kind whose rows have columns of their own; `ref` is for fields that give such a row. */
export type NodeTypeOf<Row extends NodeRow> = NodeType & { readonly ref: ObjectRef<SchemaTypes, Row> };

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

type ListArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly order?: Order | null | undefined;
  readonly where?: Readonly<Record<string, unknown>> | null | undefined;
  readonly relations?: readonly Relation[] | null | undefined;
};

/** Adds a kind of node to the schema. */
export function nodeType<Row extends NodeRow>(description: Description<Row>): NodeTypeOf<Row> {
  const { kind, filters, plural, listed, shorthand } = description;
  const name = typeName(kind);
  const ref = builder.objectRef<Row>(name);
  // To the builder every kind's rows are nodes; their own columns matter to their own fields only.
  const object = ref as unknown as ImplementableObjectRef<SchemaTypes, NodeRow>;
  object.implement({ description: description.description, interfaces: [Node], fields: description.fields });
  const type = {
    kind,
    filters,
    ref,
    object,
    connection: connectionType(name, object),
    where: whereType(name, filters),
    order: orderType(name, description.isDated),
  };
  addRootList(type, { field: plural, description: listed, shorthand });
  if (description.isLookedUp) addLookup(type);
  return type;
}

/** A list by which nodes of one kind lead to those of another. */
type List = {
  readonly on: NodeType;
  readonly field: string;
  readonly of: NodeType;
  readonly direction: 'from' | 'towards';
  /** What the arrows must say; all that a client does not exclude if not given. */
  readonly relations?: readonly Relation[];
  readonly description: string;
};

/** Adds a list of nodes that evidence leads to. */
export function addList({ on, field, of, direction, relations, description }: List): void {
  builder.objectField(on.object, field, (t) =>
    t.field({
      type: of.connection,
      description,
      args: {
        ...pageArguments,
        order: t.arg({ type: of.order, description: 'The order of the list.' }),
        where: t.arg({ type: of.where, description: 'Which of them; conditions are joined by “and”.' }),
        ...(relations
          ? {}
          : { relations: t.arg({ type: [RelationType], description: 'Only what statements say in these ways. All ways if not given.' }) }),
      },
      resolve: (parent, args: ListArguments, context) =>
        together(parent, `${field} ${JSON.stringify(args)}`, (parents) => {
          checkPage(args, args.order ?? 'DEFAULT');
          const { conditions } = compileFilters(of.filters, args.where, context);
          // What leads from a node is what its statements name; what leads to it includes what is narrower.
          const way = { direction, relations: relations ?? args.relations ?? null, isDirect: direction === 'from' };
          const listing: Listing = { kind: of.kind, way, conditions, order: args.order ?? 'DEFAULT' };
          return siblings(parents.map(({ id }): Connection => ({ listing, parent: id, named: [{ id, ...way }], args })));
        }),
    }),
  );
}

/** An arrow that statements about one kind of node make to another, as a list on either side. */
type Arrows = {
  readonly from: NodeType;
  readonly field: string;
  readonly description: string;
  readonly to: NodeType;
  readonly inverse: string;
  readonly inverseDescription: string;
  readonly relations?: readonly Relation[];
};

/** Adds the lists of both sides of an arrow. */
export function addArrows({ from, field, description, to, inverse, inverseDescription, relations }: Arrows): void {
  const only = relations ? { relations } : {};
  addList({ on: from, field, of: to, direction: 'from', description, ...only });
  addList({ on: to, field: inverse, of: from, direction: 'towards', description: inverseDescription, ...only });
}

/** The one node of a kind that a column of each row refers to; null where the column is. */
export function one<Row extends { readonly key: string }, To extends NodeRow>(
  row: Row,
  to: NodeTypeOf<To>,
  column: keyof Row & string,
  { store }: Context,
): To | null {
  return together(row, column, (rows) =>
    nodesOf<To>(
      store,
      to.kind,
      rows.map((each) => each[column] as number | null),
    ),
  );
}

/** The one node that a column refers to that is never null. */
export function theOne<Row extends { readonly key: string }, To extends NodeRow>(
  row: Row,
  to: NodeTypeOf<To>,
  column: keyof Row & string,
  context: Context,
): To {
  const found = one(row, to, column, context);
  if (!found) throw new Error(`${row.key} has no ${column}`);
  return found;
}

/** A root field that lists the nodes of a kind, or those among them that a condition picks. */
type RootList = {
  readonly field: string;
  readonly description: string;
  readonly shorthand?: Shorthand | undefined;
  readonly conditions?: readonly Condition[];
};

/** Adds a root field that lists nodes of a kind. */
export function addRootList(type: NodeType, { field, description, shorthand, conditions: always = [] }: RootList): void {
  builder.queryField(field, (t) =>
    t.field({
      type: type.connection,
      description,
      args: {
        ...(shorthand ? { [shorthand.argument]: t.arg.string({ description: shorthand.description }) } : {}),
        where: t.arg({ type: type.where, description: 'Which of them; conditions are joined by “and”.' }),
        order: t.arg({ type: type.order, description: 'The order of the list.' }),
        ...pageArguments,
      },
      resolve: (_, args: ListArguments & Readonly<Record<string, unknown>>, context) => {
        const { conditions: asked, named } = compileFilters(type.filters, args.where, context);
        const list = { kind: type.kind, conditions: [...always, ...asked], order: args.order ?? 'DEFAULT' } as const;
        const name = shorthand && args[shorthand.argument];
        if (!shorthand || typeof name !== 'string') return alone({ listing: { ...list, way: null }, parent: null, named, args });
        const { id } = nodeOfArgument(context.store, shorthand.kinds, name);
        const way = { direction: 'towards', relations: shorthand.relations, isDirect: false } as const;
        return alone({ listing: { ...list, way }, parent: id, named: [{ id, ...way }, ...named], args });
      },
    }),
  );
}

function addLookup({ kind, object }: NodeType): void {
  builder.queryField(kind, (t) =>
    t.field({
      type: object,
      nullable: true,
      description: `One ${kind}, by slug, name or alias, however spelt. Null if the graph has none of that name.`,
      args: { slug: t.arg.string({ required: true, description: 'Its slug, its name or an alias.' }) },
      resolve: (_, { slug }, { store }) => nodesOf(store, kind, [nodeOfName(store, [kind], slug)?.id ?? null])[0] ?? null,
    }),
  );
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

function whereType(name: string, filters: Filters) {
  return builder.inputType(`${name}Filter`, {
    description: `Which nodes of type ${name} a list shows. Conditions are joined by “and”.`,
    fields: (t) =>
      Object.fromEntries(Object.entries(filters).map(([field, { type, description }]) => [field, t.field({ type, description })])),
  });
}

const datedOrders = {
  NEWEST: { value: 'DEFAULT', description: 'What goes on first, then what ended last.' },
  OLDEST: { value: 'REVERSE', description: 'The other way round.' },
  NAME: { value: 'NAME', description: 'By name.' },
} as const;

const undatedOrders = {
  NAME: { value: 'DEFAULT', description: 'By name.' },
  NAME_REVERSED: { value: 'REVERSE', description: 'By name, from Z to A.' },
} as const;

function orderType(name: string, isDated: boolean) {
  const values: Readonly<Record<string, { readonly value: Order; readonly description: string }>> = isDated ? datedOrders : undatedOrders;
  const usual = isDated ? 'NEWEST' : 'NAME';
  return builder.enumType(`${name}Order`, { description: `The orders of a list of type ${name}. ${usual} if not said.`, values });
}

function alone(connection: Connection): Connection {
  checkPage(connection.args, connection.listing.order);
  siblings([connection]);
  return connection;
}

/** The first row for each key, in their order. */
function unique<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown): readonly Row[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => !seen.has(keyOf(row)) && seen.add(keyOf(row)));
}
