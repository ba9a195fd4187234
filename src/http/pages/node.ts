/** A node's page: its statements and everything connected to it, with every name a link. A person whose career is in the graph has a page of their own. */
import { getNullableType, isListType } from 'graphql';
import { html } from 'hono/html';
import type { Kind } from '../../graph/draft.ts';
import type { Context } from '../../schema/builder.ts';
import { typeName } from '../../schema/node.ts';
import { answerTo } from '../../questions/answer.ts';
import { questions } from '../../questions/questions.ts';
import { variablesOf } from '../../questions/variables.ts';
import { inWords } from '../../view/selection.ts';
import { type Part, viewOf } from '../../view/view.ts';
import { overviewOf } from './answer.ts';
import type { Html, HtmlPage } from './layout.ts';
import { invalidRequestPage } from './not-found.ts';
import { questionAbout } from './node-question.ts';

/**
 * The page of the node with an id; null if there is no such node. `given` may set for a list, by its name, the cursor to start after.
 */
export function nodePage(id: string, given: URLSearchParams, context: Context): HtmlPage | null {
  const kind = id.slice(0, id.indexOf('/'));
  const type = typeName(kind);
  const { parts, errors } = askAbout(id, type, given, context);
  if (!parts) return errors.length === 0 ? null : invalidRequestPage(errors);
  const [namePart, ...others] = parts;
  const name = namePart?.value.is === 'node' ? namePart.value.text : id;
  const nextLink = (list: string, cursor: string) => `?${new URLSearchParams({ ...Object.fromEntries(given), [list]: cursor })}`;
  return {
    status: 200,
    title: name,
    description: `${inWords(type)}: what documents say about ${name}, and everything connected to it.`,
    body: html`<article class="node">
      <p class="crumbs">${inWords(type)}</p>
      <h1>${name}</h1>
      ${questionsFor(kind, name)} ${overviewOf(others, nextLink, new Set(given.keys()))}
    </article>`,
  };
}

/** Everything about a node, or only names if everything exceeds the budget; no parts if there is no such node. */
function askAbout(
  id: string,
  type: string,
  given: URLSearchParams,
  context: Context,
): { readonly parts: readonly Part[] | null; readonly errors: readonly string[] } {
  let errors: readonly string[] = [];
  for (const detail of ['everything', 'names'] as const) {
    const { document, lists } = questionAbout(type, detail);
    const cursors = Object.fromEntries(lists.map((list) => [list, given.get(list)]));
    const answer = answerTo(document, { id, ...cursors }, context);
    if ('data' in answer) return { parts: answer.data['node'] === null ? null : viewOf(document, answer.data), errors: [] };
    errors = answer.errors.map(({ message }) => message);
  }
  return { parts: null, errors };
}

/** Links to the questions about a node of this kind, filled in with this node. */
function questionsFor(kind: Kind, name: string): Html {
  const links = questions().flatMap((question) => {
    const variable = variablesOf(question).find(
      ({ kinds, type }) => kinds?.includes(kind) && kinds.length <= 3 && !isListType(getNullableType(type)),
    );
    return variable
      ? [html`<li><a href="/q/${question.name}?${new URLSearchParams({ [variable.name]: name })}">${question.title}</a></li>`]
      : [];
  });
  return links.length === 0
    ? html``
    : html`<details class="asked">
        <summary>${links.length === 1 ? '1 question' : `${links.length} questions`} about ${name}</summary>
        <ul>
          ${links}
        </ul>
      </details>`;
}
