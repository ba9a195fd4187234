/** The command line: `career init | serve | check | build | generate | ask`, and `career <path>`. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { styleText, parseArgs } from 'node:util';
import { nodeKinds } from '../nodes/kinds.ts';
import { cacheFolder, commonOptions, optionHelp, placesOf, type Places } from './options.ts';
import { attempt, OperationalError, refusalOf } from '../seed/operational-error.ts';
import type { Progress } from '../seed/progress.ts';
import { openMarkCount } from '../seed/open-marks.ts';
import { readSeed, type Seed } from '../seed/read.ts';
import type { Problem } from '../seed/problem.ts';
import { build } from '../career-build.ts';
import { open } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { lossCount } from './losses.ts';
import { plural, report, summaryOf, withLines } from './report.ts';

/** Options that only some commands have. */
const flags = {
  watch: { type: 'boolean', default: false },
  add: { type: 'boolean', default: false },
  provisional: { type: 'boolean', default: false },
  lost: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Flag = keyof typeof flags;

type Flags = Readonly<Record<Flag, boolean>>;

/** A command. `path` is what stands after it: for `init`, the folder to write, and for all others, the seed. */
type Command = {
  readonly summary: string;
  readonly flags?: readonly Flag[];
  run(places: Places, given: Flags & { readonly path: string | undefined }): number | Promise<number>;
};

const commands: Readonly<Record<string, Command>> = {
  init: { summary: 'begin a career of your own in a folder (career init my-career)', run: (_, { path }) => init(path) },
  serve: {
    summary: 'build the graph, and serve the website and GraphQL (PORT and HOST set where); --watch follows your changes',
    flags: ['watch'],
    run: serve,
  },
  check: {
    summary:
      'report every problem; --add defines unknown names, --provisional lists names in no vocabulary, --lost what no career has of imported files, --json prints all as JSON, --watch follows your changes',
    flags: ['add', 'provisional', 'lost', 'json', 'watch'],
    run: check,
  },
  build: { summary: 'build the database from the seed files', run: (places) => built(places) ?? 1 },
  mcp: { summary: 'answer an assistant over standard input and output (Model Context Protocol)', run: mcp },
  generate: { summary: 'write the JSON Schemas with which editors complete the files', run: generate },
};

const summaries: readonly (readonly [string, string])[] = [
  ['<path>', 'the same as serve <path>'],
  ...Object.entries(commands).map(([name, { summary }]) => [name, summary] as const),
  ['import', 'write a résumé in another format as a career of your own (career import --help)'],
  ['export', 'write a career as JSON Resume, JSON-LD, CSV or YAML (career export --help)'],
  ['review', 'confirm the names in prose that nobody has confirmed, one key each'],
  ['ask', 'answer a question, or list them all (career ask <question> --help)'],
];

const usage = `Usage: career <command> [<path>] [--seed <path>] [--database <file>]

${table(summaries)}

${table(optionHelp)}
`;

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([title]) => title.length));
  return rows.map(([title, text]) => `  ${title.padEnd(width)}  ${text}`).join('\n');
}

/** Runs a command, and returns the exit code: 0 for success, 1 for failure, 2 for invalid arguments, 3 if something was left out. Throws only if the fault is ours. */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return; // The reader, such as `head`, may have seen enough.
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    process.exit(failed(`Cannot write to standard output: ${reason}.`));
  });
  try {
    return await run(args);
  } catch (cause) {
    if (cause instanceof OperationalError) return failed(cause.message);
    throw cause;
  }
}

async function run(args: readonly string[]): Promise<number> {
  // The options of "ask" depend on the question, so only the command and the question are parsed here.
  const { tokens } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true, strict: false, tokens: true });
  const [command, question] = tokens.flatMap((token) => (token.kind === 'positional' ? [token] : []));
  if (command?.value === 'ask') {
    const { ask } = await import('./ask.ts');
    return ask(
      question?.value,
      args.filter((_, index) => index !== command.index && index !== question?.index),
      graphToAsk,
    );
  }
  if (command?.value === 'import') {
    const { importCareers } = await import('./import.ts');
    return importCareers(args.filter((_, index) => index !== command.index));
  }
  if (command?.value === 'export') {
    const { exportCareer } = await import('./export.ts');
    return exportCareer(
      args.filter((_, index) => index !== command.index),
      graphToAsk,
    );
  }
  if (command?.value === 'review') return review(args.filter((_, index) => index !== command.index));
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    process.stderr.write(`${parsed}\n\n${usage}`);
    return 2;
  }
  if (parsed.isHelp) {
    process.stdout.write(usage);
    return 0;
  }
  return parsed.command.run(placesOf(parsed.values), { ...parsed.values, path: parsed.path });
}

