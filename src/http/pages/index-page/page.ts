/** The index of a kind: all of its nodes as a table that can be filtered, narrowed, ordered and paged. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import type { Kind } from '../../../graph/draft.ts';
import { answerTo } from '../../../questions/answer.ts';
import type { Context } from '../../../schema/builder.ts';
import { typeName } from '../../../schema/node.ts';
import { pluralOf } from '../../../view/kind-words.ts';
import type { Html, HtmlPage } from '../layout.ts';
import { type Named, named } from '../link-to.ts';
import { invalidRequestPage } from '../not-found.ts';
import { pagingAlong, trailIn } from '../paging-trail.ts';
import { type Choice, type Index, indexes, orders } from './tables.ts';

/** Rows on a page. */
const pageSize = 50;

type Order = Index['orders'][number];

/** What a URL asks for. Words that the index does not have ask for the default. */
type Asked = { readonly text: string; readonly order: Order; readonly choice: Choice | null; readonly trail: readonly string[] };

type Page = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Named[];
};

type Answer = { readonly page: Page } & Readonly<Record<string, { readonly totalCount: number }>>;

/** The page with all nodes of a kind. `given` may filter by `text`, choose, order, and start after the last of some cursors. */
export function indexPage(kind: Kind, given: URLSearchParams, context: Context): HtmlPage | null {
  const index = indexes[kind];
  if (!index) return null;
  const asked = askedIn(given, index);
  const answer = answerTo(parse(queryFor(kind, index, asked)), { text: asked.text, after: asked.trail.at(-1) ?? null }, context);
  if ('errors' in answer) return invalidRequestPage(answer.errors.map(({ message }) => message));
  const { page, ...counts } = answer.data as Answer;
  const title = pluralOf(kind);
  return {
    status: 200,
    title: asked.choice ? `${title}: ${asked.choice.words.toLowerCase()}` : title,
    description: index.lead,
    canonical: `/${kind}${queryString(asked, index, asked.trail)}`,
    body: html`<article class="index">
      <p class="crumbs"><a href="/">Home</a></p>
      <h1>${title} <span class="count">${page.totalCount.toLocaleString('en')}</span></h1>
      <p class="lead">${index.lead}</p>
      ${filterFor(kind, title, asked)} ${choicesFor(kind, index, asked, counts)} ${ordersFor(kind, index, asked)}
      ${page.nodes.length === 0 ? emptyFor(kind, asked) : tableOf(title, index, page.nodes)}
      ${pagingAlong({
        trail: asked.trail,
        next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
        pageSize,
        shown: page.nodes.length,
        total: page.totalCount,
        pathTo: (cursors) => `/${kind}${queryString(asked, index, cursors.getAll('after'))}`,
      })}
    </article>`,
  };
}

function askedIn(given: URLSearchParams, { orders: known, choices }: Index): Asked {
  const word = given.get('order')?.toUpperCase().replaceAll('-', '_');
  const chosen = choices?.options.find(({ value }) => value === given.get(choices.name));
  return {
    text: given.get('text')?.trim() ?? '',
    order: known.find((one) => one === word) ?? known[0] ?? 'NAME',
    choice: chosen ?? (choices?.all === null ? (choices.options[0] ?? null) : null),
    trail: trailIn(given),
  };
}

/** One request: a page of the list or of what the text finds, and how many nodes each choice has. */
function queryFor(kind: Kind, { list, fields, choices }: Index, { text, order, choice }: Asked): string {
  const rows = `totalCount pageInfo { hasNextPage endCursor } nodes { ${named} ... on ${typeName(kind)} { ${fields} } }`;
  if (text !== '')
    return `query ($text: String!, $after: String) {
      page: search(text: $text, kinds: [${kind.toUpperCase()}], foundIn: [NAME, ALIAS], first: ${pageSize}, after: $after) { ${rows} }
    }`;
  const counts = choices?.options.map(({ where }, index) => `choice${index}: ${list}(first: 0, where: ${where}) { totalCount }`) ?? [];
  return `query ($after: String) {
    page: ${list}(first: ${pageSize}, after: $after, order: ${order}${choice ? `, where: ${choice.where}` : ''}) { ${rows} }
    all: ${list}(first: 0) { totalCount } ${counts.join(' ')}
  }`;
}

