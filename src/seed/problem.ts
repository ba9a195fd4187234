/** A fault in the files, told so that the person who wrote them can mend it. */
import { styleText } from 'node:util';
import type { Location } from '../graph/draft.ts';

export type Problem = {
  /** An error stops the build, a warning does not; advice is for the career's owner, and only given when asked for. */
  readonly severity: 'error' | 'warning' | 'advice';
  readonly message: string;
  readonly location: Location;
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

/** Problems by file and place, errors and warnings together, each once: a name that a record uses for several arrows is missing once. */
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
 * A problem as a compiler shows it: `file:line:column: error: message`, and the line with a caret under the fault.
 * Colours are those of the stream, and none where NO_COLOR is set.
 */
export function formatProblem(problem: Problem, line: string | undefined, stream: NodeJS.WriteStream = process.stderr): string {
  const { file, line: lineNumber, column, length } = problem.location;
  const style = (format: Parameters<typeof styleText>[0], text: string) => styleText(format, text, { stream });
  const severity = style(colours[problem.severity], problem.severity);
  const head = `${style('bold', `${file}:${lineNumber}:${column}`)}: ${severity}: ${problem.message}`;
  if (line === undefined || line.trim() === '') return head;
  const { text, offset } = windowed(line, column - 1);
  const caret = '^'.repeat(Math.max(1, Math.min(length, text.length - offset)));
  const gutter = String(lineNumber);
  return [
    head,
    `${style('dim', `  ${gutter} |`)} ${text.replaceAll('\t', ' ')}`,
    `${style('dim', `  ${' '.repeat(gutter.length)} |`)} ${' '.repeat(offset)}${style('red', caret)}`,
  ].join('\n');
}

const colours = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

const widest = 120;

/** The part of a long line around a place. */
function windowed(line: string, offset: number): { text: string; offset: number } {
  if (line.length <= widest) return { text: line, offset };
  const start = Math.max(0, Math.min(offset - widest / 2, line.length - widest));
  return { text: line.slice(start, start + widest), offset: offset - start };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
