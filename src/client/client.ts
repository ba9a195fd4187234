/** A typed client of the graph, so that front ends need not write queries and types by hand. */
import { GraphQLClient } from 'graphql-request';
import type { Call } from './question.ts';
import { questions } from './documents.ts';
import type { CareerGraph } from './questions.ts';

export { ClientError } from 'graphql-request';
export * from './documents.ts';
export * from './question.ts';
export * from './questions.ts';

/**
 * A client for the graph at an absolute URL, such as `http://127.0.0.1:4000/graphql`. The options are those of graphql-request.
 * If the graph answers with errors, the promise rejects with a `ClientError`.
 */
export function careerGraph(url: string, options?: ConstructorParameters<typeof GraphQLClient>[1]): CareerGraph {
  const client = new GraphQLClient(url, options);
  const functions = Object.entries(questions).map(([name, document]) => [
    name,
    (variables: object = {}, call: Call = {}) => client.request({ document, variables, ...call }),
  ]);
  return Object.assign(client, Object.fromEntries(functions)) as CareerGraph; // Entries lose which name has which type.
}
