/**
 * Parses the marks by which authors say what a sentence is about: `[[go]]`, `[[replaced:consul-template|its forerunner]]`, `[[project/damon]]`,
 * `[[mainly:java]]`, `[[used some:groovy]]`. `[[?react|React.js]]` is unconfirmed: the text names it, and nobody has said in which sense.
 * A backslash makes brackets plain text: `\[[` and `\]]`.
 */
import { type Extent, writableExtents } from './extent.ts';
import { parsePartialDate } from './partial-date.ts';
import { type Relation, writable } from './relation.ts';
import type { OwnDates } from './time.ts';

/** A part of a text, and the index of its first character. */
type TextPart = { readonly source: string; readonly start: number };

/**
 * One mark: the name of a node (`go`, `project/damon`), the words to show, if given, the relation, if not the default, the extent, if given,
 * and the dates, if not those of the statement: `[[go@2016]]`, `[[go@2016..2018-03]]`, `[[go@2016..]]`, `[[go@..2018-03]]`.
 */
export type Mark = TextPart & {
  readonly name: string;
  readonly words: string | null;
  readonly relation: Relation | null;
  readonly dates: OwnDates | null;
  readonly extent: Extent | null;
  /** False if a program found the name in the text, and nobody has confirmed it. Its relation is then MENTIONED. */
  readonly isConfirmed: boolean;
};

/** A piece of a text: plain words or a mark. */
export type Piece = string | Mark;

/** A mark that cannot be parsed, and the reason. */
export type MarkProblem = TextPart & { readonly message: string };

/** Splits a text into pieces, and reports every problem in its marks. Marks with problems are left out of the pieces. */
export function parseMarks(text: string): { readonly pieces: readonly Piece[]; readonly problems: readonly MarkProblem[] } {
  const pieces: Piece[] = [];
  const problems: MarkProblem[] = [];
  let start = 0;
  for (const [index, source] of text.split(/((?<!\\)\[\[[^[\]]*\]\])/).entries()) {
    const part = { source, start };
    start += source.length;
    if (index % 2 === 0) {
      problems.push(...unmatchedBrackets(part));
      if (source !== '') pieces.push(source.replace(/\\(?=\[\[|\]\])/g, ''));
      continue;
    }
    const mark = parseMark(part);
    if ('message' in mark) problems.push(mark);
    else pieces.push(mark);
  }
  return { pieces, problems };
}

/** A text without marks, so that brackets in it stay text. */
export function escaped(text: string): string {
  return text.replace(/\[\[|\]\]/g, '\\$&');
}

/** An unconfirmed mark in a text. Its groups are the name and the words, if it has words. */
export const unconfirmedMark = /(?<!\\)\[\[\s*\?([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;

/** A text with the words of its unconfirmed marks in place of these marks, so that it does not depend on the vocabulary. */
export function withoutUnconfirmed(text: string): string {
  return text.replace(unconfirmedMark, (mark) => confirmedMark(mark, 'none'));
}

/** A text with the words of all marks in place of these marks; a mark without words becomes its name. */
export function plainText(text: string): string {
  return parseMarks(text)
    .pieces.map((piece) => (typeof piece === 'string' ? piece : (piece.words ?? piece.name)))
    .join('');
}

/** What a person makes of an unconfirmed mark: a mark with a relation (`used`), or with `none`, its words. */
export function confirmedMark(mark: string, relation: string): string {
  if (relation === 'none') return mark.replace(unconfirmedMark, (_, name: string, words: string | undefined) => words ?? name);
  return mark.replace('?', `${relation}:`);
}

function unmatchedBrackets(between: TextPart): readonly MarkProblem[] {
  // What a backslash makes plain text is matched first: `\[[go]]`, or one pair of brackets.
  const matches = [...between.source.matchAll(/\\\[\[[^[\]]*\]\]|\\\[\[|\\\]\]|\[\[[^[\]\n]{0,30}|\]\]/g)];
  return matches
    .filter(({ 0: source }) => !source.startsWith('\\'))
    .map(({ 0: source, index }) => ({
      source: source.trimEnd(),
      start: between.start + index,
      message: source.startsWith('[[')
        ? 'this mark is never closed: add ]] at its end'
        : 'this closes no mark: remove it, or add [[ where the mark begins',
    }));
}

function parseMark(part: TextPart): Mark | MarkProblem {
  const [target = '', ...rest] = part.source.slice(2, -2).split('|');
  const words = rest.length === 0 ? null : rest.join('|').trim();
  if (words === '') return { ...part, message: 'nothing follows the | in this mark: add the words to show, or remove the |' };
  // A colon after a slash is part of a name: [[event/Example Summit: Berlin]].
  const [, unconfirmed, prefix, rawName = ''] = /^(\s*\?)?(?:([^/:]*):)?(.*)$/s.exec(target) ?? [];
  const isConfirmed = unconfirmed === undefined;
  if (!isConfirmed && prefix !== undefined)
    return {
      ...part,
      message: 'this mark has both a ? and a relation or an extent: remove the ? to confirm it, or write only the name after the ?',
    };
  // An @ is part of a name unless a date follows: [[talk/Micro-Services @Jet.com]].
  const [, undatedName = '', written] = /^(.*?)(?:@([\d.][\d.\s-]*))?$/s.exec(rawName) ?? [];
  const name = undatedName.trim();
  const dates = written === undefined ? null : parseDates(written.trim());
  if (dates === undefined)
    return { ...part, message: `"@${written}" is no date: write @2016, @2016-03, or a period such as @2016..2018, @2016.. or @..2018` };
  if (name === '') return { ...part, message: 'this mark has no name in it: name a node, as in [[go]]' };
  const qualifiers = parsePrefix(prefix);
  if (qualifiers) return { ...part, name, words, dates, isConfirmed, ...qualifiers, ...(isConfirmed ? {} : { relation: 'MENTIONED' }) };
  return {
    ...part,
    message: `"${prefix?.trim()}" is neither a relation nor an extent: before the colon, write a relation (${[...writable.keys()].join(', ')}), an extent (${[...writableExtents.keys()].join(', ')}) or both, as in [[used mainly:go]]`,
  };
}

/** The relation and the extent before the colon of a mark. Null if the prefix is anything else. */
function parsePrefix(prefix: string | undefined): Pick<Mark, 'relation' | 'extent'> | null {
  if (prefix === undefined) return { relation: null, extent: null };
  const words = prefix.trim().split(/\s+/);
  const extent = writableExtents.get(words.at(-1) ?? '') ?? null;
  const before = (extent ? words.slice(0, -1) : words).join(' ');
  if (extent && before === '') return { relation: null, extent };
  const relation = writable.get(before);
  return relation ? { relation, extent } : null;
}

/** The dates after an @; undefined if these are none. */
function parseDates(written: string): OwnDates | undefined {
  const [from = '', until = from, ...rest] = written.split('..');
  const [start, end] = [from, until].map((date) => (date === '' ? null : parsePartialDate(date)));
  if (rest.length > 0 || start === undefined || end === undefined || (start ?? end) === null) return undefined;
  return { ...(start === null ? {} : { start }), ...(end === null ? {} : { end }) };
}
