/** Errors for clients: what is wrong with a request, where, and how to fix it. */
import { GraphQLError } from 'graphql';
import { BudgetExceeded } from '../store/budget.ts';

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

/** A client's text, short enough for an error message. */
export function clipped(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
