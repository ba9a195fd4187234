/** A question's page: what it asks, a form, the answer, and how to take it elsewhere. */
import { html } from 'hono/html';
import type { Context } from '../../schema/builder.ts';
import { answerTo } from '../../questions/answer.ts';
import type { Question } from '../../questions/questions.ts';
import { type InvalidValue, filled, readVariables, writeVariables } from '../../questions/read-variables.ts';
import { type Variables, variablesOf } from '../../questions/variables.ts';
import { withIds } from '../../view/selection.ts';
import { type Part, viewOf } from '../../view/view.ts';
import { answerOf } from './answer.ts';
import { examplesOf } from './examples.ts';
import { formOf } from './form.ts';
import type { Html, Page } from './layout.ts';

/** A question as it was asked: its variables, and its answer in parts, or why it has none. */
export type Asked = {
  readonly question: Question;
  readonly variables: Variables;
  readonly parts: readonly Part[];
  readonly invalid: readonly InvalidValue[];
  readonly errors: readonly string[];
};

/** Asks a question with what an address gives. */
export function ask(question: Question, given: URLSearchParams, context: Context): Asked {
  const { variables, invalid } = readVariables(question, given, context.store);
  const asked = { question, variables, parts: [], invalid, errors: [] };
  if (invalid.length > 0) return asked;
  const document = withIds(question.document);
  const answer = answerTo(document, variables, context);
  return 'errors' in answer ? { ...asked, errors: answer.errors } : { ...asked, parts: viewOf(document, answer.data) };
}

/** The most pages that are asked for to have an answer whole. */
const maxPages = 20;

/** The same with all rows of its list rather than those of a page: 2,000 at most. */
export function askAll(question: Question, given: URLSearchParams, context: Context): Asked {
  const isPaged = variablesOf(question).some(({ name }) => name === 'after');
  if (!isPaged || given.has('first')) return ask(question, given, context);
  const params = new URLSearchParams([...given, ['first', '100']]);
  const asked = ask(question, params, context);
  let { parts } = asked;
  for (let page = 1; page < maxPages; page += 1) {
    const after = parts.flatMap(({ value }) => (value.is === 'table' && value.next) || [])[0];
    if (after === undefined) break;
    params.set('after', after);
    const more = ask(question, params, context).parts;
    parts = parts.map((part, at) => joined(part, more[at]));
  }
  return { ...asked, parts };
}

/** A list that goes on, with its next page. */
function joined(part: Part, next: Part | undefined): Part {
  if (part.value.is !== 'table' || part.value.next === null || next?.value.is !== 'table') return part;
  return { ...part, value: { ...next.value, rows: [...part.value.rows, ...next.value.rows] } };
}

/** The page of a question as it was asked. `origin` is the address of this server. */
export function questionPage(asked: Asked, given: URLSearchParams, origin: string, { store }: Context): Page {
  const { question, invalid, errors } = asked;
  const isAnswered = invalid.length === 0 && errors.length === 0;
  return {
    status: isAnswered ? 200 : 400,
    title: question.title,
    description: question.explanation.join(' '),
    body: html`<article class="question">
      <p class="crumbs"><a href="/#questions">Questions</a></p>
      <h1>${question.title}</h1>
      ${question.explanation.map((paragraph) => html`<p class="lead">${paragraph}</p>`)}
      ${formOf(question, { params: filled(question, given), invalid }, store)}
      ${isAnswered ? answered(asked, origin) : withStatus400(asked)}
    </article>`,
  };
}

function answered(asked: Asked, origin: string): Html {
  const { question, variables, parts } = asked;
  const address = addressOf(question, variables);
  const pages = variablesOf(question).some(({ name }) => name === 'after');
  return html`<div class="answer">
      ${answerOf(parts, (_, cursor) => (pages ? addressOf(question, { ...variables, after: cursor }) : null))}
    </div>
    <ul class="take" aria-label="Take the answer elsewhere">
      <li><a href="${address}" data-copies>Link to this answer</a></li>
      <li><a href="${addressOf(question, variables, '.csv')}" download>CSV for a spreadsheet</a></li>
      <li><a href="${addressOf(question, variables, '.json')}">JSON</a></li>
      <li><a href="${inGraphiql(question, variables)}">Open in GraphiQL</a></li>
    </ul>
    ${examplesOf(question, variables, origin)}`;
}

function withStatus400({ invalid, errors }: Asked): Html {
  return html`<div class="problem" role="alert">
    <p>${invalid.length > 0 ? 'The question cannot be asked like that:' : 'The graph refuses this question:'}</p>
    <ul>
      ${[...invalid.map(({ message }) => message), ...errors].map((message) => html`<li>${message}</li>`)}
    </ul>
  </div>`;
}

/** The address of a question as it was asked. */
function addressOf(question: Question, variables: Variables, ending: '' | '.csv' | '.json' = ''): string {
  const params = writeVariables(question, variables);
  return `/q/${question.name}${ending}${params.size > 0 ? `?${params}` : ''}`;
}

/** GraphiQL with the question and its variables; to programs, the same address gives the answer. */
function inGraphiql({ name }: Question, variables: Variables): string {
  return `/graphql?${new URLSearchParams({ documentId: name, variables: JSON.stringify(variables) })}`;
}
