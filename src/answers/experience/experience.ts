/** Computes how long and how recently something was used: the union of the months of its uses, never their sum. */
import {
  fewestMonths,
  type Horizon,
  type Interval,
  type Month,
  monthOf,
  monthsIn,
  monthText,
  type Occurrence,
  occurrenceOf,
  union,
} from '../../graph/months.ts';
import { type Day, earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { isDated, type Period } from '../../graph/period.ts';
import { type Time } from '../../graph/time.ts';

/** A use of something, and what is known of the document that says so. Without a time, nothing dates it. */
export type Use = {
  readonly time: Time | null;
  readonly horizon: Horizon;
  /** False if nobody has confirmed that it is a use. It then counts only towards what is possible. Default: true. */
  readonly isConfirmed?: boolean;
};

/** Consecutive months in use, and the uses that cover them. */
export type ExperiencePeriod<Of extends Use> = {
  readonly interval: Interval;
  readonly uses: readonly Of[];
  /** The fewest of these months in which it must have been used. */
  readonly atLeast: number;
  /** Whether the document says that one of these uses is ongoing. */
  readonly isOngoing: boolean;
  /** The month until which that is certain; null if none is ongoing. */
  readonly knownUntil: PartialDate | null;
};

/** Months in which something was used, and the uses that are dated by exactly these. */
export type Spell<Of extends Use> = {
  readonly interval: Interval;
  readonly uses: readonly Of[];
  /** Whether it was used in all of these months, rather than at some time within them. */
  readonly isThroughout: boolean;
  readonly isOngoing: boolean;
  readonly knownUntil: PartialDate | null;
};

/** Everything is null if no use is dated, or if all dated uses come later. */
export type Experience<Of extends Use> = {
  /** The months of the positions, roles, projects and statements in which it was used. A date that is only a year is read as the whole year. */
  readonly months: number | null;
  /** The fewest months in which it must have been used. */
  readonly atLeast: number | null;
  /** The most months in which it can have been used. Also null if there is no limit, because a use is undated. */
  readonly atMost: number | null;
  readonly periods: readonly ExperiencePeriod<Of>[];
  /** The same uses without the union, earliest first. */
  readonly spells: readonly Spell<Of>[];
  /** The first of the dates of its uses, as written. */
  readonly firstUsed: PartialDate | null;
  /** The last of the dates of its uses, as written, but no later than the month `asOf`. */
  readonly lastUsed: PartialDate | null;
  /** The first and the last month in which its last use can have been. The last is also null if a use is undated. */
  readonly lastUsedNotBefore: PartialDate | null;
  readonly lastUsedNotAfter: PartialDate | null;
  /** Whether it is in use in the month `asOf`. Null if that is possible, but not certain. */
  readonly isCurrent: boolean | null;
  /** Whether `months` grows after the month `asOf`. */
  readonly isGrowing: boolean;
  /** Whether `lastUsed` is the month `asOf` because a use continues after it. */
  readonly isLastUseOngoing: boolean;
};

/** A dated use, and its months as of a month. */
type Known<Of extends Use> = { readonly use: Of; readonly time: Time; readonly months: Occurrence };

/** The experience that uses add up to, as of a month. Later uses are left out. */
export function experienceOf<Of extends Use>(uses: readonly Of[], asOf: Month): Experience<Of> {
  const placed = uses.flatMap((use): readonly Known<Of>[] => {
    const months = use.time && occurrenceOf(use.time, asOf, use.horizon);
    return use.time && months ? [{ use, time: use.time, months }] : [];
  });
  const known = placed.filter(({ use }) => use.isConfirmed !== false);
  const isUndated = uses.some(({ time }) => time === null);
  const [usual, certain] = [known.flatMap(({ months }) => months.usual ?? []), known.flatMap(({ months }) => months.certain ?? [])];
  const unplaced = known.flatMap(({ months }) => (months.usual ? [] : [months.possible]));
  const oneOf = known.flatMap((one) => one.months.oneOf ?? []);
  const possible = union(placed.map(({ months }) => months.possible));
  const atMost = isUndated ? Infinity : monthsIn(possible);
  const periods = union(usual).map((interval) => periodOf(interval, known));
  const ends = known.flatMap((one) => endOf(one, asOf) ?? []);
  const earliestLast = Math.max(...certain.map(({ to }) => to), ...oneOf.map(({ from }) => from));
  const hasDates = known.length > 0;
  const atLeast = fewestMonths(certain, oneOf);
  return {
    months: hasDates ? Math.max(atLeast, fewestMonths(usual, unplaced)) : null,
    atLeast: hasDates ? atLeast : null,
    atMost: placed.length > 0 && Number.isFinite(atMost) ? atMost : null,
    periods,
    spells: spellsOf(known),
    firstUsed: firstOf(known.flatMap(startOf)),
    lastUsed: lastOf(ends.map(({ date }) => date)),
    lastUsedNotBefore: Number.isFinite(earliestLast) ? monthText(earliestLast) : null,
    lastUsedNotAfter: placed.length > 0 && !isUndated ? monthText(possible.at(-1)?.to ?? asOf) : null,
    isCurrent: isCurrent(certain, possible, isUndated || uses.every((use) => use.isConfirmed === false), asOf),
    isGrowing: periods.at(-1)?.interval.to === asOf && known.some((one) => isGrowing(one, asOf)),
    isLastUseOngoing: ends.some(({ isOngoing }) => isOngoing),
  };
}

function periodOf<Of extends Use>(interval: Interval, known: readonly Known<Of>[]): ExperiencePeriod<Of> {
  const within = known.filter(({ months }) => months.usual && months.usual.from >= interval.from && months.usual.to <= interval.to);
  return {
    interval,
    uses: within.map(({ use }) => use),
    atLeast: fewestMonths(
      within.flatMap(({ months }) => months.certain ?? []),
      within.flatMap(({ months }) => months.oneOf ?? []),
    ),
    ...ongoingOf(within),
  };
}

/** Uses grouped by their months and by whether they cover all of them, earliest first. A use that nothing limits to a side has no months to show. */
function spellsOf<Of extends Use>(known: readonly Known<Of>[]): readonly Spell<Of>[] {
  const shown = known.flatMap((one) => {
    const interval = one.months.usual ?? one.months.possible;
    return Number.isFinite(interval.from) ? [{ ...one, interval, isThroughout: one.months.certain !== null }] : [];
  });
  const groups = Map.groupBy(shown, ({ interval: { from, to }, isThroughout }) => `${from} ${to} ${isThroughout}`);
  return [...groups.values()]
    .map((group) => ({ ...group[0]!, ...ongoingOf(group), uses: group.map(({ use }) => use) }))
    .map(({ interval, isThroughout, uses, isOngoing, knownUntil }) => ({ interval, isThroughout, uses, isOngoing, knownUntil }))
    .toSorted(
      (a, b) => a.interval.from - b.interval.from || a.interval.to - b.interval.to || Number(b.isThroughout) - Number(a.isThroughout),
    );
}

/** Whether a document says that one of some uses is ongoing, and the month until which that is certain. */
function ongoingOf(known: readonly Known<Use>[]): Pick<ExperiencePeriod<Use>, 'isOngoing' | 'knownUntil'> {
  const ongoing = known.filter(({ time }) => customary(time)?.end === 'ongoing');
  const knownUntil = Math.max(...ongoing.map(({ use }) => use.horizon.knownUntil));
  return { isOngoing: ongoing.length > 0, knownUntil: Number.isFinite(knownUntil) ? monthText(knownUntil) : null };
}

/** The period that a use is customarily read as: its own or its record's. Null if all that is known is that it ended before its record did. */
function customary({ period, within, basis }: Time): Period | null {
  if (isDated(period)) return period;
  return basis === 'statement' ? null : within;
}

function startOf({ time }: Known<Use>): readonly PartialDate[] {
  const period = customary(time);
  const end = period?.end === 'ongoing' ? null : period?.end;
  return [period?.start ?? end ?? []].flat();
}

/** The date of the end of a use; the month `asOf` if it continues after that. What is present is certain until the document was written. */
function endOf(one: Known<Use>, asOf: Month): { readonly date: PartialDate; readonly isOngoing: boolean } | null {
  const [period, usual] = [customary(one.time), one.months.usual];
  if (!period || !usual) return null;
  const { knownUntil } = one.use.horizon;
  const known = Number.isFinite(knownUntil) ? monthText(knownUntil) : null;
  const last = period.end === 'ongoing' ? laterOf(period.start, known) : (period.end ?? period.start);
  if (last === null) return null;
  if (monthOf(latest(last)) <= asOf) return { date: last, isOngoing: false };
  return { date: monthText(usual.to), isOngoing: isGrowing(one, asOf) };
}

function laterOf(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  return lastOf([a, b].filter((date) => date !== null));
}

function isCurrent(certain: readonly Interval[], possible: readonly Interval[], isOpen: boolean, asOf: Month): boolean | null {
  const isIn = ({ from, to }: Interval) => from <= asOf && asOf <= to;
  if (certain.some(isIn)) return true;
  return isOpen || possible.some(isIn) ? null : false;
}

function isGrowing({ time, use, months }: Known<Use>, asOf: Month): boolean {
  return months.usual?.to === asOf && occurrenceOf(time, asOf + 1, use.horizon)?.usual?.to === asOf + 1;
}

function firstOf(dates: readonly PartialDate[]): PartialDate | null {
  // Of two that start on the same day, the more precise.
  return dates.toSorted((a, b) => compareText(earliest(a), earliest(b)) || compareText(latest(a), latest(b)))[0] ?? null;
}

function lastOf(dates: readonly PartialDate[]): PartialDate | null {
  return dates.toSorted((a, b) => compareText(latest(b), latest(a)) || compareText(earliest(b), earliest(a)))[0] ?? null;
}

function compareText(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
