/** Computes the gaps between periods, and their overlaps. */
import type { Period } from '../../graph/period.ts';
import { type Interval, type Month, union, widest } from '../../graph/months.ts';

/** Anything with a period. A single date is a period that starts and ends on it. */
export type WithPeriod = { readonly period: Period };

/** Two things that took place at the same time, and the months that they share. */
export type Overlap<Of extends WithPeriod> = { readonly first: Of; readonly second: Of; readonly interval: Interval };

/** The gaps between periods, as of a month: consecutive months that no period covers, more than `longerThan` of them. */
export function gapsBetween(dated: readonly WithPeriod[], asOf: Month, longerThan = 0): readonly Interval[] {
  const covered = union(intervalsOf(dated, asOf).map(({ interval }) => interval));
  return covered.flatMap(({ to }, index) => {
    const next = covered[index + 1];
    const gap = next && { from: to + 1, to: next.from - 1 };
    return gap && gap.to - gap.from + 1 > longerThan ? [gap] : [];
  });
}

/** Every pair that shares a month, as of a month, ordered by the first shared month. */
export function overlapsAmong<Of extends WithPeriod>(dated: readonly Of[], asOf: Month): readonly Overlap<Of>[] {
  const known = intervalsOf(dated, asOf).toSorted((a, b) => a.interval.from - b.interval.from);
  const overlaps = known.flatMap((a, index) =>
    known.slice(index + 1).flatMap((b) => {
      const interval = { from: Math.max(a.interval.from, b.interval.from), to: Math.min(a.interval.to, b.interval.to) };
      return interval.from <= interval.to ? [{ first: a.one, second: b.one, interval }] : [];
    }),
  );
  return overlaps.toSorted((a, b) => a.interval.from - b.interval.from);
}

function intervalsOf<Of extends WithPeriod>(
  dated: readonly Of[],
  asOf: Month,
): readonly { readonly one: Of; readonly interval: Interval }[] {
  return dated.flatMap((one) => {
    const interval = widest(one.period, asOf);
    return interval ? [{ one, interval }] : [];
  });
}
