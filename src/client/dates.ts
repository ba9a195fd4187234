/** Dates as precise as a document gives them, as numbers, in order, and in words. */
import type { PartialDate } from './questions.ts';

/** The year: `'2019-03'` → 2019. Throws a `RangeError` for anything but a date. */
export function yearOf(date: PartialDate): number {
  return firstDay(date).getUTCFullYear();
}

/**
 * Negative if `a` begins before `b`, positive if after, and 0 if they begin on the same day, for `sort`. A year begins on
 * January 1 and a month on its first day: `2019` comes before `2019-03`, and `2019`, `2019-01` and `2019-01-01` are equal, so they keep their order.
 * Throws a `RangeError` for anything but a date.
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return firstDay(a).getTime() - firstDay(b).getTime();
}

/** How to write the parts of a date. Parts that the date does not have are left out; `day: undefined` leaves out the day of every date. */
export type DateFormat = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'era' | 'year' | 'month' | 'day' | 'numberingSystem'>;

/**
 * The date in words: `'2019-03'` → “March 2019”. Empty if the format leaves out every part that is known. The locale defaults to the reader's. The
 * calendar is always Gregorian, because a Gregorian year is not a year of another calendar. Throws a `RangeError` for anything but a date.
 */
export function formatDate(date: PartialDate, locale?: string | readonly string[], format: DateFormat = {}): string {
  const first = firstDay(date);
  const { year, month, day, weekday, era, numberingSystem } = { year: 'numeric', month: 'long', day: 'numeric', ...format };
  const known = [{ year }, { year, month }, { year, month, day, weekday }][date.split('-').length - 1]!;
  if (Object.values(known).every((part) => part === undefined)) return ''; // Intl would write the whole first day.
  const options = { ...known, era, numberingSystem, calendar: 'gregory', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale as string[] | undefined, options as Intl.DateTimeFormatOptions).format(first);
}

/** The first day that the date can mean, as midnight in UTC. */
function firstDay(date: unknown): Date {
  const day = new Date(typeof date === 'string' && /^(?!0000)\d{4}(-\d{2}){0,2}$/.test(date) ? date : Number.NaN);
  // JavaScript takes February 30 as March 2.
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(String(date))) {
    const given = typeof date === 'string' ? `"${date}"` : String(date);
    throw new RangeError(`${given} is not a date. A date is a string such as "2019", "2019-03" or "2019-03-11".`);
  }
  return day;
}