/** A command with its options and what stands after it. */
type Parsed = {
  readonly isHelp: false;
  readonly command: Command;
  readonly values: { readonly seed?: string | undefined; readonly database?: string | undefined } & Flags;
  readonly path: string | undefined;
};

function parse(args: readonly string[]): string | { readonly isHelp: true } | Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...commonOptions, ...flags },
    });
    const [name, ...after] = positionals;
    if (values.help || name === 'help') return { isHelp: true };
    if (name === undefined) return 'No command was given.';
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command && !existsSync(name)) return `There is no command, file or folder "${name}".`;
    const [path, ...others] = command ? after : positionals;
    const used = command ? name : 'serve';
    if (others.length > 0) return `The command "${used}" does not take "${others.join(' ')}".`;
    if (path !== undefined && values.seed !== undefined) return `Name the files once: either "${path}" or "--seed ${values.seed}".`;
    const unknown = (Object.keys(flags) as Flag[]).find((flag) => values[flag] && !commands[used]!.flags?.includes(flag));
    if (unknown) return `The command "${used}" has no option --${unknown}.`;
    return { isHelp: false, command: commands[used]!, values: { ...values, seed: values.seed ?? path }, path };
  } catch (cause) {
    if (cause instanceof TypeError && 'code' in cause) return cause.message;
    throw cause;
  }
}

async function init(folder = '.'): Promise<number> {
  const { writeStarter } = await import('./init.ts');
  const files = writeStarter(folder);
  const enter = folder === '.' ? '' : `cd ${folder} && `;
  process.stdout.write(
    `Wrote ${plural(files.length, 'file')} to ${folder}. README.md says what is where. Next:\n\n  ${enter}npm install && npm start\n`,
  );
  return 0;
}

async function check(places: Places, { watch, ...given }: Flags): Promise<number> {
  if (!watch) return checkOnce(places, given);
  const { changesIn } = await import('./changes.ts');
  for await (const _ of changesIn(places.seed)) await checkOnce(places, given);
  return 0;
}

async function checkOnce(places: Places, { add, ...shown }: Omit<Flags, 'watch'>): Promise<number> {
  const [{ addEntries, entriesToPaste }, { refreshEditorFiles }, { lacksSection, lossLines, lossSummary }] = await Promise.all([
    import('./new-names.ts'),
    import('./editor-files.ts'),
    import('./losses.ts'),
  ]);
  const { seed: folder } = places;
  using seed = read(places);
  const added = add ? addEntries(seed, folder) : [];
  if (added.length > 0) {
    process.stdout.write(added.join(''));
    return checkOnce(places, { add: false, ...shown });
  }
  const errors = count(seed, 'error');
  const exitCode = errors > 0 ? 1 : lacksSection(seed.lost) ? 3 : codeOf(seed);
  if (shown.json) {
    const { files, problems, lost } = seed;
    process.stdout.write(`${JSON.stringify({ files: files.size, problems: [...problems, ...seed.advice()], lost }, null, 2)}\n`);
    return exitCode;
  }
  report(withLines(seed.files, [...seed.problems, ...seed.advice()]));
  reportLeftOut(seed);
  process.stderr.write(entriesToPaste(seed, folder));
  process.stdout.write(refreshEditorFiles(seed, folder));
  if (shown.provisional) process.stdout.write((await import('./provisional-names.ts')).provisionalNames(seed));
  process.stdout.write(shown.lost ? lossLines(seed.lost) : lossSummary(seed.lost));
  process.stdout.write(`${plural(seed.files.size, 'file')}: ${plural(errors, 'error')}, ${plural(count(seed, 'warning'), 'warning')}\n`);
  const unconfirmed = openMarkCount(seed);
  if (unconfirmed > 0) process.stdout.write(`${plural(unconfirmed, 'name')} in prose that nobody has confirmed: run career review\n`);
  return exitCode;
}

/** The command `review`. What follows it is a path, a person, or both. */
async function review(args: readonly string[]): Promise<number> {
  const { namedIn, review: reviewed } = await import('./review.ts');
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true });
  const { path: written, person } = namedIn(positionals);
  const places = placesOf({ ...values, seed: values.seed ?? written });
  using seed = read(places);
  if (!isSound(seed, 'Nothing was reviewed')) return 1;
  if (person !== undefined && !seed.drafts.bySlug('person', person)) return failed(`There is no file, folder or person "${person}".`);
  return reviewed(seed, places.seed, person);
}

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

