/** Serves a graph that is built again while it is served. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Store } from '../store/store.ts';
import { graphOverHttp, withoutGraph } from './app.ts';
import type { Live } from './pages/live.ts';

/** A graph that is served, and the number of requests that it has not answered yet. */
type Served = { readonly site: Hono; readonly store: Store | null; requests: number };

export class LiveSite {
  #served: Served = { site: withoutGraph(() => this.#live), store: null, requests: 0 };
  #live: Live = { version: '', hasGraph: false, problems: [] };

  get hasGraph(): boolean {
    return this.#live.hasGraph;
  }

  /** What prevents a build from the files as they are now; empty if nothing does. */
  get problems(): readonly string[] {
    return this.#live.problems;
  }

  /** Answers a request from the graph that is current when it arrives. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const served = this.#served;
    served.requests += 1;
    try {
      return await served.site.fetch(request);
    } finally {
      served.requests -= 1;
      this.#closeUnused(served);
    }
  };

  /** Answers from this graph from now on. The one before is closed after its last request. */
  show(store: Store): void {
    const before = this.#served;
    this.#served = { site: graphOverHttp(store, undefined, () => this.#live), store, requests: 0 };
    this.#update([]);
    this.#closeUnused(before);
  }

  /** Shows on every page what prevents a build. Answers stay as they are. */
  showProblems(problems: readonly string[]): void {
    this.#update(problems);
  }

  close(): void {
    this.#served.store?.close();
  }

  #closeUnused(served: Served): void {
    if (served !== this.#served && served.requests === 0) served.store?.close();
  }

  #update(problems: readonly string[]): void {
    const stamp = this.#served.store?.stamp ?? '';
    const version = createHash('sha256')
      .update([stamp, ...problems].join('\n'))
      .digest('hex')
      .slice(0, 16);
    this.#live = { version, hasGraph: this.#served.store !== null, problems };
  }
}
