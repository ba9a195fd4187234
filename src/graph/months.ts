/** Counts time in months. A month counts once, however many periods cover it. */
import { type Day, earliest, latest, type PartialDate } from './partial-date.ts';
import type { Period } from './period.ts';

/** The number of months since January of the year 0. */
export type Month = number;

/** A range of months, both ends included. */
export type Interval = { readonly from: Month; readonly to: Month };

/** The month of a day. */
export function monthOf(day: Day): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A month as a date: `2019-03`. */
export function monthText(month: Month): PartialDate {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}` as PartialDate;
}

/** The most months that a period can cover: `2019` is read as all of 2019. Null if the period begins after `asOf`. */
export function widest({ start, end }: Period, asOf: Month): Interval | null {
  const from = monthOf(earliest(start));
  const to = end === 'ongoing' ? asOf : Math.min(asOf, monthOf(latest(end)));
  return from > asOf ? null : { from, to };
}

/**
 * The fewest months that some periods can cover together. Each period covers at least the months from the latest start to the earliest end
 * that its dates allow. If no such month exists, as from `2015` to `2015`, it covers one month of a range. The fewest months that
 * hit all those ranges are found greedily: take the ranges by their end, and for each one not yet hit, take its last month.
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

/** The union of intervals, in order. Intervals that overlap or touch are merged. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { from: Month; to: Month }[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The number of months in intervals that do not overlap. Both ends count: an interval within one month has length 1. */
export function monthsIn(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
