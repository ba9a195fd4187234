/** The answer to the question that a search asks, among its results: nobody has to open another page for it. */
import { html } from 'hono/html';
import { answerTo } from '../../../questions/answer.ts';
import { variablesOf } from '../../../questions/variables.ts';
import type { Context } from '../../../schema/builder.ts';
import { designOf } from '../../../view/designs/designs.ts';
import { answerOf } from '../answer.ts';
import type { Html } from '../layout.ts';
import type { FoundQuestion } from './found.ts';

/** The most rows of a list that are shown. */
const maxRows = 5;

/** The questions whose tables need a page of their own. */
const sentenceOnly: ReadonlySet<string> = new Set(['fit', 'path']);

/** The answer in a sentence, then in tables, below a link to all of it. Null if the graph refuses the question. */
export function answeredOf({ question, variables, title, path }: FoundQuestion, context: Context): Html | null {
  const isList = variablesOf(question).some(({ name }) => name === 'after');
  const answer = answerTo(question.document, { ...variables, ...(isList && { first: maxRows }) }, context);
  if ('errors' in answer) return null;
  const { sentence, parts } = designOf(question, answer.data, variables, context.store);
  return html`<section class="answered" aria-labelledby="answered">
    <h2 id="answered"><a href="${path}">${title}</a></h2>
    ${sentence && html`<p class="sentence">${sentence}</p>`}
    ${!sentenceOnly.has(question.name) && html`<div class="answer">${answerOf(parts, () => null)}</div>`}
    <p><a href="${path}">Open this answer, to sort, share or export it</a></p>
  </section>`;
}
