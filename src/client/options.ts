/** How to ask: for all questions of a client, and for one call. */

/** Options for all calls: what `fetch` takes, except that the client chooses the method and the body. */
export interface Options extends Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal' | 'window'> {
  /** Headers for every request, or a function of the current ones. Headers of your own make browsers send a preflight request to other origins. */
  readonly headers?: HeadersInit | (() => HeadersInit);
  /** Sends the requests: `globalThis.fetch` by default. */
  readonly fetch?: typeof fetch;
  /** `POST` sends everything by POST. By default, what fits into a URL of 2,000 characters is sent by GET, which caches can keep. */
  readonly method?: 'POST';
}

/** Options for one call. */
export interface Call {
  /** Aborts the call, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Headers in addition to those of all calls. */
  readonly requestHeaders?: HeadersInit | undefined;
}
