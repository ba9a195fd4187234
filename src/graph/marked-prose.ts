/** Marks the names that a text mentions, as marks that nobody has confirmed. */
import type { ProseMatcher } from './prose-matcher.ts';

/** Marks, and brackets that a backslash makes plain text. */
const marked = /\\?\[\[[^[\]]*\]\]/g;

/** A text with an unconfirmed mark (`[[?react|React.js]]`) around each name in its unmarked parts. */
export function markedProse(text: string, matcher: ProseMatcher): string {
  // Marks are blanked rather than cut out, so that indexes stay the same and nothing is found across them.
  const unmarked = text.replaceAll(marked, (mark) => '\0'.repeat(mark.length));
  let [result, end] = ['', 0];
  for (const found of matcher.find(unmarked)) {
    result += `${text.slice(end, found.start)}[[?${found.slug}|${text.slice(found.start, found.end)}]]`;
    ({ end } = found);
  }
  return result + text.slice(end);
}
