/** Problems in the seed files, written for the person who can fix them. */
import { styleText } from 'node:util';
import { withoutControls } from '../graph/control-characters.ts';
import type { Location } from '../graph/draft.ts';
import type { UnknownName } from './unknown-names.ts';

export type Problem = {
  /** An error prevents the build. A warning does not. Advice is for the career's owner, and only `career check` shows it. */
  readonly severity: 'error' | 'warning' | 'advice';
  readonly message: string;
  readonly location: Location;
  /** Where else it is. */
  readonly also?: readonly Location[];
  /** The name that nothing defines, if that is the problem. */
  readonly unknown?: UnknownName;
};

export function error(location: Location, message: string): Problem {
  return { severity: 'error', location, message };
}

export function warning(location: Location, message: string): Problem {
  return { severity: 'warning', location, message };
}

export function advice(location: Location, message: string): Problem {
  return { severity: 'advice', location, message };
}

/** Sorts problems by location and removes duplicates: a missing name that a record uses for several arrows is one problem. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const different = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...different.values()].toSorted(
    (a, b) =>
      compareText(a.location.file, b.location.file) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column ||
      compareText(a.message, b.message),
  );
}

/**
 * Formats a problem as compilers do: `file:line:column: error: message`, and the line with carets under the problem.
 * It has colors if the stream supports them and NO_COLOR is not set; without a stream, it has none.
 */
export function formatProblem(problem: Problem, line: string | undefined, stream: NodeJS.WriteStream | null = process.stderr): string {
  const { file, line: lineNumber, column } = problem.location;
  const style: Style = (format, text) => (stream ? styleText(format, text, { stream }) : text);
  const severity = style(colors[problem.severity], problem.severity);
  const head = `${style('bold', withoutControls(`${file}:${lineNumber}:${column}`))}: ${severity}: ${withoutControls(problem.message)}`;
  return [head, ...frameOf(problem, line, style), ...otherPlaces(problem)].join('\n');
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** The line of a problem with carets. Advice is a line of its own. */
function frameOf({ severity, location }: Problem, line: string | undefined, style: Style): readonly string[] {
  if (line === undefined || line.trim() === '' || severity === 'advice') return [];
  const { text, offset } = windowed(line, location.column - 1);
  const caret = '^'.repeat(Math.max(1, Math.min(location.length, text.length - offset)));
  const gutter = String(location.line);
  return [
    `${style('dim', `  ${gutter} |`)} ${withoutControls(text)}`,
    `${style('dim', `  ${' '.repeat(gutter.length)} |`)} ${' '.repeat(offset)}${style('red', caret)}`,
  ];
}

/** The most other places that a problem lists. */
const maxPlaces = 20;

/** `  and 3 more: seed/people/ada/work.yaml:12:5, 14:3; seed/people/ada/talks.yaml:4:1`. */
function otherPlaces({ also = [] }: Problem): readonly string[] {
  if (also.length === 0) return [];
  const byFile = Map.groupBy(also.slice(0, maxPlaces), ({ file }) => file);
  const places = [...byFile].map(([file, inFile]) => `${file}:${inFile.map(({ line, column }) => `${line}:${column}`).join(', ')}`);
  return [`  and ${also.length} more: ${places.join('; ')}${also.length > maxPlaces ? '; …' : ''}`];
}

const colors = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

/** Characters of a line that are shown. */
const maxWidth = 120;

/** The part of a long line around an offset. */
function windowed(line: string, offset: number): { text: string; offset: number } {
  if (line.length <= maxWidth) return { text: line, offset };
  const start = Math.max(0, Math.min(offset - maxWidth / 2, line.length - maxWidth));
  return { text: line.slice(start, start + maxWidth), offset: offset - start };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
