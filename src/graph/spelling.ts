/** What was meant by a name that is not there. */
import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean "nomad"?`, or nothing when no name is near enough to have been meant. */
export function suggestion(written: string, known: readonly string[]): string {
  const meant = nearest(written, known);
  return meant === undefined ? '' : ` Did you mean ${JSON.stringify(meant)}?`;
}

/** What is longer is no misspelt name, and would take long to compare. Characters. */
const longest = 100;

/** The name that was meant by what was written, if one is near enough. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || written.length > longest) return undefined;
  const byLowerCase = new Map(known.map((name) => [name.toLowerCase(), name]));
  const lower = written.toLowerCase();
  const found = closest(lower, [...byLowerCase.keys()]);
  const isNear = distance(lower, found) <= (written.length < 5 ? 1 : Math.max(2, Math.floor(written.length / 3)));
  return isNear ? byLowerCase.get(found) : undefined;
}
