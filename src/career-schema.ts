/** The executable schema, put together from the kernel and every kind of node. */
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
    'Everything that can be asked. Names are slugs, names or aliases, however spelt. What is looked up and not there is null; a filter or an argument that names what is not there is an error with a suggestion.',
});

/** The schema, with the words that GraphiQL shows first. */
export const schema = spendingBudget(
  new GraphQLSchema({
    ...builder.toSchema().toConfig(),
    description:
      'Careers as a graph that can be asked. Start anywhere, go anywhere: every list has edges, and every edge says by its `evidence` why it is there: which statement, in which section of which document.',
  }),
);

/** The text of `schema.graphql`. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
