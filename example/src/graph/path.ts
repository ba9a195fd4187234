/** How two nodes are connected: the chain of statements between them, each as a sentence. */
import type { PathStep } from 'career-graph-client';
import { graph } from '../career-graph.ts';
import { type Child, h } from '../element.ts';
import { evidence } from '../parts/evidence.ts';
import { statementText } from '../parts/statement-text.ts';

/** The steps from one node to another; none if no statements connect them. */
export async function pathBetween(from: string, to: string, signal: AbortSignal): Promise<readonly PathStep[]> {
  const { path } = await graph.path({ from, to }, { signal });
  return path?.steps ?? [];
}

/** The steps as a list. */
export function sentences(steps: readonly PathStep[]): Child {
  if (steps.length === 0) return h('p', {}, 'No statements connect these two.');
  const items = steps.map((step) => h('li', {}, statementText({ text: step.sentence, mentions: mentionsIn(step) }), ' ', evidence(step)));
  return h('ol', { class: 'steps' }, items);
}

/** Where the sentence of a step names the two nodes. */
function mentionsIn({ sentence, from, to }: PathStep) {
  return [from, to]
    .map((node) => ({ node, start: sentence.indexOf(node.name), length: node.name.length }))
    .filter(({ start }) => start >= 0);
}
