/** Says why a question has no answer. */
import { html } from 'hono/html';
import type { Question } from '../../../questions/questions.ts';
import { type InvalidValue, isTaken } from '../../../questions/read-variables.ts';
import { variablesOf } from '../../../questions/variables.ts';
import type { Html } from '../layout.ts';
import type { AskedQuestion } from './asked.ts';
import { problemIn } from './problem.ts';

/** Why there is no answer. What is wrong with a value is said beside its field; an unknown name is an answer. */
export function unanswered({ question, invalid, errors }: AskedQuestion, given: URLSearchParams): Html {
  const unknown = invalid.filter(({ suggestions }) => suggestions);
  const misplaced = invalid.filter((one) => !isOfField(one, question));
  return html`<div class="sentence" id="answer" tabindex="-1">
    ${unknown.map((one) => html`<p>${unknownName(one, question, given)}</p>`)} ${misplaced.map((one) => html`<p>${one.message}</p>`)}
    ${unknown.length + misplaced.length < invalid.length && html`<p>Please check the marked ${invalid.length === 1 ? 'field' : 'fields'}.</p>`}
    ${errors.map((message) => html`<p>The graph rejected this question: ${message}</p>`)}
  </div>`;
}

/** What the documents have instead of a name: a similar one, or nothing. */
function unknownName(invalid: InvalidValue, question: Question, given: URLSearchParams): Html {
  const { path, text, suggestions } = invalid;
  const isTopic = variablesOf(question).some(({ name, kinds }) => name === path && kinds?.includes('technology'));
  return isTopic && suggestions?.length === 0 ? html`No document mentions “${text}”.` : problemIn(invalid, question, given);
}

/** Whether a value, or the list that it is, has fields in the form. */
function isOfField({ path }: InvalidValue, question: Question): boolean {
  const isPaging = path === 'first' || path === 'after';
  return !isPaging && (isTaken(question, path) || variablesOf(question).some(({ name }) => name === path));
}
