/** Statements: the sentences and records that support everything else. */
import { nodesOfAnyKind } from '../store/nodes.ts';
import { batched } from '../store/siblings.ts';
import { figuresOf, type MentionRow, mentionsOf } from '../store/statements.ts';
import { builder } from './builder.ts';
import { Figure } from './figure.ts';
import { loadOne } from './loaders.ts';
import { Node } from './node.ts';
import { EvidenceStrengthType, RelationType } from './relation.ts';

const Mention = builder.objectRef<MentionRow>('Mention').implement({
  description: 'Words of a statement that name a node, and what the statement says of it.',
  fields: (t) => ({
    node: t.field({
      type: Node,
      description: 'What is named.',
      resolve: (mention, _, { store }) =>
        batched(mention, 'node', (mentions) =>
          nodesOfAnyKind(
            store,
            mentions.map(({ node_id: id }) => id),
          ),
        ),
    }),
    relation: t.expose('relation', { type: RelationType, description: 'What the statement says of it.' }),
    start: t.exposeInt('start', { description: 'Where the words begin in `text`, counted in UTF-16 units from 0.' }),
    length: t.exposeInt('length', { description: 'How long they are, in UTF-16 units.' }),
  }),
});

export const Statement = builder.objectType('Statement', {
  description:
    'One sentence about one node, in our own words, and exactly where it was read. Or a record: the line of a heading that gives title, employer and dates.',
  interfaces: [Node],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What it says.' }),
    subject: t.field({
      type: Node,
      description: 'What it is about.',
      resolve: (statement, _, { store }) =>
        batched(statement, 'subject', (all) =>
          nodesOfAnyKind(
            store,
            all.map(({ subject_id: id }) => id),
          ),
        ),
    }),
    isRecord: t.boolean({
      description: 'Whether it is a record (a heading, a list entry) and not a sentence.',
      resolve: ({ is_record: isRecord }) => isRecord === 1,
    }),
    strength: t.expose('strength', { type: EvidenceStrengthType, description: 'How good it is as evidence, by what it is about.' }),
    document: t.field({
      type: 'Document',
      description: 'The document that says so.',
      resolve: (statement, _, context) => loadOne(statement, { kind: 'document' }, 'document_id', context),
    }),
    section: t.exposeString('section', { description: 'The headings that lead to it in the document, joined by ›.' }),
    file: t.exposeString('file', { description: 'The file of this graph’s source that it is written in.' }),
    line: t.exposeInt('line', { description: 'The line of that file.' }),
    mentions: t.field({
      type: [Mention],
      description: 'The words that name nodes, in their order: these are the arrows.',
      resolve: (statement, _, { store }) => batched(statement, 'mentions', (all) => mentionsOf(store, all)),
    }),
    figures: t.field({
      type: [Figure],
      description: 'The numbers in it.',
      resolve: (statement, _, { store }) => batched(statement, 'figures', (all) => figuresOf(store, all)),
    }),
  }),
});
