/** A question's page: its explanation, a form, the answer, and links to share and export it. */
import { html } from 'hono/html';
import type { Context } from '../../schema/builder.ts';
import { type AmbiguousName, withKind } from '../../questions/ambiguous-name.ts';
import { answerTo } from '../../questions/answer.ts';
import type { Question } from '../../questions/questions.ts';
import { filled, type InvalidValue, readVariables, writeVariables } from '../../questions/read-variables.ts';
import { type Variables, variablesOf } from '../../questions/variables.ts';
import { titleOf } from '../../view/title.ts';
import { designOf } from '../../view/designs/designs.ts';
import type { Part } from '../../view/view.ts';
import { answerOf } from './answer.ts';
import { pathOf } from './path-of.ts';
import { examplesOf } from './examples.ts';
import { formOf } from './form.ts';
import type { Html, HtmlPage } from './layout.ts';

/** A question with its variables, and the parts of its answer or the reason that there is none. */
export type AskedQuestion = {
  readonly question: Question;
  readonly variables: Variables;
  /** The answer in a sentence; null if there is none. */
  readonly sentence: string | null;
  readonly parts: readonly Part[];
  readonly invalid: readonly InvalidValue[];
  readonly ambiguous: readonly AmbiguousName[];
  readonly errors: readonly string[];
};

/** Asks a question with the variables in a URL. */
export function ask(question: Question, given: URLSearchParams, context: Context): AskedQuestion {
  const { variables, invalid, ambiguous } = readVariables(question, given, context.store);
  const asked = { question, variables, sentence: null, parts: [], invalid, ambiguous, errors: [] };
  if (invalid.length > 0) return asked;
  const answer = answerTo(question.document, variables, context);
  return 'errors' in answer
    ? { ...asked, errors: answer.errors.map(({ message }) => message) }
    : { ...asked, ...designOf(question, answer.data, variables, context.store) };
}

/** The most pages that are read for a complete list. */
const maxPages = 20;

/** The same with all rows of its list instead of one page, at most 2,000. */
export function askAll(question: Question, given: URLSearchParams, context: Context): AskedQuestion {
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

/** A page of a list, joined with the next page. */
function joined(part: Part, next: Part | undefined): Part {
  if (part.value.is !== 'table' || part.value.next === null || next?.value.is !== 'table') return part;
  return { ...part, value: { ...next.value, rows: [...part.value.rows, ...next.value.rows] } };
}

/** The page of a question. `given` fills in the form, and `origin` is the origin of this server. */
export function questionPage(asked: AskedQuestion, given: URLSearchParams, origin: string, { store }: Context): HtmlPage {
  const { question, variables, invalid, errors } = asked;
  const title = titleOf(question, variables, store);
  const isAnswered = invalid.length === 0 && errors.length === 0;
  return {
    status: isAnswered ? 200 : 400,
    title,
    description: question.explanation.join(' '),
    body: html`<article class="question">
      <p class="crumbs"><a href="/#questions">Questions</a></p>
      <h1>${title}</h1>
      ${question.explanation.map((paragraph) => html`<p class="lead">${paragraph}</p>`)}
      ${asked.sentence !== null && html`<p class="lead">${asked.sentence}</p>`}
      ${formOf(question, { params: filled(question, given), invalid }, store)}
      ${isAnswered ? answered(asked, given, origin) : unanswered(asked)}
    </article>`,
  };
}

function answered(asked: AskedQuestion, given: URLSearchParams, origin: string): Html {
  const { question, variables, parts, ambiguous } = asked;
  const isPaged = variablesOf(question).some(({ name }) => name === 'after');
  return html`${ambiguous.map((name) => meaningOf(name, question, given))}
    <div class="answer">
      ${answerOf(parts, (_, cursor) => (isPaged ? pathOfQuestion(question, { ...variables, after: cursor }) : null))}
    </div>
    <ul class="take" aria-label="Share or export this answer">
      <li><a href="${pathOfQuestion(question, variables)}" data-copies>Link to this answer</a></li>
      <li><a href="${pathOfQuestion(question, variables, '.csv')}" download>CSV for a spreadsheet</a></li>
      <li><a href="${pathOfQuestion(question, variables, '.json')}">JSON</a></li>
      <li><a href="${graphiqlPath(question, variables)}">Open in GraphiQL</a></li>
    </ul>
    ${examplesOf(question, variables, origin)}`;
}

/** Which node an ambiguous name stands for, and links to the same question about the others. */
function meaningOf({ path, text, taken, others }: AmbiguousName, question: Question, given: URLSearchParams): Html {
  const links = others.map(({ key, ...other }) => {
    const params = [...filled(question, given)].map(([at, value]) => [at, at === path && value.trim() === text ? key : value]);
    return html`<a href="/q/${question.name}?${new URLSearchParams(params)}">${withKind(other)}</a>`;
  });
  return html`<p class="hint">
    “${text}” is taken for the ${taken.kind} <a href="${pathOf(taken.key)}">${taken.name}</a>. It is also a name of
    ${links.map((link, index) => html`${index > 0 && ', '}${link}`)}.
  </p>`;
}

function unanswered({ invalid, errors }: AskedQuestion): Html {
  return html`<div class="problem" role="alert">
    <p>${invalid.length > 0 ? 'Some of these values are not valid:' : 'The graph rejected this question:'}</p>
    <ul>
      ${[...invalid.map(({ message }) => message), ...errors].map((message) => html`<li>${message}</li>`)}
    </ul>
  </div>`;
}

/** The path of a question with its variables. */
function pathOfQuestion(question: Question, variables: Variables, extension: '' | '.csv' | '.json' = ''): string {
  const params = writeVariables(question, variables);
  return `/q/${question.name}${extension}${params.size > 0 ? `?${params}` : ''}`;
}

/** The path that opens GraphiQL with the question and its variables. For programs, the same URL returns the answer. */
function graphiqlPath({ name }: Question, variables: Variables): string {
  return `/graphql?${new URLSearchParams({ documentId: name, variables: JSON.stringify(variables) })}`;
}
