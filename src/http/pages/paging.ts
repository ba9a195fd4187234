/** Links to the pages before and after one. */
import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** Which rows a page shows, from 1, of all rows; and the paths of the pages around it, null if there is none. */
type Place = {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
};

/** “26–50 of 114” with links back and ahead; nothing if everything is on one page. */
export function pagingOf({ from, to, total, previous, next }: Place): Html {
  if (previous === null && next === null) return html``;
  const [first, last, all] = [from, to, total].map((number) => number.toLocaleString('en'));
  return html`<nav class="pages" aria-label="Pages">
    ${previous !== null && html`<a rel="prev" href="${previous}">Previous</a>`} <span>${first}–${last} of ${all}</span>
    ${next !== null && html`<a rel="next" href="${next}">Next</a>`}
  </nav>`;
}
