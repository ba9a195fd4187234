/** Search over GraphQL: the nodes whose names, or whose statements, have the words that a person types. */
import type { InterfaceRef } from '@pothos/core';
import { everyKind, SubjectKind } from '../../nodes/related.type.ts';
import { builder, describedEnum, type SchemaTypes } from '../../schema/builder.ts';
import { connectionTypes, type EdgePage } from '../../schema/connection.ts';
import { checkNotEmpty } from '../../schema/errors.ts';
import { Node } from '../../schema/node.ts';
import { refusable } from '../../schema/refusable.ts';
import { badCursor, type CursorScope, cursorOf, firstOf, keyOfCursor, pageArguments } from '../../schema/paging.ts';
import { statementsOf } from '../../store/evidence.ts';
import { idsOfKeys, nodesOfAnyKind, type NodeRow } from '../../store/nodes.ts';
import { batched, siblings } from '../../store/siblings.ts';
import type { Store } from '../../store/store.ts';
import { maxCharacters } from './match.ts';
import { type Highlight, type Hit, maxTexts, search } from './search.ts';

const FoundIn = describedEnum('FoundIn', 'Where a search found the words.', {
  NAME: 'In the name or the title of the node.',
  ALIAS: 'In an alias of the node.',
  STATEMENT: 'In a statement about the node.',
});

const HighlightType = builder.objectRef<Highlight>('Highlight').implement({
  description: 'A part of a text to highlight.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Index in `excerpt` where the part starts, in UTF-16 code units from 0.' }),
    length: t.exposeInt('length', { description: 'Length of the part, in UTF-16 code units.' }),
  }),
});

type FoundNode = Hit & { readonly node: NodeRow };

type SearchPage = EdgePage<FoundNode> & { readonly total: number; readonly isTruncated: boolean };

/** The name of the order of results, in their cursors. */
const order = 'FOUND';

const { connection: SearchConnection } = connectionTypes<SearchPage, FoundNode, NodeRow>({
  name: 'Search',
  node: Node as unknown as InterfaceRef<SchemaTypes, NodeRow>,
  nodeOf: ({ node }) => node,
  cursorOf: ({ node }) => cursorOf(order, node.key),
  page: (page) => page,
  total: ({ total }) => total,
  descriptions: {
    connection: 'A page of search results, best first.',
    edge: 'A search result: a node, and the words by which it was found.',
    nodes: 'The nodes of this page, without the words by which they were found.',
    edges: 'The nodes of this page, each with the words by which it was found.',
    node: 'The node that was found: for a statement, the node that it is about.',
  },
  edgeFields: (t) => ({
    foundIn: t.expose('found_in', { type: FoundIn, description: 'Where the words were found.' }),
    excerpt: t.exposeString('text', {
      description: 'The name, alias or statement with the words, as plain text. If several have them, the best match.',
    }),
    highlights: t.expose('highlights', {
      type: [HighlightType],
      description: 'The words in `excerpt` that were found, in order. Never empty.',
    }),
    statement: t.field({
      type: 'Statement',
      nullable: true,
      description: 'The statement that has the words. Null if they were found in a name or an alias.',
      resolve: (edge, _, { store }) =>
        batched(edge, 'statement', (edges) => {
          const ids = edges.map(({ statement_id: id }) => id);
          const statements = statementsOf(
            store,
            ids.filter((id) => id !== null),
          );
          return ids.map((id) => (id === null ? null : (statements.get(id) ?? null)));
        }),
    }),
  }),
  connectionFields: (t) => ({
    isTruncated: t.exposeBoolean('isTruncated', {
      description: `Whether only ${maxTexts} names or ${maxTexts} statements were ranked, because more have the words. Add words, or ask for fewer \`kinds\`.`,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    ...refusable(
      `Nodes whose names or statements contain all of these words, names first. Other forms of a word match (“invoice” finds Invoicing), and so does the start of the last one (“kub” finds Kubernetes). Words in quotes match exactly. A node is listed once, with its best match. Only the first ${maxCharacters} characters count.`,
    ),
    args: {
      text: t.arg.string({ required: true, description: 'The words to search for.' }),
      kinds: t.arg({ type: [SubjectKind], description: 'Only nodes of these kinds. Default: all kinds.' }),
      foundIn: t.arg({
        type: [FoundIn],
        description:
          'Only what is found in one of these places, such as names and aliases for suggestions as somebody types. Default: all places.',
      }),
      ...pageArguments,
    },
    resolve: (_, { text, kinds, foundIn, first, after }, { store }): SearchPage => {
      const count = firstOf(first);
      checkNotEmpty('kinds', kinds);
      checkNotEmpty('foundIn', foundIn);
      const { hits, isTruncated } = search(store, text, kinds ?? null, foundIn ?? null);
      const start = typeof after === 'string' ? indexAfter(after, hits, { order, kinds: kinds ?? everyKind }, store) : 0;
      const shown = hits.slice(start, start + count);
      const nodes = nodesOfAnyKind(
        store,
        shown.map(({ node_id: id }) => id),
      );
      const edges = siblings(shown.map((hit, index): FoundNode => ({ ...hit, node: nodes[index] as NodeRow })));
      return { edges, hasPrevious: start > 0, hasNext: start + edges.length < hits.length, total: hits.length, isTruncated };
    },
  }),
);

/** The index of the hit after the one that a cursor points at. */
function indexAfter(cursor: string, hits: readonly Hit[], scope: CursorScope, store: Store): number {
  const [id] = idsOfKeys(store, [keyOfCursor(cursor, scope)]);
  const index = hits.findIndex(({ node_id: found }) => found === id);
  if (index < 0)
    throw badCursor(
      'This cursor points to a node that is not in these results: keep "text", "kinds" and "foundIn" the same, or start again without "after"',
      cursor,
    );
  return index + 1;
}
