/** Builds the graph of the files that a command is about, unless it is current. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from '../career-build.ts';
import { attempt } from '../seed/operational-error.ts';
import { open } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { codeOf, isSound, read } from './files-read.ts';
import { lossCount } from './losses.ts';
import { cacheFolder, type Places } from './options.ts';
import { withProgress } from './progress-line.ts';
import { summaryOf } from './report.ts';

/** The graph to ask, built first if it is not current; null if it cannot be built. Prints to the error output only. */
export async function currentGraph(places: Places): Promise<Store | null> {
  if (built(places, { toStderr: true }) === null) return null;
  const { Store } = await import('../store/store.ts');
  return new Store(open(places.database));
}

/**
 * Builds the graph and prints a summary, or reports the problems. With `toStderr`, it writes only to the error output, and prints no
 * summary of a graph that is already current. Returns the exit code; null if there is no graph.
 */
export function built(places: Places, { toStderr } = { toStderr: false }): number | null {
  using seed = read(places);
  if (!isSound(seed, 'Nothing was built')) return null;
  makeCacheFolderFor(places.database);
  const graph = withProgress((progress) => build(seed, places.database, progress));
  if (!toStderr) process.stdout.write(`${summaryOf(graph)}${lossCount(seed.lost)}`);
  else if (!graph.wasCurrent) process.stderr.write(summaryOf(graph));
  return codeOf(seed);
}

/** Makes the user's cache folder, if a database belongs there. */
export function makeCacheFolderFor(database: string): void {
  if (dirname(database) !== cacheFolder()) return;
  attempt(`Cannot create the folder ${cacheFolder()}`, 'Name a file with --database.', () =>
    mkdirSync(cacheFolder(), { recursive: true, mode: 0o700 }),
  );
}
