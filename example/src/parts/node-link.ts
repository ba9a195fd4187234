/** Names a node wherever a row does: by a link to its page. */
import { type Child, h } from '../element.ts';
import { nodeUrl } from '../urls.ts';

/** A node that can be linked to. Most are asked for with their name; talks, articles, positions and documents with their title. */
type Linkable = { readonly id: string } & ({ readonly name: string } | { readonly title: string });

/** A link to the page of a node. */
export function nodeLink(node: Linkable): HTMLAnchorElement {
  return h('a', { href: nodeUrl(node.id) }, 'name' in node ? node.name : node.title);
}

/** Links to several nodes, separated by commas. */
export function nodeLinks(nodes: readonly Linkable[]): Child {
  return nodes.map((node, index) => [index > 0 && ', ', nodeLink(node)]);
}
