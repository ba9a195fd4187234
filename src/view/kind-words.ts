/** What people call the kinds of nodes. */
import type { Kind } from '../graph/draft.ts';
import { inWords } from './selection.ts';

const plurals: Readonly<Record<Kind, string>> = { person: 'People', technology: 'Technologies', education: 'Education' };

/** One node of a kind, as a heading: `Technology`. */
export function singularOf(kind: Kind): string {
  return inWords(kind);
}

/** All nodes of a kind, as a heading: `Technologies`. */
export function pluralOf(kind: Kind): string {
  return plurals[kind] ?? `${inWords(kind)}s`;
}
