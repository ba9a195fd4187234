/** Fits texts into pictures, since SVG breaks no lines. Lengths are in letters: those of East Asian scripts, and emoji, count as two. */

/** A text in lines of at most some letters. A longer word gets a line of its own. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && lengthOf(`${line} ${word}`) <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text, cut off where it would have more than some letters. */
export function clipped(text: string, letters: number): string {
  if (lengthOf(text) <= letters) return text;
  let shown = '';
  for (const { segment } of segments.segment(text)) {
    if (lengthOf(shown + segment) > letters - 1) break;
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
}

const segments = new Intl.Segmenter('en');

function lengthOf(text: string): number {
  return Array.from(text, (letter) => (isWide.test(letter) ? 2 : 1)).reduce<number>((sum, one) => sum + one, 0);
}

const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
