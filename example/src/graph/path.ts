/** How two nodes are connected: the chain of statements between them, each as a sentence. */
import { type Direction, question } from 'career-graph-client';
import { type Named, named, type Supported, supported } from '../answers.ts';
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import { evidence } from '../parts/evidence.ts';
import { nodeLink } from '../parts/node-link.ts';
import { statementText } from '../parts/statement-text.ts';

/** The nodes that a path is to connect, as far as they were chosen. */
export interface Ends {
  readonly from: Named | null;
  readonly to: Named | null;
}

/** A step of a path, in the order of the path. */
export interface Step extends Supported {
  readonly sentence: string;
  readonly from: Named;
  readonly to: Named;
  /** `BACKWARD` if the statements are about `to`, and name `from`. */
  readonly direction: Direction;
  /** Narrower technologies that the statements name instead. */
  readonly matchedVia: readonly { readonly id: string; readonly name: string }[];
}

const path = question<{ path: { steps: readonly Step[] } | null }, { from: string; to: string }>(
  `query Steps($from: ID!, $to: ID!) {
    path(from: $from, to: $to) { steps { sentence direction from { ...Named } to { ...Named } matchedVia { id name } ...Support } }
  } ${named} ${supported}`,
);

/** The steps from one node to another; none if no statements connect them, or if they are the same. */
export async function pathBetween(from: string, to: string, signal: AbortSignal): Promise<readonly Step[]> {
  const answer = await graph.request(path, { from, to }, { signal });
  return answer.path?.steps ?? [];
}

/** The path as a list of sentences, between its ends. `steps` is undefined until the graph has answered. */
export function route({ from, to }: Ends, steps: readonly Step[] | undefined, clear: () => void): Child {
  return [
    h('h2', {}, 'Path'),
    h('p', {}, 'From ', endName(from), ' to ', endName(to)),
    steps && (steps.length > 0 ? sentences(steps) : h('p', {}, whyEmpty(from, to))),
    h('button', { type: 'button', onclick: clear }, 'Clear the path'),
  ];
}

/** Why a path has no steps. */
export function whyEmpty(from: Named | null, to: Named | null): string {
  return from?.id === to?.id ? 'These are the same node.' : 'No statements connect these two.';
}

/** The sentence of a step, in which the nodes that it names are links. */
export function sentence(step: Step): Child {
  return statementText({ text: step.sentence, mentions: mentionsIn(step) });
}

function sentences(steps: readonly Step[]): Child {
  return h(
    'ol',
    { class: 'steps' },
    steps.map((step) => h('li', {}, sentence(step), ' ', evidence(step))),
  );
}

function endName(node: Named | null): Child {
  return node ? nodeLink(node) : h('span', { class: 'unknown' }, 'a node of your choice');
}

/** Where the sentence of a step names its nodes: as whole words, and the longest names first, since they may contain the others. */
function mentionsIn({ sentence: text, from, to, matchedVia }: Step) {
  const mentions: { node: { id: string }; start: number; length: number }[] = [];
  for (const node of [from, to, ...matchedVia].toSorted((a, b) => b.name.length - a.name.length)) {
    const { length } = node.name;
    const start = placesOf(node.name, text).find(
      (place) => !mentions.some((other) => place < other.start + other.length && other.start < place + length),
    );
    if (start !== undefined) mentions.push({ node, start, length });
  }
  return mentions;
}

/** Where a text has a name that is not part of a longer word. */
function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const around = [text.slice(0, start).at(-1), text[start + name.length]];
    if (!around.some((letter) => letter && /[\p{L}\p{N}]/u.test(letter))) places.push(start);
  }
  return places;
}
