/** Suggests the name that a misspelled name was meant to be. */
import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean "nomad"?`, or an empty text if no name is similar enough. */
export function suggestion(written: string, known: readonly string[]): string {
  const similar = nearest(written, known);
  return similar === undefined ? '' : ` Did you mean ${JSON.stringify(similar)}?`;
}

/** Longer input is not a misspelled name, and would take long to compare. In characters. */
const maxLength = 100;

/** The known name that is most similar to a written one, if it is similar enough. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || written.length > maxLength) return undefined;
  const byLowerCase = new Map(known.map((name) => [name.toLowerCase(), name]));
  const lower = written.toLowerCase();
  const found = closest(lower, [...byLowerCase.keys()]);
  const isNear = distance(lower, found) <= (written.length < 5 ? 1 : Math.max(2, Math.floor(written.length / 3)));
  return isNear ? byLowerCase.get(found) : undefined;
}
