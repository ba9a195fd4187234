/** The graph from a program: without it, a front end would write every question as text and the type of every answer by hand. */
import { GraphQLClient } from 'graphql-request';
import type { Call } from './question.ts';
import { type CareerGraph, questions } from './questions.ts';

export { ClientError } from 'graphql-request';
export * from './question.ts';
export * from './questions.ts';

/**
 * The graph at an address, such as `http://127.0.0.1:4000/graphql`; it must be a whole one. Options are those of graphql-request.
 * A question that the graph refuses rejects with a `ClientError`.
 */
export function careerGraph(url: string, options?: ConstructorParameters<typeof GraphQLClient>[1]): CareerGraph {
  const client = new GraphQLClient(url, options);
  const asking = Object.entries(questions).map(([name, document]) => [
    name,
    (variables: object = {}, call: Call = {}) => client.request({ document, variables, ...call }),
  ]);
  return Object.assign(client, Object.fromEntries(asking)) as CareerGraph; // Entries forget which name has which types.
}
