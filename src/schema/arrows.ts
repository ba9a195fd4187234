/** Arrows between kinds of node: lists in both directions for what statements support, and the one node that a column refers to. */
import type { Relation } from '../graph/relation.ts';
import { type Listing, startOf } from '../store/listing.ts';
import { type NodeRow, nodesOf } from '../store/nodes.ts';
import { siblings, batched } from '../store/siblings.ts';
import { builder, type Context } from './builder.ts';
import type { Connection, ListArguments } from './connection.ts';
import { checkNotEmpty } from './errors.ts';
import { compileFilters } from './filter.ts';
import type { NodeType, NodeTypeOf } from './node-type.ts';
import { checkPage, pageArguments } from './paging.ts';
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
  readonly order?: NodeType['order'];
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
        order: t.arg({ type: order, description: 'The order of the list.' }),
        where: t.arg({ type: of.where, description: 'Which of them; conditions are joined by “and”.' }),
        ...(relations
          ? {}
          : { relations: t.arg({ type: [RelationType], description: 'Only what statements say in these ways. All ways if not given.' }) }),
      },
      resolve: (parent, args: ListArguments, context) =>
        batched(parent, `${field} ${JSON.stringify(args)}`, (parents) => {
          checkNotEmpty('relations', args.relations);
          checkPage(args, { order: args.order ?? 'DEFAULT', kinds: [of.kind] });
          const { conditions, starts } = compileFilters(of.filters, args.where, context);
          // What leads from a node is what its statements name; what leads to it includes what is narrower.
          const way = { direction, relations: relations ?? args.relations ?? null, isDirect: direction === 'from' };
          const whole: Listing = { kinds: [of.kind], way, conditions, start: null, order: args.order ?? 'DEFAULT', today: context.today };
          const ids = parents.map(({ id }) => id);
          const listing = { ...whole, start: startOf(context.store, whole, starts, ids) };
          return siblings(
            parents.map(({ id }): Connection => ({ listing, parent: id, on: on.kind, named: [{ id, kind: on.kind, ...way }], args })),
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
  readonly order?: NodeType['order'];
};

/** Adds the lists of both sides of an arrow. */
export function addArrows({ from, field, description, to, inverse, inverseDescription, ...options }: Arrows): void {
  addList({ on: from, field, of: to, direction: 'from', description, ...options });
  addList({ on: to, field: inverse, of: from, direction: 'towards', description: inverseDescription, ...options });
}

/** The one node of a kind that a column of each row refers to; null where the column is. */
export function one<Row extends object, To extends NodeRow>(
  row: Row,
  to: NodeTypeOf<To>,
  column: keyof Row & string,
  { store }: Context,
): To | null {
  return batched(row, column, (rows) =>
    nodesOf<To>(
      store,
      to.kind,
      rows.map((each) => each[column] as number | null),
    ),
  );
}

/** The one node that a column refers to that is never null. */
export function toOne<Row extends object, To extends NodeRow>(
  row: Row,
  to: NodeTypeOf<To>,
  column: keyof Row & string,
  context: Context,
): To {
  const found = one(row, to, column, context);
  if (!found) throw new Error(`A row has no ${column}, and the database should have seen to that`);
  return found;
}
