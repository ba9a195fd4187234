/** Searching: from words that a person types to every node whose name says them, or that a statement says them of. */
import type { Kind } from '../../graph/draft.ts';
import { statementsOf } from '../../store/evidence.ts';
import { idsOfKeys, nodesOfAnyKind, type NodeRow } from '../../store/nodes.ts';
import { maxCharacters } from './match.ts';
import { type Hit, maxTexts, search, type Stretch } from './search.ts';
import { siblings, batched } from '../../store/siblings.ts';
import type { Store } from '../../store/store.ts';
import { builder, describedEnum } from '../../schema/builder.ts';
import { badInput, checkNotEmpty } from '../../schema/errors.ts';
import { Node } from '../../schema/node.ts';
import { cursorOf, firstOf, keyOfCursor, pageArguments, PageInfo, type PageInfoShape } from '../../schema/paging.ts';
import { everyKind, NodeKind } from '../../nodes/related.type.ts';

const FoundIn = describedEnum('FoundIn', 'Where the words of a search stand.', {
  NAME: 'In the name or the title of the node.',
  ALIAS: 'In another name that it answers to.',
  STATEMENT: 'In a statement about it.',
});

const Highlight = builder.objectRef<Stretch>('Highlight').implement({
  description: 'Some of a text that is to be marked.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins in the text, counted in UTF-16 units from 0.' }),
    length: t.exposeInt('length', { description: 'How long it is, in UTF-16 units.' }),
  }),
});

type Edge = Hit & { readonly node: NodeRow };

const SearchEdge = builder.objectRef<Edge>('SearchEdge').implement({
  description: 'A node that a search found, and the words by which it was found.',
  fields: (t) => ({
    cursor: t.string({ description: 'Where this row is in the list, for `after`.', resolve: ({ node }) => cursorOf('FOUND', node.key) }),
    node: t.field({
      type: Node,
      description: 'What was found: for words of a statement, what the statement is about.',
      resolve: ({ node }) => node,
    }),
    foundIn: t.expose('found_in', { type: FoundIn, description: 'Where the words stand.' }),
    excerpt: t.exposeString('text', {
      description: 'The name, the alias or the statement that has the words, as plain text. The best of them, if several have.',
    }),
    highlights: t.expose('highlights', {
      type: [Highlight],
      description: 'The words in `excerpt` that were found, in their order. Never empty.',
    }),
    statement: t.field({
      type: 'Statement',
      nullable: true,
      description: 'The statement that has the words; null if they stand in a name.',
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
});

type Page = { readonly edges: readonly Edge[]; readonly total: number; readonly isTruncated: boolean; readonly position: PageInfoShape };

const SearchConnection = builder.objectRef<Page>('SearchConnection').implement({
  description: 'A page of what a search found, the best first.',
  fields: (t) => ({
    nodes: t.field({
      type: [Node],
      description: 'The nodes of this page, for those who need not know why.',
      resolve: ({ edges }) => edges.map(({ node }) => node),
    }),
    edges: t.expose('edges', { type: [SearchEdge], description: 'The nodes of this page, each with the words by which it was found.' }),
    totalCount: t.exposeInt('total', {
      description: 'How many there are on all pages together. There may be more in the graph if `isTruncated`.',
    }),
    isTruncated: t.exposeBoolean('isTruncated', {
      description: `Whether so many texts have the words that not all were looked at: ${maxTexts} names, or ${maxTexts} statements. More words, or fewer \`kinds\`, say better what is meant.`,
    }),
    pageInfo: t.expose('position', { type: PageInfo, description: 'Where this page is in the list.' }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description: `Every node whose name, alias or title has these words, then every node that a statement with these words is about. All words must be there, in any order and however spelt as to case and accents; words “between quotes” must stand together. The last word may be unfinished: “kub” finds Kubernetes. A node comes once, by the best text. Nothing that is typed is an error; what has no word in it finds nothing, and only the first ${maxCharacters} characters count.`,
    args: {
      text: t.arg.string({ required: true, description: 'What to look for, as a person would type it.' }),
      kinds: t.arg({ type: [NodeKind], description: 'Only nodes of these kinds.' }),
      ...pageArguments,
    },
    resolve: (_, { text, kinds, first, after }, { store }): Page => {
      const count = firstOf(first);
      checkNotEmpty('kinds', kinds);
      const { hits, isTruncated } = search(store, text, kinds ?? null);
      const start = typeof after === 'string' ? placeBehind(after, hits, kinds ?? everyKind, store) : 0;
      const shown = hits.slice(start, start + count);
      const nodes = nodesOfAnyKind(
        store,
        shown.map(({ node_id: id }) => id),
      );
      const edges = siblings(shown.map((hit, index): Edge => ({ ...hit, node: nodes[index] as NodeRow })));
      return { edges, total: hits.length, isTruncated, position: positionOf(edges, start, hits.length) };
    },
  }),
);

function placeBehind(cursor: string, hits: readonly Hit[], kinds: readonly Kind[], store: Store): number {
  const [id] = idsOfKeys(store, [keyOfCursor(cursor, { order: 'FOUND', kinds })]);
  const place = hits.findIndex(({ node_id: found }) => found === id);
  if (place < 0)
    throw badInput(
      'What this cursor points at is not found by this search: keep "text" and "kinds" as they were, or begin without "after"',
    );
  return place + 1;
}

function positionOf(edges: readonly Edge[], start: number, total: number): PageInfoShape {
  const cursorAt = (edge: Edge | undefined) => (edge ? cursorOf('FOUND', edge.node.key) : null);
  return {
    startCursor: cursorAt(edges.at(0)),
    endCursor: cursorAt(edges.at(-1)),
    hasNextPage: start + edges.length < total,
    hasPreviousPage: start > 0,
  };
}
