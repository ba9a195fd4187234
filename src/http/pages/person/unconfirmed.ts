/** Names that a career's text has and nobody has confirmed: a reader must see them, and that nothing counts them as skills. */
import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import type { Career } from './career.ts';
import type { Grid } from './grid.ts';

/** The names, each with a link to what it may amount to. Without those that something else shows. Empty if there are none. */
export function unconfirmedOf({ slug, named }: Career, { rows }: Grid): Html {
  const shown = new Set(rows.map(({ skill }) => skill.node.id));
  const names = named.edges.filter(({ isConfirmed, node }) => !isConfirmed && !shown.has(node.id));
  if (names.length === 0) return html``;
  return html`<section class="unconfirmed" aria-labelledby="unconfirmed">
    <h3 id="unconfirmed">Named in the text, not confirmed <span class="count">${names.length}</span></h3>
    <p class="hint">The text has these names, and nobody has confirmed in which sense. They count as possible, and not as skills.</p>
    <p class="names">
      ${names.map(({ node }) => html`<a class="stated" href="/q/experience?${new URLSearchParams({ person: slug, technology: node.slug })}">${node.name}</a> `)}
    </p>
  </section>`;
}
