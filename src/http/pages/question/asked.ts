/** Asks a question with the variables in a URL, and arranges the rows of its answer as the URL says. */
import type { Context } from '../../../schema/builder.ts';
import { defaultFirst } from '../../../schema/paging.ts';
import type { AmbiguousName } from '../../../questions/ambiguous-name.ts';
import { answerTo } from '../../../questions/answer.ts';
import type { Question } from '../../../questions/questions.ts';
import { type InvalidValue, invalidValue, readVariables } from '../../../questions/read-variables.ts';
import { type Variables, variablesOf } from '../../../questions/variables.ts';
import { arranged, type Facet, facetsOf, faultsIn } from '../../../view/arrangement.ts';
import { designOf } from '../../../view/designs/designs.ts';
import type { Part } from '../../../view/view.ts';
import { counted } from '../../../view/words.ts';
import { type List, listIn, withMoreRows } from './list.ts';
import { countedIn, type PageOfRows, pageByCursor, pageOf, rowsIn } from './paging.ts';
import { readShown, type Shown } from './shown.ts';

/** A question with its variables, and the parts of its answer or the reason that there is none. */
export type AskedQuestion = {
  readonly question: Question;
  readonly variables: Variables;
  /** The answer as GraphQL returns it; null if there is none. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The answer in a sentence; null if it takes a table. */
  readonly sentence: string | null;
  /** The rows of this page, sorted and filtered. */
  readonly parts: readonly Part[];
  readonly shown: Shown;
  readonly facets: readonly Facet[];
  /** Which rows of a list these are; null if the answer is not a list that has pages. */
  readonly page: PageOfRows | null;
  /** Why the rows cannot be sorted and filtered; null if they can. */
  readonly fixed: string | null;
  readonly invalid: readonly InvalidValue[];
  readonly ambiguous: readonly AmbiguousName[];
  readonly errors: readonly string[];
};

/** The most rows that a page sorts and filters. A longer list is read page by page. */
const maxRows = 500;

/** The questions whose pages have no more than their own rows: one row takes long to compute. */
const readByCursor: ReadonlySet<string> = new Set(['fit']);

/** The most rows of a spreadsheet. */
const maxSheetRows = 2000;

/** Asks for a page: of a list, the rows that the page shows. */
export function ask(question: Question, given: URLSearchParams, context: Context): AskedQuestion {
  const asked = read(question, given, context, ({ totalCount }, { trail }) =>
    !readByCursor.has(question.name) && trail.length === 0 && totalCount !== null && totalCount <= maxRows ? maxRows : 0,
  );
  const { variables, parts, shown, isPaged, fixed } = asked;
  const size = typeof variables['first'] === 'number' ? variables['first'] : defaultFirst;
  if (!isPaged || size === 0) return asked;
  const page = fixed === null ? null : pageByCursor(countedIn(parts), shown, size);
  if (page) return { ...asked, page };
  const found = fixed === null ? pageOf(parts, shown, size) : null;
  if (found) return { ...asked, ...found };
  const message =
    fixed === null
      ? `There is no page ${shown.page}: this list has ${counted(rowsIn(parts), 'row')}.`
      : `Page ${shown.page} of this list can only be reached from the page before it.`;
  return { ...asked, parts: [], invalid: [invalidValue('page', String(shown.page), message)] };
}

/** Asks for a spreadsheet: all rows of a list, at most 2,000, unless the URL says how many. */
export function askAll(question: Question, given: URLSearchParams, context: Context): AskedQuestion {
  return read(question, given, context, () => (given.has('first') ? 0 : maxSheetRows));
}

/** The answer, and whether it is a list with pages. */
type Read = AskedQuestion & { readonly isPaged: boolean };

/** Asks a question, and reads more of its list until it has `rowsOf` rows. */
function read(question: Question, given: URLSearchParams, context: Context, rowsOf: (list: List, shown: Shown) => number): Read {
  const { shown, variables: params, invalid: misread } = readShown(given);
  const { variables, invalid, ambiguous } = readVariables(question, params, context.store, context.today);
  const unarranged = { shown, facets: [], page: null, fixed: null, isPaged: false };
  const asked: Read = {
    ...unarranged,
    question,
    variables,
    data: null,
    sentence: null,
    parts: [],
    invalid: [...invalid, ...misread],
    ambiguous,
    errors: [],
  };
  if (asked.invalid.length > 0) return asked;
  const answer = answerTo(question.document, variables, context);
  if ('errors' in answer) return { ...asked, errors: answer.errors.map(({ message }) => message) };

  const list = variablesOf(question).some(({ name }) => name === 'after') ? listIn(answer.data) : null;
  const pageAfter = (after: string, first: number) => {
    const page = answerTo(question.document, { ...variables, first, after }, context);
    return 'data' in page ? page.data : null;
  };
  const data = list ? withMoreRows(answer.data, rowsOf(list, shown), pageAfter) : answer.data;
  const isWhole = list === null || (shown.trail.length === 0 && listIn(data)?.next === null);
  const fixed = isWhole ? null : `Only lists of up to ${maxRows} rows can be sorted and filtered.`;
  const { sentence, parts } = designOf(question, data, variables, context.store);
  const isArranged = shown.sort !== null || shown.facets.size > 0;
  const faults = isArranged && fixed !== null ? [['sort', '', fixed] as const] : faultsIn(shown, parts);
  if (faults.length > 0) return { ...asked, invalid: faults.map((fault) => invalidValue(...fault)) };
  return {
    ...asked,
    data,
    sentence,
    parts: arranged(parts, shown),
    facets: fixed === null ? facetsOf(parts, shown) : [],
    isPaged: list !== null,
    fixed,
  };
}
