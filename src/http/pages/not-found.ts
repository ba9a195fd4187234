/** What is said at an address that has nothing, and what may have been meant. */
import { html } from 'hono/html';
import type { Html, Page } from './layout.ts';

/** Somewhere that may have been meant. */
export type Meant = { readonly address: string; readonly name: string };

/** The page for what is not there. */
export function notFoundPage(what: string, meant: Meant | null): Page {
  return problemPage(
    404,
    'Not found',
    html`<p class="lead">There is ${what}.</p>
      ${meant && html`<p>Did you mean <a href="${meant.address}">${meant.name}</a>?</p>`}
      <p>
        The <a href="/#questions">questions</a> one can ask are on the first page, and the search above looks through all names and
        statements.
      </p>`,
  );
}

/** The page for what cannot be asked like that. */
export function refusedPage(errors: readonly string[]): Page {
  return problemPage(400, 'This cannot be asked like that', html`${errors.map((refusal) => html`<p class="lead">${refusal}</p>`)}`);
}

/** The page for a fault of ours. */
export function faultPage(): Page {
  return problemPage(
    500,
    'Something went wrong',
    html`<p class="lead">Something went wrong on our side; it has been noted. The question itself may be fine.</p>`,
  );
}

function problemPage(status: Page['status'], title: string, said: Html): Page {
  return {
    status,
    title,
    description: title,
    body: html`<article>
      <h1>${title}</h1>
      ${said}
    </article>`,
  };
}
