/** `career review`: goes through the names in sentences that nobody has confirmed, and asks in which sense each is meant. */
import { existsSync } from 'node:fs';
import { stripVTControlCharacters, styleText } from 'node:util';
import { withoutControls } from '../graph/control-characters.ts';
import type { ConfirmedRelation } from '../seed/confirmations.ts';
import { type OpenMark, openMarks } from '../seed/open-marks.ts';
import type { Seed } from '../seed/read.ts';
import { command, UsageError } from './command.ts';
import { Confirmer } from './confirm.ts';
import { isSound, read } from './files-read.ts';
import { commonOptions, placesOf } from './options.ts';
import { failed } from './report.ts';

/** What each key says of a name, in the words of the prompt. */
const answers: Readonly<Record<string, { readonly words: string; readonly relation: (open: OpenMark) => ConfirmedRelation }>> = {
  u: { words: 'used', relation: () => 'used' },
  r: { words: 'replaced', relation: () => 'replaced' },
  a: { words: 'avoided', relation: () => 'avoided' },
  c: { words: 'claimed or compared', relation: ({ statement }) => (statement.subject.kinds[0] === 'person' ? 'claimed' : 'compared') },
  m: { words: 'merely mentioned', relation: () => 'mentioned' },
  n: { words: 'not it', relation: () => 'none' },
};

const others = { s: 'skip', A: 'all of this name', q: 'quit' };

/** Words before a name that suggest an answer. They never decide. */
const suggestions: readonly (readonly [string, RegExp])[] = [
  [
    'r',
    /(?:\bfrom|\boff|\breplac(?:ed|ing)|\binstead of|\bretir(?:ed|ing)|\bvon|\bstatt|\bremplac\p{L}+|\bau lieu d[e’']|\ben lugar de|\bdesde|\bal posto di|\bda)\s*$/iu,
  ],
  ['a', /(?:\bwithout|\bavoid(?:ed|ing)|\bohne|\bsans|\bsin|\bsenza)\s*$/iu],
];

/** Reviews the names in the sentences of one person, or of all. */
export const review = command({
  name: 'review',
  takes: '[<path>] [<person>]',
  does: 'Confirms the names in prose that nobody has confirmed, one key each. Without a terminal, lists them.',
  options: commonOptions,
  maxWords: 2,
  run(options, words) {
    const path = words.find((word) => existsSync(word));
    const [person, other] = words.filter((word) => word !== path);
    if (other !== undefined) throw new UsageError(`There is no file or folder "${person}" or "${other}".`);
    const places = placesOf(options, path);
    using seed = read(places);
    if (!isSound(seed, 'Nothing was reviewed')) return 1;
    if (person !== undefined && !seed.drafts.bySlug('person', person)) return failed(`There is no file, folder or person "${person}".`);
    return reviewed(seed, places.seed, person);
  },
});

/** Asks about every open mark, or without a terminal, lists them. Answers are saved one by one. Returns the exit code. */
async function reviewed(seed: Seed, path: string, person: string | undefined): Promise<number> {
  const open = [...openMarks(seed, person)];
  if (open.length === 0) {
    process.stdout.write('There is no name in prose that is not confirmed.\n');
    return 0;
  }
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    for (const one of open) process.stdout.write(`${placeOf(one)}: ${one.mark.name}: ${one.before}${one.words}${one.after}\n`);
    return 0;
  }
  // From now on, keys are not shown, and count without a line break.
  const keys = keysOf(process.stdin.setRawMode(true).setEncoding('utf8'));
  try {
    const confirmed = await ask(open, new Confirmer(path), keys);
    process.stdout.write(`\n${confirmed} confirmed, ${open.length - confirmed} left. All answers are saved.\n`);
    return 0;
  } finally {
    await keys.return(undefined);
  }
}

/** The number of marks that were confirmed. */
async function ask(open: readonly OpenMark[], confirmer: Confirmer, keys: AsyncIterator<string>): Promise<number> {
  const done = new Set<OpenMark>();
  const confirm = (some: readonly OpenMark[], key: string) => {
    for (const one of some) {
      const relation = answers[key]?.relation(one);
      if (relation === undefined) continue;
      confirmer.confirm(one, relation);
      for (const same of open) if (isSame(one, same)) done.add(same);
    }
  };
  for (const [index, one] of open.entries()) {
    if (done.has(one)) continue;
    const suggested = suggestions.find(([, pattern]) => pattern.test(one.before))?.[0];
    process.stdout.write(
      `\n${styleText('dim', `${index + 1} of ${open.length}  ${placeOf(one)}`)}\n${sentenceOf(one)}\n${promptFor(one, suggested)} `,
    );
    const key = await next(keys, (typed) => typed in answers || typed in others);
    if (key === 'q') break;
    if (key === 's') continue;
    if (key !== 'A') {
      confirm([one], key);
      continue;
    }
    process.stdout.write(`\nAll that nobody has confirmed of ${one.mark.name}: ${keyList(answers)} `);
    const all = await next(keys, (typed) => typed in answers);
    if (all === 'q') break;
    confirm(
      open.filter((other) => other.mark.name === one.mark.name && !done.has(other)),
      all,
    );
  }
  return done.size;
}

/** Whether a confirmation of one mark is one of another: a confirmation beside a file is for all occurrences in a sentence. */
function isSame(one: OpenMark, other: OpenMark): boolean {
  if (one === other) return true;
  return (
    one.confirmations !== null &&
    one.confirmations === other.confirmations &&
    one.mark.name === other.mark.name &&
    sentence(one) === sentence(other)
  );
}

function sentence({ before, words, after }: OpenMark): string {
  return before + words + after;
}

function placeOf({ location: { file, line, column } }: OpenMark): string {
  return `${file}:${line}:${column}`;
}

/** A sentence with the name highlighted. It is somebody else's text, so it cannot control the terminal. */
function sentenceOf({ before, words, after }: OpenMark): string {
  const [start, name, end] = [before, words, after].map((text) => withoutControls(stripVTControlCharacters(text)).replaceAll('\n', ' '));
  return `${start}${styleText(['bold', 'underline'], name ?? '')}${end}`;
}

function promptFor({ mark }: OpenMark, suggested: string | undefined): string {
  const words = Object.fromEntries(Object.entries(answers).map(([key, { words: one }]) => [key, key === suggested ? `${one}?` : one]));
  return `${styleText('bold', mark.name)}: ${keyList({ ...words, ...others })}`;
}

function keyList(keys: Readonly<Record<string, string | { readonly words: string }>>): string {
  return Object.entries(keys)
    .map(([key, one]) => `${styleText('bold', key)} ${typeof one === 'string' ? one : one.words}`)
    .join(' · ');
}

/** The next key that is an answer. Ctrl-C, Ctrl-D and the end of input are `q`. */
async function next(keys: AsyncIterator<string>, isAnswer: (key: string) => boolean): Promise<string> {
  for (;;) {
    const { value, done } = await keys.next();
    if (done === true || value === '\x03' || value === '\x04' || value === 'q') return 'q';
    if (isAnswer(value)) {
      process.stdout.write(value);
      return value;
    }
  }
}

/** The keys that are pressed in a raw terminal, one by one. At the end, the terminal is no longer raw. */
async function* keysOf(terminal: NodeJS.ReadStream): AsyncGenerator<string, undefined> {
  try {
    for await (const chunk of terminal) yield* chunk as string;
  } finally {
    terminal.setRawMode(false).pause();
  }
  return undefined;
}
