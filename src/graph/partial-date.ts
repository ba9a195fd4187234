/** Dates as precise as they are written: a year, a month or a day. */

/** `2019`, `2019-03` or `2019-03-11`. */
export type PartialDate = string & { readonly __brand: 'PartialDate' };

/** The most precise partial date: a full day, `2019-03-11`. Days compare as text; partial dates do not (`'2019-03' > '2019'`). */
export type Day = PartialDate & { readonly __precision: 'day' };

const format = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Parses a date. Returns `undefined` if the text is not one: another format, a 13th month, a 30th of February, the year 0. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = format.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (year === '0000') return undefined;
  if (month !== undefined && (month < '01' || month > '12')) return undefined;
  if (day !== undefined && (day < '01' || Number(day) > daysIn(Number(year), Number(month)))) return undefined;
  return text as PartialDate;
}

/** The first day that the date can mean: `2019` → `2019-01-01`. */
export function earliest(date: PartialDate): Day {
  return `${date}${'-01-01'.slice(date.length - 4)}` as Day;
}

/** The last day that the date can mean: `2019-02` → `2019-02-28`. */
export function latest(date: PartialDate): Day {
  if (date.length === 10) return earliest(date);
  const month = date.length === 4 ? `${date}-12` : date;
  return `${month}-${String(daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))).padStart(2, '0')}` as Day;
}

/** The day of a moment in the time zone of this process, which the environment variable `TZ` sets. */
export function dayOf(moment: Date): Day {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}

/** A `Date` would take tens of times as long, and computing an experience needs the last days of hundreds of months. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
