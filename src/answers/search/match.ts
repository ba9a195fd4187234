/** Turns what a person types into expressions of SQLite's FTS5. Nothing that is typed is syntax, so nothing is an error. */
import { fold } from '../../graph/name.ts';
import { pairsAround, runsIn } from './unspaced.ts';
import { plainOf, stemOf, wordPattern } from './word-forms.ts';

/** How many characters of a text count: more than a name has, and enough to tell one sentence from another. */
export const maxCharacters = 200;

/** An expression, the stems of the words that it finds in any form, and what it finds as a part of a word that is written without spaces. */
export type Match = { readonly expression: string; readonly stems: ReadonlySet<string>; readonly parts: ReadonlySet<string> };

/** Expressions for names and for statements, the closest matches first. None if the text has no word. */
type Matches = { readonly names: readonly Match[]; readonly statements: readonly Match[] };

/** Words that must stand together. `isQuoted`: they are found as they are. `isClosed`: a quote ends the phrase, so its last word is finished. */
type Phrase = { readonly words: string; readonly isQuoted: boolean; readonly isClosed: boolean };

/**
 * Matches all words of a text, in any order. Words between quotes, or without a space between them (`ci/cd`), must stand together. Any other
 * word is found in all its forms: "invoice" finds Invoicing. The last word may be unfinished, unless a quote ends it: "kub" finds Kubernetes.
 * In statements, an unfinished word needs three letters.
 */
export function matchesFor(text: string): Matches {
  const typed = text.slice(0, maxCharacters).normalize('NFC');
  const phrases = phrasesIn(typed);
  const last = phrases.at(-1);
  if (!last) return { names: [], statements: [] };
  const asName = `folded : "${fold(typed)}"`;
  const asWords = allOf(phrases.map(asItIs));
  const asForms = allOf(phrases.map(inAnyForm));
  const asPrefix = allOf([...phrases.slice(0, -1).map(inAnyForm), { expression: `text : "${last.words}" *`, stems: none, parts: none }]);
  const whole = asForms.expression === asWords.expression ? [asWords] : [asWords, asForms];
  const named = { ...asPrefix, expression: `(${asPrefix.expression}) OR ${asName} *` };
  return {
    names: [{ expression: asName, stems: none, parts: none }, ...whole, ...(last.isClosed ? [] : [named])],
    statements: [...whole, ...(last.isClosed || !/\S{3}$/.test(last.words) ? [] : [asPrefix])],
  };
}

const none: ReadonlySet<string> = new Set();

function allOf(matches: readonly Match[]): Match {
  return {
    expression: matches.map(({ expression }) => expression).join(' AND '),
    stems: matches.reduce((stems, match) => stems.union(match.stems), none),
    parts: matches.reduce((parts, match) => parts.union(match.parts), none),
  };
}

function asItIs({ words }: Phrase): Match {
  return { expression: `text : "${words}"`, stems: none, parts: none };
}

/** A word in any of its forms, and as a part of text that is written without spaces. A phrase, or a quoted word, as it is. */
function inAnyForm(phrase: Phrase): Match {
  const { words, isQuoted } = phrase;
  if (words.includes(' ')) return asItIs(phrase);
  const runs = runsIn(words);
  if (runs.length > 0) {
    const found = runs.map(({ text, isUnspaced }) => `stems : ${isUnspaced ? pairsAround(text) : `"${plainOf(text)}"`}`);
    const parts = new Set(runs.map(({ text, isUnspaced }) => (isUnspaced ? text : plainOf(text))));
    return { expression: `(text : "${words}" OR (${found.join(' AND ')}))`, stems: none, parts };
  }
  if (isQuoted) return asItIs(phrase);
  const stem = stemOf(words);
  const parts = new Set([plainOf(words)]);
  return stem === null
    ? { expression: `(text : "${words}" OR stems : "${plainOf(words)}")`, stems: none, parts }
    : { expression: `(text : "${words}" OR {text stems} : "${stem}")`, stems: new Set([stem]), parts };
}

function phrasesIn(typed: string): readonly Phrase[] {
  const pieces = typed.split(/["“”„]/);
  return pieces
    .flatMap((piece, index) => {
      const isQuoted = index % 2 === 1;
      const isClosed = isQuoted && index < pieces.length - 1;
      return (isQuoted ? [piece] : piece.split(/\s+/)).map((part) => ({ words: wordsIn(part), isQuoted, isClosed }));
    })
    .filter(({ words }) => words !== '');
}

function wordsIn(part: string): string {
  return (part.match(wordPattern) ?? []).join(' ');
}
