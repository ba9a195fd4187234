/** Pages of lists: their arguments and limits, their cursors, and what a client learns about where it is. */
import sql from 'sql-template-tag';
import type { Kind } from '../graph/draft.ts';
import type { CursorRow } from '../store/listing/order.ts';
import type { Store } from '../store/store.ts';
import { builder } from './builder.ts';
import { badInput, clipped } from './errors.ts';

/** What a list's cursors point at: nodes of these kinds, in the order of this name. */
export type CursorScope = { readonly order: string; readonly kinds: readonly Kind[] };

const usual = 20;
const most = 100;

/** The arguments of every list that may grow. */
export const pageArguments = builder.args((t) => ({
  first: t.int({ description: `How many to give: ${usual} if not said, ${most} at most.` }),
  after: t.string({ description: 'The cursor behind which to begin: `pageInfo.endCursor` of the page before.' }),
}));

/** How many rows to give, or a refusal. */
export function firstOf(first: number | null | undefined): number {
  if (first === null || first === undefined) return usual;
  if (first < 0) throw badInput(`"first" is how many to give, so it cannot be ${first}: ask for 0 to ${most}`);
  if (first > most)
    throw badInput(`"first" is ${first}, and a page has ${most} at most: ask for ${most}, then go on with "after: pageInfo.endCursor"`);
  return first;
}

/** Refuses a page that cannot be, whatever is asked of it. */
export function checkPage(
  { first, after }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  scope: CursorScope,
): void {
  firstOf(first);
  if (typeof after === 'string') keyOfCursor(after, scope);
}

/** The cursor of a row in an order: opaque to clients, but strict about what it takes back. */
export function cursorOf(order: string, key: string): string {
  return Buffer.from(`${order} ${key}`).toString('base64url');
}

/** The key that a cursor points at, or a refusal if it is none of such a list. */
export function keyOfCursor(cursor: string, { order, kinds }: CursorScope): string {
  const [cursorsOrder, key = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (rest.length > 0 || key === '' || cursorOf(cursorsOrder ?? '', key) !== cursor) {
    throw badInput(`"${clipped(cursor)}" is not a cursor: pass "pageInfo.endCursor" of the page before, unchanged`);
  }
  if (cursorsOrder !== order)
    throw badInput('This cursor belongs to a list in another order: keep "order" as it was, or begin without "after"');
  if (!kinds.includes(key.slice(0, key.indexOf('/'))))
    throw badInput('This cursor belongs to a list of other nodes: pass "pageInfo.endCursor" of this list, or begin without "after"');
  return key;
}

/** The place in a list that a cursor points at, or a refusal. */
export function afterOf(store: Store, cursor: string | null | undefined, scope: CursorScope): CursorRow | null {
  if (cursor === null || cursor === undefined) return null;
  const key = keyOfCursor(cursor, scope);
  const [found] = store.rows<CursorRow>(
    sql`select id, sort_name as "sortName", earliest is null as "isUndated" from node where key = ${key}`,
    1,
  );
  if (!found) throw badInput('What this cursor points at is no longer in the graph: begin again without "after"');
  return found;
}

/** Where a page is in its list. */
export type Position = {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

export const PageInfo = builder.objectRef<Position>('PageInfo').implement({
  description: 'Where a page is in its list.',
  fields: (t) => ({
    startCursor: t.exposeString('startCursor', { nullable: true, description: 'The cursor of the first row; null on an empty page.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'The cursor of the last row, for `after`; null on an empty page.',
    }),
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether the list goes on behind this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether something stands before this page.' }),
  }),
});
