/** A question that knows what may be given to it and what it answers. */
import { type DocumentNode, parse } from 'graphql';
import type { RequestOptions } from 'graphql-request';

/** A document with the types of its variables and its answer: what GraphQL clients and generators know as a `TypedDocumentNode`. */
export interface Question<Answer, Variables> extends DocumentNode {
  /** Never there; for the compiler alone. */
  readonly __apiType?: (variables: Variables) => Answer;
}

/** What may be said of one call: a `signal` that gives it up, and `requestHeaders` to send along. */
export type Call = Pick<RequestOptions, 'signal' | 'requestHeaders'>;

/** A question in your own words, of whose types you are sure. Throws a `GraphQLError` where the text is not GraphQL. */
export function question<Answer, Variables = Record<string, never>>(text: string): Question<Answer, Variables> {
  return parse(text, { noLocation: true });
}
