/** The one box that takes names, words and questions. A script adds suggestions. */
import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** The search box of a page, filled with `text`. There is one on each page. */
export function searchBox(text: string, placeholder = 'Search a name, a skill or a question'): Html {
  return html`<form role="search" action="/q/search">
    <label class="unseen" for="site-search">Search names, statements and questions</label>
    <input id="site-search" type="search" name="text" value="${text}" placeholder="${placeholder}" autocomplete="off" spellcheck="false" />
    <button>Search</button>
  </form>`;
}
