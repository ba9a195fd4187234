/** Computes the gaps between periods, and their overlaps. */
import { common, type Horizon, type Interval, type Month, type Occurrence, occurrenceOf, union } from '../../graph/months.ts';
import { isDated, type Period } from '../../graph/period.ts';
import { throughout } from '../../graph/time.ts';

/** Anything with a period, and what is known of the document that gives it. A single date is a period that starts and ends on it. */
export type WithPeriod = { readonly period: Period; readonly horizon: Horizon };

/** Two things that took place at the same time, and the months that they certainly share. */
export type Overlap<Of extends WithPeriod> = { readonly first: Of; readonly second: Of; readonly interval: Interval };

/** Consecutive months that no period can cover, and the other things that their dates allow in these months. */
export type Gap<Of extends WithPeriod> = { readonly interval: Interval; readonly filledBy: readonly Of[] };

/** The gaps between periods, as of a month: more than `longerThan` consecutive months. An unknown date leaves no gap. */
export function gapsBetween<Of extends WithPeriod>(
  dated: readonly Of[],
  others: readonly Of[],
  asOf: Month,
  longerThan = 0,
): readonly Gap<Of>[] {
  const covered = union(dated.flatMap((one) => monthsOf(one, asOf)?.possible ?? []));
  return covered.flatMap(({ to }, index) => {
    const next = covered[index + 1];
    if (!next || next.from - to - 1 <= longerThan) return [];
    const interval = { from: to + 1, to: next.from - 1 };
    const filledBy = others.filter((other) => {
      const months = monthsOf(other, asOf);
      return !isDated(other.period) || (months && common(months.possible, interval));
    });
    return [{ interval, filledBy }];
  });
}

/** Every pair that certainly shares a month, as of a month, ordered by the first shared month. */
export function overlapsAmong<Of extends WithPeriod>(dated: readonly Of[], asOf: Month): readonly Overlap<Of>[] {
  const known = dated
    .flatMap((one) => {
      const certain = monthsOf(one, asOf)?.certain;
      return certain ? [{ one, certain }] : [];
    })
    .toSorted((a, b) => a.certain.from - b.certain.from);
  const overlaps = known.flatMap((a, index) =>
    known.slice(index + 1).flatMap((b) => {
      const interval = common(a.certain, b.certain);
      return interval ? [{ first: a.one, second: b.one, interval }] : [];
    }),
  );
  return overlaps.toSorted((a, b) => a.interval.from - b.interval.from);
}

/** The months of a period, as of a month. Null if it starts later. */
export function monthsOf({ period, horizon }: WithPeriod, asOf: Month): Occurrence | null {
  return occurrenceOf(throughout(period, 'position'), asOf, horizon);
}
