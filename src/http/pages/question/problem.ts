/** Says what is wrong with a value, and links to the same question with what may have been meant. */
import { html } from 'hono/html';
import type { Question } from '../../../questions/questions.ts';
import type { InvalidValue } from '../../../questions/read-variables.ts';
import type { Html } from '../layout.ts';

/** The reason, with a link for each suggestion. `given` are the values that the question was asked with. */
export function problemIn(
  { code, path, text, reason, message, suggestions }: InvalidValue,
  question: Question,
  given: URLSearchParams,
): Html {
  if (!suggestions || suggestions.length === 0) return html`${message}`;
  const names = suggestions.map(({ name }) => name);
  const links = suggestions.map(({ id, name }, index) => {
    const isClear = code !== 'AMBIGUOUS_NAME' && names.filter((one) => one === name).length === 1;
    const link = pathWith(question, given, path, text ?? '', isClear ? name : id);
    return html`${index > 0 && ' or '}<a href="${link}">${isClear ? name : id}</a>`;
  });
  return html`${reason} Did you mean ${links}?`;
}

/** The path of a question in which a value at a path is replaced. */
export function pathWith(question: Question, given: URLSearchParams, path: string, text: string, meant: string): string {
  const params = [...given].map(([at, value]) => [at, at === path && value.trim() === text ? meant : value]);
  return `/q/${question.name}?${new URLSearchParams(params)}`;
}
