/** Serves a graph that is built again whenever its files change. */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LiveSite } from '../http/live-site.ts';
import { formatProblem } from '../seed/problem.ts';
import { OperationalError } from '../seed/operational-error.ts';
import { open } from '../store/open.ts';
import { Store } from '../store/store.ts';
import { errorsIn, plural, report, summaryOf } from './report.ts';
import type { Rebuilt, Watched } from './watch-thread.ts';

/** Watches files and serves their graph. Throws an `OperationalError` if no change of the files could make it work. */
export async function watchedSite(watched: Watched): Promise<{ readonly fetch: LiveSite['fetch']; close(): Promise<void> }> {
  const site = new LiveSite();
  const thread = new Worker(new URL(`watch-thread${extname(import.meta.url)}`, import.meta.url), { workerData: watched });
  const [first] = (await once(thread, 'message')) as [Rebuilt];
  if (first.is === 'failed') {
    await thread.terminate();
    throw new OperationalError(first.reason);
  }
  const show = (rebuilt: Rebuilt) => update(site, rebuilt, watched.database);
  show(first);
  thread.on('message', show);
  return {
    fetch: site.fetch,
    async close() {
      await thread.terminate();
      site.close();
    },
  };
}

/** Shows the result of a build on the site and in the terminal. */
function update(site: LiveSite, rebuilt: Rebuilt, database: string): void {
  const hadProblems = site.problems.length > 0;
  switch (rebuilt.is) {
    case 'built':
      if (rebuilt.built.wasCurrent && site.hasGraph && !hadProblems) return;
      report(rebuilt.problems);
      site.show(new Store(open(database)));
      process.stdout.write(summaryOf(rebuilt.built));
      return;
    case 'refused': {
      report(rebuilt.problems);
      const errors = plural(errorsIn(rebuilt.problems.map(({ problem }) => problem)), 'error');
      site.showProblems(rebuilt.problems.map(({ problem, line }) => formatProblem(problem, line, null)));
      process.stderr.write(`Nothing was built: fix ${errors}${site.hasGraph ? '. Until then, answers stay as they are.' : ' first.'}\n`);
      return;
    }
    case 'failed':
      process.stderr.write(`${rebuilt.reason}\n`);
      site.showProblems([rebuilt.reason]);
  }
}
