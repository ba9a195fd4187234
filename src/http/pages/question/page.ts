/** A question's page: its answer in a sentence, a form of one line, the rows of the answer, and links to share and export it. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { filled } from '../../../questions/read-variables.ts';
import type { Variables } from '../../../questions/variables.ts';
import { titleOf } from '../../../view/title.ts';
import type { Html, HtmlPage } from '../layout.ts';
import type { AskedQuestion } from './asked.ts';
import { examplesOf } from './examples.ts';
import { fitBody, isWithoutRequirements } from './fit.ts';
import { formOf } from './form.ts';
import { graphiqlPath, pathOfAnswer } from './links.ts';
import { meaningOf } from './meaning.ts';
import { pathAnswer } from './path.ts';
import { problemIn } from './problem.ts';
import { rowsOf } from './rows.ts';
import { fromStart } from './shown.ts';
import { unanswered } from './unanswered.ts';

/** A question's own form and answer. It is also asked if values are not valid: `asked.invalid` has the reasons. */
type Body = (asked: AskedQuestion, given: URLSearchParams, context: Context) => Html;

/** The questions with a form and an answer of their own, by name. Add a body here. */
const bodies: Readonly<Record<string, Body>> = { fit: fitBody };

/** The questions with an answer of their own below the usual sentence and form, by name. */
const answers: Readonly<Record<string, (asked: AskedQuestion) => Html>> = { path: pathAnswer };

/** The page of a question. `given` fills in the form, and `origin` is the origin of this server. */
export function questionPage(asked: AskedQuestion, given: URLSearchParams, origin: string, context: Context): HtmlPage {
  const { question, variables, sentence, shown, invalid, errors } = asked;
  const isAnswered = invalid.length === 0 && errors.length === 0;
  const isUnasked = isWithoutRequirements(asked);
  const title = titleOf(question, withUnknownNames(asked), context.store);
  return {
    status: isAnswered || isUnasked ? 200 : 400,
    title,
    description: sentence ?? question.explanation.join(' '),
    ...(isAnswered && { canonical: pathOfAnswer(question, variables, { ...fromStart, page: shown.page, trail: shown.trail }) }),
    body: html`<article class="question">
      <p class="crumbs"><a href="/#questions">Questions</a></p>
      <h1>${title}</h1>
      ${(bodies[question.name] ?? genericBody)(asked, given, context)}
      ${isAnswered && html`${exportsOf(asked)} ${examplesOf(question, variables, origin)}`}
    </article>`,
  };
}

/** The longest name of a file, without its extension. */
const maxFileName = 80;

/** The title of an answer as the name of a file, without an extension: `who-has-used-kubernetes`. */
export function fileNameOf({ question, variables }: AskedQuestion, { store }: Context): string {
  const plain = titleOf(question, variables, store)
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '');
  const words = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxFileName);
  return words.replace(/^-|-$/g, '') || question.name;
}

/** The variables with the names that the graph does not have, so that the title repeats what was asked. */
function withUnknownNames({ variables, invalid }: AskedQuestion): Variables {
  const unknown = Map.groupBy(
    invalid.filter(({ suggestions }) => suggestions),
    ({ path }) => path,
  );
  const added = [...unknown].map(([path, names]) => [path, [variables[path] ?? [], names.map(({ text }) => text)].flat(2)] as const);
  return { ...variables, ...Object.fromEntries(added) };
}

/** The answer in a sentence, a form of one line, and the rows of the answer. */
function genericBody(asked: AskedQuestion, given: URLSearchParams, { store }: Context): Html {
  const { question, sentence, invalid, errors, ambiguous } = asked;
  const form = formOf(
    question,
    { params: filled(question, given, store), invalid, isAsked: given.size > 0, problem: (one) => problemIn(one, question, given) },
    store,
  );
  if (invalid.length > 0 || errors.length > 0) return html`${unanswered(asked, given)}${form}`;
  return html`${sentence && html`<p class="sentence" id="answer" tabindex="-1">${sentence}</p>`} ${form}
  ${ambiguous.map((name) => meaningOf(name, question, given))} ${(answers[question.name] ?? rowsOf)(asked)}`;
}

/** Links to share the answer, and to take it along. */
function exportsOf({ question, variables, shown }: AskedQuestion): Html {
  return html`<ul class="take" aria-label="Share or export this answer">
    <li><a href="${pathOfAnswer(question, variables, shown)}" data-copies>Copy link</a></li>
    <li><a href="${pathOfAnswer(question, variables, shown, '.csv')}" download>CSV for a spreadsheet</a></li>
    <li><a href="${pathOfAnswer(question, variables, shown, '.json')}">JSON</a></li>
    <li><a href="${graphiqlPath(question, variables)}">Open in GraphiQL</a></li>
  </ul>`;
}
