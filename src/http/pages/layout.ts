/** The parts that all pages share: the header with its search box, and the footer. */
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import { type Asset, asset } from '../assets.ts';

/** HTML with every interpolated value escaped. */
export type Html = ReturnType<typeof html>;

/** A page before the layout wraps it. */
export type HtmlPage = {
  readonly status: 200 | 400 | 404 | 500;
  readonly title: string;
  /** For search engines and link previews. */
  readonly description: string;
  readonly body: Html;
  /** The path with the query that identifies the page, for search engines. Default: none, such as for a refusal. */
  readonly canonical?: string;
  /** The path of a picture of the page, for link previews. */
  readonly image?: string;
  /** What the page is about, in terms of schema.org (JSON-LD). */
  readonly data?: object;
};

/** The parts of the style sheet, in the order of the cascade. */
const styles = ['base', 'form', 'home', 'answer', 'timeline', 'person', 'node', 'neighborhood', 'index-page', 'phone', 'print'];

const style = asset('site.css', styles.map((name) => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8')).join('\n'));
/** The scripts, in the order in which they run. */
const scripts = ['site', 'person'];

const script = asset('site.js', scripts.map((name) => readFileSync(new URL(`${name}.js`, import.meta.url), 'utf8')).join('\n'));
const icon = asset('icon.svg', readFileSync(new URL('icon.svg', import.meta.url), 'utf8'));

/** Every asset that pages load. */
export const pageAssets: readonly Asset[] = [style, script, icon];

/** A page as a complete HTML document. `searched` fills the search box. */
export function layout({ title, description, body }: HtmlPage, searched = ''): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === siteName ? title : `${title} · ${siteName}`}</title>
        <meta name="description" content="${description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${icon.path}" />
        <link rel="stylesheet" href="${style.path}" />
        <script src="${script.path}" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="site">
          <a class="brand" href="/">${siteName}</a>
          <form role="search" action="/q/search">
            <label class="unseen" for="site-search">Search names and statements</label>
            <input
              id="site-search"
              type="search"
              name="text"
              value="${searched}"
              placeholder="Search names and statements"
              autocomplete="off"
              required
            />
            <button>Search</button>
          </form>
          <nav aria-label="Site"><a href="/#questions">Questions</a> <a href="/graphql">GraphiQL</a></nav>
        </header>
        <main id="main">${body}</main>
        <footer class="site">
          <p>
            Every answer cites statements from documents, in our own words, each with the section that it comes from. What the documents do
            not say is not here: “not found” is not a no.
          </p>
          <p><a href="/schema.graphql">Schema</a> <a href="/graphql">GraphQL</a></p>
        </footer>
      </body>
    </html> `;
}

export const siteName = 'career-graph';
