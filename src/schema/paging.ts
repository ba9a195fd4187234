/** Pages of lists: their arguments, limits and cursors, and the type `PageInfo`. */
import type { GraphQLError } from 'graphql';
import sql from 'sql-template-tag';
import type { Kind } from '../graph/draft.ts';
import type { CursorRow } from '../store/listing/order.ts';
import type { Store } from '../store/store.ts';
import { builder } from './builder.ts';
import { badInput, clipped } from './errors.ts';

/** The scope of a list's cursors: they are valid for nodes of these kinds, in the order with this name. */
export type CursorScope = { readonly order: string; readonly kinds: readonly Kind[] };

/** The items of a page if a client does not say how many. */
export const defaultFirst = 20;
/** The most items of a page. */
export const maxFirst = 100;

/** The arguments of every connection. */
export const pageArguments = builder.args((t) => ({
  first: t.int({ defaultValue: defaultFirst, description: `Number of items to return. Default ${defaultFirst}, maximum ${maxFirst}.` }),
  after: t.string({ description: 'Cursor to start after: `pageInfo.endCursor` of the previous page.' }),
}));

/** The number of items to return. Throws if a client requests too many. */
export function firstOf(first: number | null | undefined): number {
  if (first === null || first === undefined) return defaultFirst;
  if (first < 0) throw badInput(`"first" cannot be ${first}: request 0 to ${maxFirst} items`, { argument: 'first', value: first });
  if (first > maxFirst)
    throw badInput(`"first" cannot be ${first}: request at most ${maxFirst} items, then the next page with "after: pageInfo.endCursor"`, {
      argument: 'first',
      value: first,
    });
  return first;
}

/** Throws if the arguments of a page are invalid, even if no field needs its items. */
export function checkPage(
  { first, after }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  scope: CursorScope,
): void {
  firstOf(first);
  if (typeof after === 'string') keyOfCursor(after, scope);
}

/** The cursor of a row in an order. It is opaque to clients, but only an unchanged one is accepted. */
export function cursorOf(order: string, key: string): string {
  return Buffer.from(`${order} ${key}`).toString('base64url');
}

/** The key of the node that a cursor points to. Throws if it is not a cursor of this scope. */
export function keyOfCursor(cursor: string, { order, kinds }: CursorScope): string {
  const [cursorsOrder, key = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (rest.length > 0 || key === '' || cursorOf(cursorsOrder ?? '', key) !== cursor) {
    throw badCursor(`"${clipped(cursor)}" is not a cursor: pass "pageInfo.endCursor" of the previous page, unchanged`, cursor);
  }
  if (cursorsOrder !== order)
    throw badCursor(
      'This cursor belongs to a list in another order: keep "order" and "asOf" the same, or start again without "after"',
      cursor,
    );
  if (!kinds.includes(key.slice(0, key.indexOf('/'))))
    throw badCursor(
      'This cursor belongs to a list of other nodes: pass "pageInfo.endCursor" of this list, or start again without "after"',
      cursor,
    );
  return key;
}

/** The row that a cursor points to; null without a cursor. Throws if it is not a cursor of this scope. */
export function cursorRowOf(store: Store, cursor: string | null | undefined, scope: CursorScope): CursorRow | null {
  if (cursor === null || cursor === undefined) return null;
  const key = keyOfCursor(cursor, scope);
  const [found] = store.rows<CursorRow>(
    sql`select id, sort_name as "sortName", earliest is null as "isUndated" from node where key = +${key}`,
    1,
  );
  if (!found) throw staleCursor(cursor);
  return found;
}

/** The error for a cursor to something that the graph does not have. */
export function staleCursor(cursor: string): GraphQLError {
  return badCursor('The graph no longer has the item that this cursor points to: start again without "after"', cursor);
}

/** The refusal of a cursor. */
export function badCursor(message: string, cursor: string): GraphQLError {
  return badInput(message, { argument: 'after', value: cursor });
}

export type PageInfoShape = {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

export const PageInfo = builder.objectRef<PageInfoShape>('PageInfo').implement({
  description: 'Information about a page of a list.',
  fields: (t) => ({
    startCursor: t.exposeString('startCursor', { nullable: true, description: 'Cursor of the first item. Null on an empty page.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last item, to request the next page with `after`. Null on an empty page.',
    }),
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there are more items after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether there are items before this page.' }),
  }),
});
