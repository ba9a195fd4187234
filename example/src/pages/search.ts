/** Everything that has some words, names first. */
import type { SearchEdge } from 'career-graph-client';
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import type { Page } from '../page.ts';
import { endlessList } from '../parts/endless-list.ts';
import { nodeLink } from '../parts/node-link.ts';
import { count, words } from '../parts/words.ts';

export const search: Page = async ({ query, signal }) => {
  const text = query.get('text')?.trim() ?? '';
  if (text === '') return { title: 'Search', body: h('p', { class: 'lead' }, 'Type what to search for into the field at the top.') };
  const resultsAfter = async (after?: string) => {
    const { search: results } = await graph.search(after ? { text, after } : { text }, { signal });
    return { ...results, rows: results.edges.map(row) };
  };
  const results = await resultsAfter();
  if (results.totalCount === 0) return { title: `“${text}”`, body: h('p', { class: 'lead' }, 'No name and no statement has these words.') };
  const { list, shown } = await endlessList('result', results, resultsAfter, signal);
  return { title: `“${text}”`, body: [h('p', { class: 'quiet' }, count(results.totalCount, 'result')), list], shown };
};

function row({ node, excerpt, highlights, statement }: SearchEdge): HTMLElement {
  return h(
    'li',
    {},
    h('p', { class: 'row-title' }, nodeLink(node), ' ', h('small', { class: 'kind' }, words(node.__typename))),
    (statement || excerpt !== node.name) && h('p', {}, marked(excerpt, highlights)),
    statement && h('p', { class: 'quiet' }, nodeLink({ id: statement.id, name: 'View statement' })),
  );
}

function marked(text: string, highlights: readonly { start: number; length: number }[]): Child {
  let end = 0;
  const pieces = highlights.map(({ start, length }) => {
    const piece = [text.slice(end, start), h('mark', {}, text.slice(start, start + length))];
    end = start + length;
    return piece;
  });
  return [pieces, text.slice(end)];
}
