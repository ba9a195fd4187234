/** `career ask`: the questions that come with the graph, put and answered in a terminal. */
import { styleText } from 'node:util';
import { getNamedType, isEnumType } from 'graphql';
import { commonOptions } from './options.ts';
import { dayOf } from '../graph/partial-date.ts';
import { suggestion } from '../graph/spelling.ts';
import { answerTo } from '../questions/answer.ts';
import { asOption, firstRow, isFlag, isRepeated, type Option, optionsOf, readOptions, type ParsedOptions } from '../questions/options.ts';
import { type Audience, audiences, type Question, questionOf, questions } from '../questions/questions.ts';
import { inTerminal, type Screen, wrapped } from '../view/terminal.ts';
import { csvOf, type Titled } from '../view/csv.ts';
import { readVariables } from '../questions/read-variables.ts';
import { viewOf } from '../view/view.ts';
import { withIds } from '../view/selection.ts';
import type { Store } from '../store/store.ts';

/** Opens the graph to ask. Null if there is none, once it is said why. */
type Opening = (place: { readonly seed: string; readonly database: string }) => Promise<Store | null>;

/**
 * Answers a question on the standard output, or lists them all if none is named. Returns the exit code: 0 answered, 1 not answered,
 * 2 not understood.
 */
export async function ask(name: string | undefined, args: readonly string[], open: Opening): Promise<number> {
  const question = name === undefined ? undefined : questionOf(name);
  if (name !== undefined && !question) {
    const meant = suggestion(
      name,
      questions().map((one) => one.name),
    );
    return refused(2, [`There is no question ${JSON.stringify(name)}.${meant} "career ask" lists them.`]);
  }
  const said = readOptions(question, args);
  if (typeof said === 'string') return refused(2, [said]);
  if (said.json && said.csv) return refused(2, ['An answer is either JSON or CSV: give --json or --csv.']);
  const screen = screenOf(process.stdout);
  if (!question) return shown(listing(screen));
  if (said.help) return shown(explained(question, screen));
  const store = await open(said);
  if (!store) return 1;
  try {
    return answered(question, said, store, screen);
  } finally {
    store.close();
  }
}

function answered(question: Question, { given, json, csv }: ParsedOptions, store: Store, screen: Screen): number {
  const { variables, faults } = readVariables(question, given, store);
  if (faults.length > 0)
    return refused(
      2,
      faults.map(({ path, message }) => `--${asOption(path)}: ${message}`),
    );
  const document = json ? question.document : withIds(question.document);
  const answer = answerTo(document, variables, { store, today: dayOf(new Date()) });
  if ('refusals' in answer) return refused(1, answer.refusals);
  if (json) return shown(`${JSON.stringify(answer, null, 2)}\n`);
  const parts = viewOf(document, answer.data);
  if (csv) {
    process.stderr.write(next(parts, screenOf(process.stderr)));
    return shown(csvOf(parts));
  }
  return shown((inTerminal(parts, screen) || 'Nothing was found: no document says so.\n') + next(parts, screen));
}

/** How to ask for the page behind this one, if there is one. */
function next(parts: readonly Titled[], { style }: Screen): string {
  const cursor = parts.map(({ value }) => value.is === 'table' && value.next).find(Boolean);
  return cursor ? `\n${style('dim', `There is more: ask again with --after ${cursor}`)}\n` : '';
}

/** All questions, by who asks them. */
function listing({ style }: Screen): string {
  const width = Math.max(...questions().map(({ name }) => name.length));
  const groups = (Object.keys(audiences) as Audience[]).map((audience) => {
    const lines = questions()
      .filter((question) => question.audiences.includes(audience))
      .map(({ name, title }) => `  ${style('cyan', name.padEnd(width))}  ${title}\n`);
    return `${style('bold', `For ${audience}`)}  ${style('dim', audiences[audience])}\n${lines.join('')}\n`;
  });
  return `${groups.join('')}Usage: career ask <question> [--json | --csv]\n       career ask <question> --help says what else it can be asked with.\n`;
}

/** A question, what counts as its answer, and what it can be asked with. */
function explained(question: Question, screen: Screen): string {
  const options = optionsOf(question);
  const words = explanations.filter(({ isOf }) => options.some(isOf));
  const rows = [...options.map((option) => ({ title: usageOf(option), text: saidOf(option) })), ...words, ...ofEveryQuestion];
  const paragraphs = [screen.style('bold', question.title), ...question.explanation, `career ask ${question.name} [options]`];
  const parts = rows.map(({ title, text }): Titled => ({ title, value: { is: 'text', text } }));
  return [...paragraphs.map((text) => wrapped(text, screen.width).join('\n')), inTerminal(parts, screen)].join('\n\n');
}

/** What is to be known of some options. */
const explanations = [
  {
    title: firstRow,
    text: 'The first row; .1. is the second. Rows that are given take the place of the question’s own',
    isOf: ({ name }: Option) => name.includes(firstRow),
  },
  {
    title: '<date>',
    text: 'A year, a month or a day: 2019, 2019-03 or 2019-03-11',
    isOf: ({ type }: Option) => getNamedType(type).name === 'PartialDate',
  },
];

const ofEveryQuestion = [
  { title: '--json', text: 'The answer as GraphQL gives it' },
  { title: '--csv', text: 'The answer as a spreadsheet reads it' },
  { title: '--seed <folder>', text: `The files of the graph (default: ${commonOptions.seed.default})` },
  { title: '--database <file>', text: `The graph as it is built from them (default: ${commonOptions.database.default})` },
];

/** An option as it is typed: `--technology <technology|project>`, `--levels <creator|major|minor> …`. */
function usageOf({ name, type, kinds }: Option): string {
  if (isFlag(type)) return `--${name}, --no-${name}`;
  return `--${name} <${takenBy(type, kinds)}>${isRepeated(type) ? ' …' : ''}`;
}

function takenBy(type: Option['type'], kinds: Option['kinds']): string {
  const named = getNamedType(type);
  if (isEnumType(named))
    return named
      .getValues()
      .map(({ name }) => name.toLowerCase())
      .join('|');
  if (named.name === 'ID') return 'name';
  return kinds?.join('|') ?? { Int: 'number', PartialDate: 'date' }[named.name] ?? 'text';
}

function saidOf({ label, initial }: Option): string {
  const values = [initial ?? []].flat().map(String);
  return values.length === 0 ? label : `${label} (default: ${values.join(', ')})`;
}

/** A terminal as wide as it is. What is piped is not wrapped, unless COLUMNS says how wide it is to be. */
function screenOf(stream: NodeJS.WriteStream): Screen {
  return {
    width: stream.columns || Number(process.env['COLUMNS']) || Infinity,
    style: (format, text) => styleText(format, text, { stream }),
  };
}

function shown(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function refused(code: 1 | 2, sentences: readonly string[]): 1 | 2 {
  for (const sentence of sentences) process.stderr.write(`${styleText('red', sentence, { stream: process.stderr })}\n`);
  return code;
}
