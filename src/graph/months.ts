/** Counts time in months. A month counts once, however many periods cover it. */
import { type Day, earliest, latest, type PartialDate } from './partial-date.ts';
import { isDated, type Period } from './period.ts';
import type { Time } from './time.ts';

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

/** What is known of a document that says “present”, in months. */
export type Horizon = {
  /** What it calls present was so in this month: the month of the document, or if it has no date, of the latest date that it mentions. */
  readonly knownUntil: Month;
  /** It was written in this month at the latest. */
  readonly writtenBy: Month;
};

/** The horizon of a document, by the date until which what it calls present is certain, and the last day on which it can have been written. */
export function horizonOf(knownUntil: PartialDate | null, writtenBy: Day): Horizon {
  return { knownUntil: knownUntil === null ? -Infinity : monthOf(earliest(knownUntil)), writtenBy: monthOf(writtenBy) };
}

/** What documents say of the months in which something took place. */
export type Occurrence = {
  /** The months in which it can have taken place. `from` is -Infinity if nothing says when it can have begun. */
  readonly possible: Interval;
  /** The months in which it must have taken place, as far as these are known. */
  readonly certain: Interval | null;
  /** Months in at least one of which it must have taken place. */
  readonly oneOf: Interval | null;
  /** The customary reading: the months of its dates, or if it has none, of its record. `2019` is the whole year, and “present” is `asOf`. */
  readonly usual: Interval | null;
};

/** What documents say of the months of a time, as of a month. Null if all of these come later, or if nothing dates it. */
export function occurrenceOf({ period, within, basis }: Time, asOf: Month, horizon: Horizon): Occurrence | null {
  const around = within && boundsOf(within, asOf, horizon);
  const bounds = isDated(period) ? narrowed(boundsOf(period, asOf, horizon), around) : around;
  if (!bounds) return null;
  const { start, end } = bounds;
  const possible = upTo({ from: start.from, to: end.to }, asOf);
  if (!possible) return null;
  const usual = bounds.usual && upTo(bounds.usual, asOf);
  if (!isDated(period)) {
    // What a document says took place did so before the document was written.
    const oneOf = reached({ from: start.from, to: Math.min(end.to, horizon.writtenBy) }, asOf);
    return { possible, certain: null, oneOf, usual: basis === 'statement' ? null : usual };
  }
  if (start.to <= end.from) return { possible, certain: upTo({ from: start.to, to: end.from }, asOf), oneOf: null, usual };
  // However it is placed, it starts by the end of these months and ends no earlier than their start.
  const oneOf = reached({ from: Math.max(start.from, end.from), to: Math.min(start.to, end.to) }, asOf);
  return { possible, certain: null, oneOf, usual };
}

/** The months in which a period can start and end, and its customary reading; null if no date says anything. */
type Bounds = { readonly start: Interval; readonly end: Interval; readonly usual: Interval | null };

function boundsOf({ start, end }: Period, asOf: Month, { knownUntil, writtenBy }: Horizon): Bounds {
  const first = start === null ? null : monthsOf(start);
  if (end === 'ongoing') {
    const from = first?.from ?? -Infinity;
    const known = Math.max(from, knownUntil);
    return {
      start: { from, to: Math.max(from, Math.min(first?.to ?? Infinity, writtenBy)) },
      end: { from: known, to: Infinity },
      usual: Number.isFinite(known) ? { from: first ? from : known, to: Math.max(asOf, known) } : null,
    };
  }
  const last = end === null ? null : monthsOf(end);
  const dated = first ?? last ?? { from: -Infinity, to: Infinity };
  return {
    start: first ?? { from: -Infinity, to: dated.to },
    end: last ?? { from: dated.from, to: Infinity },
    usual: { from: dated.from, to: (last ?? dated).to },
  };
}

/** Bounds within the bounds of a record. Unchanged if they contradict these. */
function narrowed(own: Bounds, around: Bounds | null): Bounds {
  if (!around) return own;
  const within = { from: around.start.from, to: around.end.to };
  const [start, end] = [common(own.start, within), common(own.end, within)];
  return start && end ? { start, end, usual: own.usual && common(own.usual, within) } : own;
}

/** All months that a date can mean. */
function monthsOf(date: PartialDate): Interval {
  return { from: monthOf(earliest(date)), to: monthOf(latest(date)) };
}

/** The part of an interval up to a month. */
function upTo(interval: Interval, asOf: Month): Interval | null {
  return common(interval, { from: -Infinity, to: asOf });
}

/** An interval that is over by a month. */
function reached(interval: Interval, asOf: Month): Interval | null {
  return interval.from <= interval.to && interval.to <= asOf ? interval : null;
}

/** The months that two intervals share. */
export function common(a: Interval, b: Interval): Interval | null {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from <= to ? { from, to } : null;
}

/**
 * The fewest months that all of some intervals and at least one month of each of some ranges can be. The fewest months that hit all ranges are
 * found greedily: take the ranges by their end, and for each one not yet hit, take its last month.
 */
export function fewestMonths(whole: readonly Interval[], ranges: readonly Interval[]): number {
  const taken = [...whole];
  for (const { from, to } of ranges.toSorted((a, b) => a.to - b.to)) {
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