async function serve(places: Places, { watch }: Flags): Promise<number> {
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

/** The graph to ask, built first if it is not current; null if it cannot be built. */
async function graphToAsk(options: Places): Promise<Store | null> {
  if (built(options, { toStderr: true }) === null) return null;
  const { Store } = await import('../store/store.ts');
  return new Store(open(options.database));
}

/** Serves an assistant until it closes the connection. Standard output is for the protocol only. */
async function mcp(places: Places): Promise<number> {
  const store = await graphToAsk(places);
  if (!store) return 1;
  try {
    const { serveAssistant } = await import('./mcp.ts');
    await serveAssistant(store);
    return 0;
  } finally {
    store.close();
  }
}

async function generate(places: Places): Promise<number> {
  using seed = read(places);
  if (!isSound(seed, 'Nothing was written')) return 1;
  const [{ generated }, { writeFiles }] = await Promise.all([import('./generate.ts'), import('./write-files.ts')]);
  for (const file of writeFiles(generated(seed, places.seed))) process.stdout.write(`wrote ${file}\n`);
  return 0;
}

/**
 * Builds the graph and prints a summary, or reports the problems. With `toStderr`, it writes only to the error output, and prints no
 * summary of a graph that is already current. Returns the exit code; null if there is no graph.
 */
function built(places: Places, { toStderr } = { toStderr: false }): number | null {
  using seed = read(places);
  if (!isSound(seed, 'Nothing was built')) return null;
  makeCacheFolderFor(places.database);
  const graph = withProgress((progress) => build(seed, places.database, progress));
  if (!toStderr) process.stdout.write(`${summaryOf(graph)}${lossCount(seed.lost)}`);
  else if (!graph.wasCurrent) process.stderr.write(summaryOf(graph));
  return codeOf(seed);
}

/** Makes the user's cache folder, if a database belongs there. */
function makeCacheFolderFor(database: string): void {
  if (dirname(database) !== cacheFolder()) return;
  attempt(`Cannot create the folder ${cacheFolder()}`, 'Name a file with --database.', () =>
    mkdirSync(cacheFolder(), { recursive: true, mode: 0o700 }),
  );
}

/** Reports the problems of a seed, and the outcome if any are errors. Returns whether there are none. */
function isSound(seed: Seed, outcome: string): boolean {
  report(withLines(seed.files, seed.problems));
  reportLeftOut(seed);
  const errors = count(seed, 'error');
  if (errors > 0) failed(`${outcome}: fix ${plural(errors, 'error')} first`);
  return errors === 0;
}

function read({ seed, leaveOut: leavesOut }: Places): Seed {
  return withProgress((progress) => readSeed(seed, nodeKinds, progress, { leavesOut }));
}

/** The exit code for a seed without errors. */
function codeOf({ leftOut }: Seed): number {
  return leftOut.length > 0 ? 3 : 0;
}

/** Says which careers are left out, and why. */
function reportLeftOut({ files, leftOut }: Seed): void {
  for (const { problems } of leftOut) report(withLines(files, problems));
  for (const { path, problems, because } of leftOut) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const reason = because ? `it refers to ${because.id}, which is left out with ${because.path}` : plural(errors, 'error');
    process.stderr.write(`${styleText('yellow', `Left out ${path}: ${reason}`, { stream: process.stderr })}\n`);
  }
}

/** Does some work. If it takes longer than a moment, a terminal shows its progress in a line, which is erased at the end. */
function withProgress<Result>(work: (progress: Progress) => Result): Result {
  const soon = performance.now() + 800;
  let isShown = false;
  let [step, started, shown] = ['', 0, 0];
  try {
    return work((done, what) => {
      const now = performance.now();
      if (what !== step) [step, started, shown] = [what, now, now];
      if (!process.stderr.isTTY || now < soon || (done !== null && now - shown < 200)) return;
      [isShown, shown] = [true, now];
      const rate = Math.round((done ?? 0) / ((now - started) / 1000));
      const line = done === null ? `${what} …` : `${done.toLocaleString('en')} ${what}, ${rate.toLocaleString('en')} per second`;
      process.stderr.write(`\r${line} \x1b[K`);
    });
  } finally {
    if (isShown) process.stderr.write('\r\x1b[K');
  }
}

/** The port if PORT chooses none. */
const usualPort = 4000;

function portOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return usualPort;
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

function failed(message: string): number {
  process.stderr.write(`${styleText('red', message, { stream: process.stderr })}\n`);
  return 1;
}

function count(seed: Seed, severity: Problem['severity']): number {
  return seed.problems.filter((problem) => problem.severity === severity).length;
}
