/** Reads the files that a command is about, and reports what is wrong with them. */
import { styleText } from 'node:util';
import { withoutControls } from '../graph/control-characters.ts';
import { nodeKinds } from '../nodes/kinds.ts';
import { readSeed, type Seed } from '../seed/read.ts';
import type { Problem } from '../seed/problem.ts';
import type { Places } from './options.ts';
import { withProgress } from './progress-line.ts';
import { errorsIn, failed, plural, report, withLines } from './report.ts';

/** Reads the files, with its progress in the terminal. */
export function read({ seed, leaveOut: leavesOut }: Places): Seed {
  return withProgress((progress) => readSeed(seed, nodeKinds, progress, { leavesOut }));
}

/** Reports the problems of a seed and the careers that are left out, and the outcome if any are errors. Returns whether there are none. */
export function isSound(seed: Seed, outcome: string): boolean {
  reportProblems(seed);
  const errors = errorsIn(seed.problems);
  if (errors > 0) failed(`${outcome}: fix ${plural(errors, 'error')} first`);
  return errors === 0;
}

/** Prints the problems of a seed, and `further` ones, to the error output, and then the careers that are left out. */
export function reportProblems(seed: Seed, further: readonly Problem[] = []): void {
  report(withLines(seed.files, [...seed.problems, ...further]));
  reportLeftOut(seed);
}

/** The exit code for a seed without errors. */
export function codeOf({ leftOut }: Seed): number {
  return leftOut.length > 0 ? 3 : 0;
}

/** Says which careers are left out, and why. */
function reportLeftOut({ files, leftOut }: Seed): void {
  for (const { problems } of leftOut) report(withLines(files, problems));
  for (const { path, problems, because } of leftOut) {
    const reason = because ? `it refers to ${because.id}, which is left out with ${because.path}` : plural(errorsIn(problems), 'error');
    process.stderr.write(`${styleText('yellow', withoutControls(`Left out ${path}: ${reason}`), { stream: process.stderr })}\n`);
  }
}
