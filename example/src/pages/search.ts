/** Everything that has some words, names first. */
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import type { Page } from '../page.ts';
import { nodeLink } from '../parts/node-link.ts';
import { count, words } from '../parts/words.ts';

export const search: Page = async ({ query, signal }) => {
  const text = query.get('text') ?? '';
  const { search: result } = await graph.search({ text }, { signal });
  return {
    title: `“${text}”`,
    body: [
      h(
        'p',
        { class: 'quiet' },
        result.totalCount > 0 ? `Found ${count(result.totalCount, 'time')}` : 'No name and no statement has these words.',
      ),
      h(
        'ol',
        { class: 'rows' },
        result.edges.map(({ node, excerpt, highlights, statement }) =>
          h(
            'li',
            {},
            h('p', { class: 'row-title' }, nodeLink(node), ' ', h('small', { class: 'kind' }, words(node.__typename))),
            (statement || excerpt !== node.name) && h('p', {}, marked(excerpt, highlights)),
            statement && h('p', { class: 'quiet' }, nodeLink({ id: statement.id, name: 'The statement' })),
          ),
        ),
      ),
    ],
  };
};

function marked(text: string, highlights: readonly { start: number; length: number }[]): Child {
  let end = 0;
  const pieces = highlights.map(({ start, length }) => {
    const piece = [text.slice(end, start), h('mark', {}, text.slice(start, start + length))];
    end = start + length;
    return piece;
  });
  return [pieces, text.slice(end)];
}
