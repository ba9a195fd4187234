/** The command line: `career <command>`, and `career <path>`, which is short for `career serve <path>`. Each command is in a file of its own. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OperationalError, refusalOf } from '../seed/operational-error.ts';
import type { Command } from './command.ts';
import { commonOptions } from './options.ts';
import { failed } from './report.ts';

/** The commands, each with a few words about it. They are loaded when they run. */
const commands: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  init: { summary: 'begin a career of your own in a folder', load: async () => (await import('./init.ts')).init },
  serve: { summary: 'build the graph, and serve the website and GraphQL', load: async () => (await import('./serve.ts')).serve },
  check: { summary: 'report every problem, and define unknown names', load: async () => (await import('./check.ts')).check },
  review: { summary: 'confirm the names in prose, one key each', load: async () => (await import('./review.ts')).review },
  build: { summary: 'build the database from the files', load: async () => (await import('./build.ts')).build },
  ask: { summary: 'answer a question, or list them all', load: async () => (await import('./ask.ts')).ask },
  mcp: { summary: 'answer an assistant (Model Context Protocol)', load: async () => (await import('./mcp.ts')).mcp },
  import: { summary: 'write a résumé in another format as YAML to edit', load: async () => (await import('./import.ts')).importCareers },
  export: { summary: 'write a career as JSON Resume, JSON-LD, CSV or YAML', load: async () => (await import('./export.ts')).exportCareer },
  generate: { summary: 'write the JSON Schemas for editors', load: async () => (await import('./generate.ts')).generate },
};

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
  // Options can come before the command, and depend on it, so only the command is parsed here.
  const { tokens } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true, strict: false, tokens: true });
  const [word, topic] = tokens.filter((token) => token.kind === 'positional');
  const asksForHelp = word === undefined && args.some((arg) => arg === '--help' || arg === '-h');
  if (asksForHelp || word?.value === 'help') return helpWith(topic?.value);
  if (word === undefined) return misused('No command was given.');
  const command = commandNamed(word.value);
  if (command) return (await command.load())(args.filter((_, index) => index !== word.index));
  if (existsSync(word.value)) return (await commands['serve']!.load())(args);
  return misused(`There is no command, file or folder "${word.value}".`);
}

function commandNamed(name: string) {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** Prints the help of a command, of the files, or of everything. */
async function helpWith(topic: string | undefined): Promise<number> {
  if (topic === 'files') {
    process.stdout.write((await import('./help-files.ts')).filesHelp());
    return 0;
  }
  const command = topic === undefined ? undefined : commandNamed(topic);
  if (command) return (await command.load())(['--help']);
  if (topic !== undefined) return misused(`There is no help about "${topic}".`);
  process.stdout.write(await help());
  return 0;
}

async function misused(message: string): Promise<number> {
  process.stderr.write(`${message}\n\n${await help()}`);
  return 2;
}

async function help(): Promise<string> {
  const { helpOfAll } = await import('./help.ts');
  const summaries = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return helpOfAll([['<path>', 'the same as serve <path>'], ...summaries, ['help files', 'list every key that your files can have']]);
}
