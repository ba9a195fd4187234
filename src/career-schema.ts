/** The executable schema, assembled from every kind of node and every answer. */
import './schema/partial-date.ts';
import './schema/statement-list.ts';
import './nodes/related.type.ts';
import './nodes/index.ts';
import './answers/index.ts';
import { GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './schema/builder.ts';
import { spendingBudget } from './schema/operation.ts';

builder.queryType({
  description:
    'The entry points of the graph. Where a name is expected, give a slug, a name or an alias, in any spelling. Looking up a name that does not exist returns null. A filter or an argument with a name that does not exist is an error with a suggestion.',
});

/** The schema, with the description that GraphiQL shows first. */
export const schema = spendingBudget(
  new GraphQLSchema({
    ...builder.toSchema().toConfig(),
    description:
      'Careers as a graph that you can query. Start at any node and follow its lists to any other. Each edge of a list has `evidence` for it: the statements, with the document and section of each.',
  }),
);

/** The text of `schema.graphql`. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
