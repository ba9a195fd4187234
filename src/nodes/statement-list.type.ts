/** Lists of statements: the lists of each node, and the list of all statements. */
import sql from 'sql-template-tag';
import type { StatementRow } from '../store/evidence.ts';
import { batched, siblings } from '../store/siblings.ts';
import { type Sentences, sentencesOf, sentenceTotals } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { builder, type Context } from '../schema/builder.ts';
import { connectionTypes, type EdgePage } from '../schema/connection.ts';
import { type AnyRow, Node } from '../schema/node.ts';
import { checkPage, cursorOf, type CursorScope, firstOf, keyOfCursor, pageArguments, staleCursor } from '../schema/paging.ts';
import { refusable } from '../schema/refusable.ts';
import { Statement } from '../schema/statement.ts';
import { sentencesWhere, StatementFilter } from './statement-filter.ts';

/** A list of sentences that a client requested: of one node, or of the whole graph. */
type StatementList = {
  readonly parent: number | null;
  readonly sentences: Sentences;
  readonly args: StatementArguments;
};

type StatementArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly where?: typeof StatementFilter.$inferInput | null | undefined;
};

/** The scope of the cursors of these lists. */
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
    connection: 'A page of a list of statements, in document order.',
    edge: 'A statement in a list.',
    nodes: 'Statements on this page.',
    edges: 'Statements on this page, each with its cursor.',
    node: 'The statement itself.',
  },
});

function pageOf(list: StatementList, { store }: Context): EdgePage<StatementRow> {
  return batched(list, 'page', (all) => {
    const { sentences, args } = list;
    const after = idAfter(args.after, store);
    const parents = all.map(({ parent }) => parent);
    return sentencesOf(store, sentences, parents, firstOf(args.first), after).map(({ rows, hasMore }) => ({
      edges: rows,
      hasPrevious: typeof args.after === 'string',
      hasNext: hasMore,
    }));
  });
}

/** The id of the statement that a cursor points to; without a cursor, 0, which is less than any id. */
function idAfter(cursor: string | null | undefined, store: Store): number {
  if (typeof cursor !== 'string') return 0;
  const [found] = store.rows<{ id: number }>(sql`select id from statement where key = +${keyOfCursor(cursor, scope)}`, 1);
  if (!found) throw staleCursor(cursor);
  return found.id;
}

/** The arguments of every list of statements. */
const listArguments = builder.args((t) => ({
  where: t.field({ type: StatementFilter, description: 'Filters for the list. All of them must match.' }),
  ...pageArguments,
}));

builder.interfaceFields(Node, (t) => ({
  statements: t.field({
    type: StatementConnection,
    description:
      'Statements about the node and its parts: for a position, also its roles and projects; for a person, everything they did, but not descriptions of projects that others started; for a document, what was read in it.',
    args: {
      isOwn: t.arg.boolean({
        description: 'If true, only statements about the node itself. If false, only statements about its parts. Default: both.',
      }),
      ...listArguments,
    },
    resolve: (node, { isOwn, ...args }, context) =>
      listOf(node, isOwn === true ? 'own' : isOwn === false ? 'parts' : 'about', args, context),
  }),
  mentionedIn: t.field({
    type: StatementConnection,
    description: 'Statements about other nodes that mention this very node, not just a narrower technology.',
    args: listArguments,
    resolve: (node, args, context) => listOf(node, 'naming', args, context),
  }),
}));

function listOf(node: AnyRow, which: Sentences['which'], args: StatementArguments, context: Context): StatementList {
  return batched(node, `${which} ${JSON.stringify(args)}`, (nodes) =>
    statementLists(
      nodes.map(({ id, kind }) => (kind === 'statement' ? none : id)),
      which,
      args,
      context,
    ),
  );
}

/** An id that no node has. Statements have ids of their own, and there are no statements about them. */
const none = 0;

function statementLists(
  parents: readonly (number | null)[],
  which: Sentences['which'],
  args: StatementArguments,
  context: Context,
): readonly StatementList[] {
  checkPage(args, scope);
  const sentences = { which, ...sentencesWhere(args.where, context) };
  return siblings(parents.map((parent) => ({ parent, sentences, args })));
}

builder.queryField('statements', (t) =>
  t.field({
    type: StatementConnection,
    ...refusable('All statements that are sentences, in document order. Records are not included.'),
    args: listArguments,
    resolve: (_, args, context) => statementLists([null], 'about', args, context)[0] as StatementList,
  }),
);
