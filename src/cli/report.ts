/** What commands print about a seed and its graph. */
import { styleText } from 'node:util';
import type { Built } from '../build/build.ts';
import { formatProblem, type Problem } from '../seed/problem.ts';
import type { Seed } from '../seed/read.ts';

/** A problem, and the line of the file that it is in. */
export type ProblemInFile = { readonly problem: Problem; readonly line: string | undefined };

/** Problems of a seed with their lines. */
export function withLines(files: Seed['files'], problems: readonly Problem[]): readonly ProblemInFile[] {
  return problems.map((problem) => ({ problem, line: files.get(problem.location.file)?.line(problem.location.line) }));
}

/** Prints problems to the error output. */
export function report(problems: readonly ProblemInFile[]): void {
  for (const { problem, line } of problems) process.stderr.write(`${formatProblem(problem, line, process.stderr)}\n\n`);
}

/** What a build did, in a line. */
export function summaryOf({ people, nodes, arrows, statements, milliseconds, wasCurrent }: Built): string {
  const counts = `${plural(people, 'person', 'people')}, ${plural(nodes, 'node')}, ${plural(arrows, 'arrow')} in ${plural(statements, 'statement')}`;
  return `${wasCurrent ? 'The graph is current' : 'Built the graph'}: ${counts} (${Math.round(milliseconds)} ms)\n`;
}

/** The number of problems that prevent a build. */
export function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** `1 error`, `2 errors`. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Prints why a command failed to the error output, and returns its exit code. */
export function failed(message: string): 1 {
  process.stderr.write(`${styleText('red', message, { stream: process.stderr })}\n`);
  return 1;
}
