/** Makes the GraphQL types of a kind of node from its description: the object, its filters and orders, and the root fields that lead to it. */
import type { FieldMap, ImplementableObjectRef, InputFieldMap, ObjectRef } from '@pothos/core';
import type { Kind } from '../graph/draft.ts';
import type { Relation } from '../graph/relation.ts';
import type { Condition } from '../store/listing/condition.ts';
import type { StoredOrder } from '../store/listing/order.ts';
import { nodeOfName, type NodeRow, nodesOf } from '../store/nodes.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { anchorsOf, conditionsOf, connectedTo, type Filters } from './filter.ts';
import {
  type Edge,
  type ListArguments,
  listingFor,
  type ListOrders,
  type NodeList,
  nodeLists,
  nodeListTypes,
  orderNamed,
} from './node-list.ts';
import { refersTo } from './refers-to.ts';
import { Node, typeName } from './node.ts';
import { pageArguments } from './paging.ts';

type Fields<Row> = (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>) => FieldMap;

/** The argument that takes the one name that a person would type, what names it takes, and the relations that it follows. */
export type Shorthand = {
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
  readonly connection: ObjectRef<SchemaTypes, NodeList>;
  readonly edge: ObjectRef<SchemaTypes, Edge>;
  readonly where: ReturnType<typeof whereType>;
  readonly order: ListOrders;
};

/** The types of a kind whose rows have columns of their own; `ref` is for fields that give such a row. */
export type NodeTypeOf<Row extends NodeRow> = NodeType & { readonly ref: ObjectRef<SchemaTypes, Row> };

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
    ...nodeListTypes(name, object),
    where: whereType(name, filters),
    order: storedOrders(name, description.isDated),
  };
  addRootList(type, { field: plural, description: listed, shorthand });
  if (description.isLookedUp) addLookup(type);
  return type;
}

/** A root field that lists the nodes of a kind, or those among them that a condition picks. */
type RootList = {
  readonly field: string;
  readonly description: string;
  readonly shorthand?: Shorthand | undefined;
  readonly conditions?: readonly Condition[];
};

/** Arguments by which the root lists of a kind are ordered by an answer that is reckoned for the question. */
type Ranking = {
  readonly args: InputFieldMap;
  /** The list as it is asked for, ranked if its arguments say so. */
  rank(list: NodeList, context: Context): NodeList;
};

const rankings = new Map<Kind, Ranking>();

/** Adds such arguments to the root lists of a kind. */
export function addRanking({ kind }: NodeType, ranking: Ranking): void {
  rankings.set(kind, ranking);
}

/** Adds a root field that lists nodes of a kind. */
export function addRootList(type: NodeType, { field, description, shorthand, conditions: always = [] }: RootList): void {
  const filters = shorthand
    ? { ...type.filters, [shorthand.argument]: connectedTo(shorthand.kinds, 'from', shorthand.relations, shorthand.description) }
    : type.filters;
  builder.queryField(field, (t) =>
    t.field({
      type: type.connection,
      description,
      args: {
        ...(shorthand ? { [shorthand.argument]: t.arg.string({ description: shorthand.description, ...refersTo(shorthand.kinds) }) } : {}),
        where: t.arg({ type: type.where, description: 'Which of them; conditions are joined by “and”.' }),
        order: t.arg({ type: type.order.type, description: 'The order of the list.' }),
        ...rankings.get(type.kind)?.args,
        ...pageArguments,
      },
      resolve: (_, args: ListArguments & Readonly<Record<string, unknown>>, context) => {
        const name = shorthand && args[shorthand.argument];
        const asked = shorthand && typeof name === 'string' ? { [shorthand.argument]: [{ all: [name] }] } : {};
        const conditions = conditionsOf(filters, { ...asked, ...args.where }, context);
        const { store, today } = context;
        const all = [...always, ...conditions];
        const listing = listingFor(
          store,
          { kinds: [type.kind], traversal: null, conditions: all, order: orderNamed(type.order, args.order), today },
          [null],
        );
        const reasons = anchorsOf(conditions);
        const parent = conditions.flatMap((one) => ('anyOf' in one && !one.isNegated && one.anyOf.length === 1 ? one.anyOf : []))[0];
        const list = { listing, parent: parent?.id ?? null, on: parent?.kind ?? null, reasons, args };
        return nodeLists([rankings.get(type.kind)?.rank(list, context) ?? list])[0] as NodeList;
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
      args: { slug: t.arg.string({ required: true, description: 'Its slug, its name or an alias.', ...refersTo([kind]) }) },
      resolve: (_, { slug }, { store }) => nodesOf(store, kind, [nodeOfName(store, [kind], slug)?.id ?? null])[0] ?? null,
    }),
  );
}

function whereType(name: string, filters: Filters) {
  return builder.inputType(`${name}Filter`, {
    description: `Which nodes of type ${name} a list shows. Conditions are joined by “and”.`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(filters).map(([field, { type, description, kinds }]) => [
          field,
          t.field({ type, description, ...(kinds && refersTo(kinds)) }),
        ]),
      ),
  });
}

const datedOrders = {
  NEWEST: { value: 'DEFAULT', description: 'What goes on first, then what ended last.' },
  OLDEST: { value: 'OLDEST', description: 'The other way round; what has no date still comes last.' },
  NAME: { value: 'NAME', description: 'By name.' },
} as const;

/** The orders of what has no dates. */
export const undatedOrders = {
  NAME: { value: 'DEFAULT', description: 'By name.' },
  NAME_REVERSED: { value: 'REVERSE', description: 'By name, from Z to A.' },
} as const;

function storedOrders(name: string, isDated: boolean): ListOrders {
  const usual = isDated ? 'NEWEST' : 'NAME';
  const description = `The orders of a list of type ${name}. ${usual} if not said.`;
  const values: Readonly<Record<string, { readonly value: StoredOrder; readonly description: string }>> = isDated
    ? datedOrders
    : undatedOrders;
  return { type: builder.enumType(`${name}Order`, { description, values }), provided: {} };
}
