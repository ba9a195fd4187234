/** Links to the pages of nodes. */
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { pathOf } from './path-of.ts';

/** A node as a link needs it: the fields that `named` selects. */
export type Named = { readonly id: string; readonly name: string };

/** The GraphQL selection of a `Named`. */
export const named = 'id name';

/** A node’s name, or other words for it, as a link to its page. */
export function linkTo({ id, name }: Named, words = name): Html {
  return html`<a href="${pathOf(id)}">${words}</a>`;
}

/** HTML with text between its parts, such as commas between links. */
export function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, index) => html`${index > 0 && between}${part}`)}`;
}
