/** The marks with which an author says what a sentence is about: `[[go]]`, `[[replaced:consul-template|its forerunner]]`, `[[project/damon]]`. */
import { type Relation, writable } from './relation.ts';

/** Some of a text, as written there, and the character that it starts at, counted from 0. */
type Excerpt = { readonly source: string; readonly start: number };

/** One mark: the node it names (`go`, `project/damon`), the words to show if the author gave any, the relation if not the usual one. */
export type Mark = Excerpt & {
  readonly name: string;
  readonly words: string | null;
  readonly relation: Relation | null;
};

/** A statement in pieces, in order: plain words and marks. */
export type Piece = string | Mark;

/** A mark that cannot be read, and why. */
export type MarkProblem = Excerpt & { readonly message: string };

/** A text in pieces, and every fault in its marks. The pieces hold only what could be read. */
export function parseMarks(text: string): { readonly pieces: readonly Piece[]; readonly faults: readonly MarkProblem[] } {
  const pieces: Piece[] = [];
  const faults: MarkProblem[] = [];
  let start = 0;
  for (const [index, source] of text.split(/(\[\[[^[\]]*\]\])/).entries()) {
    const excerpt = { source, start };
    start += source.length;
    if (index % 2 === 0) {
      faults.push(...straysIn(excerpt));
      if (source !== '') pieces.push(source);
      continue;
    }
    const mark = parseMark(excerpt);
    if ('message' in mark) faults.push(mark);
    else pieces.push(mark);
  }
  return { pieces, faults };
}

function straysIn(between: Excerpt): readonly MarkProblem[] {
  return [...between.source.matchAll(/\[\[[^[\]\n]{0,30}|\]\]/g)].map(({ 0: source, index }) => ({
    source: source.trimEnd(),
    start: between.start + index,
    message: source.startsWith('[[')
      ? 'a mark opens with [[ and is never closed with ]]'
      : 'a mark closes with ]] and was never opened with [[',
  }));
}

function parseMark(excerpt: Excerpt): Mark | MarkProblem {
  const [target = '', ...rest] = excerpt.source.slice(2, -2).split('|');
  const words = rest.length === 0 ? null : rest.join('|').trim();
  if (words === '') return { ...excerpt, message: 'nothing follows the | of this mark: give the words to show, or leave the | out' };
  // A colon after a slash is part of a name: [[event/Example Summit: Berlin]].
  const [, prefix, rawName = ''] = /^(?:([^/:]*):)?(.*)$/s.exec(target) ?? [];
  const name = rawName.trim();
  if (name === '') return { ...excerpt, message: 'this mark names nothing: write for example [[go]]' };
  if (prefix === undefined) return { ...excerpt, name, words, relation: null };
  const relation = writable.get(prefix.trim());
  if (relation) return { ...excerpt, name, words, relation };
  return { ...excerpt, message: `"${prefix.trim()}" is not a relation: write one of ${[...writable.keys()].join(', ')} before the colon` };
}
