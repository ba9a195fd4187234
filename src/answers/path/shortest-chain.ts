/** Finds a shortest chain between two vertices of a graph by searching from both ends. The caller knows what the vertices are and what connects them. */

/** A vertex of the graph. `degree` is the number of its neighbors, which is the cost of reading them. */
export type Vertex = { readonly id: number; readonly degree: number };

/** A neighbor of the vertex whose id is `from`, and the weight of the edge between them. */
export type Neighbor = Vertex & { readonly from: number; readonly weight: number };

/**
 * Gives all neighbors of some vertices, each once for every edge, the preferred ones first. Edges have no direction. If neighbors are left
 * out, the chain found may not be the shortest, or none may be found.
 */
export type NeighborsOf = (ids: readonly number[]) => readonly Neighbor[];

/**
 * The ids along a shortest chain, both ends included; null if none has `maxSteps` steps or fewer. If there are several, it is one whose
 * edges weigh least in total, and always the same one, in both directions. Asks for neighbors at most `maxSteps` times, each time on the side
 * where that costs less.
 */
export function shortestChain(from: Vertex, to: Vertex, maxSteps: number, neighborsOf: NeighborsOf): readonly number[] | null {
  if (from.id > to.id) return shortestChain(to, from, maxSteps, neighborsOf)?.toReversed() ?? null;
  if (from.id === to.id) return [from.id];
  const [start, goal] = [new Side(from), new Side(to)];
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const [near, far] = start.cost <= goal.cost ? [start, goal] : [goal, start];
    if (near.frontier.length === 0) return null;
    near.grow(neighborsOf);
    const meeting = near.firstMeeting(far);
    if (meeting !== undefined) return [...start.chainTo(meeting), ...goal.chainTo(meeting).toReversed().slice(1)];
  }
  return null;
}

/** A vertex that was reached from one end, the one before it on the lightest chain from there, and the weight of that chain. */
type Reached = Vertex & { readonly previous: Reached | null; readonly steps: number; readonly weight: number };

/** The vertices reached from one end. */
class Side {
  /** The vertices reached by the last step. */
  frontier: readonly Reached[];
  readonly #reached: Map<number, Reached>;

  constructor(end: Vertex) {
    this.frontier = [{ ...end, previous: null, steps: 0, weight: 0 }];
    this.#reached = new Map(this.frontier.map((one) => [one.id, one]));
  }

  get cost(): number {
    return this.frontier.reduce((sum, { degree }) => sum + degree, 0);
  }

  /** Goes one step further. */
  grow(neighborsOf: NeighborsOf): void {
    const lightest = new Map<number, Reached>();
    for (const { id, degree, from, weight } of neighborsOf(this.frontier.map((one) => one.id))) {
      const previous = this.#get(from);
      const total = previous.weight + weight;
      if (!this.#reached.has(id) && total < (lightest.get(id)?.weight ?? Infinity))
        lightest.set(id, { id, degree, previous, steps: previous.steps + 1, weight: total });
    }
    this.frontier = [...lightest.values()];
    for (const one of this.frontier) this.#reached.set(one.id, one);
  }

  /** The id of the vertex reached by the last step that completes the best chain to the other end; undefined if none was reached from there. */
  firstMeeting(other: Side): number | undefined {
    const met = this.frontier.flatMap(({ id, weight }) => {
      const there = other.#reached.get(id);
      return there ? [{ id, steps: there.steps, weight: weight + there.weight }] : [];
    });
    return met.toSorted((a, b) => a.steps - b.steps || a.weight - b.weight)[0]?.id;
  }

  /** The ids from the end to a vertex. */
  chainTo(id: number): readonly number[] {
    const ids: number[] = [];
    for (let one: Reached | null = this.#get(id); one; one = one.previous) ids.unshift(one.id);
    return ids;
  }

  #get(id: number): Reached {
    const found = this.#reached.get(id);
    if (!found) throw new Error(`${id} was not reached`);
    return found;
  }
}
