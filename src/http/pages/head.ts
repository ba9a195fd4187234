/** What browsers, search engines and link previews read about a page: its title, description, picture and canonical URL. */
import { html, raw } from 'hono/html';
import type { Asset } from '../assets.ts';
import type { Html, HtmlPage } from './layout.ts';

export const siteName = 'career-graph';

/** The canonical URL of a page: what it names, or else the URL that was asked for. */
export function canonicalUrl({ canonical }: Pick<HtmlPage, 'canonical'>, asked: URL): string {
  return new URL(canonical ?? `${asked.pathname}${asked.search}`, asked.origin).href;
}

/** The tags about a page, without the files that it loads. `asked` is the URL of the request. */
export function metadataOf(page: HtmlPage, asked: URL): Html {
  const { status, title, description, canonical, image, data } = page;
  const heading = title === siteName ? title : `${title} · ${siteName}`;
  const url = canonicalUrl(page, asked);
  const picture = image && new URL(image, asked.origin).href;
  return html`<title>${heading}</title>
    <meta name="description" content="${description}" />
    ${status === 200 ? canonical && html`<link rel="canonical" href="${url}" />` : html`<meta name="robots" content="noindex" />`}
    <meta property="og:site_name" content="${siteName}" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${url}" />
    ${picture && html`<meta property="og:image" content="${picture}" />`}
    <meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}" />
    ${
      data &&
      html`<script type="application/ld+json">
        ${raw(jsonInHtml(data))}
      </script>`
    }`;
}

/** The icons of the site. `/favicon.ico` is for programs that do not read the page. */
export function iconsOf(icon: Asset): Html {
  return html`<link rel="icon" href="/favicon.ico" sizes="32x32" /><link rel="icon" href="${icon.path}" type="image/svg+xml" />`;
}

/** JSON that can stand in an HTML document: no text in it ends the element around it. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
