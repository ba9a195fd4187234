/** The executable schema, assembled from every kind of node and every answer. */
import './schema/partial-date.ts';
import './schema/graph.ts';
import './nodes/statement-list.type.ts';
import './nodes/related.type.ts';
import './nodes/index.ts';
import './answers/index.ts';
import { type GraphQLEnumType, GraphQLSchema, specifiedDirectives } from 'graphql';
import { builder } from './schema/builder.ts';
import { spendingBudget } from './schema/operation.ts';
import { nodeNameDirective } from './schema/refers-to.ts';
import { semanticNonNull } from './schema/refusable.ts';

builder.queryType({
  description:
    'The entry points of the graph. An argument that names a node takes its ID, its slug, its name or an alias, in any spelling. A name that does not exist is an error with suggestions.',
});

const types = builder.toSchema();

/** The schema, with the description that GraphiQL shows first. */
export const schema = spendingBudget(
  new GraphQLSchema({
    ...types.toConfig(),
    directives: [...specifiedDirectives, nodeNameDirective(types.getType('SubjectKind') as GraphQLEnumType), semanticNonNull],
    description:
      'Careers as a graph that you can query. Start at any node and follow its lists to any other. Every edge has its `evidence`: the statements, each with its document and section.',
  }),
);
