/** The index of statements: all sentences in the order of their documents, or those with some words. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import { answerTo } from '../../../questions/answer.ts';
import type { Context } from '../../../schema/builder.ts';
import { pluralOf } from '../../../view/kind-words.ts';
import type { Html, HtmlPage } from '../layout.ts';
import { invalidRequestPage } from '../not-found.ts';
import { pagingAlong, trailIn } from '../paging-trail.ts';
import { type Quoted, quotedFields, statementOf } from '../statements.ts';

/** Statements on a page. */
const pageSize = 50;

const all = parse(`query ($after: String) {
  page: statements(first: ${pageSize}, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${quotedFields} } }
}`);

const found = parse(`query ($text: String!, $after: String) {
  page: search(text: $text, foundIn: [STATEMENT], first: ${pageSize}, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { statement { ${quotedFields} } }
  }
}`);

type Page = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes?: readonly Quoted[];
  readonly edges?: readonly { readonly statement: Quoted | null }[];
};

/** The page with all statements, or with those that have the words in `text`. */
export function statementsPage(given: URLSearchParams, context: Context): HtmlPage {
  const text = given.get('text')?.trim() ?? '';
  const trail = trailIn(given);
  const answer = answerTo(text === '' ? all : found, { ...(text !== '' && { text }), after: trail.at(-1) ?? null }, context);
  if ('errors' in answer) return invalidRequestPage(answer.errors.map(({ message }) => message));
  const { totalCount, pageInfo, nodes, edges = [] } = answer.data['page'] as Page;
  const statements = nodes ?? edges.flatMap(({ statement }) => statement ?? []);
  const pathTo = (cursors: URLSearchParams) => {
    const params = new URLSearchParams([...(text === '' ? [] : [['text', text]]), ...cursors]);
    return `/statement${params.size > 0 ? `?${params}` : ''}`;
  };
  const lead = 'Everything that the documents say, sentence by sentence.';
  return {
    status: 200,
    title: pluralOf('statement'),
    description: lead,
    canonical: pathTo(new URLSearchParams(trail.map((cursor) => ['after', cursor]))),
    body: html`<article class="index">
      <p class="crumbs"><a href="/">Home</a></p>
      <h1>${pluralOf('statement')} <span class="count">${totalCount.toLocaleString('en')}</span></h1>
      <p class="lead">${lead}</p>
      <form class="filter" role="search" action="/statement" aria-label="Filter statements">
        <label class="unseen" for="filter">Filter by words</label>
        <input id="filter" type="search" name="text" value="${text}" placeholder="Filter by words" autocomplete="off" />
        <button>Filter</button>
        ${text !== '' && html`<a href="/statement">Show all</a>`}
      </form>
      ${listOf(statements)}
      ${pagingAlong({ trail, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, pageSize, shown: statements.length, total: totalCount, pathTo })}
    </article>`,
  };
}

function listOf(statements: readonly Quoted[]): Html {
  if (statements.length === 0) return html`<p class="nothing">No statement has these words.</p>`;
  return html`<ul class="quotes">
    ${statements.map((one) => html`<li>${statementOf(one)}</li>`)}
  </ul>`;
}
