/** HTTP caching: an ETag identifies the data and the request, so an answer that the client already has is not computed again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { MiddlewareHandler } from 'hono';
import type { Store } from '../store/store.ts';

/** In seconds: a minute in a browser, five minutes in a shared cache, plus ten while it revalidates. Ongoing periods count until today, so no longer. */
const cacheControl = 'public, max-age=60, s-maxage=300, stale-while-revalidate=600';

/**
 * Adds an ETag to every successful GET or HEAD response: a hash of the data's version, the code's version, the day, and the request. A request
 * that already has this ETag gets a 304, and nothing runs. Errors are not cached. The ETag is weak because a response may be compressed.
 */
export function conditionalGet(store: Store, today: () => string): MiddlewareHandler {
  const version = `${store.stamp} ${codeVersion()}`;
  return async (c, next) => {
    const { method, url } = c.req;
    if (method !== 'GET' && method !== 'HEAD') return next();
    const parts = [version, today(), url, c.req.header('accept') ?? ''];
    const tag = `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;
    const headers = { etag: tag, 'cache-control': cacheControl };
    // A response without a body is not compressed, but must name the same Vary as the one with a body.
    const isUnchanged = namesTag(c.req.header('if-none-match'), tag);
    c.header('vary', isUnchanged || method === 'HEAD' ? 'Accept, Accept-Encoding' : 'Accept');
    if (isUnchanged) return c.body(null, 304, headers);
    await next();
    const isCacheable = c.res.status === 200 && !c.res.headers.has('cache-control');
    for (const [name, value] of Object.entries(isCacheable ? headers : { 'cache-control': 'no-store' })) c.header(name, value);
    return undefined;
  };
}

/** Whether `If-None-Match` names a tag, compared weakly (RFC 9110, 13.1.2). */
function namesTag(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(',').some((one) => one.trim().replace(/^(?!W\/)/, 'W/') === tag);
}

/** A hash of everything but the data that answers depend on: our sources, and the versions of our dependencies. */
function codeVersion(): string {
  const root = new URL('../', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted())
    if (/\.(ts|js|css|svg|ico|graphql)$/.test(file)) hash.update(readFileSync(new URL(file, root)));
  hash.update(readFileSync(new URL('../package.json', root))); // It names exact versions.
  return hash.digest('hex');
}
