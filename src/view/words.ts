/** Dates, durations and counts as people write them: `December 2022`, `6 years 1 month`, `5 statements`. */
import { dateInWords } from '../graph/date-in-words.ts';

/** A period as an answer has it. Dates are partial: `2019`, `2019-03` or `2019-03-11`. */
export type PeriodWords = {
  readonly start: string | null;
  readonly end: string | null;
  readonly isOngoing?: boolean | null;
  /** The date until which “present” is certain. */
  readonly knownUntil?: string | null;
};

/** A period: `December 2022 – present`, `2015 – 2017`, `from March 2019`, `until 2020`; empty if it has no dates. A period of one date is that date. */
export function periodInWords({ start, end, isOngoing, knownUntil }: PeriodWords, months: 'long' | 'short' = 'long'): string {
  const [from, to] = [start, end].map((date) => date && dateInWords(date, months));
  const isPresent = isOngoing === true || (end === null && Boolean(knownUntil));
  if (isPresent) return from ? `${from} – present` : 'present';
  if (!to) return from ? `from ${from}` : '';
  if (!from) return `until ${to}`;
  return from === to ? to : `${from} – ${to}`;
}

/** A number of months as years and months: `6 years 1 month`, `11 months`, `10 years`. */
export function durationInWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return [years > 0 && counted(years, 'year'), (rest > 0 || years === 0) && counted(rest, 'month')].filter(Boolean).join(' ');
}

/** The same for a narrow cell: `6 y 1 m`. */
export function durationInShort(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return [years > 0 && `${years} y`, (rest > 0 || years === 0) && `${rest} m`].filter(Boolean).join(' ');
}

/** Months that documents make possible, and how many of them are certain; null if that is not known. */
export type Duration = { readonly months: number; readonly atLeast: number | null };

/** How long something was used: `6 years 1 month` if that is certain, `up to 6 years 1 month` if fewer months are. */
export function usedFor({ months, atLeast }: Duration, style: 'long' | 'short' = 'long'): string {
  const duration = style === 'long' ? durationInWords(months) : durationInShort(months);
  return atLeast !== null && atLeast < months ? `up to ${duration}` : duration;
}

/** A number and what it counts: `1 talk`, `2,000 statements`, `3 technologies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Names as a list in a sentence: `Go`, `Go and AWS`, `Go, AWS, and Docker`, `Go or AWS`. Semicolons tell three or more names with commas apart. */
export function listed(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (names.length > 2 && names.some((name) => name.includes(', '))) return `${names.slice(0, -1).join('; ')}; ${joint} ${names.at(-1)}`;
  return new Intl.ListFormat('en-US', { type: joint === 'and' ? 'conjunction' : 'disjunction' }).format(names);
}

/** `Engineer at Acme`; only the title if no organization is named. */
export function titleAt(title: string, organization: { readonly name: string } | null): string {
  return organization ? `${title} at ${organization.name}` : title;
}

/** A text with a capital letter at its start. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence with its period: a name such as “Jet.com, Inc.” brings its own. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
