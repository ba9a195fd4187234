/** Time in months: a month counts once, however often it is covered. */
import { type Day, earliest, latest, type PartialDate } from './partial-date.ts';
import type { Period } from './period.ts';

/** A month as a number: months since January of the year 0. */
export type Month = number;

/** From a month to a month, both included. */
export type Interval = { readonly from: Month; readonly to: Month };

/** The month of a day. */
export function monthOf(day: Day): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A month as a date: `2019-03`. */
export function monthText(month: Month): PartialDate {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}` as PartialDate;
}

/** The months that a period covers if its dates are read as widely as they were written: `2019` is all of 2019. Null if it begins after `asOf`. */
export function widest({ start, end }: Period, asOf: Month): Interval | null {
  const from = monthOf(earliest(start));
  const to = end === 'ongoing' ? asOf : Math.min(asOf, monthOf(latest(end)));
  return from > asOf ? null : { from, to };
}

/** The months that a period covers however its dates are read. Null if there is no such month, or it begins after `asOf`. */
export function narrowest({ start, end }: Period, asOf: Month): Interval | null {
  const from = monthOf(latest(start));
  const to = end === 'ongoing' ? asOf : Math.min(asOf, monthOf(earliest(end)));
  return from > to ? null : { from, to };
}

/** The union of intervals, in order; those that overlap or touch are one. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { from: Month; to: Month }[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** How many months intervals have that do not overlap. Both ends count: a period within one month is a month. */
export function monthsIn(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
