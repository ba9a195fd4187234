/** Your own documents, which carry the types of their variables and answers. */
import { type DocumentNode, parse } from 'graphql';
import type { Call } from './options.ts';

/** Types that only the compiler sees. */
interface Typed<Answer, Variables> {
  readonly __apiType?: (variables: Variables) => Answer;
}

/** A document with the types of its variables and its answer, which GraphQL clients and generators call a `TypedDocumentNode`. */
export interface Question<Answer, Variables> extends DocumentNode, Typed<Answer, Variables> {}

/** The same as a string, which GraphQL Code Generator generates with `documentMode: 'string'`. */
// oxlint-disable-next-line typescript/no-wrapper-object-types -- it generates an object
interface QuestionText<Answer, Variables> extends String, Typed<Answer, Variables> {}

/** The part of the client that asks your own documents. */
export interface OwnQuestions {
  /** The answer to a document. Leave out the variables if it needs none. */
  request<Answer, Variables extends object = Record<string, unknown>>(
    document: string | DocumentNode | Question<Answer, Variables> | QuestionText<Answer, Variables>,
    ...rest: {} extends Variables ? [variables?: Variables, call?: Call] : [variables: Variables, call?: Call]
  ): Promise<Answer>;
}

/** Your own question, with types that you assert. Throws a `GraphQLError` if the text is not valid GraphQL. */
export function question<Answer, Variables = Record<string, never>>(text: string): Question<Answer, Variables> {
  return parse(text, { noLocation: true });
}
