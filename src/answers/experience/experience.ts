/** How long something was used, and how recently: the union of the months of all its uses, never their sum. */
import { fewestMonths, type Interval, type Month, monthOf, monthsIn, monthText, union, widest } from '../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import type { Period } from '../../graph/period.ts';

/** Something that was in use during a period. */
export type Use = { readonly period: Period };

/** Months in a row, and the uses that cover them. */
export type Stretch<Of extends Use> = { readonly interval: Interval; readonly uses: readonly Of[]; readonly isOngoing: boolean };

export type Experience<Of extends Use> = {
  /** Months in use, a date as coarse as a year read as the whole year. */
  readonly months: number;
  /** The fewest months in use that the dates, as precise as they are, allow. */
  readonly atLeast: number;
  /** Months in use at the most. */
  readonly atMost: number;
  readonly stretches: readonly Stretch<Of>[];
  /** As written; null if nothing is dated. */
  readonly firstUsed: PartialDate | null;
  /** As written, or the month asked for if it is still in use then; null if nothing is dated. */
  readonly lastUsed: PartialDate | null;
  readonly isCurrent: boolean;
  /** Whether it goes on after the month asked for. */
  readonly goesOn: boolean;
};

/** What uses come to, as of a month: what goes on ends with it, and what began later is not there yet. */
export function experienceOf<Of extends Use>(uses: readonly Of[], asOf: Month): Experience<Of> {
  const known = uses.flatMap((use) => {
    const interval = widest(use.period, asOf);
    return interval ? [{ use, interval }] : [];
  });
  const covered = union(known.map(({ interval }) => interval));
  const months = monthsIn(covered);
  const stretches = covered.map((interval) => {
    const within = known.filter((one) => one.interval.from >= interval.from && one.interval.to <= interval.to);
    return { interval, uses: within.map(({ use }) => use), isOngoing: within.some(({ use }) => use.period.end === 'ongoing') };
  });
  const last = stretches.at(-1);
  const end = last ? endOf(last.uses, asOf) : null;
  return {
    months,
    atLeast: fewestMonths(
      uses.map(({ period }) => period),
      asOf,
    ),
    atMost: months,
    stretches,
    firstUsed: firstOf(known.map(({ use }) => use)),
    lastUsed: end === 'ongoing' ? monthText(asOf) : end,
    isCurrent: last?.interval.to === asOf,
    goesOn: end === 'ongoing',
  };
}

function firstOf(uses: readonly Use[]): PartialDate | null {
  const starts = uses.map(({ period }) => period.start);
  // Of two that begin alike, the more precise.
  return starts.toSorted((a, b) => compareText(earliest(a), earliest(b)) || compareText(latest(a), latest(b)))[0] ?? null;
}

/** When the last of some uses ended, as written; `ongoing` if that is after a month. */
function endOf(uses: readonly Use[], asOf: Month): Period['end'] | null {
  const ends = uses.flatMap(({ period: { end } }) => (end === 'ongoing' || monthOf(latest(end)) > asOf ? [] : [end]));
  if (ends.length < uses.length) return 'ongoing';
  return ends.toSorted((a, b) => compareText(latest(b), latest(a)) || compareText(earliest(b), earliest(a)))[0] ?? null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
