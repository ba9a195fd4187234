/** The command line: `career serve | check | build | ask | generate`. */
import { styleText, parseArgs } from 'node:util';
import { nodeKinds } from '../nodes/kinds.ts';
import { commonOptions } from './options.ts';
import { OperationalError, refusalOf } from '../seed/operational-error.ts';
import type { Progress } from '../seed/progress.ts';
import { openMarkCount } from '../seed/open-marks.ts';
import { readSeed, type Seed } from '../seed/read.ts';
import { formatProblem, type Problem } from '../seed/problem.ts';
import { build } from '../career-build.ts';
import { open } from '../store/open.ts';
import type { Store } from '../store/store.ts';

type Options = { readonly seed: string; readonly database: string };

/** Options that only some commands have. */
const flags = {
  provisional: { type: 'boolean', default: false },
} as const;

type Flag = keyof typeof flags;

type Command = {
  readonly summary: string;
  readonly flags?: readonly Flag[];
  run(options: Options & Readonly<Record<Flag, boolean>>): number | Promise<number>;
};

const commands: Readonly<Record<string, Command>> = {
  serve: { summary: 'build the graph, and serve the website and GraphQL (PORT and HOST set where)', run: serve },
  check: {
    summary: 'read all seed files and report every problem; with --provisional, list the names that are in no vocabulary',
    flags: ['provisional'],
    run: check,
  },
  build: { summary: 'build the database from the seed files', run: ({ seed, database }) => (built(seed, database) ? 0 : 1) },
  mcp: { summary: 'answer an assistant over standard input and output (Model Context Protocol)', run: mcp },
  generate: { summary: 'write schema.graphql, the typed client’s questions, and the JSON Schemas of the seed files', run: generate },
};

const usage = `Usage: career <command> [--seed seed] [--database career.db]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}
  review    confirm the names in prose that nobody has confirmed, one key each (career review [<path>] [<person>])
  ask       answer a question, or list them all (career ask <question> --help)
`;

/** Runs a command, and returns the exit code: 0 for success, 1 for failure, 2 for invalid arguments. Throws only if the fault is ours. */
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
  return parsed.command.run(parsed.options);
}

function parse(
  args: readonly string[],
): string | { isHelp: true } | { isHelp: false; command: Command; options: Parameters<Command['run']>[0] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...commonOptions, ...flags },
    });
    const [name, ...others] = positionals;
    if (values.help || name === 'help') return { isHelp: true };
    if (name === undefined) return 'No command was given.';
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) return `There is no command "${name}".`;
    if (others.length > 0) return `The command "${name}" does not take "${others.join(' ')}".`;
    const wrong = (Object.keys(flags) as Flag[]).find((flag) => values[flag] && !command.flags?.includes(flag));
    if (wrong) return `The command "${name}" has no option --${wrong}.`;
    return { isHelp: false, command, options: values };
  } catch (cause) {
    if (cause instanceof TypeError && 'code' in cause) return cause.message;
    throw cause;
  }
}

async function check({ seed: folder, provisional }: Parameters<Command['run']>[0]): Promise<number> {
  using seed = withProgress((progress) => readSeed(folder, nodeKinds, progress));
  report(seed.files, [...seed.problems, ...seed.advice()]);
  if (provisional) process.stdout.write((await import('./provisional-names.ts')).provisionalNames(seed));
  const errors = count(seed, 'error');
  process.stdout.write(`${plural(seed.files.size, 'file')}: ${plural(errors, 'error')}, ${plural(count(seed, 'warning'), 'warning')}\n`);
  const open = openMarkCount(seed);
  if (open > 0) process.stdout.write(`${plural(open, 'name')} in prose that nobody has confirmed: run career review\n`);
  return errors > 0 ? 1 : 0;
}

/** The command `review`. What follows it is a path, a person, or both. */
async function review(args: readonly string[]): Promise<number> {
  const { namedIn, review: reviewed } = await import('./review.ts');
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true });
  const { path = values.seed, person } = namedIn(positionals);
  using seed = withProgress((progress) => readSeed(path, nodeKinds, progress));
  if (!isSound(seed, 'Nothing was reviewed')) return 1;
  if (person !== undefined && !seed.drafts.bySlug('person', person)) return failed(`There is no file, folder or person "${person}".`);
  return reviewed(seed, path, person);
}