function queryString({ text, order, choice }: Asked, { orders: known, choices }: Index, cursors: readonly string[]): string {
  const params = new URLSearchParams([
    ...(text === '' ? [] : [['text', text]]),
    ...(choice && choices && !(choices.all === null && choice === choices.options[0]) ? [[choices.name, choice.value]] : []),
    ...(order === known[0] ? [] : [['order', order.toLowerCase().replaceAll('_', '-')]]),
    ...cursors.map((cursor) => ['after', cursor]),
  ]);
  return params.size > 0 ? `?${params}` : '';
}

function filterFor(kind: Kind, title: string, { text }: Asked): Html {
  return html`<form class="filter" role="search" action="/${kind}" aria-label="Filter ${title.toLowerCase()}">
    <label class="unseen" for="filter">Filter by name</label>
    <input id="filter" type="search" name="text" value="${text}" placeholder="Filter by name" autocomplete="off" />
    <button>Filter</button>
    ${text !== '' && html`<a href="/${kind}">Show all</a>`}
  </form>`;
}

/** Links that narrow the list, each with the number of its nodes. */
function choicesFor(kind: Kind, index: Index, asked: Asked, counts: Answer | Omit<Answer, 'page'>): Html {
  const { choices } = index;
  if (!choices || asked.text !== '') return html``;
  const count = (key: string) => (counts as Readonly<Record<string, { readonly totalCount: number }>>)[key]?.totalCount ?? 0;
  const link = (choice: Choice | null, words: string, total: number) =>
    html`<a href="/${kind}${queryString({ ...asked, choice }, index, [])}" ${asked.choice === choice && html` aria-current="true"`}
      >${words} <span class="count">${total.toLocaleString('en')}</span></a
    >`;
  return html`<p class="choices-of">
    <span>Show</span> ${choices.all !== null && link(null, choices.all, count('all'))}
    ${choices.options.map((choice, at) => count(`choice${at}`) > 0 && html` ${link(choice, choice.words, count(`choice${at}`))}`)}
  </p>`;
}

function ordersFor(kind: Kind, index: Index, asked: Asked): Html {
  if (asked.text !== '') return html``;
  return html`<p class="choices-of">
    <span>Order</span>
    ${index.orders.map(
      (order) =>
        html` <a href="/${kind}${queryString({ ...asked, order }, index, [])}" ${asked.order === order && html` aria-current="true"`}
          >${orders[order]}</a
        >`,
    )}
  </p>`;
}

function emptyFor(kind: Kind, { text }: Asked): Html {
  if (text === '') return html`<p class="nothing">There are none in this graph.</p>`;
  return html`<p class="nothing">
    No name here matches “${text}”. <a href="/q/search?${new URLSearchParams({ text })}">Search everything for it</a>, or
    <a href="/${kind}">show all</a>.
  </p>`;
}

function tableOf(title: string, { columns }: Index, rows: readonly Named[]): Html {
  // The roles are explicit because a narrow screen lays out each row as a card, and a table with another layout loses its implicit roles.
  return html`<section class="part" aria-label="${title}">
    <div class="wide" role="group" tabindex="0" aria-label="${title}">
      <table role="table" aria-label="${title}">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => html`<th role="columnheader" scope="col">${column.title}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            (row) =>
              html`<tr role="row">
                ${columns.map(({ title: name, cell }) => {
                  const content = cell(row as never);
                  const isEmpty = content === null || content === '';
                  return html`<td role="cell" data-title="${name}" ${isEmpty && html` class="empty"`}>${isEmpty ? '' : content}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
