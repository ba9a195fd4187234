/** `career serve`: serves the website and GraphQL until the process is told to stop. */
import { styleText } from 'node:util';
import { open } from '../store/open.ts';
import { command } from './command.ts';
import { built, makeCacheFolderFor } from './current-graph.ts';
import { commonOptions, type Places, placesOf } from './options.ts';
import { failed } from './report.ts';

/** Builds the graph, and serves it. */
export const serve = command({
  name: 'serve',
  takes: '[<path>]',
  does: 'Builds the graph, and serves the website and GraphQL. The variables PORT and HOST say where (default: port 4000, or the next that is free, of this machine only).',
  options: {
    watch: { type: 'boolean', default: false, help: 'Build again after every change, while the server answers' },
    ...commonOptions,
  },
  maxWords: 1,
  run: ({ watch, ...places }, [path]) => serveGraph(placesOf(places, path), watch),
});

/** What the server answers with. */
type Site = { fetch(this: void, request: Request): Response | Promise<Response>; close(): void | Promise<void> };

/** The site of a graph, built first; null if it cannot be built. */
async function siteOf(places: Places): Promise<Site | null> {
  if (built(places) === null) return null;
  const [{ Store }, { graphOverHttp }] = await Promise.all([import('../store/store.ts'), import('../http/app.ts')]);
  const store = new Store(open(places.database));
  return { fetch: graphOverHttp(store).fetch, close: () => store.close() };
}

/** The site of a graph that is built again after every change. */
async function watchedSite(places: Places): Promise<Site> {
  makeCacheFolderFor(places.database);
  return (await import('./watched-site.ts')).watchedSite(places);
}

async function serveGraph(places: Places, watch: boolean): Promise<number> {
  const port = portOf(process.env['PORT']);
  if (port === null) return failed(`PORT is "${process.env['PORT']}", but a port is a whole number from 0 to 65535`);
  const site = await (watch ? watchedSite(places) : siteOf(places));
  if (!site) return 1;
  const { ListenError, listen, listenFrom } = await import('../http/server.ts');
  try {
    const host = process.env['HOST'] || '127.0.0.1';
    const server = await (process.env['PORT'] ? listen(site.fetch, host, port) : listenFrom(site.fetch, host, usualPort));
    if (!process.env['PORT'] && !server.url.endsWith(`:${usualPort}`))
      process.stdout.write(`Port ${usualPort} is in use, so this is the next one that is free. PORT chooses another.\n`);
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    const link = (path: string) => styleText('cyan', `${server.url}${path}`, { stream: process.stdout });
    process.stdout.write(
      `Website  ${link('/')}  careers, questions and their answers\nGraphQL  ${link('/graphql')}  POST and GET, and GraphiQL in a browser\nSchema   ${link('/schema.graphql')}\n`,
    );
    await stopped;
    await server.stop();
    return 0;
  } catch (cause) {
    if (cause instanceof ListenError) return failed(cause.message);
    throw cause;
  } finally {
    await site.close();
  }
}

/** The port if PORT chooses none. */
const usualPort = 4000;

function portOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return usualPort;
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}
