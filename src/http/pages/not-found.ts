/** The pages for a request without an answer, with a suggestion if a name is close to another. */
import { html } from 'hono/html';
import { unexpectedErrorMessage } from '../graphql.ts';
import type { Html, HtmlPage } from './layout.ts';

/** A page that the visitor may have meant. */
export type SuggestedLink = { readonly path: string; readonly name: string };

/** The page for a path that does not exist. `what` completes “There is …”. */
export function notFoundPage(what: string, suggestion: SuggestedLink | null): HtmlPage {
  return problemPage(
    404,
    'Not found',
    html`<p class="lead">There is ${what}.</p>
      ${suggestion && html`<p>Did you mean <a href="${suggestion.path}">${suggestion.name}</a>?</p>`}
      <p>Pick one of the <a href="/#questions">questions</a>, or search all names and statements above.</p>`,
  );
}

/** The page for a request that the graph rejects. */
export function invalidRequestPage(errors: readonly string[]): HtmlPage {
  return problemPage(400, 'This request is not valid', html`${errors.map((error) => html`<p class="lead">${error}</p>`)}`);
}

/** The page for a fault of ours. */
export function errorPage(): HtmlPage {
  return problemPage(500, 'Something went wrong', html`<p class="lead">${unexpectedErrorMessage}</p>`);
}

function problemPage(status: HtmlPage['status'], title: string, message: Html): HtmlPage {
  return {
    status,
    title,
    description: title,
    body: html`<article>
      <h1>${title}</h1>
      ${message}
    </article>`,
  };
}
