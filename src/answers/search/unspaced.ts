/** Finds words inside text that is written without spaces: 前端 in 高级前端工程师, and React in React开发. */

/** A run of letters of the scripts that are written without spaces, or, as Korean, with endings attached to words. */
const unspaced =
  /[[\p{L}\p{M}]&&[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]]+/v;

/** A part of a word, in one kind of script. */
export type Run = { readonly text: string; readonly start: number; readonly isUnspaced: boolean };

/** The runs of a word that is not just one word with spaces around it. None if it is. */
export function runsIn(word: string): readonly Run[] {
  if (!unspaced.test(word)) return [];
  let start = 0;
  return word.split(new RegExp(`(${unspaced.source})`, 'v')).flatMap((text, index) => {
    start += text.length;
    return text === '' ? [] : { text, start: start - text.length, isUnspaced: index % 2 === 1 };
  });
}

/**
 * The pairs of neighboring letters of a run, as the index stores them, and its last letter: 前端, 端工, 工. So any part of the run is a sequence
 * of pairs, a single letter is the beginning of a token, and no sequence crosses from one run into the next.
 */
export function pairsIn(run: string): readonly string[] {
  const letters = Array.from(run.normalize('NFKC'));
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ''));
}

/** What finds a part of a run in an index of pairs, as an expression of FTS5. */
export function pairsAround(part: string): string {
  const pairs = pairsIn(part);
  return pairs.length === 1 ? `"${pairs[0]}" *` : `"${pairs.slice(0, -1).join(' ')}"`;
}
