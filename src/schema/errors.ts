/** Refusals: what was wrong with a question, and what would be right. */
import { GraphQLError } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { suggestion } from '../graph/spelling.ts';
import { namesLike, nodeOfName } from '../store/nodes.ts';
import { BudgetExceeded } from '../store/budget.ts';
import type { Store } from '../store/store.ts';

/** An error that the client can fix. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** An error that the client can fix by asking for less. */
export function tooLarge(what: string): GraphQLError {
  return new GraphQLError(`${what}: ask for less at a time, with a smaller "first" or fewer lists within lists.`, {
    extensions: { code: 'QUESTION_TOO_LARGE', http: { status: 400 } }, // Yoga answers with this status.
  });
}

/** The refusal of an operation that exceeded its budget; undefined for any other error. */
export function refusalOfSize(cause: unknown): GraphQLError | undefined {
  return cause instanceof BudgetExceeded ? tooLarge(cause.message) : undefined;
}

/** The node that an argument names. Throws a refusal with a suggestion when there is none: a misspelt name must not look like an empty answer. */
export function nodeOfArgument(store: Store, kinds: readonly Kind[], name: string): { readonly id: number; readonly kind: Kind } {
  const node = nodeOfName(store, kinds, name);
  if (node) return node;
  throw badInput(`There is no ${kinds.join(' or ')} "${clipped(name)}" in the graph.${suggestion(name, namesLike(store, kinds, name))}`);
}

/** Refuses a list that names nothing: left out, it asks for everything, and an empty one could be meant for either. */
export function checkNotEmpty(argument: string, list: readonly unknown[] | null | undefined): void {
  if (list?.length === 0) throw badInput(`"${argument}" is an empty list: name at least one, or leave it out to ask for all`);
}

/** What somebody wrote, short enough to be repeated to them. */
export function clipped(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
