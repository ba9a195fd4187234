/** Orders of lists: those by the nodes' own columns, and those that answers provide. */
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import type { Day } from '../../graph/partial-date.ts';
import { conditionSql } from './condition.ts';
import { relationClauses } from './ids.ts';
import type { Listing } from './listing.ts';

/**
 * `DEFAULT` is the order of ids: newest first for kinds with dates, by name for others. Undated nodes come last, in `OLDEST` too.
 */
export type StoredOrder = 'DEFAULT' | 'REVERSE' | 'OLDEST' | 'NAME';

/** An order that an answer provides. Nodes with equal sort keys are ordered by id. */
export type ProvidedOrder = {
  /** Its name in cursors. */
  readonly name: string;
  /** Whether it is only for lists that lead from a node, and not for those of all nodes. */
  readonly isFromNode: boolean;
  /** The query for the ids in a list, in this order. */
  ids(list: OrderContext, slice: Slice): Sql;
  /** The sort key of a node in a list. Smaller keys come first. Null if the node is not in that list. */
  sortKey(list: OrderContext, id: Sql): Sql;
};

export type Order = StoredOrder | ProvidedOrder;

/** The properties of a list that a provided order depends on. */
export type OrderContext = {
  readonly direction: 'from' | 'towards';
  /** The id of the node that the list leads from; 0 for a list of all nodes, whose direction is `from`. */
  readonly parent: Sql;
  /** The kind of the nodes in the list. */
  readonly kind: Kind;
  /** The day that the order holds for. */
  readonly asOf: Day;
  /** Conditions on the evidence `e` that leads to a node. */
  readonly evidence: readonly Sql[];
  /** Conditions on the node `m`. */
  readonly nodes: readonly Sql[];
};

/** The row that a page starts after, as its cursor identifies it: the columns that orders compare. */
export type CursorRow = { readonly id: number; readonly sortName: string; readonly isUndated: number };

/** The part of a list to read: the rows after a cursor, or from the start if null, up to a limit, or all if null. */
export type Slice = { readonly after: CursorRow | null; readonly limit: number | null };

/** The name of an order in cursors. */
export function nameOf(order: Order): string {
  return typeof order === 'string' ? order : order.name;
}

const storedOrders: Readonly<Record<StoredOrder, (id: string, node: string) => string>> = {
  DEFAULT: (id) => id,
  REVERSE: (id) => `${id} desc`,
  OLDEST: (id, node) => `${node}.earliest is null, ${id} desc`,
  NAME: (id, node) => `${node}.sort_name, ${id}`,
};

/** The `order by` terms of a stored order, for nodes with these ids. */
export function storedOrder(order: StoredOrder, id: string, node: string): Sql {
  return raw(storedOrders[order](id, node));
}

/** The `order by` terms for the rows of a page, which are the nodes `n`. */
export function orderOf(listing: Listing): Sql {
  const { order } = listing;
  return typeof order === 'string' ? storedOrder(order, 'n.id', 'n') : sql`${order.sortKey(orderContext(listing), raw('n.id'))}, n.id`;
}

/** The sort key of a node in the list of the parent `p`, which is null if the list does not have the node. Null for a stored order. */
export function sortKeyOf(listing: Listing, id: Sql): Sql | null {
  return typeof listing.order === 'string' ? null : listing.order.sortKey(orderContext(listing), id);
}

/** The properties of a list that a provided order depends on. */
export function orderContext({ kinds, traversal, conditions, asOf }: Listing): OrderContext {
  if (traversal?.direction === 'both') throw new Error('A provided order is for lists in one direction');
  const list = { kind: kinds[0], asOf, nodes: conditions.map(conditionSql) };
  if (traversal === null) return { ...list, direction: 'from', parent: sql`0`, evidence: [] };
  return { ...list, direction: traversal.direction, parent: sql`p.value`, evidence: relationClauses(traversal) };
}

/** The condition that a node comes after the row of a cursor, for nodes with these ids. */
export function afterCursor(after: CursorRow | null, order: Exclude<StoredOrder, 'OLDEST'>, id: Sql): readonly Sql[] {
  if (after === null) return [];
  switch (order) {
    case 'DEFAULT':
      return [sql`${id} > +${after.id}`];
    case 'REVERSE':
      return [sql`${id} < +${after.id}`];
    case 'NAME':
      return [sql`(m.sort_name, ${id}) > (+${after.sortName}, +${after.id})`];
  }
}
