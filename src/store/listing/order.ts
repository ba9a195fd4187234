/** Orders of lists: those that nodes have by themselves, and those that answers provide. */
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Day } from '../../graph/partial-date.ts';
import { conditionSql } from './condition.ts';
import { relationClauses } from './ids.ts';
import type { Listing } from './listing.ts';

/**
 * `DEFAULT` is the order of ids: newest first for nodes with dates, by name for others. In `OLDEST` as well, undated nodes come last.
 */
export type StoredOrder = 'DEFAULT' | 'REVERSE' | 'OLDEST' | 'NAME';

/** An order that an answer provides for the lists that it knows about. Nodes whose places are equal are in the order of their ids. */
export type ProvidedOrder = {
  /** Its name in cursors. */
  readonly name: string;
  /** The ids in the list of the parent `p`, with ties in the order of ids. */
  ids(list: ProvidedList, window: Window): Sql;
  /** The place of a node in the list of the parent `p`: smaller numbers come first. Null if it is not in that list. */
  place(list: ProvidedList, id: Sql): Sql;
};

export type Order = StoredOrder | ProvidedOrder;

/** What a provided order is told about a list. */
export type ProvidedList = {
  readonly direction: 'from' | 'towards';
  readonly today: Day;
  /** Conditions on the evidence `e` that leads to a node. */
  readonly evidence: readonly Sql[];
  /** Conditions on the node `m`. */
  readonly nodes: readonly Sql[];
};

/** The place in an order that a page begins after. */
export type After = { readonly id: number; readonly sortName: string; readonly isUndated: number };

/** Which part of a list is read: what comes after a place, and no more than a number of rows; all if null. */
export type Window = { readonly after: After | null; readonly limit: number | null };

/** The name of an order, as cursors have it. */
export function nameOf(order: Order): string {
  return typeof order === 'string' ? order : order.name;
}

const storedOrders: Readonly<Record<StoredOrder, (id: string, node: string) => string>> = {
  DEFAULT: (id) => id,
  REVERSE: (id) => `${id} desc`,
  OLDEST: (id, node) => `${node}.earliest is null, ${id} desc`,
  NAME: (id, node) => `${node}.sort_name, ${id}`,
};

/** A stored order, of the nodes with these ids. */
export function storedOrder(order: StoredOrder, id: string, node: string): Sql {
  return raw(storedOrders[order](id, node));
}

/** The order of the rows that were found, which are the nodes `n`. */
export function orderOf(listing: Listing): Sql {
  const { order } = listing;
  return typeof order === 'string' ? storedOrder(order, 'n.id', 'n') : sql`${order.place(providedList(listing), raw('n.id'))}, n.id`;
}

/** The place of a node in the list of the parent `p`; null where every node has one. */
export function placeOf(listing: Listing, id: Sql): Sql | null {
  return typeof listing.order === 'string' ? null : listing.order.place(providedList(listing), id);
}

/** A list as a provided order is told about it. */
export function providedList({ traversal, conditions, today }: Listing): ProvidedList {
  if (traversal === null || traversal.direction === 'both')
    throw new Error('Only a list that leads from nodes in one direction has such an order');
  return { direction: traversal.direction, today, evidence: relationClauses(traversal), nodes: conditions.map(conditionSql) };
}

/** The condition that a node comes after a place, of the nodes with these ids. */
export function afterPlace(after: After | null, order: Exclude<StoredOrder, 'OLDEST'>, id: Sql): readonly Sql[] {
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
