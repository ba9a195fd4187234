/** The files that pages load. Each URL contains a hash of the content, so browsers can cache the file forever. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip';

export type Asset = {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  readonly compressed: Map<Encoding, Promise<Buffer>>;
};

/** The path prefix of all assets. */
export const assetsPath = '/assets/';

const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' } as const;

/** A file that a page loads. */
export function asset(name: `${string}.${keyof typeof types}`, text: string): Asset {
  const body = Buffer.from(text);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const type = types[name.slice(name.lastIndexOf('.') + 1) as keyof typeof types];
  return { path: `${assetsPath}${hash}/${name}`, type, body, compressed: new Map() };
}

/** The response with an asset, in the encoding that the client prefers. */
export async function responseWith(file: Asset, accepted: string): Promise<Response> {
  const encoding = accepted === 'br' || accepted === 'gzip' ? accepted : undefined;
  const body = encoding ? await compressed(file, encoding) : file.body;
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
  });
}

function compressed({ body, compressed: cache }: Asset, encoding: Encoding): Promise<Buffer> {
  let result = cache.get(encoding);
  if (!result) {
    result =
      encoding === 'gzip' ? promisify(gzip)(body) : promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    cache.set(encoding, result);
  }
  return result;
}
