/** Asks for the neighbors of nodes, and remembers them. */
import { GraphRefusal, question } from 'career-graph-client';
import { type Named, named, type PageInfo, pageInfo, supported } from '../answers.ts';
import { graph } from '../career-graph.ts';
import type { Neighbor } from '../parts/neighbors.ts';

interface Related {
  readonly totalCount: number;
  readonly edges: readonly Neighbor[];
  readonly pageInfo: PageInfo;
}

const around = question<{ node: (Named & { readonly related: Related }) | null }, { id: string; after?: string }>(
  `query Around($id: ID!, $after: String) {
    node(id: $id) { ...Named related(first: 100, after: $after) { totalCount edges { direction node { ...Named } ...Support } ${pageInfo} } }
  } ${named} ${supported}`,
);

const name = question<{ node: Named | null }, { id: string }>(`query Name($id: ID!) { node(id: $id) { ...Named } } ${named}`);

/** A node and the neighbors that are known so far. */
export interface Surroundings extends Related {
  readonly node: Named;
  /** How many pages of neighbors these are. */
  readonly pages: number;
}

export class Atlas {
  readonly #known = new Map<string, Surroundings>();
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** What is around a node: its first neighbors, or as many as were asked for already. Undefined if there is no such node. */
  async around(id: string): Promise<Surroundings | undefined> {
    return this.#known.get(id) ?? (await this.#ask(id));
  }

  /** The same with the next page of neighbors. */
  async more({ node, edges, pages, pageInfo: { endCursor } }: Surroundings): Promise<Surroundings> {
    const next = await this.#ask(node.id, endCursor);
    const all = { ...next!, edges: [...edges, ...next!.edges], pages: pages + 1 }; // It was there a page ago.
    this.#known.set(node.id, all);
    return all;
  }

  /** What is around a node, with several pages of neighbors. Undefined if there is no such node, or if this cannot be the ID of one. */
  async find(id: string, pages: number): Promise<Surroundings | undefined> {
    let surroundings = await unlessRefused(() => this.around(id));
    while (surroundings?.pageInfo.hasNextPage && surroundings.pages < pages) surroundings = await this.more(surroundings);
    return surroundings;
  }

  /** A node by its ID. Null if there is none. */
  async node(id: string): Promise<Named | null> {
    const found = await unlessRefused(() => graph.request(name, { id }, { signal: this.#signal }));
    return found?.node ?? null;
  }

  async #ask(id: string, after: string | null = null): Promise<Surroundings | undefined> {
    const { node } = await graph.request(around, after ? { id, after } : { id }, { signal: this.#signal });
    if (!node) return undefined;
    const { related, ...center } = node;
    const surroundings = { node: center, pages: 1, ...related };
    this.#known.set(id, surroundings);
    return surroundings;
  }
}

async function unlessRefused<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GraphRefusal) return undefined;
    throw error;
  }
}
