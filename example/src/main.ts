/** The site: which page a URL shows, and what is on every page. */
import { h } from './element.ts';
import type { Page, View } from './page.ts';
import { home } from './pages/home.ts';
import { node } from './pages/node.ts';
import { search } from './pages/search.ts';
import { statements } from './pages/statements.ts';
import { talks } from './pages/talks.ts';
import { whoKnows } from './pages/who-knows.ts';
import { nameField } from './parts/name-field.ts';
import { unknownPage } from './parts/unknown-node.ts';
import { start, visit } from './router.ts';
import { nodeUrl, pageUrl } from './urls.ts';

/** What draws the graph is most of the site's code, so it is loaded with the one page that needs it. */
const graph: Page = async (visiting) => {
  const loaded = await import('./pages/graph.ts').catch(() => undefined);
  return loaded ? loaded.graphPage(visiting) : notLoaded();
};

function notLoaded(): View {
  const again = h('button', { type: 'button', class: 'primary', onclick: () => location.reload() }, 'Try again');
  return { title: "Can't load this page", body: [h('p', { class: 'lead' }, 'Check that you are online.'), h('p', {}, again)] };
}

const pages: ReadonlyMap<string | null, Page> = new Map([
  [null, home],
  ['talks', talks],
  ['who-knows', whoKnows],
  ['statements', statements],
  ['graph', graph],
  ['search', search],
]);

document.querySelector('#find')!.append(
  nameField({
    label: 'Find anything',
    isLabelHidden: true,
    action: 'Find',
    chosen: ({ id }) => visit(nodeUrl(id)),
    typed: (text) => visit(pageUrl('search', { text })),
  }),
);

await start((query) => (query.has('node') ? node : (pages.get(query.get('page')) ?? unknownPage)));
