/** What a person types, as expressions of SQLite's FTS5: nothing that is typed is syntax, and so nothing is a mistake. */
import { fold } from '../../graph/name.ts';

/** How many characters of a text are looked at: more than a name has, and enough to tell one sentence from another. */
export const maxCharacters = 200;

/** Expressions for the names and for the statements that a text finds, the closest first. None if there is no word in it. */
type Matches = { readonly names: readonly string[]; readonly statements: readonly string[] };

/** Words of a text that stand together. `isClosed`: no letter can follow, because a quote does. */
type Phrase = { readonly words: string; readonly isClosed: boolean };

/**
 * Looks for all words of a text, in any order; words between quotes, or with no space between them (`ci/cd`), together. The last word
 * may go on, unless a quote closes it: "kub" finds Kubernetes. In statements it takes three letters to tell which word was begun.
 */
export function matchesFor(text: string): Matches {
  const typed = text.slice(0, maxCharacters);
  const phrases = phrasesIn(typed);
  const last = phrases.at(-1);
  if (!last) return { names: [], statements: [] };
  const whole = phrases.map(({ words }) => `"${words}"`);
  const asName = `folded : "${fold(typed)}"`;
  const asWords = `text : (${whole.join(' AND ')})`;
  const asBeginning = `text : (${whole.join(' AND ')} *)`;
  return {
    names: [asName, asWords, ...(last.isClosed ? [] : [`${asBeginning} OR ${asName} *`])],
    statements: [asWords, ...(last.isClosed || !/\S{3}$/.test(last.words) ? [] : [asBeginning])],
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

/** What the index takes for words: letters and digits, with the signs of C++ and C#. */
function wordsIn(part: string): string {
  return (part.match(/[+#]*[\p{L}\p{N}][\p{L}\p{N}\p{M}+#]*/gu) ?? []).join(' ');
}
