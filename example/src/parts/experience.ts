/** How long and until when something was used: what is certain apart from what is possible. */
import { type Child, h } from '../element.ts';
import { date } from './dates.ts';
import { duration } from './words.ts';

/** What a row asks about experience. Months are null if no use is dated. */
export interface Experience {
  readonly months: number | null;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly lastUsed: string | null;
  readonly isCurrent: boolean | null;
}
export const experience = 'fragment Use on Experience { months atLeast atMost lastUsed isCurrent }';

/** What the numbers in the column for time mean. */
export const timeCaption =
  'Certain months are those in which it must have been used. The larger number counts every month of the jobs, roles and projects in which it was used. A month counts once.';

/** The months in which it must have been used, and those in which it can have been. */
export function time(of: Experience | null): Child {
  if (!of || of.months === null) return unknown();
  const { months, atLeast, atMost } = of;
  if (atLeast === months && atMost === months) return duration(months);
  return [
    h('p', {}, atLeast === null ? 'certain: unknown' : `certain: ${duration(atLeast)}`),
    h('p', { class: 'quiet' }, atMost === null ? `possible: ${duration(months)} or more` : `up to ${duration(Math.max(months, atMost))}`),
  ];
}

/** The last use. “Or later” if it can be in use today, but no document is new enough to say so. */
export function lastUse(of: Experience | null): Child {
  if (!of) return unknown();
  if (of.isCurrent) return 'current';
  return of.lastUsed ? [date(of.lastUsed), of.isCurrent === null && ' or later'] : unknown();
}

function unknown(): Child {
  return h('span', { class: 'unknown' }, 'unknown');
}
