/** There was no answer of a graph, which says nothing about the question. */

/** No graph answered: the server is down, another server answered, or this page may not connect to it. To ask again later may help. */
export class GraphUnreachable extends Error {
  /** The URL of the graph. */
  readonly url: string;
  /** The HTTP status of what answered instead. Null if nothing did. */
  readonly status: number | null;

  constructor(message: string, { url, status = null, cause }: { url: string; status?: number | null; cause?: unknown }) {
    super(message, { cause });
    this.name = 'GraphUnreachable';
    this.url = url;
    this.status = status;
  }
}