async function serve({ seed, database }: Options): Promise<number> {
  const port = portOf(process.env['PORT']);
  if (port === null) return failed(`PORT is "${process.env['PORT']}", but a port is a whole number from 0 to 65535`);
  if (!built(seed, database)) return 1;
  const [{ Store }, { graphOverHttp }, { ListenError, listen }] = await Promise.all([
    import('../store/store.ts'),
    import('../http/app.ts'),
    import('../http/server.ts'),
  ]);
  const store = new Store(open(database));
  try {
    const server = await listen(graphOverHttp(store).fetch, process.env['HOST'] || '127.0.0.1', port);
    const link = (path: string) => styleText('cyan', `${server.url}${path}`, { stream: process.stdout });
    process.stdout.write(
      `Website  ${link('/')}  careers, questions and their answers\nGraphQL  ${link('/graphql')}  POST and GET, and GraphiQL in a browser\nSchema   ${link('/schema.graphql')}\n`,
    );
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await server.stop();
    return 0;
  } catch (cause) {
    if (cause instanceof ListenError) return failed(cause.message);
    throw cause;
  } finally {
    store.close();
  }
}

/** The graph to ask, built first if it is not current; null if it cannot be built. */
async function graphToAsk({ seed, database }: Options): Promise<Store | null> {
  if (!built(seed, database, { toStderr: true })) return null;
  const { Store } = await import('../store/store.ts');
  return new Store(open(database));
}

/** Serves an assistant until it closes the connection. Standard output is for the protocol only. */
async function mcp(options: Options): Promise<number> {
  const store = await graphToAsk(options);
  if (!store) return 1;
  try {
    const { serveAssistant } = await import('./mcp.ts');
    await serveAssistant(store);
    return 0;
  } finally {
    store.close();
  }
}

async function generate({ seed: folder }: Options): Promise<number> {
  using seed = withProgress((progress) => readSeed(folder, nodeKinds, progress));
  if (!isSound(seed, 'Nothing was written')) return 1;
  const { writeGenerated } = await import('./generate.ts');
  for (const file of writeGenerated(seed, folder)) process.stdout.write(`wrote ${file}\n`);
  return 0;
}

/**
 * Builds the graph and prints a summary, or reports the problems. With `toStderr`, it writes only to the error output, and prints no
 * summary of a graph that is already current. Returns whether there is a graph.
 */
function built(folder: string, database: string, { toStderr } = { toStderr: false }): boolean {
  using seed = withProgress((progress) => readSeed(folder, nodeKinds, progress));
  if (!isSound(seed, 'Nothing was built')) return false;
  const { people, nodes, arrows, statements, milliseconds, wasCurrent } = withProgress((progress) => build(seed, database, progress));
  const summary = `${plural(people, 'person', 'people')}, ${plural(nodes, 'node')}, ${plural(arrows, 'arrow')} in ${plural(statements, 'statement')}`;
  const line = `${wasCurrent ? 'The graph is current' : 'Built the graph'}: ${summary} (${Math.round(milliseconds)} ms)\n`;
  if (!toStderr) process.stdout.write(line);
  else if (!wasCurrent) process.stderr.write(line);
  return true;
}

/** Reports the problems of a seed, and the outcome if any are errors. Returns whether there are none. */
function isSound(seed: Seed, outcome: string): boolean {
  report(seed.files, seed.problems);
  const errors = count(seed, 'error');
  if (errors > 0) failed(`${outcome}: fix ${plural(errors, 'error')} first`);
  return errors === 0;
}

function report(files: Seed['files'], problems: readonly Problem[]): void {
  for (const problem of problems) {
    const line = files.get(problem.location.file)?.line(problem.location.line);
    process.stderr.write(`${formatProblem(problem, line)}\n\n`);
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

function portOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return 4000;
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

function failed(message: string): number {
  process.stderr.write(`${styleText('red', message, { stream: process.stderr })}\n`);
  return 1;
}

function count(seed: Seed, severity: Problem['severity']): number {
  return seed.problems.filter((problem) => problem.severity === severity).length;
}

function plural(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
