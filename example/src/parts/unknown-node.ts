/** What is shown if a URL names something that does not exist: a node or a page. */
import { GraphRefusal, question } from 'career-graph-client';
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import { refused } from '../explanation.ts';
import type { Page, View } from '../page.ts';
import { nodeUrl, pageUrl } from '../urls.ts';

/** Looks for an ID among the kinds of node that have names. For each, the graph refuses it and suggests similar names. */
const lookup = question<unknown, { id: string }>(`query Similar($id: String!) {
  technology(slug: $id) { id } person(slug: $id) { id } organization(slug: $id) { id } project(slug: $id) { id } event(slug: $id) { id }
  talk(slug: $id) { id } article(slug: $id) { id } document(slug: $id) { id }
}`);

/** Says that there is no such node, with similar names and a search for the words of its ID. */
export async function unknownNode(id: string, signal?: AbortSignal): Promise<View> {
  const answer = await graph.request(lookup, { id }, signal ? { signal } : {}).catch(refused);
  const similar = answer instanceof GraphRefusal ? answer.errors.flatMap(({ extensions }) => extensions?.suggestions ?? []) : [];
  const links = [...new Map(similar.map(({ id: similarId, name }) => [similarId, name]))].map(([similarId, name]) =>
    h('li', {}, h('a', { href: nodeUrl(similarId) }, name)),
  );
  return notFound(
    ['The graph has no node ', h('code', {}, id), links.length > 0 ? '. Did you mean one of these?' : '.'],
    links.length > 0 && h('ul', { class: 'chips', 'aria-label': 'Suggestions' }, links),
    id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' '),
  );
}

/** Says that the site has no such page. */
export const unknownPage: Page = async ({ query }) => {
  const name = query.get('page') ?? '';
  return notFound(['This site has no page ', h('code', {}, name), '.'], null, name);
};

function notFound(what: Child, suggestions: Child, text: string): View {
  return {
    title: 'Not found',
    body: [
      h('p', { class: 'lead' }, what),
      suggestions,
      text && h('p', { class: 'under-title' }, h('a', { href: pageUrl('search', { text }) }, `Search for “${text}”`)),
    ],
  };
}
