/** Defines the GraphQL types of a kind of node from its description: the object type, filters, orders, and root fields. */
import type { FieldMap, ImplementableObjectRef, InputFieldMap, ObjectRef } from '@pothos/core';
import type { Kind } from '../graph/draft.ts';
import type { Relation } from '../graph/relation.ts';
import { type Condition, requiresConnection } from '../store/listing/condition.ts';
import type { StoredOrder } from '../store/listing/order.ts';
import { traversalFrom } from '../store/listing/ids.ts';
import { type NodeRow, nodesOf } from '../store/nodes.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { badInput } from './errors.ts';
import { nodeOfArgument } from './node-of-argument.ts';
import { anchorsOf, conditionsOf, type Filters, namedIn } from './filter.ts';
import {
  dayOfList,
  type Edge,
  type ListArguments,
  listingFor,
  type ListOrders,
  type NodeList,
  nodeLists,
  nodeListTypes,
  orderNamed,
} from './node-list.ts';
import { mentionFilters } from './mention-filter.ts';
import { refersTo } from './refers-to.ts';
import { refusable } from './refusable.ts';
import { Node, typeName } from './node.ts';
import { pageArguments } from './paging.ts';

type Fields<Row> = (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>) => FieldMap;

/** An argument that filters by the name of one node (`about: "nomad"`), the kinds of node that it accepts, and the relations that it follows. */
export type Shorthand = {
  readonly argument: string;
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  readonly description: string;
};

/** The description of a kind, for the schema. */
type Description<Row extends NodeRow> = {
  readonly kind: Kind;
  /** The root field that lists all nodes of the kind: `talks`. */
  readonly plural: string;
  readonly description: string;
  /** The description of that root field: `Every talk.` */
  readonly listed: string;
  /** Whether its nodes have dates, and can be ordered by them. */
  readonly isDated: boolean;
  /** Whether a root field looks up one node by slug or name (`talk(slug:)`). If not, clients use `node(id:)`. */
  readonly isLookedUp: boolean;
  readonly shorthand?: Shorthand;
  readonly filters: Filters;
  readonly fields: Fields<Row>;
};

/** The types of a kind, for lists of its nodes and lists on its nodes. */
export type NodeType = {
  readonly kind: Kind;
  readonly filters: Filters;
  /** The object type. To lists, its rows are just nodes. */
  readonly object: ObjectRef<SchemaTypes, NodeRow>;
  readonly connection: ObjectRef<SchemaTypes, NodeList>;
  readonly edge: ObjectRef<SchemaTypes, Edge>;
  readonly where: ReturnType<typeof whereType>;
  readonly order: ListOrders;
};

/** The types of a kind, with the type of its rows: `ref` is for fields that return such a row. */
export type NodeTypeOf<Row extends NodeRow> = NodeType & { readonly ref: ObjectRef<SchemaTypes, Row> };

const nodeTypes = new Map<Kind, NodeType>();

/** The types of a kind. Its module must be loaded. */
export function nodeTypeOf(kind: Kind): NodeType {
  const found = nodeTypes.get(kind);
  if (!found) throw new Error(`The kind ${kind} has no GraphQL type: import its module first`);
  return found;
}

/** Adds a kind of node to the schema. */
export function nodeType<Row extends NodeRow>(description: Description<Row>): NodeTypeOf<Row> {
  const { kind, plural, listed, shorthand } = description;
  const filters = { ...description.filters, ...mentionFilters(kind) };
  const name = typeName(kind);
  const ref = builder.objectRef<Row>(name);
  // To lists, the rows of every kind are nodes. Only the kind's own fields use its columns.
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
  nodeTypes.set(kind, type);
  addRootList(type, { field: plural, description: listed, shorthand });
  if (description.isLookedUp) addLookup(type);
  return type;
}

/** A root field that lists the nodes of a kind, or those that meet some conditions. */
type RootList = {
  readonly field: string;
  readonly description: string;
  readonly shorthand?: Shorthand | undefined;
  readonly conditions?: readonly Condition[];
};

/** Arguments of the root lists of a kind, for an answer that ranks their nodes at the time of the request. */
type Ranking = {
  readonly args: InputFieldMap;
  /** The list, ranked if its arguments request it. */
  rank(list: NodeList, context: Context): NodeList;
};

const rankings = new Map<Kind, Ranking>();

/** Adds a ranking to the root lists of a kind. */
export function addRanking({ kind }: NodeType, ranking: Ranking): void {
  rankings.set(kind, ranking);
}

const rootOrders = new Map<Kind, ListOrders>();

/** Lets clients choose other orders for the root lists of a kind. */
export function addRootOrders({ kind }: NodeType, orders: ListOrders): void {
  rootOrders.set(kind, orders);
}

