/** Requirements in words that can be read back as a line of a job ad: “Go, at least 5 years, used in 2024 or later”. */
import { dateInWords } from '../graph/date-in-words.ts';
import { durationInWords, listed } from './words.ts';

type Requirement = { readonly names: readonly string[]; readonly minMonths?: number | null; readonly usedSince?: string | null };

/** What is required, and on which terms. */
export function requirementInWords({ names, ...terms }: Requirement): string {
  return [listed(names, 'or'), termsInWords(terms)].filter(Boolean).join(', ');
}

/** For how long and how recently something is required; empty if neither is. */
export function termsInWords({ minMonths, usedSince }: Omit<Requirement, 'names'>): string {
  return [minMonths && `at least ${durationInWords(minMonths)}`, usedSince && `used in ${dateInWords(usedSince)} or later`]
    .filter(Boolean)
    .join(', ');
}
