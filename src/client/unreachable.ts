/** No graph answered, which says nothing about the question. */

/** No graph answered: the server is down, another server answered, the URL is wrong, or this page may not connect to it. Trying again later may help. */
export class GraphUnreachable extends Error {
  /** The URL of the graph. */
  readonly url: string;
  /** The HTTP status of the response that did not come from a graph. Null if there was no response. */
  readonly status: number | null;

  constructor(message: string, { url, status = null, cause }: { url: string; status?: number | null; cause?: unknown }) {
    super(message, { cause });
    this.name = 'GraphUnreachable';
    this.url = url;
    this.status = status;
  }
}
