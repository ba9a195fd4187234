/** Dates as precise as a document gives them, as numbers, in order, and in words. */
import type { PartialDate } from './questions.ts';

/** The year: `'2019-03'` → 2019. */
export function yearOf(date: PartialDate): number {
  return firstDay(date).getUTCFullYear();
}

/**
 * Negative if `a` begins before `b`, positive if after, and 0 if they begin on the same day, for `sort`. A year begins on
 * January 1 and a month on its first day: `2019` comes before `2019-03`, and `2019`, `2019-01` and `2019-01-01` are equal, so they keep their order.
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return firstDay(a).getTime() - firstDay(b).getTime();
}

/** How to write the parts of a date. Parts that the date does not have are left out; `day: undefined` leaves out the day of every date. */
export type DateFormat = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'era' | 'year' | 'month' | 'day' | 'numberingSystem'>;

/**
 * The date in words: `'2019-03'` → “March 2019”. The locale is the reader's by default. The calendar is always the Gregorian one, because a year of
 * it is not a year of another calendar.
 */
export function formatDate(date: PartialDate, locale?: string | readonly string[], format: DateFormat = {}): string {
  const { weekday, day, month, year, ...others } = { year: 'numeric', month: 'long', day: 'numeric', ...format };
  const parts = [{ year }, { year, month }, { year, month, day, weekday }][date.split('-').length - 1];
  const options = { ...others, ...parts, calendar: 'gregory', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale as string[] | undefined, options as Intl.DateTimeFormatOptions).format(firstDay(date));
}

/** The first day that the date can mean, as midnight in UTC. Throws a `RangeError` if the text is not a date. */
function firstDay(date: PartialDate): Date {
  const day = new Date(/^\d{4}(-\d{2}){0,2}$/.test(date) ? date : Number.NaN);
  if (Number.isNaN(day.getTime())) throw new RangeError(`"${date}" is not a date such as 2019, 2019-03 or 2019-03-11`);
  return day;
}
