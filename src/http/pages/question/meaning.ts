/** Says which node an ambiguous name stands for. */
import { html } from 'hono/html';
import { type AmbiguousName, withKind } from '../../../questions/ambiguous-name.ts';
import type { Question } from '../../../questions/questions.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import { pathWith } from './problem.ts';

/** Which node an ambiguous name stands for, and links to the same question about the others. */
export function meaningOf({ path, text, taken, others }: AmbiguousName, question: Question, given: URLSearchParams): Html {
  const links = others.map(({ key, ...other }) => html`<a href="${pathWith(question, given, path, text, key)}">${withKind(other)}</a>`);
  return html`<p class="hint">
    “${text}” is taken for the ${taken.kind} <a href="${pathOf(taken.key)}">${taken.name}</a>. It is also a name of
    ${links.map((link, index) => html`${index > 0 && ', '}${link}`)}.
  </p>`;
}
