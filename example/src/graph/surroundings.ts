/** Asks for the neighbors of nodes, and remembers them. */
import { question } from 'career-graph-client';
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

/** A node and the neighbors that are known so far. */
export interface Surroundings extends Related {
  readonly node: Named;
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
  async more({ node, edges, pageInfo: { endCursor } }: Surroundings): Promise<Surroundings> {
    const next = await this.#ask(node.id, endCursor);
    const all = { ...next!, edges: [...edges, ...next!.edges] }; // It was there a page ago.
    this.#known.set(node.id, all);
    return all;
  }

  async #ask(id: string, after: string | null = null): Promise<Surroundings | undefined> {
    const { node } = await graph.request(around, after ? { id, after } : { id }, { signal: this.#signal });
    if (!node) return undefined;
    const { related, ...name } = node;
    const surroundings = { node: name, ...related };
    this.#known.set(id, surroundings);
    return surroundings;
  }
}
