/** The type `Statement`: the sentences and records that support all arrows. */
import { nodesOfAnyKind } from '../store/nodes.ts';
import { batched } from '../store/siblings.ts';
import { figuresOf, type MentionRow, mentionsOf } from '../store/statements.ts';
import { builder } from './builder.ts';
import { Figure } from './figure.ts';
import { loadOne } from './loaders.ts';
import { Node } from './node.ts';
import { Period, periodOrNull } from './period.ts';
import { EvidenceStrengthType, ExtentType, RelationType } from './relation.ts';

const Mention = builder.objectRef<MentionRow>('Mention').implement({
  description: 'The words in a statement that name a node, and the relation of the statement to that node.',
  fields: (t) => ({
    node: t.field({
      type: Node,
      description: 'The node that the words name.',
      resolve: (mention, _, { store }) =>
        batched(mention, 'node', (mentions) =>
          nodesOfAnyKind(
            store,
            mentions.map(({ node_id: id }) => id),
          ),
        ),
    }),
    relation: t.expose('relation', { type: RelationType, description: 'How the statement relates its subject to the node.' }),
    extent: t.expose('extent', {
      type: ExtentType,
      nullable: true,
      description: 'To what extent, if the document says so. Null if it does not.',
    }),
    isConfirmed: t.boolean({
      description:
        'False if a program found the name in the text, and nobody has confirmed in which sense it is meant. The relation is then MENTIONED. It counts only towards what is possible: `atMost`, and the verdict POSSIBLE.',
      resolve: ({ is_confirmed: isConfirmed }) => isConfirmed === 1,
    }),
    start: t.exposeInt('start', { description: 'Index in `text` where the words start, in UTF-16 code units from 0.' }),
    length: t.exposeInt('length', { description: 'Length of the words, in UTF-16 code units.' }),
  }),
});

export const Statement = builder.objectType('Statement', {
  description:
    'A sentence about one node, with the place where it was read: in our own words, or word for word from a résumé that was imported. Or a record, such as a line with a title, an employer and dates.',
  interfaces: [Node],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Text of the statement.' }),
    subject: t.field({
      type: Node,
      description: 'The node that the statement is about.',
      resolve: (statement, _, { store }) =>
        batched(statement, 'subject', (all) =>
          nodesOfAnyKind(
            store,
            all.map(({ subject_id: id }) => id),
          ),
        ),
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description:
        'When it took place: its own dates, or else those of its record, such as a position or a talk (`isInherited`). Null if nothing dates it.',
      resolve: (statement) => periodOrNull({ ...statement, is_inherited: statement.basis === 'statement' ? 0 : 1 }),
    }),
    isThroughout: t.boolean({
      nullable: true,
      description: 'True if it was so throughout `period`; false if at some time within it. Null if the document does not say when.',
      resolve: ({ basis, is_within: isWithin }) => (basis === null ? null : isWithin === 0),
    }),
    isRecord: t.boolean({
      description: 'True for a record, such as a heading or a list entry; false for a sentence.',
      resolve: ({ is_record: isRecord }) => isRecord === 1,
    }),
    strength: t.expose('strength', { type: EvidenceStrengthType, description: 'Strength as evidence, which follows from the subject.' }),
    document: t.field({
      type: 'Document',
      description: 'The document where the statement was read.',
      resolve: (statement, _, context) => loadOne(statement, { kind: 'document' }, 'document_id', context),
    }),
    section: t.exposeString('section', {
      description:
        "Where it was read: the headings above it in the document, from the top, joined by “›”. The document's title is left out, unless it is the only heading.",
    }),
    seedFile: t.exposeString('file', { description: 'The file of this graph that has the statement. It is not the document.' }),
    seedLine: t.exposeInt('line', {
      description: 'The line in `seedFile`. For the place in the document, see `section`.',
    }),
    seedPointer: t.exposeString('pointer', {
      nullable: true,
      description:
        'JSON pointer of the value in `seedFile`, such as `/work/3/highlights/1`, if that file is a résumé in another format. In a table, the row, counted from 0, and the column. Null for a file in the format of this graph.',
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Words in the text that name nodes, in order. Each is a connection from the subject to that node.',
      resolve: (statement, _, { store }) => batched(statement, 'mentions', (all) => mentionsOf(store, all)),
    }),
    figures: t.field({
      type: [Figure],
      description: 'Numbers and frequencies in the statement.',
      resolve: (statement, _, { store }) => batched(statement, 'figures', (all) => figuresOf(store, all)),
    }),
  }),
});
