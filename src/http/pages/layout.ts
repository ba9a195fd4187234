/** The parts that all pages share: the header with its search box, and the footer. */
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { PartialDate } from '../../graph/partial-date.ts';
import { dateInWords } from '../../graph/date-in-words.ts';
import { type Asset, asset } from '../assets.ts';
import { canonicalUrl, iconsOf, metadataOf, siteName } from './head.ts';
import { type Live, liveHead, liveProblems, liveScript } from './live.ts';
import { searchBox } from './search-box.ts';

/** HTML with every interpolated value escaped. */
export type Html = ReturnType<typeof html>;

/** A page before the layout wraps it. */
export type HtmlPage = {
  readonly status: 200 | 400 | 404 | 500 | 503;
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
  /** What the visitor searched for, which fills the search box. */
  readonly searched?: string;
  /** Whether the body has the search box, so that the header has none. */
  readonly hasSearchBox?: boolean;
};

/** The parts of the style sheet, in the order of the cascade. */
const styles = [
  'base',
  'form',
  'home',
  'answer',
  'person',
  'fit',
  'path',
  'search',
  'node',
  'neighborhood',
  'index-page',
  'live',
  'phone',
  'print',
];

const style = asset('site.css', styles.map((name) => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8')).join('\n'));
/** The scripts, in the order in which they run. */
const scripts = ['site', 'person', 'search'];

const script = asset('site.js', scripts.map((name) => readFileSync(new URL(`${name}.js`, import.meta.url), 'utf8')).join('\n'));
const icon = asset('icon.svg', readFileSync(new URL('icon.svg', import.meta.url), 'utf8'));

/** Every asset that pages load. */
export const pageAssets: readonly Asset[] = [style, script, liveScript, icon];

/** The icon for programs that ask for `/favicon.ico`. */
export const favicon = readFileSync(new URL('favicon.ico', import.meta.url));

/** When and where a page was asked for; `live` if its files are watched. */
type Visit = { readonly url: URL; readonly today: PartialDate; readonly live?: Live | undefined };

/** A page as a complete HTML document. */
export function layout(page: HtmlPage, { url, today, live }: Visit): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${metadataOf(page, url)}
        <meta name="color-scheme" content="light dark" />
        ${iconsOf(icon)}
        <link rel="stylesheet" href="${style.path}" />
        <script src="${script.path}" defer></script>
        ${live && liveHead(live)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="site">
          <a class="brand" href="/">${siteName}</a>
          ${!page.hasSearchBox && searchBox(page.searched ?? '')}
          <nav aria-label="Site">
            <a href="/person">Careers</a> <a href="/technology">Technologies</a> <a href="/q">Questions</a> <a href="/graphql">GraphiQL</a>
          </nav>
        </header>
        ${live && liveProblems(live)}
        <main id="main">${page.body}</main>
        <footer class="site">
          <p>
            Every answer cites the statements behind it, and where they come from. “Not found” is not a no: the documents just don’t say.
          </p>
          <p><a href="/schema.graphql">Schema</a> <a href="/graphql">GraphQL</a></p>
        </footer>
        <p class="printed">${canonicalUrl(page, url)} · ${dateInWords(today)}</p>
      </body>
    </html> `;
}
