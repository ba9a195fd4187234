/** Says why there is no answer, and what to do about it. */
import { GraphRefusal, GraphUnreachable } from 'career-graph-client';
import { endpoint } from './career-graph.ts';
import { type Child, h } from './element.ts';
import type { View } from './page.ts';
import { nodeUrl, queryOf } from './urls.ts';

/** What to show in place of a page that could not be made. */
export function explanationOf(error: unknown, query: URLSearchParams, retry: () => void): View {
  if (error instanceof GraphRefusal) return { title: "The graph can't answer that", body: refusal(error, query) };
  if (error instanceof GraphUnreachable) return unreachable(retry);
  console.error(error); // For whoever can fix it.
  return { title: 'This page is broken', body: h('p', {}, 'Something is wrong with this site: ', String(error)) };
}

/** For `catch`: a refusal as a value, so that a page can show it below its field. Other errors are thrown on. */
export function refused(error: unknown): GraphRefusal {
  if (error instanceof GraphRefusal) return error;
  throw error;
}

/** What the graph says is wrong with a question. What it suggests instead is one click away. */
export function refusal({ message, variable, suggestions }: GraphRefusal, query: URLSearchParams): Child {
  const links = suggestions.map(({ id, name }) => h('li', {}, h('a', { href: corrected(query, variable, id) }, name)));
  return [h('p', { class: 'lead' }, message), links.length > 0 && h('ul', { class: 'chips', 'aria-label': 'Suggestions' }, links)];
}

/** The same page with the right node; or, if its URL does not have the variable at fault, the page of the suggested node. */
function corrected(query: URLSearchParams, variable: string | null, id: string): string {
  if (!variable || !query.has(variable)) return nodeUrl(id);
  const right = new URLSearchParams(query);
  right.set(variable, id);
  return queryOf(right);
}

function unreachable(retry: () => void): View {
  return {
    title: "Can't reach the graph",
    body: [
      h('p', { class: 'lead' }, 'This site gets its data from ', h('code', {}, endpoint), ', which does not respond.'),
      h('p', {}, 'Start the graph with ', h('code', {}, 'npm start'), ' in its folder, or check that you are online. Then try again.'),
      h('p', {}, h('button', { type: 'button', class: 'primary', onclick: retry }, 'Try again')),
    ],
  };
}
