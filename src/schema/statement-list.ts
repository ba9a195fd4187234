/** Lists of statements: those by which every node leads to its own, and that of all. */
import sql from 'sql-template-tag';
import type { StatementRow } from '../store/evidence.ts';
import { batched, siblings } from '../store/siblings.ts';
import { type Sentences, sentencesOf, sentenceTotals } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { builder, type Context } from './builder.ts';
import { connectionTypes, type PageOfEdges } from './connection.ts';
import { badInput } from './errors.ts';
import { type AnyRow, Node } from './node.ts';
import { checkPage, type CursorScope, cursorOf, firstOf, keyOfCursor, pageArguments } from './paging.ts';
import { Statement } from './statement.ts';

/** A list of sentences as it was asked for, of one node or of all. */
type StatementList = {
  readonly parent: number | null;
  readonly sentences: Sentences;
  readonly args: StatementArguments;
};

type StatementArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly withFigures?: boolean | null | undefined;
};

/** What the cursors of these lists point at. */
const scope: CursorScope = { order: 'DEFAULT', kinds: ['statement'] };

const { connection: StatementConnection } = connectionTypes<StatementList, StatementRow, StatementRow>({
  name: 'Statement',
  node: Statement,
  nodeOf: (statement) => statement,
  cursorOf: ({ key }) => cursorOf(scope.order, key),
  page: pageOf,
  total: (list, { store }) =>
    batched(list, 'total', (all) =>
      sentenceTotals(
        store,
        list.sentences,
        all.map(({ parent }) => parent),
      ),
    ),
  descriptions: {
    connection: 'A page of a list of statements, in the order of the documents.',
    edge: 'A row of a list of statements.',
    nodes: 'The statements of this page.',
    edges: 'The same, each with its cursor.',
    node: 'The statement.',
    totalCount: 'How many there are on all pages together.',
  },
});

function pageOf(list: StatementList, { store }: Context): PageOfEdges<StatementRow> {
  return batched(list, 'page', (all) => {
    const { sentences, args } = list;
    const after = placeAfter(args.after, store);
    const parents = all.map(({ parent }) => parent);
    return sentencesOf(store, sentences, parents, firstOf(args.first), after).map(({ rows, hasMore }) => ({
      edges: rows,
      hasPrevious: typeof args.after === 'string',
      hasNext: hasMore,
    }));
  });
}

function placeAfter(cursor: string | null | undefined, store: Store): number {
  if (typeof cursor !== 'string') return 0;
  const [found] = store.rows<{ id: number }>(sql`select id from statement where key = +${keyOfCursor(cursor, scope)}`, 1);
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
      ownOnly: t.arg.boolean({ description: 'Only what is said of the node itself.' }),
      withFigures: t.arg.boolean({ description: withFigures }),
      ...pageArguments,
    },
    resolve: (node, args) => listOf(node, args.ownOnly === true ? 'own' : 'about', args),
  }),
  mentionedIn: t.field({
    type: StatementConnection,
    description: 'Sentences about other nodes that name it.',
    args: { withFigures: t.arg.boolean({ description: withFigures }), ...pageArguments },
    resolve: (node, args) => listOf(node, 'naming', args),
  }),
}));

function listOf(node: AnyRow, which: Sentences['which'], args: StatementArguments): StatementList {
  return batched(node, `${which} ${JSON.stringify(args)}`, (nodes) =>
    statementLists(
      nodes.map(({ id, kind }) => (kind === 'statement' ? none : id)),
      which,
      args,
    ),
  );
}

/** An id that no node has: nothing is said of a statement, whose own id is of another table. */
const none = 0;

function statementLists(
  parents: readonly (number | null)[],
  which: Sentences['which'],
  args: StatementArguments,
): readonly StatementList[] {
  checkPage(args, scope);
  const sentences = { which, withFigures: args.withFigures === true };
  return siblings(parents.map((parent) => ({ parent, sentences, args })));
}

builder.queryField('statements', (t) =>
  t.field({
    type: StatementConnection,
    description: 'Every sentence of every document, in their order.',
    args: { withFigures: t.arg.boolean({ description: withFigures }), ...pageArguments },
    resolve: (_, args) => statementLists([null], 'about', args)[0] as StatementList,
  }),
);
