/** Asks a question with the variables in a URL. */
import type { Context } from '../../../schema/builder.ts';
import type { AmbiguousName } from '../../../questions/ambiguous-name.ts';
import { answerTo } from '../../../questions/answer.ts';
import type { Question } from '../../../questions/questions.ts';
import { type InvalidValue, readVariables } from '../../../questions/read-variables.ts';
import { type Variables, variablesOf } from '../../../questions/variables.ts';
import { designOf } from '../../../view/designs/designs.ts';
import type { Part } from '../../../view/view.ts';

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
