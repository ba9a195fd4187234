/** `career ask`: asks the questions that come with the graph in a terminal. */
import { parseArgs, styleText } from 'node:util';
import { getNamedType, isEnumType } from 'graphql';
import { type CommandOption, optionTitle } from './command.ts';
import { currentGraph } from './current-graph.ts';
import { commonOptions, placesOf } from './options.ts';
import { failed } from './report.ts';
import { dayOf } from '../graph/partial-date.ts';
import { suggestion } from '../graph/spelling.ts';
import { type AmbiguousName, extensionsFor, withKind } from '../questions/ambiguous-name.ts';
import { answerTo } from '../questions/answer.ts';
import { asOption, firstRow, isFlag, isRepeated, type Option, optionsOf, readOptions, type ParsedOptions } from './question-options.ts';
import { type Audience, audiences, type Question, questionOf, questions } from '../questions/questions.ts';
import { inTerminal, type Screen, wrapped } from '../view/terminal.ts';
import { csvOf, type Titled } from '../view/csv.ts';
import { readVariables } from '../questions/read-variables.ts';
import { designOf } from '../view/designs/designs.ts';
import type { Store } from '../store/store.ts';

/**
 * Answers the question that the arguments name on standard output, or lists all questions if none is named. Returns the exit code: 0 for an
 * answer, 1 for an error, 2 for invalid arguments.
 */
export async function ask(args: readonly string[]): Promise<number> {
  // The options depend on the question, so only the question is parsed first.
  const { tokens } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true, strict: false, tokens: true });
  const word = tokens.find((token) => token.kind === 'positional');
  return askFor(
    word?.value,
    args.filter((_, index) => index !== word?.index),
  );
}

async function askFor(name: string | undefined, args: readonly string[]): Promise<number> {
  const question = name === undefined ? undefined : questionOf(name);
  if (name !== undefined && !question) {
    const similar = suggestion(
      name,
      questions().map((one) => one.name),
    );
    return fail(2, [`There is no question ${JSON.stringify(name)}.${similar} Run "career ask" to list the questions.`]);
  }
  const options = readOptions(question, args);
  if (typeof options === 'string') return fail(2, [options]);
  if (options.json && options.csv) return fail(2, ['Choose either --json or --csv.']);
  const screen = screenOf(process.stdout);
  if (!question) return print(listing(screen));
  if (options.help) return print(helpOf(question, screen));
  const store = await currentGraph(placesOf(options));
  if (!store) return 1;
  try {
    return answer(question, options, store, screen);
  } finally {
    store.close();
  }
}

function answer(question: Question, { given, json, csv }: ParsedOptions, store: Store, screen: Screen): number {
  const context = { store, today: dayOf(new Date()) };
  const { variables, invalid, ambiguous } = readVariables(question, given, store, context.today);
  if (invalid.length > 0)
    return fail(
      2,
      invalid.map(({ path, message }) => `--${asOption(path)}: ${message}`),
    );
  const result = answerTo(question.document, variables, context);
  if ('errors' in result)
    return fail(
      1,
      result.errors.map(({ message }) => message),
    );
  process.stderr.write(ambiguous.map((name) => `${meaningOf(name)}\n`).join(''));
  if (json) return print(`${JSON.stringify({ ...result, ...extensionsFor(ambiguous) }, null, 2)}\n`);
  const { sentence, parts } = designOf(question, result.data, variables, store);
  if (csv) {
    process.stderr.write(nextPageHint(parts, screenOf(process.stderr)));
    return print(csvOf(parts));
  }
  const heading = sentence === null ? '' : `${wrapped(sentence, screen.width).join('\n')}\n\n`;
  return print(heading + (inTerminal(parts, screen) || 'Nothing found: no document says so.\n') + nextPageHint(parts, screen));
}

/** Which node an ambiguous name was read as, and how to ask about the others. */
function meaningOf({ path, text, taken, others }: AmbiguousName): string {
  const options = others.map((other) => `${withKind(other)} (--${asOption(path)} ${other.key})`);
  return `“${text}” was read as ${withKind(taken)}. It can also mean ${options.join(', ')}.`;
}

