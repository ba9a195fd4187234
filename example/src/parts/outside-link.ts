/** Leads out of the site: to a recording, an article, a document. */
import { type Child, h } from '../element.ts';

/** A link to a URL that a document gives. Only the web's own schemes are followed: nobody checked the others. */
export function outsideLink(url: string, text: Child): Child {
  return /^https?:/.test(url) ? h('a', { href: url, rel: 'external noopener' }, text) : text;
}
