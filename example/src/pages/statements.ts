/** All statements of all documents, as an infinite list. */
import { question } from 'career-graph-client';
import { type Named, named, type PageInfo, pageInfo, type Statement, statement } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { h } from '../element.ts';
import type { Page } from '../page.ts';
import { endlessList } from '../parts/endless-list.ts';
import { nodeLink } from '../parts/node-link.ts';
import { statementText } from '../parts/statement-text.ts';
import { words } from '../parts/words.ts';

type Row = Statement & { readonly subject: Named };

const all = question<{ statements: { totalCount: number; nodes: readonly Row[]; pageInfo: PageInfo } }, { after?: string }>(
  `query Statements($after: String) {
    statements(first: 25, after: $after) { totalCount nodes { ...Words subject { ...Named } } ${pageInfo} }
  } ${statement} ${named}`,
);

export const statements: Page = async ({ signal }) => {
  const rowsAfter = async (after?: string) => {
    const answer = await graph.request(all, after ? { after } : {}, { signal });
    return { ...answer.statements, rows: answer.statements.nodes.map(row) };
  };
  const { list, shown } = await endlessList('statement', await rowsAfter(), rowsAfter, signal);
  return {
    title: 'Statements',
    body: [h('p', { class: 'lead' }, 'The sentences that the graph is built from.'), list],
    shown,
  };
};

function row(of: Row): HTMLElement {
  return h(
    'li',
    {},
    h('p', { class: 'row-title' }, nodeLink(of.subject), ' ', h('small', { class: 'kind' }, words(of.subject.__typename))),
    h('p', {}, statementText(of)),
    h('p', { class: 'quiet' }, of.document && nodeLink(of.document), ` › ${of.section}`),
  );
}
