/** Says why there is no answer, and what to do about it. */
import { GraphRefusal, GraphUnreachable } from 'career-graph-client';
import { endpoint } from './career-graph.ts';
import { h } from './element.ts';
import type { View } from './page.ts';
import { nodeUrl } from './urls.ts';

/** What to show in place of a page that could not be made. */
export function explanationOf(error: unknown, query: URLSearchParams, retry: () => void): View {
  if (error instanceof GraphRefusal) return refused(error, query);
  if (error instanceof GraphUnreachable) return unreachable(retry);
  console.error(error); // For whoever can fix it.
  return { title: 'This page is broken', body: h('p', {}, 'The fault is in the site, not in the graph: ', String(error)) };
}

/** The graph answered, and says what is wrong. What it suggests instead is one click away. */
function refused({ message, value, suggestions }: GraphRefusal, query: URLSearchParams): View {
  const links = suggestions.map(({ id, name }) => h('li', {}, h('a', { href: corrected(query, value, id) }, name)));
  return {
    title: 'The graph has no answer to this',
    body: [h('p', { class: 'lead' }, message), links.length > 0 && [h('h2', {}, 'Did you mean'), h('ul', { class: 'chips' }, links)]],
  };
}

/** The same page with a name put right; or, if the name is not in its URL, the page of the suggested node. */
function corrected(query: URLSearchParams, value: string | null, id: string): string {
  const wrong = [...query].find(([, given]) => given === value);
  if (!wrong) return nodeUrl(id);
  const right = new URLSearchParams(query);
  right.set(wrong[0], id);
  return `?${right.toString()}`;
}

function unreachable(retry: () => void): View {
  return {
    title: 'The graph does not answer',
    body: [
      h('p', { class: 'lead' }, 'This site asks ', h('code', {}, endpoint), ', and nothing answers there.'),
      h('p', {}, 'Start the graph with ', h('code', {}, 'npm start'), ' in its folder, or check that you are online. Then try again.'),
      h('p', {}, h('button', { type: 'button', class: 'primary', onclick: retry }, 'Try again')),
    ],
  };
}
