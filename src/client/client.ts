/** A typed client for the graph, so that front ends need no handwritten queries and types. */
import { ask } from './ask.ts';
import type { Call, Options } from './options.ts';
import type { OwnQuestions } from './question.ts';
import { type CareerGraph, definitions } from './questions.ts';
import { refusal } from './refusal.ts';
import { checkedVariables, checkNumbers } from './variables.ts';

export type { Call, Options } from './options.ts';
export { compareDates, type DateFormat, formatDate, yearOf } from './dates.ts';
export { type Question, question } from './question.ts';
export type * from './questions.ts';
export { GraphRefusal, type GraphResponse, type ResponseError, type Suggestion } from './refusal.ts';
export { GraphUnreachable } from './unreachable.ts';

/**
 * A client for the graph at a URL, such as `http://127.0.0.1:4000/graphql`, or `/graphql` in a page that comes from the graph's own server.
 * A promise rejects with a `GraphRefusal` if the graph refuses the question, with a `GraphUnreachable` if no graph answers, and with the signal's reason if the call is aborted.
 */
export function careerGraph(url: string, options: Options = {}): CareerGraph {
  const functions = Object.entries(definitions).map(([name, definition]) => [
    name,
    async (variables: object = {}, call: Call = {}) => {
      call.signal?.throwIfAborted();
      return ask(url, options, { documentId: definition.id }, checkedVariables(name, definition, variables), call);
    },
  ]);
  const request = async (document: Parameters<OwnQuestions['request']>[0], variables: object = {}, call: Call = {}) => {
    call.signal?.throwIfAborted();
    const isParsed = 'kind' in Object(document);
    if (!isParsed && !(document as string | undefined)?.trim())
      throw refusal('request takes a GraphQL document, such as "{ people { totalCount } }".');
    checkNumbers('request', variables);
    return ask(url, options, { document }, variables, call);
  };
  return { ...Object.fromEntries(functions), request } as CareerGraph; // `Object.fromEntries` loses the type of each name.
}
