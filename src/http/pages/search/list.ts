/** All hits of a search of some kinds or in some places, a page at a time. */
import { html } from 'hono/html';
import { search } from '../../../answers/search/search.ts';
import type { Context } from '../../../schema/builder.ts';
import { cursorOf } from '../../../schema/paging.ts';
import { pluralOf } from '../../../view/kind-words.ts';
import { counted, listed } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { keysOf, nodesOfHits, pathOfSearch, tooMany, type Wanted } from './found.ts';
import { nameOf, sentenceOf } from './hit.ts';

/** The number of hits on a page, unless the URL says. */
const pageSize = 50;

/** A page of the hits of the kinds and places that the URL names; null if the URL names a page that there is not. */
export function listOf(wanted: Wanted, context: Context): Html | null {
  const { text, kinds, foundIn, first, after } = wanted;
  const { hits, isTruncated } = search(context.store, text, kinds?.map((kind) => kind.toLowerCase()) ?? null, foundIn ?? null);
  const cursors = keysOf(hits, context).map((key) => cursorOf('FOUND', key));
  const last = typeof after === 'string' ? cursors.indexOf(after) : -1;
  if (typeof after === 'string' && last < 0) return null;
  const [start, count] = [last + 1, Math.min(Math.max(first ?? pageSize, 1), 100)];
  const shown = nodesOfHits(hits.slice(start, start + count), context);
  const pathAt = (index: number) => pathOfSearch(wanted, { kinds, foundIn, first: count, after: cursors[index - 1] ?? null });
  const isSaid = foundIn?.length === 1 && foundIn[0] === 'STATEMENT';
  const places = isSaid ? ['Statements'] : (kinds ?? []).map((kind) => pluralOf(kind.toLowerCase()));
  const range = shown.length === 0 ? 'No more' : `${start + 1}–${start + shown.length}`;
  return html`<p class="crumbs"><a href="${pathOfSearch(wanted)}">All results for “${text}”</a></p>
    <h1>${places.length > 0 ? listed(places) : 'Results'} with “${text}”</h1>
    ${isTruncated && tooMany}
    <p class="hint">${hits.length === 0 ? 'Nothing here has these words.' : `${range} of ${counted(hits.length, 'result')}`}</p>
    <ul class="quotes">
      ${shown.map((hit) => (hit.foundIn === 'STATEMENT' ? sentenceOf(hit) : nameOf(hit, kinds?.length !== 1)))}
    </ul>
    <ul class="pager" aria-label="Pages">
      ${start > 0 && html`<li><a rel="prev" href="${pathAt(Math.max(0, start - count))}">Previous</a></li>`}
      ${start + count < hits.length && html`<li><a rel="next" href="${pathAt(start + count)}">Next</a></li>`}
    </ul>`;
}
