/** Asks the graph that `index.html` links to. */
import { careerGraph } from 'career-graph-client';

/** The URL of the graph. */
export const endpoint = document.querySelector<HTMLLinkElement>('link[rel=graph]')!.href;

/** The graph. It is asked by GET, so that browsers ask no permission first and can keep the answers. */
export const graph = careerGraph(endpoint);
