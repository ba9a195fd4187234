/** A question's page: its explanation, a form, the answer, and links to share and export it. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { type AmbiguousName, withKind } from '../../../questions/ambiguous-name.ts';
import type { Question } from '../../../questions/questions.ts';
import { filled } from '../../../questions/read-variables.ts';
import { type Variables, variablesOf } from '../../../questions/variables.ts';
import { titleOf } from '../../../view/title.ts';
import { answerOf } from '../answer.ts';
import type { Html, HtmlPage } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import type { AskedQuestion } from './asked.ts';
import { examplesOf } from './examples.ts';
import { formOf } from './form.ts';
import { graphiqlPath, pathOfQuestion } from './links.ts';

/** A question's own form and answer. It is also asked if values are not valid: `asked.invalid` has the reasons. */
type Body = (asked: AskedQuestion, given: URLSearchParams, context: Context) => Html;

/** The questions with a form and an answer of their own, by name. Add a body here. */
const bodies: Readonly<Record<string, Body>> = {};

/** The page of a question. `given` fills in the form, and `origin` is the origin of this server. */
export function questionPage(asked: AskedQuestion, given: URLSearchParams, origin: string, context: Context): HtmlPage {
  const { question, variables, invalid, errors } = asked;
  const isAnswered = invalid.length === 0 && errors.length === 0;
  const title = titleOf(question, variables, context.store);
  return {
    status: isAnswered ? 200 : 400,
    title,
    description: question.explanation.join(' '),
    body: html`<article class="question">
      <p class="crumbs"><a href="/#questions">Questions</a></p>
      <h1>${title}</h1>
      ${question.explanation.map((paragraph) => html`<p class="lead">${paragraph}</p>`)}
      ${asked.sentence !== null && html`<p class="lead">${asked.sentence}</p>`}
      ${(bodies[question.name] ?? genericBody)(asked, given, context)}
      ${isAnswered && html`${exportsOf(question, variables)} ${examplesOf(question, variables, origin)}`}
    </article>`,
  };
}

/** A form for the variables, and the answer as its view has it. */
function genericBody(asked: AskedQuestion, given: URLSearchParams, { store }: Context): Html {
  const { question, invalid, errors } = asked;
  const isAnswered = invalid.length === 0 && errors.length === 0;
  return html`${formOf(question, { params: filled(question, given), invalid }, store)}
  ${isAnswered ? answered(asked, given) : unanswered(asked)}`;
}

function answered(asked: AskedQuestion, given: URLSearchParams): Html {
  const { question, variables, parts, ambiguous } = asked;
  const isPaged = variablesOf(question).some(({ name }) => name === 'after');
  return html`${ambiguous.map((name) => meaningOf(name, question, given))}
    <div class="answer">
      ${answerOf(parts, (_, cursor) => (isPaged ? pathOfQuestion(question, { ...variables, after: cursor }) : null))}
    </div>`;
}

/** Links to share the answer, and to take it along. */
function exportsOf(question: Question, variables: Variables): Html {
  return html`<ul class="take" aria-label="Share or export this answer">
    <li><a href="${pathOfQuestion(question, variables)}" data-copies>Link to this answer</a></li>
    <li><a href="${pathOfQuestion(question, variables, '.csv')}" download>CSV for a spreadsheet</a></li>
    <li><a href="${pathOfQuestion(question, variables, '.json')}">JSON</a></li>
    <li><a href="${graphiqlPath(question, variables)}">Open in GraphiQL</a></li>
  </ul>`;
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
