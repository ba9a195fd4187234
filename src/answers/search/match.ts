/** Turns what a person types into expressions of SQLite's FTS5. Nothing that is typed is syntax, so nothing is an error. */
import { fold } from '../../graph/name.ts';

/** How many characters of a text count: more than a name has, and enough to tell one sentence from another. */
export const maxCharacters = 200;

/** Expressions for names and for statements, the closest matches first. None if the text has no word. */
type Matches = { readonly names: readonly string[]; readonly statements: readonly string[] };

/** Words that must stand together. `isClosed`: a quote ends the phrase, so its last word is finished. */
type Phrase = { readonly words: string; readonly isClosed: boolean };

/**
 * Matches all words of a text, in any order. Words between quotes, or without a space between them (`ci/cd`), must stand together. The last
 * word may be unfinished, unless a quote ends it: "kub" finds Kubernetes. In statements, an unfinished word needs three letters.
 */
export function matchesFor(text: string): Matches {
  const typed = text.slice(0, maxCharacters);
  const phrases = phrasesIn(typed);
  const last = phrases.at(-1);
  if (!last) return { names: [], statements: [] };
  const whole = phrases.map(({ words }) => `"${words}"`);
  const asName = `folded : "${fold(typed)}"`;
  const asWords = `text : (${whole.join(' AND ')})`;
  const asPrefix = `text : (${whole.join(' AND ')} *)`;
  return {
    names: [asName, asWords, ...(last.isClosed ? [] : [`${asPrefix} OR ${asName} *`])],
    statements: [asWords, ...(last.isClosed || !/\S{3}$/.test(last.words) ? [] : [asPrefix])],
  };
}

function phrasesIn(typed: string): readonly Phrase[] {
  const pieces = typed.split(/["“”„]/);
  return pieces
    .flatMap((piece, index) => {
      const isQuoted = index % 2 === 1;
      const isClosed = isQuoted && index < pieces.length - 1;
      return (isQuoted ? [piece] : piece.split(/\s+/)).map((part) => ({ words: wordsIn(part), isClosed }));
    })
    .filter(({ words }) => words !== '');
}

/** The words of a text, as the index splits it: letters and digits, with the signs of C++ and C#. */
function wordsIn(part: string): string {
  return (part.match(/[+#]*[\p{L}\p{N}][\p{L}\p{N}\p{M}+#]*/gu) ?? []).join(' ');
}
