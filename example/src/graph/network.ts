/** What is drawn: the nodes that were met so far, and the connections between them. */
import type { SimulationNodeDatum } from 'd3-force';
import type { Named, Supported } from '../answers.ts';

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
  readonly source: Dot;
  readonly target: Dot;
  readonly support: Supported;
}

export class Network {
  readonly dots = new Map<string, Dot>();
  readonly lines = new Map<string, Line>();
  /** Relations that the visitor does not want to see. */
  readonly hiddenRelations = new Set<string>();

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

  /** Connects two nodes. They are connected once, from whichever side one came. */
  connect(source: Dot, target: Dot, support: Supported): void {
    const key = lineKey(source.node.id, target.node.id);
    if (this.lines.has(key) || source === target) return;
    this.lines.set(key, { source, target, support });
    source.degree += 1;
    target.degree += 1;
  }

  /** The connection between two nodes, in either direction. */
  between(one: string, other: string): Line | undefined {
    return this.lines.get(lineKey(one, other));
  }

  isShown({ support: { relation, relations = [relation] } }: Line): boolean {
    return relations.some((each) => !this.hiddenRelations.has(each));
  }

  /** The lines that the visitor wants to see, and the nodes that these lead to or whose neighbors were asked for. */
  shown(): { readonly dots: readonly Dot[]; readonly lines: readonly Line[] } {
    const lines = [...this.lines.values()].filter((line) => this.isShown(line));
    const connected = new Set(lines.flatMap(({ source, target }) => [source, target]));
    return { lines, dots: [...this.dots.values()].filter((dot) => dot.isExpanded || dot.degree === 0 || connected.has(dot)) };
  }
}

function lineKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
