/** The root field `graph`: which version of the data answers, and how large it is. */
import { builder } from './builder.ts';
import type { BuildRow } from '../store/store.ts';

const Graph = builder.objectRef<BuildRow>('Graph').implement({
  description: 'The graph as a whole. It is built from files and does not change until the next build.',
  fields: (t) => ({
    version: t.exposeString('stamp', {
      description: 'Version of the data. It changes whenever an answer can change, so it can be part of a cache key.',
    }),
    builtAt: t.exposeString('built_at', { description: 'When this version was built, in UTC: `2026-11-22T09:30:00.000Z` (ISO 8601).' }),
    peopleCount: t.exposeInt('people', { description: 'Number of people, including those whom careers only mention.' }),
    nodeCount: t.exposeInt('nodes', { description: 'Number of nodes of all kinds, without the statements.' }),
    statementCount: t.exposeInt('statements', { description: 'Number of statements, including records.' }),
    mentionCount: t.exposeInt('arrows', { description: 'Number of mentions in statements: each is an arrow from one node to another.' }),
  }),
});

builder.queryField('graph', (t) =>
  t.field({ type: Graph, description: 'The version and the size of the graph.', resolve: (_, __, { store }) => store.build }),
);
