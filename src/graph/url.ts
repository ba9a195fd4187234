/** Turns the URLs of documents into absolute ones: documents leave out what their readers know. */

/** Endings of file names that look like top-level domains. */
const files = /\.(pdf|html?|docx?|odt|rtf|txt|md|png|jpe?g|svg|zip)$/i;

/** `example.org`, `rockstär.dev/talks`: labels joined by dots, with a path at most. */
const host = /^([\p{L}\p{N}-]+\.)+\p{L}{2,}(?=[/?#]|$)/u;

/**
 * The absolute URL for what a document gives: a URL as it is, a bare domain with https, and a path relative to the URL of the document.
 * Null for a path if that is not known.
 */
export function absoluteUrl(given: string, base: string | null): string | null {
  if (/^https?:\/\//i.test(given)) return given;
  if (host.test(given) && (given.includes('/') || !files.test(given))) return `https://${given}`;
  return base === null ? null : (URL.parse(given, base)?.href ?? null);
}
