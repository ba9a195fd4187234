/** The thread that builds the graph at once and after every change of its files, while the server answers. It tells the server about each build. */
import { parentPort, workerData } from 'node:worker_threads';
import { build } from '../career-build.ts';
import type { Built } from '../build/build.ts';
import { nodeKinds } from '../nodes/kinds.ts';
import { OperationalError, refusalOf } from '../seed/operational-error.ts';
import { readSeed } from '../seed/read.ts';
import { changesIn } from './changes.ts';
import type { Places } from './options.ts';
import { refreshEditorFiles } from './editor-files.ts';
import { errorsIn, type ProblemInFile, withLines } from './report.ts';

/** The files to watch, the database to build, and whether careers with errors are left out. */
export type Watched = Places;

/** The result of a build: a graph, problems in the files, or another reason why there is no graph. */
export type Rebuilt =
  | { readonly is: 'built'; readonly built: Built; readonly problems: readonly ProblemInFile[] }
  | { readonly is: 'refused'; readonly problems: readonly ProblemInFile[] }
  | { readonly is: 'failed'; readonly reason: string };

const watched = workerData as Watched;
for await (const _ of changesIn(watched.seed)) parentPort?.postMessage(rebuilt(watched), []);

function rebuilt({ seed: path, database, leaveOut: leavesOut }: Watched): Rebuilt {
  try {
    using seed = readSeed(path, nodeKinds, undefined, { leavesOut });
    const problems = withLines(seed.files, seed.problems);
    refreshEditorFiles(seed, path);
    return errorsIn(seed.problems) > 0 ? { is: 'refused', problems } : { is: 'built', built: build(seed, database), problems };
  } catch (cause) {
    if (cause instanceof OperationalError) return { is: 'failed', reason: cause.message };
    const reason = refusalOf(cause); // A file can disappear while it is read.
    return { is: 'failed', reason: reason === undefined ? String((cause as Error).stack) : `The files cannot be read: ${reason}.` };
  }
}
