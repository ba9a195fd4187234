/** Statements: the sentences and records that support everything else; and the lists by which every node leads to its own. */
import { nodesOf, nodesOfAnyKind } from '../store/nodes.ts';
import type { StatementRow } from '../store/evidence.ts';
import {
  figuresOf,
  type FigureRow,
  type MentionRow,
  mentionsOf,
  type Sentences,
  sentencesOf,
  sentenceTotals,
} from '../store/statements.ts';
import { siblings, batched } from '../store/siblings.ts';
import { builder, type Context, describedEnum } from './builder.ts';
import { badInput } from './errors.ts';
import { type AnyRow, Node } from './node.ts';
import { checkPage, type CursorScope, cursorOf, firstOf, keyOfCursor, pageArguments, PageInfo, type Position } from './paging.ts';
import { EvidenceStrengthType, RelationType } from './relation.ts';

const Change = describedEnum('Change', 'Which way something went.', { INCREASE: 'It went up.', DECREASE: 'It went down.' });

const Hedge = describedEnum('Hedge', 'How the document qualifies a number.', {
  OVER: 'More than the number: “over 10”.',
  ABOUT: 'More or less the number: “around 8”.',
  NEARLY: 'Almost the number: “near 100%”.',
});

const Figure = builder.objectRef<FigureRow>('Figure').implement({
  description: 'A number in a statement, as an achievement that can be asked for: what was measured, how much, which way, how sure.',
  fields: (t) => ({
    measure: t.exposeString('measure', { description: 'What was measured: “cloud spend”.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number; null if the document gives none, only what it was `before` and `after`.',
    }),
    unit: t.exposeString('unit', { nullable: true, description: '“percent”, “developers”; null if the number is a bare one.' }),
    change: t.expose('change', {
      type: Change,
      nullable: true,
      description: 'Which way it went; null if the figure is a level and not a change.',
    }),
    hedge: t.expose('hedge', { type: Hedge, nullable: true, description: 'How the number is qualified; null if it is stated as it is.' }),
    before: t.exposeString('before', { nullable: true, description: 'What it was before, in words (“days”); null if a number says it.' }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'What it was afterwards, in words (“minutes”); null if a number says it.',
    }),
  }),
});

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

const Statement = builder.objectType('Statement', {
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
      resolve: (statement, _, { store }) => {
        const document = batched(statement, 'document', (all) =>
          nodesOf(
            store,
            'document',
            all.map(({ document_id: id }) => id),
          ),
        );
        if (!document) throw new Error(`${statement.key} is in no document`);
        return document;
      },
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

/** A list of sentences as it was asked for, of one node or of all. */
type Connection = {
  readonly parent: number | null;
  readonly sentences: Sentences;
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
};

const StatementEdge = builder.objectRef<StatementRow>('StatementEdge').implement({
  description: 'A row of a list of statements.',
  fields: (t) => ({
    cursor: t.string({ description: 'Where this row is in the list, for `after`.', resolve: ({ key }) => cursorOf('DEFAULT', key) }),
    node: t.field({ type: Statement, description: 'The statement.', resolve: (statement) => statement }),
  }),
});

const StatementConnection = builder.objectRef<Connection>('StatementConnection').implement({
  description: 'A page of a list of statements, in the order of the documents.',
  fields: (t) => ({
    nodes: t.field({
      type: [Statement],
      description: 'The statements of this page.',
      resolve: (connection, _, context) => pageOf(connection, context).rows,
    }),
    edges: t.field({
      type: [StatementEdge],
      description: 'The same, each with its cursor.',
      resolve: (connection, _, context) => pageOf(connection, context).rows,
    }),
    totalCount: t.int({
      description: 'How many there are on all pages together.',
      resolve: (connection, _, { store }) =>
        batched(connection, 'total', (all) =>
          sentenceTotals(
            store,
            connection.sentences,
            all.map(({ parent }) => parent),
          ),
        ),
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Where this page is in the list.',
      resolve: (connection, _, context): Position => {
        const { rows, hasMore } = pageOf(connection, context);
        return {
          startCursor: cursorAt(rows.at(0)),
          endCursor: cursorAt(rows.at(-1)),
          hasNextPage: hasMore,
          hasPreviousPage: typeof connection.after === 'string',
        };
      },
    }),
  }),
});

function cursorAt(row: StatementRow | undefined): string | null {
  return row ? cursorOf('DEFAULT', row.key) : null;
}

function pageOf(connection: Connection, { store }: Context): { readonly rows: readonly StatementRow[]; readonly hasMore: boolean } {
  return batched(connection, 'page', (all) => {
    const { sentences, first, after } = connection;
    return sentencesOf(
      store,
      sentences,
      all.map(({ parent }) => parent),
      firstOf(first),
      behind(after, { store }),
    );
  });
}

/** What the cursors of these lists point at. */
const scope: CursorScope = { order: 'DEFAULT', kinds: ['statement'] };

function behind(cursor: string | null | undefined, { store }: Pick<Context, 'store'>): number {
  if (typeof cursor !== 'string') return 0;
  const [found] = store.rows<{ id: number }>('select id from statement where key = :key', { key: keyOfCursor(cursor, scope) });
  if (!found) throw badInput('What this cursor points at is no longer in the graph: begin again without "after"');
  return found.id;
}

const withFigures = 'Only those with figures in them.';

builder.interfaceFields(Node, (t) => ({
  statements: t.field({
    type: StatementConnection,
    description:
      'What is said of it and of what is part of it: for a position, also what is said of its roles and projects; for a document, what is said in it.',
    args: {
      own: t.arg.boolean({ description: 'Only what is said of the node itself.' }),
      withFigures: t.arg.boolean({ description: withFigures }),
      ...pageArguments,
    },
    resolve: (node, args) => list(node, args.own === true ? 'own' : 'about', args),
  }),
  mentionedIn: t.field({
    type: StatementConnection,
    description: 'Sentences about other nodes that name it.',
    args: { withFigures: t.arg.boolean({ description: withFigures }), ...pageArguments },
    resolve: (node, args) => list(node, 'naming', args),
  }),
}));

type Arguments = Partial<Record<'first', number | null> & Record<'after', string | null> & Record<'withFigures', boolean | null>>;

function list(node: AnyRow, which: Sentences['which'], args: { [Key in keyof Arguments]: Arguments[Key] | undefined }): Connection {
  return batched(node, `${which} ${JSON.stringify(args)}`, (nodes) =>
    siblings(nodes.map(({ id, kind }): Connection => connectionOf(kind === 'statement' ? none : id, which, args))),
  );
}

/** An id that no node has: nothing is said of a statement, whose own id is of another table. */
const none = 0;

function connectionOf(
  parent: number | null,
  which: Sentences['which'],
  args: { [Key in keyof Arguments]: Arguments[Key] | undefined },
): Connection {
  checkPage(args, scope);
  return { parent, sentences: { which, withFigures: args.withFigures === true }, first: args.first, after: args.after };
}

builder.queryField('statements', (t) =>
  t.field({
    type: StatementConnection,
    description: 'Every sentence of every document, in their order.',
    args: { withFigures: t.arg.boolean({ description: withFigures }), ...pageArguments },
    resolve: (_, args) => {
      const [connection] = siblings([connectionOf(null, 'about', args)]);
      return connection as Connection;
    },
  }),
);
