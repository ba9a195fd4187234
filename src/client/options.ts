/** The options of a client, and those of one call. */

/** Headers in any form that `fetch` takes. The type that browsers have for it, `HeadersInit`, does not exist in Node. */
export type RequestHeaders = NonNullable<RequestInit['headers']>;

/** Options for all calls: those of `fetch`, except `body`, which the client writes, and `signal`, which belongs to one call. */
export interface Options extends Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal' | 'window'> {
  /** Headers for every request, or a function that returns the current ones. With these, browsers send a preflight request to other origins. */
  readonly headers?: RequestHeaders | (() => RequestHeaders) | undefined;
  /** Sends the requests. Defaults to `globalThis.fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** `POST` sends everything by POST. By default, a request whose URL has at most 2,000 characters is sent by GET, which caches can keep. */
  readonly method?: 'POST' | undefined;
}

/** Options for one call. */
export interface Call {
  /** Aborts the call, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Headers in addition to those of all calls. */
  readonly requestHeaders?: RequestHeaders | undefined;
}
