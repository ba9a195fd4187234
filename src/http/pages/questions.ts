/** The questions with names filled in, as links: the page of all questions, and the lists of the home page. */
import { html } from 'hono/html';
import { examplesIn } from '../../questions/filled-in.ts';
import { type Audience, audiences, type Question, questions } from '../../questions/questions.ts';
import type { Context } from '../../schema/builder.ts';
import { titleOf } from '../../view/title.ts';
import type { Html, HtmlPage } from './layout.ts';
import { pathOfAnswer } from './question/links.ts';

/** The page of all questions. */
export function questionsPage(context: Context): HtmlPage {
  return {
    status: 200,
    title: 'Questions',
    description: 'Everything you can ask about these careers.',
    canonical: '/q',
    body: html`<h1>Questions</h1>
      <p class="lead">Each comes with an example. Open one, and change the names in it.</p>
      ${byAudience(inOrder()).map(
        ([audience, some]) =>
          html`<section aria-labelledby="${idOf(audience)}">
            <h2 id="${idOf(audience)}">For ${audience}</h2>
            <ul class="questions">
              ${some.map(
                (question) =>
                  html`<li>
                    ${linkToQuestion(question, context)}
                    <p>${firstSentence(question.explanation[0] ?? '')}</p>
                  </li>`,
              )}
            </ul>
          </section>`,
      )}`,
  };
}

/** The questions that people ask most, one of each sort. */
const firstAsked = ['who-knows', 'experience', 'talks-about', 'fit', 'claimed-never-shown', 'path'];

/** All questions but the search, which is the box on every page. Those that people ask most come first. */
export function inOrder(): readonly Question[] {
  return questions()
    .filter(({ name }) => name !== 'search')
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ name }: Question): number {
  return firstAsked.includes(name) ? firstAsked.indexOf(name) : firstAsked.length;
}

/** Questions by who asks, one line each. */
export function questionLines(some: readonly Question[], context: Context): Html {
  return html`<div class="lines">
    ${byAudience(some).map(
      ([audience, asked]) =>
        html`<section aria-labelledby="${idOf(audience)}">
          <h3 id="${idOf(audience)}">For ${audience}</h3>
          <ul>
            ${asked.map((question) => html`<li>${linkToQuestion(question, context)}</li>`)}
          </ul>
        </section>`,
    )}
  </div>`;
}

/** A question as a link, with the names of this graph that it opens with. If it has none, the link leads to its form. */
export function linkToQuestion(question: Question, context: Context): Html {
  const examples = examplesIn(context.store, question);
  const [title, path] = examples
    ? [titleOf(question, examples, context.store), pathOfAnswer(question, examples)]
    : [question.title, `/q/${question.name}`];
  return html`<a href="${path}">${title}</a>`;
}

/** Questions in the order of audiences, each once: with the first of those who ask it. */
function byAudience(some: readonly Question[]): readonly (readonly [Audience, readonly Question[]])[] {
  return (Object.keys(audiences) as Audience[]).flatMap((audience) => {
    const asked = some.filter((question) => question.audiences[0] === audience);
    return asked.length === 0 ? [] : [[audience, asked] as const];
  });
}

function idOf(audience: Audience): string {
  return `for-${audience.replaceAll(' ', '-')}`;
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
}
