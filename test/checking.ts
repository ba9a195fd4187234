/** Checks a seed, and shows what is wrong with it as the command line does. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { formatProblem } from '../src/seed/problem.ts';
import { readSeed } from '../src/seed/read.ts';

/** All that is wrong with a seed folder, as the command line shows it. */
export function problemsIn(folder: string): string {
  using seed = readSeed(folder, nodeKinds);
  const shown = seed.problems.map((problem) => {
    const line = seed.files.get(problem.location.file)?.line(problem.location.line);
    return stripVTControlCharacters(formatProblem(problem, line));
  });
  return shown.join('\n');
}

/** Runs the command line, with colors left to the terminal. */
export function career(args: readonly string[], environment: NodeJS.ProcessEnv = {}, options: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, join(import.meta.dirname, '../src/career.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, CI: undefined, ...environment },
  });
  return { status, stdout, stderr };
}
