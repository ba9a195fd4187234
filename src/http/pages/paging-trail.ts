/** Links to the pages before and after one. The URL has the cursors of all pages up to this one, so that each page knows the one before it. */
import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** The most pages that a URL can lead back over. */
const maxTrail = 400;

/** The cursors that lead to a page: the last is the one to start after. */
export function trailIn(given: URLSearchParams): readonly string[] {
  return given.getAll('after').filter(Boolean).slice(-maxTrail);
}

type Place = {
  readonly trail: readonly string[];
  /** The cursor that the next page starts after; null on the last page. */
  readonly next: string | null;
  readonly pageSize: number;
  readonly shown: number;
  readonly total: number;
  /** The path of a page with these cursors. */
  readonly pathTo: (params: URLSearchParams) => string;
};

/** “26–50 of 114” with links back and ahead; nothing if everything is on one page. */
export function pagingOf({ trail, next, pageSize, shown, total, pathTo }: Place): Html {
  if (trail.length === 0 && next === null) return html``;
  const first = trail.length * pageSize + 1;
  const path = (cursors: readonly string[]) => pathTo(new URLSearchParams(cursors.map((cursor) => ['after', cursor])));
  return html`<nav class="trail" aria-label="Pages">
    ${trail.length > 0 && html`<a rel="prev" href="${path(trail.slice(0, -1))}">Previous</a>`}
    <span>${first.toLocaleString('en')}–${(first + shown - 1).toLocaleString('en')} of ${total.toLocaleString('en')}</span>
    ${next !== null && html`<a rel="next" href="${path([...trail, next])}">Next</a>`}
  </nav>`;
}
