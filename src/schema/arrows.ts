/** Arrows between kinds of node: lists in both directions for what statements support. */
import type { Relation } from '../graph/relation.ts';
import { batched } from '../store/siblings.ts';
import { builder } from './builder.ts';
import { checkNotEmpty } from './errors.ts';
import { conditionsOf } from './filter.ts';
import { type ListArguments, listingFor, type ListOrders, nodeLists, orderNamed } from './node-list.ts';
import type { NodeType } from './node-type.ts';
import { pageArguments } from './paging.ts';
import { RelationType } from './relation.ts';

/** A list by which nodes of one kind lead to those of another. */
type List = {
  readonly on: NodeType;
  readonly field: string;
  readonly of: NodeType;
  readonly direction: 'from' | 'towards';
  /** What the arrows must say; all that a client does not exclude if not given. */
  readonly relations?: readonly Relation[];
  /** The orders that it can be asked in; those of the kind of its nodes if not given. */
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
        ...pageArguments,
        order: t.arg({ type: order.type, description: 'The order of the list.' }),
        where: t.arg({ type: of.where, description: 'Which of them; conditions are joined by “and”.' }),
        ...(relations
          ? {}
          : { relations: t.arg({ type: [RelationType], description: 'Only what statements say in these ways. All ways if not given.' }) }),
      },
      resolve: (parent, args: ListArguments, context) =>
        batched(parent, `${field} ${JSON.stringify(args)}`, (parents) => {
          checkNotEmpty('relations', args.relations);
          // What leads from a node is what its statements name; what leads to it includes what is narrower.
          const traversal = { direction, relations: relations ?? args.relations ?? null, isDirect: direction === 'from' };
          const conditions = conditionsOf(of.filters, args.where, context);
          const { today, store } = context;
          const listing = listingFor(
            store,
            { kinds: [of.kind], traversal, conditions, order: orderNamed(order, args.order), today },
            parents.map(({ id }) => id),
          );
          return nodeLists(
            parents.map(({ id }) => ({ listing, parent: id, on: on.kind, reasons: [{ id, kind: on.kind, ...traversal }], args })),
          );
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
  /** The orders of both lists, if they are not those of the kinds. */
  readonly order?: ListOrders;
};

/** Adds the lists of both sides of an arrow. */
export function addArrows({ from, field, description, to, inverse, inverseDescription, ...options }: Arrows): void {
  addList({ on: from, field, of: to, direction: 'from', description, ...options });
  addList({ on: to, field: inverse, of: from, direction: 'towards', description: inverseDescription, ...options });
}
