/** Sends one question to the graph, and distinguishes answers, refusals and failures. */
import { stripIgnoredCharacters } from 'graphql';
import { ClientError, GraphQLClient, type RequestDocument } from 'graphql-request';
import type { Call, Options, RequestHeaders } from './options.ts';
import { GraphRefusal, type ResponseError } from './refusal.ts';
import { GraphUnreachable } from './unreachable.ts';

/** In characters. Servers, proxies and browsers accept any URL of this length. */
const longestUrl = 2_000;

/** A document, or the name of a question that the server has. */
type Asked = { readonly document: RequestDocument } | { readonly documentId: string };

/**
 * The data of an answer. Rejects with a `GraphRefusal` if the graph answers with errors, with the signal's reason if the call is aborted, with a
 * `GraphUnreachable` if no graph answers, and with the error itself if the request cannot be made.
 */
export async function ask(endpoint: string, options: Options, asked: Asked, variables: object, call: Call): Promise<unknown> {
  const url = absolute(endpoint);
  const { fetch: send = globalThis.fetch, method, headers = {}, ...others } = options;
  const isNamed = 'documentId' in asked;
  let isSent = false;
  let response: Response | undefined;
  const client = new GraphQLClient(url, {
    ...others,
    headers,
    errorPolicy: 'none',
    excludeOperationName: isNamed, // A name is not a document that has operations.
    async fetch(input, init) {
      const sent = send(input, init);
      isSent = true;
      return (response = await sent);
    },
    requestMiddleware(request) {
      const { query, operationName } = JSON.parse(request.body as string) as { query: string; operationName?: string };
      // Half of a printed document is indentation, which would make the URL twice as long.
      const content = {
        ...(isNamed ? { documentId: query } : { query: stripIgnoredCharacters(query), operationName }),
        ...given(variables),
      };
      const short = method === 'POST' ? undefined : shortUrl(url, content);
      return short ? { ...request, ...byGet(request.headers), url: short } : { ...request, body: JSON.stringify(content) };
    },
  });
  try {
    const data: unknown = await client.request({
      document: isNamed ? asked.documentId : asked.document,
      signal: call.signal,
      requestHeaders: call.requestHeaders ?? {},
    });
    call.signal?.throwIfAborted();
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
    throw new TypeError('The response has no data');
  } catch (error) {
    call.signal?.throwIfAborted();
    if (!isSent) throw error;
    const refusal = error instanceof ClientError ? refusalOf(error.response) : undefined;
    if (refusal) throw refusal;
    const message = response ? noGraph(url, response) : unreachable(url, error);
    throw new GraphUnreachable(message, { url, status: response?.status ?? null, cause: error });
  }
}

/** Undefined if these are not GraphQL errors: other services have `errors` of their own. */
function refusalOf({ errors, ...response }: ClientError['response']): GraphRefusal | undefined {
  const all: unknown = errors;
  return Array.isArray(all) && all.length > 0 && all.every(isResponseError) ? new GraphRefusal({ errors: all, response }) : undefined;
}

function isResponseError(error: unknown): error is ResponseError {
  return typeof (error as ResponseError | null)?.message === 'string';
}

/** A path becomes a URL on the site of the current page. */
function absolute(endpoint: string): string {
  const message = `"${endpoint}" is not a URL that starts with http:// or https://. Give the whole URL, such as http://127.0.0.1:4000/graphql. A path works only in a page, where it is on the server of that page.`;
  try {
    const { href, protocol } = new URL(endpoint, (globalThis as { location?: { href: string } }).location?.href);
    if (/^https?:$/.test(protocol)) return href;
  } catch (cause) {
    throw new GraphUnreachable(message, { url: endpoint, cause });
  }
  throw new GraphUnreachable(message, { url: endpoint });
}

function given(variables: object): { readonly variables?: object } {
  return Object.values(variables).some((value) => value !== undefined) ? { variables } : {};
}

/** The URL that has the whole request in it. Undefined if it would be too long. */
function shortUrl(endpoint: string, content: object): string | undefined {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(content))
    if (value !== undefined) url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  return url.href.length <= longestUrl ? url.href : undefined;
}

/** Without a content type, which makes browsers send a preflight request to another origin. */
function byGet(of: RequestHeaders | undefined): RequestInit {
  const headers = new Headers(of);
  headers.delete('content-type');
  return { method: 'GET', headers, body: null };
}

function unreachable(url: string, error: unknown): string {
  return `${url} could not be reached (${String(error)}). Check that the graph runs there and that this program may connect to it.`;
}

function noGraph(url: string, { status, headers }: Response): string {
  return `${url} does not respond like a career graph: status ${status}, ${headers.get('content-type') ?? 'no content type'}. Check the URL, which ends in /graphql, and any proxy in between.`;
}
