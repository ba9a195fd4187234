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

/**
 * The fewest months that some periods can cover batched, however their dates are read. A period takes the months from the latest start to
 * the earliest end that its dates allow. Where there are none, as in `2015` to `2015`, it takes a single month, any of some in a row; the
 * fewest months that serve all such periods are found from the left, taking the last month that still serves the next one.
 */
export function fewestMonths(periods: readonly Period[], asOf: Month): number {
  const known = periods.filter(({ start }) => monthOf(earliest(start)) <= asOf);
  const [certain, open] = [new Array<Interval>(), new Array<Interval>()];
  for (const { start, end } of known) {
    const [firstStart, lastStart] = [monthOf(earliest(start)), Math.min(asOf, monthOf(latest(start)))];
    const [firstEnd, lastEnd] = end === 'ongoing' ? [asOf, asOf] : [monthOf(earliest(end)), monthOf(latest(end))];
    if (lastStart <= firstEnd) certain.push({ from: lastStart, to: Math.min(asOf, firstEnd) });
    else open.push({ from: Math.max(firstStart, firstEnd), to: Math.min(lastStart, lastEnd) });
  }
  const taken = [...certain];
  for (const { from, to } of open.toSorted((a, b) => a.to - b.to)) {
    if (!taken.some((interval) => interval.from <= to && interval.to >= from)) taken.push({ from: to, to });
  }
  return monthsIn(union(taken));
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
