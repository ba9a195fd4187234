/** What is drawn: the nodes that were met so far, and the connections between them. */
import type { Relation } from 'career-graph-client';
import type { SimulationNodeDatum } from 'd3-force';
import type { Named, Supported } from '../answers.ts';
import type { Step } from './path.ts';

/** A node in the picture. The simulation moves it. */
export interface Dot extends SimulationNodeDatum {
  readonly node: Named;
  x: number;
  y: number;
  /** How many lines end here. */
  degree: number;
  /** Whether its neighbors are in the picture. */
  isExpanded: boolean;
}

/** A connection in the picture, with what supports it: statements about the source that name the target. */
export interface Line {
  source: Dot;
  target: Dot;
  support: Supported;
  /** The step of a path that goes along it. Its sentence says more than a relation. */
  step?: Step;
}

export class Network {
  readonly dots = new Map<string, Dot>();
  readonly lines = new Map<string, Line>();
  /** Relations that the visitor does not want to see. */
  readonly hiddenRelations = new Set<Relation>();

  /** Puts a node into the picture, beside another one if it is new. */
  add(node: Named, beside?: Dot): Dot {
    const known = this.dots.get(node.id);
    if (known) return known;
    // A spiral: those that arrive together neither overlap nor depend on chance.
    const turn = this.dots.size * 2.4;
    const distance = beside ? 60 + 4 * Math.sqrt(this.dots.size) : 0;
    const dot = {
      node,
      x: (beside?.x ?? 0) + distance * Math.cos(turn),
      y: (beside?.y ?? 0) + distance * Math.sin(turn),
      degree: 0,
      isExpanded: false,
    };
    this.dots.set(node.id, dot);
    return dot;
  }

  /** Connects two different nodes, once. What an earlier call said of the connection is replaced. */
  connect(source: Dot, target: Dot, support: Supported): Line {
    const known = this.between(source.node.id, target.node.id);
    if (known) return Object.assign(known, { source, target, support });
    const line = { source, target, support };
    this.lines.set(lineKey(source.node.id, target.node.id), line);
    source.degree += 1;
    target.degree += 1;
    return line;
  }

  /** The connection between two nodes, in either direction. */
  between(one: string, other: string): Line | undefined {
    return this.lines.get(lineKey(one, other));
  }

  isShown({ relation, relations = [relation] }: Supported): boolean {
    return relations.some((each) => !this.hiddenRelations.has(each));
  }

  /** The relation that gives a connection its color and its place in lists: the first one that is not hidden, or else the first. */
  relationOf({ relation, relations = [relation] }: Supported): Relation {
    return relations.find((each) => !this.hiddenRelations.has(each)) ?? relation;
  }

  /** The lines that the visitor wants to see, and the nodes that these lead to or whose neighbors were asked for. */
  shown(): { readonly dots: readonly Dot[]; readonly lines: readonly Line[] } {
    const lines = [...this.lines.values()].filter(({ support }) => this.isShown(support));
    const connected = new Set(lines.flatMap(({ source, target }) => [source, target]));
    return { lines, dots: [...this.dots.values()].filter((dot) => dot.isExpanded || dot.degree === 0 || connected.has(dot)) };
  }
}

function lineKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
