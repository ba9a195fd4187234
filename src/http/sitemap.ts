/** Tells search engines which pages there are: `/robots.txt` and `/sitemap.xml`. */
import { html } from 'hono/html';
import { nodeKinds } from '../nodes/kinds.ts';
import { examplesIn } from '../questions/filled-in.ts';
import { questions } from '../questions/questions.ts';
import { namesOfKinds } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import type { Html } from './pages/layout.ts';
import { pathOf } from './pages/path-of.ts';
import { pathOfAnswer } from './pages/question/links.ts';

/** The most URLs that one file may have (sitemaps.org). */
const maxUrls = 50_000;

/** The robots.txt of this server: every page may be read, but no search and no data file. */
export function robotsAt(origin: string): string {
  const refused = ['/graphql', '/choices', '/suggest', '/q/search', '/q/*.csv', '/q/*.json'];
  return `User-agent: *\n${refused.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${origin}/sitemap.xml\n`;
}

/** The sitemap of this server: the questions with their examples, and the pages of nodes, people first. */
export function sitemapAt(origin: string, store: Store): Html {
  const asked = questions().flatMap((question) => {
    const examples = question.name === 'search' ? null : examplesIn(store, question);
    return examples ? [pathOfAnswer(question, examples)] : [];
  });
  const kinds = nodeKinds.map(({ kind }) => kind);
  const first = ['/', '/q', ...kinds.map((kind) => `/${kind}`), ...asked];
  const nodes = namesOfKinds(store, kinds, maxUrls - first.length).map(({ key }) => pathOf(key));
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${[...first, ...nodes].map((path) => html`<url><loc>${origin}${path}</loc></url> `)}
    </urlset>`;
}
