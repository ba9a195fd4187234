/** What a page shows if the graph does not have the node in its URL. */
import { h } from '../element.ts';
import type { View } from '../page.ts';
import { pageUrl } from '../urls.ts';

/** The graph does not guess what an ID was meant to be, but its words can be searched for. */
export function unknownNode(id: string): View {
  const name = id.split(/[/-]/).slice(1).join(' ');
  return {
    title: 'There is no such node',
    body: [
      h('p', { class: 'lead' }, 'The graph has no node ', h('code', {}, id), '.'),
      name && h('p', {}, h('a', { href: pageUrl('search', { text: name }) }, `Search for “${name}”`)),
    ],
  };
}
