/** The site: which page a URL shows, and what is on every page. */
import { h } from './element.ts';
import type { Page } from './page.ts';
import { home } from './pages/home.ts';
import { node } from './pages/node.ts';
import { search } from './pages/search.ts';
import { statements } from './pages/statements.ts';
import { talks } from './pages/talks.ts';
import { whoKnows } from './pages/who-knows.ts';
import { nameField } from './parts/name-field.ts';
import { start, visit } from './router.ts';
import { nodeUrl, pageUrl } from './urls.ts';

/** What draws the graph is most of the site's code, so it is loaded with the one page that needs it. */
const graph: Page = async (visiting) => (await import('./pages/graph.ts')).graphPage(visiting);

const pages: Readonly<Record<string, Page>> = { talks, 'who-knows': whoKnows, statements, graph, search };

document
  .querySelector('header nav')!
  .append(
    ...Object.entries({ talks: 'Talks', 'who-knows': 'Who knows what', statements: 'Statements', graph: 'Graph' }).map(([page, text]) =>
      h('a', { href: pageUrl(page) }, text),
    ),
  );

document.querySelector('#find')!.append(
  nameField({
    label: 'Find anything',
    isLabelHidden: true,
    action: 'Find',
    chosen: ({ id }) => visit(nodeUrl(id)),
    typed: (text) => visit(pageUrl('search', { text })),
  }),
);

await start((query) => (query.has('node') ? node : (pages[query.get('page') ?? ''] ?? home)));
