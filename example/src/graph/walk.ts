/** Where a walk through the graph has led: what is drawn, which node is selected, and the path that was asked for. */
import type { Named } from '../answers.ts';
import { queryOf } from '../urls.ts';
import { type Line, Network } from './network.ts';
import type { Ends, Step } from './path.ts';
import type { Surroundings } from './surroundings.ts';

export class Walk {
  readonly network = new Network();
  readonly start: Named;
  /** The node whose neighbors are listed. */
  selected: Named;
  ends: Ends = { from: null, to: null };
  /** The expanded nodes, and how many more pages of neighbors were shown of each. */
  readonly #expanded = new Map<string, number>();

  constructor(start: Named) {
    this.start = start;
    this.selected = start;
  }

  isExpanded(id: string): boolean {
    return this.#expanded.has(id);
  }

  /** Adds a node and its neighbors. Returns how many of the neighbors are new. */
  expand({ node, edges, pages }: Surroundings): number {
    const { network } = this;
    const center = network.add(node);
    const before = network.dots.size;
    center.isExpanded = true;
    this.#expanded.set(node.id, pages);
    for (const edge of edges) {
      const neighbor = network.add(edge.node, center);
      if (edge.direction === 'BACKWARD') network.connect(neighbor, center, edge);
      else network.connect(center, neighbor, edge);
    }
    return network.dots.size - before;
  }

  /** Adds a path. Returns its lines, from the first step to the last. */
  follow(steps: readonly Step[]): readonly Line[] {
    const { network } = this;
    return steps.map((step) => {
      const from = network.add(step.from, network.dots.get(this.selected.id));
      const to = network.add(step.to, from);
      const line = step.direction === 'BACKWARD' ? network.connect(to, from, step) : network.connect(from, to, step);
      line.step = step;
      return line;
    });
  }

  /** The URL that leads back here. */
  get url(): string {
    const query = new URLSearchParams({ page: 'graph', at: this.start.id });
    for (const id of this.#expanded.keys()) if (id !== this.start.id) query.append('open', id);
    for (const [id, pages] of this.#expanded) for (let page = 1; page < pages; page += 1) query.append('more', id);
    for (const [name, node] of Object.entries(this.ends)) if (node) query.set(name, node.id);
    return queryOf(query);
  }
}
