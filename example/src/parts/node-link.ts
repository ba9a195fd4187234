/** Names a node wherever a row does: by a link to its page. */
import { type Child, h } from '../element.ts';
import { nodeUrl } from '../urls.ts';

/** A link to the page of a node. */
export function nodeLink({ id, name }: { readonly id: string; readonly name: string }): HTMLAnchorElement {
  return h('a', { href: nodeUrl(id) }, name);
}

/** Links to several nodes, separated by commas. */
export function nodeLinks(nodes: readonly { readonly id: string; readonly name: string }[]): Child {
  return nodes.map((node, index) => [index > 0 && ', ', nodeLink(node)]);
}