/** Adds a root field that lists nodes of a kind. */
export function addRootList(type: NodeType, { field, description, shorthand, conditions: always = [] }: RootList): void {
  builder.queryField(field, (t) => {
    const orders = rootOrders.get(type.kind) ?? type.order;
    return t.field({
      type: type.connection,
      ...refusable(description),
      args: {
        ...(shorthand ? { [shorthand.argument]: t.arg.string(refersTo(shorthand.kinds, shorthand.description)) } : {}),
        ...listArguments(type, orders, rankings.has(type.kind)),
        ...rankings.get(type.kind)?.args,
      },
      resolve: (_, args: ListArguments & Readonly<Record<string, unknown>>, context) => {
        const { store } = context;
        const name = shorthand && args[shorthand.argument];
        const named = typeof name === 'string' && shorthand ? namedBy(shorthand, name, context) : [];
        const others = conditionsOf(type.filters, args.where, context);
        const conditions = [...named, ...others];
        const anchor = conditions.filter(requiresConnection).flatMap(({ anyOf }) => (anyOf.length === 1 ? anyOf : []))[0];
        const order = orderNamed(orders, args.order);
        const isFromNode = typeof order !== 'string' && order.isFromNode;
        if (isFromNode && named.length === 0)
          throw badInput(
            `The order ${args.order} is for the node that "${shorthand?.argument}" names: give it as well, or choose another order`,
            { argument: 'order', value: args.order },
          );
        const listing = listingFor(
          store,
          {
            kinds: [type.kind],
            traversal: isFromNode && anchor ? traversalFrom(anchor) : null,
            conditions: [...always, ...(isFromNode ? others : conditions)],
            order,
            asOf: dayOfList(args, context),
          },
          [anchor?.id ?? null],
        );
        const list = {
          listing,
          parent: anchor?.id ?? null,
          on: anchor?.kind ?? null,
          reasons: anchorsOf(conditions),
          named: namedIn(conditions),
          args,
        };
        return nodeLists([rankings.get(type.kind)?.rank(list, context) ?? list])[0];
      },
    });
  });
}

/** The condition that a shorthand puts on a list. Throws a refusal if there is no node with that name. */
function namedBy({ argument, kinds, relations }: Shorthand, name: string, { store }: Context): readonly Condition[] {
  const node = nodeOfArgument(store, kinds, name, argument);
  return [{ anyOf: [{ ...node, direction: 'towards', relations }], isNegated: false }];
}

const asOfArgument = builder.args((t) => ({
  asOf: t.field({
    type: 'PartialDate',
    description:
      'The date of the order, `experience` and the evidence. Later evidence is left out, but a row with no other evidence keeps it and comes last. Default: today.',
  }),
}));

/** The arguments of every list of nodes. */
export function listArguments({ where }: Pick<NodeType, 'where'>, order: ListOrders, isRanked = false) {
  const orderArgument = isRanked
    ? { description: `Order of the list. Default: by fit if the list is requested with \`fit\`, or else by name.` }
    : { description: 'Order of the list.', defaultValue: 'DEFAULT' };
  return {
    ...builder.args((t) => ({
      where: t.field({ type: where, description: 'Filters for the list. All of them must match.' }),
      order: t.field({ type: order.type, ...orderArgument }),
    })),
    ...(order.areDated ? asOfArgument : {}),
    ...pageArguments,
  };
}

function addLookup({ kind, object }: NodeType): void {
  builder.queryField(kind, (t) =>
    t.field({
      type: object,
      ...refusable(`The ${kind} with this name.`),
      args: { slug: t.arg.string({ required: true, ...refersTo([kind], 'The node to look up.') }) },
      resolve: (_, { slug }, { store }) => nodesOf(store, kind, [nodeOfArgument(store, [kind], slug, 'slug').id])[0] as NodeRow,
    }),
  );
}

function whereType(name: string, filters: Filters) {
  return builder.inputType(`${name}Filter`, {
    description: `Filters for a list of ${name} nodes. All of them must match.`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(filters).map(([field, { type, description, kinds }]) => [
          field,
          t.field({ type, ...(kinds ? refersTo(kinds, description) : { description }) }),
        ]),
      ),
  });
}

const datedOrders = {
  NEWEST: { value: 'DEFAULT', description: 'Ongoing first, then most recently ended first. Undated last.' },
  OLDEST: { value: 'OLDEST', description: 'Oldest first. Undated last.' },
  NAME: { value: 'NAME', description: 'By name.' },
} as const;

/** The orders of kinds without dates. */
export const undatedOrders = {
  NAME: { value: 'DEFAULT', description: 'By name.' },
  NAME_REVERSED: { value: 'REVERSE', description: 'By name, in reverse.' },
} as const;

function storedOrders(name: string, isDated: boolean): ListOrders {
  const description = `Orders for a list of ${name} nodes.`;
  const values: Readonly<Record<string, { readonly value: StoredOrder; readonly description: string }>> = isDated
    ? datedOrders
    : undatedOrders;
  return { type: builder.enumType(`${name}Order`, { description, values }), provided: {}, areDated: false };
}
