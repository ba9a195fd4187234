/** The shortest chain between two of many things, searched for from both ends. What the things are, and what joins them, others know. */

/** One of the things, and how many steps lead on from it, which is what it costs to follow them. */
export type Place = { readonly id: number; readonly degree: number };

/** A place, and the one a step before it. */
export type Reached = Place & { readonly from: number };

/**
 * All places one step away from some, each once, the preferred first; `from` is the first of the ids given that leads to it. A step leads
 * both ways. Where this leaves places out, a chain that is found may not be the shortest, and none may be found.
 */
export type Around = (ids: readonly number[]) => readonly Reached[];

/**
 * The ids along a shortest chain, both ends included; null if none has `longest` steps or fewer. Of several it is always the same, and the
 * chain back is the same chain. Asks for what is around no more than `longest` times, each time on the side where that costs less.
 */
export function shortestChain(from: Place, to: Place, longest: number, around: Around): readonly number[] | null {
  if (from.id > to.id) return shortestChain(to, from, longest, around)?.toReversed() ?? null;
  if (from.id === to.id) return [from.id];
  const [start, goal] = [new Side(from), new Side(to)];
  for (let steps = 0; steps < longest; steps += 1) {
    const [near, far] = start.cost <= goal.cost ? [start, goal] : [goal, start];
    if (near.frontier.length === 0) return null;
    near.grow(around);
    const meeting = near.firstMeeting(far);
    if (meeting !== undefined) return [...start.wayTo(meeting), ...goal.wayTo(meeting).toReversed().slice(1)];
  }
  return null;
}

/** A place as it was reached from an end, and the way back there. */
type Traversal = Place & { readonly back: Traversal | null; readonly steps: number };

/** What has been reached from one end. */
class Side {
  /** What was reached last. */
  frontier: readonly Traversal[];
  readonly #ways: Map<number, Traversal>;

  constructor(end: Place) {
    this.frontier = [{ ...end, back: null, steps: 0 }];
    this.#ways = new Map(this.frontier.map((way) => [way.id, way]));
  }

  get cost(): number {
    return this.frontier.reduce((sum, { degree }) => sum + degree, 0);
  }

  /** Goes one step further. */
  grow(around: Around): void {
    this.frontier = around(this.frontier.map(({ id }) => id))
      .filter(({ id }) => !this.#ways.has(id))
      .map(({ id, degree, from }) => {
        const back = this.#way(from);
        return { id, degree, back, steps: back.steps + 1 };
      });
    for (const way of this.frontier) this.#ways.set(way.id, way);
  }

  /** Of what was reached last, the place that is nearest to the other end; undefined if none was reached from there. */
  firstMeeting(other: Side): number | undefined {
    const [nearest] = this.frontier.flatMap(({ id }) => other.#ways.get(id) ?? []).toSorted((a, b) => a.steps - b.steps);
    return nearest?.id;
  }

  /** The ids from the end to a place. */
  wayTo(place: number): readonly number[] {
    const ids: number[] = [];
    for (let way: Traversal | null = this.#way(place); way; way = way.back) ids.unshift(way.id);
    return ids;
  }

  #way(id: number): Traversal {
    const way = this.#ways.get(id);
    if (!way) throw new Error(`${id} was not reached`);
    return way;
  }
}
