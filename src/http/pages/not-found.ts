/** The pages for a request without an answer: what is wrong, in plain words, and where to go from here. */
import { html } from 'hono/html';
import { unexpectedErrorMessage } from '../unexpected-error.ts';
import type { Html, HtmlPage } from './layout.ts';
import { searchBox } from './search-box.ts';

/** A page that the visitor may have meant. */
export type SuggestedLink = { readonly path: string; readonly name: string };

/** The page for a path that does not exist. `what` completes “There is …”, and `sought` is what to search for instead. */
export function notFoundPage(what: string, suggestions: readonly SuggestedLink[], sought = ''): HtmlPage {
  return problemPage(
    404,
    'Not found',
    html`<p class="lead">There is ${what}.</p>
      ${
        suggestions.length > 0 &&
        html`<p>
          Did you mean
          ${suggestions.map(({ path, name }, index) => html`${index > 0 && (index === suggestions.length - 1 ? ' or ' : ', ')}<a href="${path}">${name}</a>`)}?
        </p>`
      }
      <p>
        Search for it, or browse the <a href="/person">careers</a>, <a href="/technology">technologies</a> and <a href="/q">questions</a>.
      </p>`,
    sought,
  );
}

/** The page for a request that the graph rejects. */
export function invalidRequestPage(errors: readonly string[]): HtmlPage {
  return problemPage(400, 'Please check this URL', html`${errors.map((error) => html`<p class="lead">${error}</p>`)}`);
}

/** The page for a fault of ours. */
export function errorPage(): HtmlPage {
  return problemPage(500, 'Something went wrong', html`<p class="lead">${unexpectedErrorMessage}</p>`);
}

function problemPage(status: HtmlPage['status'], title: string, message: Html, sought = ''): HtmlPage {
  return {
    status,
    title,
    description: title,
    hasSearchBox: true,
    body: html`<article class="stray">
      <h1>${title}</h1>
      ${message} ${searchBox(sought)}
    </article>`,
  };
}
