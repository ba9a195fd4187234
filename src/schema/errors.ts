/** Errors for clients: what is wrong with a request, where, and how to fix it. */
import { GraphQLError } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { nearest } from '../graph/spelling.ts';
import { BudgetExceeded } from '../store/budget.ts';
import { type Meaning, meaningsOf, namesLike } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';

/** A node that a client may have meant. */
export type Suggestion = { readonly id: string; readonly name: string };

/** What a refusal is about. */
export type Subject = {
  readonly argument?: string;
  readonly variable?: string;
  readonly value?: unknown;
  readonly suggestions?: readonly Suggestion[];
};

/** The extensions of every error that a client can fix. All but the code are null or empty if the error is not about an argument that was given. */
export type RefusalExtensions = {
  readonly code: string;
  /** The path of the argument that is wrong: `first`, `where.technologies.0.any`. */
  readonly argument: string | null;
  /** The path in the variables, if the value comes from there: `technology`, `requirements.1.usedSince`. */
  readonly variable: string | null;
  /** What was given, as text: JSON if it was not text, and clipped if it was long. */
  readonly value: string | null;
  /** Nodes that may have been meant, the most similar first. */
  readonly suggestions: readonly Suggestion[];
};

/** The extensions of a refusal. */
export function refusalExtensions(code: string, { argument, variable, value, suggestions = [] }: Subject = {}): RefusalExtensions {
  return { code, argument: argument ?? null, variable: variable ?? null, value: valueText(value), suggestions };
}

function valueText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return clipped(typeof value === 'string' ? value : JSON.stringify(value));
}

/** An error that the client can fix. */
export function badInput(message: string, subject?: Subject): GraphQLError {
  return new GraphQLError(message, { extensions: refusalExtensions('BAD_USER_INPUT', subject) });
}

/** An error that the client can fix by asking for less. `advice` says how. */
export function tooLarge(reason: string, advice = 'request less at a time, with a smaller "first" or fewer nested lists.'): GraphQLError {
  return new GraphQLError(`${reason}: ${advice}`, {
    extensions: { ...refusalExtensions('QUESTION_TOO_LARGE') },
  });
}

/** The error for the client if an operation exceeded its budget; undefined for any other error. */
export function refusalOfSize(cause: unknown): GraphQLError | undefined {
  return cause instanceof BudgetExceeded ? tooLarge(cause.message) : undefined;
}

/**
 * The node that the value of an argument names. If there is none, throws a refusal with the code NOT_FOUND and suggestions: a misspelled name
 * must not look like an empty answer.
 */
export function nodeOfArgument(store: Store, kinds: readonly Kind[], value: string, argument?: string): { id: number; kind: Kind } {
  const [node] = meaningsOf(store, kinds, value, 1);
  if (node) return node;
  const similar = similarNodes(store, kinds, value);
  const question = similar.nearest === undefined ? '' : ` Did you mean ${JSON.stringify(similar.nearest)}?`;
  const suggestions = similar.nodes.map(({ key, name }) => ({ id: key, name }));
  const [accepted, bare] = withoutKind(kinds, value);
  const what = accepted.length > 3 ? 'nothing called' : `no ${accepted.join(' or ')}`;
  const message = isIdOfOtherKind(store, value)
    ? `"${clipped(value)}" is not a ${kinds.join(' or ')}, but another kind of node.`
    : `There is ${what} "${clipped(bare)}" in the graph.${question}`;
  throw new GraphQLError(message, {
    extensions: refusalExtensions('NOT_FOUND', { value, suggestions, ...(argument === undefined ? {} : { argument }) }),
  });
}

/** Whether a text is the ID of a node, which a client did not ask for. */
function isIdOfOtherKind(store: Store, text: string): boolean {
  const kind = text.slice(0, Math.max(0, text.indexOf('/')));
  return kind !== '' && meaningsOf(store, [kind], text, 1).length > 0;
}

/** The most nodes that are suggested for a name, and the most similar names that they are found by. */
const maxSuggestions = { nodes: 3, names: 10 } as const;

/** The nodes that a misspelled name may have meant, the most similar first, and the name that is most similar. */
export function similarNodes(
  store: Store,
  kinds: readonly Kind[],
  name: string,
): { readonly nearest: string | undefined; readonly nodes: readonly Meaning[] } {
  const [accepted, bare] = withoutKind(kinds, name);
  const names = nearest(bare, namesLike(store, accepted, bare), maxSuggestions.names);
  const nodes = names.flatMap((similar) => meaningsOf(store, accepted, similar, 1));
  const distinct = [...new Map(nodes.map((node) => [node.id, node])).values()];
  return { nearest: names[0], nodes: distinct.slice(0, maxSuggestions.nodes) };
}

/** The kinds that a name can be of, and the name: `technology/nomda` is the name "nomda" of a technology. */
function withoutKind(kinds: readonly Kind[], name: string): [kinds: readonly Kind[], name: string] {
  const kind = kinds.find((one) => name.startsWith(`${one}/`));
  return kind === undefined ? [kinds, name] : [[kind], name.slice(kind.length + 1)];
}

/** Reads a part of an argument. If it is refused, the path of the refusal starts with that argument. */
export function inArgument<Result>(argument: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const { argument: inner } = cause.extensions;
    const path = typeof inner === 'string' ? `${argument}.${inner}` : argument;
    throw withExtensions(cause, { ...cause.extensions, argument: path });
  }
}

/** The same error with other extensions. */
export function withExtensions(error: GraphQLError, extensions: GraphQLError['extensions']): GraphQLError {
  const { message, nodes = null, source = null, positions = null, path = null, originalError = null } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/** Throws if a list is empty. Without the list, an argument accepts everything; an empty list could mean everything or nothing. */
export function checkNotEmpty(argument: string, list: readonly unknown[] | null | undefined): void {
  if (list?.length === 0)
    throw badInput(`"${argument}" is an empty list: give at least one value, or leave it out to get all`, { argument });
}

/** Throws if a list of kinds has statements, which have lists of their own. */
export function checkKinds(argument: string, kinds: readonly Kind[] | null | undefined): void {
  if (kinds?.includes('statement'))
    throw badInput('STATEMENT is not a kind of node to choose here: statements have lists of their own, "statements" and "mentionedIn"', {
      argument,
      value: 'STATEMENT',
    });
}

/** A client's text, short enough for an error message. */
export function clipped(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
