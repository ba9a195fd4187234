/** Finds a place for every node: connected ones near each other, all others apart. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from 'd3-force';
import { radiusOf } from './draw.ts';
import type { Dot, Line } from './network.ts';

export type Motion = Simulation<Dot, Line>;

/** A simulation at rest. */
export function simulation(): Motion {
  return forceSimulation<Dot, Line>()
    .force('charge', forceManyBody().strength(-420).distanceMax(700).theta(1))
    .force('x', forceX().strength(0.035))
    .force('y', forceY().strength(0.045))
    .force('collide', forceCollide<Dot>((dot) => radiusOf(dot) + 5).iterations(1))
    .stop();
}

/** Gives it what is in the picture now. */
export function place(motion: Motion, dots: readonly Dot[], lines: readonly Line[]): void {
  motion.nodes([...dots]);
  motion.force('link', forceLink<Dot, Line>([...lines]).distance(lengthOf));
}

/** Lines to nodes with many neighbors are longer, so that these find room. */
function lengthOf({ source, target }: Line): number {
  return 60 + 10 * Math.sqrt(Math.min(source.degree, target.degree)) + 9 * Math.sqrt(Math.max(source.degree, target.degree));
}
