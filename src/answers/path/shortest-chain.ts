/** Finds a shortest chain between two vertices of a graph by searching from both ends. The caller knows what the vertices are and what connects them. */

/** A vertex of the graph. `degree` is the number of its neighbors, which is the cost of reading them. */
export type Vertex = { readonly id: number; readonly degree: number };

/** A neighbor of the vertex whose id is `from`. */
export type Neighbor = Vertex & { readonly from: number };

/**
 * Gives all neighbors of some vertices, each once, the preferred ones first. The `from` of a neighbor is the first of the ids that it is a
 * neighbor of. Edges have no direction. If neighbors are left out, the chain found may not be the shortest, or none may be found.
 */
export type NeighborsOf = (ids: readonly number[]) => readonly Neighbor[];

/**
 * The ids along a shortest chain, both ends included; null if none has `maxSteps` steps or fewer. If there are several, it is always the same
 * one, in both directions. Asks for neighbors at most `maxSteps` times, each time on the side where that costs less.
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

/** A vertex that was reached from one end, and the one before it on the chain from there. */
type Reached = Vertex & { readonly previous: Reached | null; readonly steps: number };

/** The vertices reached from one end. */
class Side {
  /** The vertices reached by the last step. */
  frontier: readonly Reached[];
  readonly #reached: Map<number, Reached>;

  constructor(end: Vertex) {
    this.frontier = [{ ...end, previous: null, steps: 0 }];
    this.#reached = new Map(this.frontier.map((one) => [one.id, one]));
  }

  get cost(): number {
    return this.frontier.reduce((sum, { degree }) => sum + degree, 0);
  }

  /** Goes one step further. */
  grow(neighborsOf: NeighborsOf): void {
    this.frontier = neighborsOf(this.frontier.map(({ id }) => id))
      .filter(({ id }) => !this.#reached.has(id))
      .map(({ id, degree, from }) => {
        const previous = this.#get(from);
        return { id, degree, previous, steps: previous.steps + 1 };
      });
    for (const one of this.frontier) this.#reached.set(one.id, one);
  }

  /** The id of the vertex reached by the last step that is nearest to the other end; undefined if none was reached from there. */
  firstMeeting(other: Side): number | undefined {
    const [nearest] = this.frontier.flatMap(({ id }) => other.#reached.get(id) ?? []).toSorted((a, b) => a.steps - b.steps);
    return nearest?.id;
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
