/** Computes how long and how recently something was used: the union of the months of its uses, never their sum. */
import { fewestMonths, type Interval, type Month, monthOf, monthsIn, monthText, union, widest } from '../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import type { Period } from '../../graph/period.ts';

/** A use of something during a period. */
export type Use = { readonly period: Period };

/** Consecutive months in use, and the uses that cover them. `isOngoing`: the document says that one of these is ongoing. */
export type ExperiencePeriod<Of extends Use> = { readonly interval: Interval; readonly uses: readonly Of[]; readonly isOngoing: boolean };

export type Experience<Of extends Use> = {
  /** The months in use. A date that is only a year is read as the whole year. */
  readonly months: number;
  /** The fewest months in use that the dates allow. */
  readonly atLeast: number;
  /** The most months in use that the dates allow. */
  readonly atMost: number;
  readonly periods: readonly ExperiencePeriod<Of>[];
  /** As written. Null if no use is dated. */
  readonly firstUsed: PartialDate | null;
  /** As written, or the month `asOf` if the use is ongoing then. Null if no use is dated. */
  readonly lastUsed: PartialDate | null;
  /** Whether it is in use in the month `asOf`. */
  readonly isCurrent: boolean;
  /** Whether the last use continues after the month `asOf`. */
  readonly continuesAfter: boolean;
};

/** The experience that uses add up to, as of a month. Ongoing uses end with that month, and later ones are left out. */
export function experienceOf<Of extends Use>(uses: readonly Of[], asOf: Month): Experience<Of> {
  const known = uses.flatMap((use) => {
    const interval = widest(use.period, asOf);
    return interval ? [{ use, interval }] : [];
  });
  const covered = union(known.map(({ interval }) => interval));
  const months = monthsIn(covered);
  const periods = covered.map((interval) => {
    const within = known.filter((one) => one.interval.from >= interval.from && one.interval.to <= interval.to);
    return { interval, uses: within.map(({ use }) => use), isOngoing: within.some(({ use }) => use.period.end === 'ongoing') };
  });
  const last = periods.at(-1);
  const end = last ? endOf(last.uses, asOf) : null;
  return {
    months,
    atLeast: fewestMonths(
      uses.map(({ period }) => period),
      asOf,
    ),
    atMost: months,
    periods,
    firstUsed: firstOf(known.map(({ use }) => use)),
    lastUsed: end === 'ongoing' ? monthText(asOf) : end,
    isCurrent: last?.interval.to === asOf,
    continuesAfter: end === 'ongoing',
  };
}

function firstOf(uses: readonly Use[]): PartialDate | null {
  const starts = uses.map(({ period }) => period.start);
  // Of two that start on the same day, the more precise.
  return starts.toSorted((a, b) => compareText(earliest(a), earliest(b)) || compareText(latest(a), latest(b)))[0] ?? null;
}

/** When the last of some uses ended, as written; `ongoing` if that is after the month `asOf`. */
function endOf(uses: readonly Use[], asOf: Month): Period['end'] | null {
  const ends = uses.flatMap(({ period: { end } }) => (end === 'ongoing' || monthOf(latest(end)) > asOf ? [] : [end]));
  if (ends.length < uses.length) return 'ongoing';
  return ends.toSorted((a, b) => compareText(latest(b), latest(a)) || compareText(earliest(b), earliest(a)))[0] ?? null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
