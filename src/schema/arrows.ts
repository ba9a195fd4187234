/** Arrows between kinds of node, as a list on each of the two types. */
import { type Relation, relationsInOrder } from '../graph/relation.ts';
import { batched } from '../store/siblings.ts';
import { builder } from './builder.ts';
import { badInput, checkNotEmpty } from './errors.ts';
import { conditionsOf, namedIn } from './filter.ts';
import { dayOfList, type ListArguments, listingFor, type ListOrders, nodeLists, orderNamed } from './node-list.ts';
import { listArguments, type NodeType } from './node-type.ts';
import { RelationType } from './relation.ts';

/** A list that leads from nodes of one kind to nodes of another. */
type List = {
  readonly on: NodeType;
  readonly field: string;
  readonly of: NodeType;
  readonly direction: 'from' | 'towards';
  /** Only arrows with these relations. Default: any. If there are several, clients choose among them with arguments. */
  readonly relations?: readonly Relation[];
  /** The orders that clients can choose from. Default: the orders of the kind of its nodes. */
  readonly order?: ListOrders;
  readonly description: string;
};

/** Adds a list of nodes that evidence leads to. */
export function addList({ on, field, of, direction, relations, order = of.order, description }: List): void {
  builder.objectField(on.object, field, (t) =>
    t.field({
      type: of.connection,
      description,
      args: {
        ...listArguments(of, order),
        ...(relations?.length === 1
          ? {}
          : {
              relations: t.arg({
                type: [RelationType],
                description: 'Only nodes with at least one of these relations. Default: any relation.',
              }),
              onlyRelations: t.arg({
                type: [RelationType],
                description: 'Only nodes with none but these relations: `[AVOIDED]` for what was only avoided. Default: any relation.',
              }),
            }),
      },
      resolve: (parent, args: ListArguments, context) =>
        batched(parent, `${field} ${JSON.stringify(args)}`, (parents) => {
          checkNotEmpty('relations', args.relations);
          // From a node, the list has what its statements name. Towards a node, it also has the evidence for narrower ones.
          const traversal = { direction, ...relationsOf(relations, args), isDirect: direction === 'from' };
          const conditions = conditionsOf(of.filters, args.where, context);
          const { store } = context;
          const listing = listingFor(
            store,
            { kinds: [of.kind], traversal, conditions, order: orderNamed(order, args.order), asOf: dayOfList(args, context) },
            parents.map(({ id }) => id),
          );
          return nodeLists(
            parents.map(({ id }) => ({
              listing,
              parent: id,
              on: on.kind,
              reasons: [{ id, kind: on.kind, ...traversal }],
              named: namedIn(conditions),
              args,
            })),
          );
        }),
    }),
  );
}

/** The relations of a list: those that it always has, narrowed by a client's choice. */
function relationsOf(always: readonly Relation[] | undefined, { relations, onlyRelations: only }: ListArguments) {
  checkNotEmpty('onlyRelations', only);
  const other = always && [...(relations ?? []), ...(only ?? [])].find((one) => !always.includes(one));
  if (other)
    throw badInput(`This list has no relation ${other}, only ${always.join(', ')}: choose among these, or leave it out`, {
      argument: relations?.includes(other) ? 'relations' : 'onlyRelations',
      value: other,
    });
  const chosen = relationsInOrder.filter((one) => [always, relations, only].every((some) => some?.includes(one) ?? true));
  const without = only ? (always ?? relationsInOrder).filter((one) => !only.includes(one)) : [];
  return { relations: chosen.length < relationsInOrder.length ? chosen : null, without };
}

/** The arrows from one kind of node to another, and the two lists that follow them. */
type Arrows = {
  readonly from: NodeType;
  readonly field: string;
  readonly description: string;
  readonly to: NodeType;
  readonly inverse: string;
  readonly inverseDescription: string;
  readonly relations?: readonly Relation[];
  /** The orders of both lists. Default: the orders of the kinds. */
  readonly order?: ListOrders;
};

/** Adds both lists of an arrow. */
export function addArrows({ from, field, description, to, inverse, inverseDescription, ...options }: Arrows): void {
  addList({ on: from, field, of: to, direction: 'from', description, ...options });
  addList({ on: to, field: inverse, of: from, direction: 'towards', description: inverseDescription, ...options });
}
