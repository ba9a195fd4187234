/** Lines of a job ad in place of requirements: `lines=Go 3y` asks what `requirements.0.technology=Go&requirements.0.minMonths=36` asks. */
import type { Day } from '../graph/partial-date.ts';
import type { Store } from '../store/store.ts';
import type { Question } from './questions.ts';
import { type LineRequirement, type ReadLines, readLines } from './requirement-lines.ts';
import { variablesOf } from './variables.ts';

/** The most text that is read as lines, in characters: a URL has room for it. */
const maxLength = 2_000;

/** The given values with requirements in place of lines. */
export type WithoutLines = {
  readonly params: URLSearchParams;
  /** How the lines were understood; null without lines. */
  readonly lines: ReadLines | null;
  /** Why the lines were not read; null if they were. */
  readonly problem: string | null;
};

/** Whether a question takes lines of a job ad. */
export function takesLines(question: Question): boolean {
  return variablesOf(question).some(({ name }) => name === 'requirements');
}

/** Reads the lines in the values given for a question. Without lines, and for a question that takes none, the values are unchanged. */
export function withoutLines(question: Question, given: URLSearchParams, store: Store, today: Day): WithoutLines {
  const text = given.get('lines');
  const hasOwn = [...given.keys()].some((key) => key.startsWith('requirements'));
  // The example is for a question without any values: it says nothing about the people that somebody names.
  const isRead = takesLines(question) && (text !== null || (given.has('people') && !hasOwn));
  if (!isRead) return { params: given, lines: null, problem: null };
  const others = [...given].filter(([key]) => key !== 'lines');
  const problem = problemOf(text ?? '', hasOwn);
  if (problem !== null) return { params: new URLSearchParams(others), lines: null, problem };
  const lines = readLines(text ?? '', store, today);
  const requirements = lines.requirements.flatMap(paramsOf);
  return {
    params: new URLSearchParams([...others, ...(requirements.length > 0 ? requirements : [['requirements.0.technology', '']])]),
    lines,
    problem,
  };
}

function problemOf({ length }: string, hasOwn: boolean): string | null {
  if (hasOwn) return 'Give either lines or requirements, not both.';
  if (length <= maxLength) return null;
  const [count, most] = [length, maxLength].map((number) => number.toLocaleString('en'));
  return `This text has ${count} characters, and at most ${most} can be read. Paste only the lines that name requirements.`;
}

function paramsOf({ names, minMonths, usedSince }: LineRequirement, index: number): [string, string][] {
  const [only = '', ...others] = names;
  return [
    ...(others.length === 0 ? [['technology', only]] : names.map((name) => ['anyOf', name])),
    ...(minMonths === null ? [] : [['minMonths', String(minMonths)]]),
    ...(usedSince === null ? [] : [['usedSince', usedSince]]),
  ].map(([field = '', value = '']) => [`requirements.${index}.${field}`, value]);
}
