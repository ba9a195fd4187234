/** Answers that are kept: each says which data and which request it is the answer to, and one that a client has already is not worked out again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { MiddlewareHandler } from 'hono';
import type { Store } from '../store/store.ts';
import { refused } from './graphql.ts';

/** For a browser a minute; for caches that many share five, and ten more while they fetch a new one. What goes on counts until today, so no longer. Seconds. */
const kept = 'public, max-age=60, s-maxage=300, stale-while-revalidate=600';

/**
 * Gives every answer to a GET or HEAD an ETag made of the data's version, our own, the day, and the request; a request that names it is
 * answered 304 without running anything. What was refused or went wrong is not to be kept. Weak, since the same answer may be compressed.
 */
export function conditionalGet(store: Store, today: () => string): MiddlewareHandler {
  const version = `${store.stamp} ${codeVersion()}`;
  return async (context, next) => {
    const { method, raw, url } = context.req;
    if (method !== 'GET' && method !== 'HEAD') return next();
    const asked = [version, today(), url, context.req.header('accept') ?? ''];
    const tag = `W/"${createHash('sha256').update(asked.join('\n')).digest('base64url').slice(0, 22)}"`;
    const headers = { etag: tag, 'cache-control': kept };
    // What has no body is not compressed, and says nevertheless what the answer with one depends on.
    const isKnown = namesTag(context.req.header('if-none-match'), tag);
    context.header('vary', isKnown || method === 'HEAD' ? 'Accept, Accept-Encoding' : 'Accept');
    if (isKnown) return context.body(null, 304, headers);
    await next();
    const isKept = context.res.status === 200 && !refused.has(raw);
    for (const [name, value] of Object.entries(isKept ? headers : { 'cache-control': 'no-store' })) context.header(name, value);
    return undefined;
  };
}

/** Whether `If-None-Match` names a tag, compared weakly (RFC 9110, 13.1.2). */
function namesTag(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(',').some((one) => one.trim().replace(/^(?!W\/)/, 'W/') === tag);
}

/** A hash of everything that answers are made with beside the data: our sources, and the versions of what they stand on. */
function codeVersion(): string {
  const root = new URL('../', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted())
    if (/\.(ts|js|css|svg|graphql)$/.test(file)) hash.update(readFileSync(new URL(file, root)));
  hash.update(readFileSync(new URL('../package-lock.json', root)));
  return hash.digest('hex');
}
