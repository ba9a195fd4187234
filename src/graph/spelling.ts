/** Suggests the name that a misspelled name was meant to be. */
import { distance } from 'fastest-levenshtein';

/** ` Did you mean "nomad"?`, or an empty text if no name is similar enough. */
export function suggestion(written: string, known: readonly string[]): string {
  const [similar] = nearest(written, known, 1);
  return similar === undefined ? '' : ` Did you mean ${JSON.stringify(similar)}?`;
}

/** Longer input is not a misspelled name, and would take long to compare. In characters. */
const maxLength = 100;

/** The known names that are similar to a written one, the most similar first; or if there are none, those that contain it. At most `most`. */
export function nearest(written: string, known: readonly string[], most: number): readonly string[] {
  if (written.length > maxLength) return [];
  const lower = written.normalize('NFC').toLowerCase();
  const farthest = written.length < 5 ? 1 : Math.max(2, Math.floor(written.length / 3));
  const byLowerCase = new Map(known.map((name) => [name.toLowerCase(), name]));
  const similar = [...byLowerCase]
    .map(([folded, name]) => ({ name, distance: distance(lower, folded) }))
    .filter((one) => one.distance <= farthest)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
  // A part of a name, such as a surname.
  const containing =
    lower.length < minLengthOf(lower) ? [] : [...byLowerCase].filter(([folded]) => folded.includes(lower)).map(([, name]) => name);
  return (similar.length > 0 ? similar : containing).slice(0, most);
}

/** How long a part of a name must be to suggest the name, in characters: two ideographs are a word. */
function minLengthOf(part: string): number {
  return /\p{Ideographic}|\p{sc=Hangul}/u.test(part) ? 2 : 4;
}