/** How to get the next page, if there is one. */
function nextPageHint(parts: readonly Titled[], { style }: Screen): string {
  const cursor = parts.map(({ value }) => value.is === 'table' && value.next).find(Boolean);
  return cursor ? `\n${style('dim', `There are more results. For the next page, add --after ${cursor}`)}\n` : '';
}

/** All questions, grouped by audience. */
function listing({ style }: Screen): string {
  const width = Math.max(...questions().map(({ name }) => name.length));
  const groups = (Object.keys(audiences) as Audience[]).map((audience) => {
    const lines = questions()
      .filter((question) => question.audiences.includes(audience))
      .map(({ name, title }) => `  ${style('cyan', name.padEnd(width))}  ${title}\n`);
    return `${style('bold', `For ${audience}`)}  ${style('dim', audiences[audience])}\n${lines.join('')}\n`;
  });
  return `${groups.join('')}Usage: career ask <question> [options]\n       career ask <question> --help lists its options.\n`;
}

/** The help of a question: its explanation and its options. */
function helpOf(question: Question, screen: Screen): string {
  const options = optionsOf(question);
  const notes = optionNotes.filter(({ isFor }) => options.some(isFor));
  const rows = [...options.map((option) => ({ title: usageOf(option), text: descriptionOf(option) })), ...notes, ...sharedOptions];
  const paragraphs = [screen.style('bold', question.title), ...question.explanation, `career ask ${question.name} [options]`];
  const parts = rows.map(({ title, text }): Titled => ({ title, value: { is: 'text', text } }));
  return [...paragraphs.map((text) => wrapped(text, screen.width).join('\n')), inTerminal(parts, screen)].join('\n\n');
}

/** Explains the placeholders in some options. */
const optionNotes = [
  {
    title: firstRow,
    text: 'The first row; .1. is the second. If you give a row, no default rows are used',
    isFor: ({ name }: Option) => name.includes(firstRow),
  },
  {
    title: '<date>',
    text: 'A year, a month or a day: 2019, 2019-03 or 2019-03-11',
    isFor: ({ type }: Option) => getNamedType(type).name === 'PartialDate',
  },
];

const sharedOptions = [
  { title: '--json', text: 'Print the answer as JSON, as GraphQL returns it' },
  { title: '--csv', text: 'Print the answer as CSV, for a spreadsheet' },
  ...Object.entries<CommandOption>(commonOptions).map(([name, { value, help }]) => ({ title: optionTitle(name, value), text: help })),
];

/** The syntax of an option: `--technology <technology|project>`, `--levels <creator|major|minor> …`. */
function usageOf({ name, type, kinds }: Option): string {
  if (isFlag(type)) return `--${name}, --no-${name}`;
  return `--${name} <${placeholderOf(type, kinds)}>${isRepeated(type) ? ' …' : ''}`;
}

function placeholderOf(type: Option['type'], kinds: Option['kinds']): string {
  const named = getNamedType(type);
  if (isEnumType(named))
    return named
      .getValues()
      .map(({ name }) => name.toLowerCase())
      .join('|');
  if (named.name === 'ID') return 'name';
  return kinds?.join('|') ?? { Int: 'number', PartialDate: 'date' }[named.name] ?? 'text';
}

function descriptionOf({ label, initial }: Option): string {
  const values = [initial ?? []]
    .flat()
    .map((value: unknown) => (typeof value === 'string' ? value.replace(/^\{(.*)\}$/, '$1') : JSON.stringify(value)));
  return values.length === 0 ? label : `${label} (default: ${values.join(', ')})`;
}

/** The width and colors of a terminal. Piped output is not wrapped, unless COLUMNS sets a width. */
function screenOf(stream: NodeJS.WriteStream): Screen {
  return {
    width: stream.columns || Number(process.env['COLUMNS']) || Infinity,
    style: (format, text) => styleText(format, text, { stream }),
  };
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function fail(code: 1 | 2, messages: readonly string[]): 1 | 2 {
  for (const message of messages) failed(message);
  return code;
}
