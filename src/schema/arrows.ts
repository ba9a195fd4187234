/** Arrows between kinds of node, as a list on each of the two types. */
import type { Relation } from '../graph/relation.ts';
import { batched } from '../store/siblings.ts';
import { builder } from './builder.ts';
import { checkNotEmpty } from './errors.ts';
import { conditionsOf } from './filter.ts';
import { dayOfList, type ListArguments, listingFor, type ListOrders, nodeLists, orderNamed } from './node-list.ts';
import { listArguments, type NodeType } from './node-type.ts';
import { RelationType } from './relation.ts';

/** A list that leads from nodes of one kind to nodes of another. */
type List = {
  readonly on: NodeType;
  readonly field: string;
  readonly of: NodeType;
  readonly direction: 'from' | 'towards';
  /** Only arrows with these relations. If not given, clients choose with the argument `relations`. */
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
        ...(relations
          ? {}
          : {
              relations: t.arg({
                type: [RelationType],
                description: 'Only nodes with at least one of these relations. Default: any relation.',
              }),
            }),
      },
      resolve: (parent, args: ListArguments, context) =>
        batched(parent, `${field} ${JSON.stringify(args)}`, (parents) => {
          checkNotEmpty('relations', args.relations);
          // From a node, the list has what its statements name. Towards a node, it also has the evidence for narrower ones.
          const traversal = { direction, relations: relations ?? args.relations ?? null, isDirect: direction === 'from' };
          const conditions = conditionsOf(of.filters, args.where, context);
          const { store } = context;
          const listing = listingFor(
            store,
            { kinds: [of.kind], traversal, conditions, order: orderNamed(order, args.order), asOf: dayOfList(args, context) },
            parents.map(({ id }) => id),
          );
          return nodeLists(
            parents.map(({ id }) => ({ listing, parent: id, on: on.kind, reasons: [{ id, kind: on.kind, ...traversal }], args })),
          );
        }),
    }),
  );
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
