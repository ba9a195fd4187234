/** Asks the graph that `index.html` links to. */
import { careerGraph, type Question } from 'career-graph-client';

/** The URL of the graph. */
export const endpoint = document.querySelector<HTMLLinkElement>('link[rel=graph]')!.href;

/** The graph. It is asked by GET, so that browsers ask no permission first and can keep the answers. */
export const graph = careerGraph(endpoint, { method: 'GET' });

/** The answer to a question of our own. */
export function ask<Answer, Variables extends object>(
  question: Question<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer> {
  return graph.request<Answer>({ document: question, variables, signal });
}
