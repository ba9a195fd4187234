/** What pages show and load while their files are edited. */
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import { asset } from '../assets.ts';
import type { Html, HtmlPage } from './layout.ts';

/** The state of a graph whose files are watched: it changes its version with its answers and its problems. */
export type Live = {
  readonly version: string;
  readonly hasGraph: boolean;
  /** What prevents a build, each as compilers show it. */
  readonly problems: readonly string[];
};

/** The path of the version. */
export const livePath = '/live';

/** The most problems on a page. The terminal has all of them. */
const maxShown = 20;

export const liveScript = asset('reload.js', readFileSync(new URL('reload.js', import.meta.url), 'utf8'));

/** The script that loads a page again when the version changes. */
export function liveHead({ version }: Live): Html {
  return html`<script src="${liveScript.path}" data-path="${livePath}" data-version="${version}" defer></script>`;
}

/** What is wrong with the files; nothing if nothing is. */
export function liveProblems({ problems, hasGraph }: Live): Html | false {
  if (problems.length === 0) return false;
  const more = problems.length - maxShown;
  return html`<section class="live-problems" role="alert">
    <h2>${hasGraph ? 'Your files have problems, so this page is from before your last change' : 'Fix these problems to see the graph'}</h2>
    <ul>
      ${problems.slice(0, maxShown).map((problem) => html`<li><pre>${problem}</pre></li>`)}
    </ul>
    ${more > 0 && html`<p>And ${more} more: the terminal shows all of them.</p>`}
  </section>`;
}

/** The page for everything while there is no graph. */
export function waitingPage(): HtmlPage {
  return {
    status: 503,
    title: 'There is no graph yet',
    description: 'There is no graph yet',
    body: html`<article class="stray">
      <h1>There is no graph yet</h1>
      <p class="lead">It will be here as soon as your files have no errors.</p>
    </article>`,
  };
}
