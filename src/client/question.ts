/** Documents that carry the types of their variables and answers. */
import { type DocumentNode, parse } from 'graphql';
import type { RequestOptions } from 'graphql-request';

/** A document with the types of its variables and its answer, which GraphQL clients and generators call a `TypedDocumentNode`. */
export interface Question<Answer, Variables> extends DocumentNode {
  /** Exists only for the compiler. */
  readonly __apiType?: (variables: Variables) => Answer;
}

/** Options for one call: a `signal` that aborts it, and additional `requestHeaders`. */
export type Call = Pick<RequestOptions, 'signal' | 'requestHeaders'>;

/** A question of your own, with types that you assert. Throws a `GraphQLError` if the text is not valid GraphQL. */
export function question<Answer, Variables = Record<string, never>>(text: string): Question<Answer, Variables> {
  return parse(text, { noLocation: true });
}
