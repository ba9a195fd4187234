/** Errors for clients: what is wrong with a request, and how to fix it. */
import { GraphQLError } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { nearest, suggestion } from '../graph/spelling.ts';
import { namesLike, nodeOfName } from '../store/nodes.ts';
import { BudgetExceeded } from '../store/budget.ts';
import type { Store } from '../store/store.ts';

/** An error that the client can fix. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** An error that the client can fix by asking for less. */
export function tooLarge(reason: string): GraphQLError {
  return new GraphQLError(`${reason}: request less at a time, with a smaller "first" or fewer nested lists.`, {
    extensions: { code: 'QUESTION_TOO_LARGE', http: { status: 400 } }, // Yoga uses this status for the response.
  });
}

/** The error for the client if an operation exceeded its budget; undefined for any other error. */
export function refusalOfSize(cause: unknown): GraphQLError | undefined {
  return cause instanceof BudgetExceeded ? tooLarge(cause.message) : undefined;
}

/** The node that an argument names. Throws an error with a suggestion if there is none: a misspelled name must not look like an empty answer. */
export function nodeOfArgument(store: Store, kinds: readonly Kind[], name: string): { readonly id: number; readonly kind: Kind } {
  const node = nodeOfName(store, kinds, name);
  if (node) return node;
  throw badInput(`There is no ${kinds.join(' or ')} "${clipped(name)}" in the graph.${suggestion(name, namesLike(store, kinds, name))}`);
}

/** The name of a node of some kinds that is most similar to a name; null if none is similar. */
export function nearestName(store: Store, kinds: readonly Kind[], name: string): string | null {
  return nearest(name, namesLike(store, kinds, name)) ?? null;
}

/** Throws if a list is empty. Without the list, an argument accepts everything; an empty list could mean everything or nothing. */
export function checkNotEmpty(argument: string, list: readonly unknown[] | null | undefined): void {
  if (list?.length === 0) throw badInput(`"${argument}" is an empty list: give at least one value, or leave it out to get all`);
}

/** A client's text, short enough for an error message. */
export function clipped(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
