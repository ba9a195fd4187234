/** Periods: from one written date to another, or ongoing. */
import { type Day, earliest, latest, type PartialDate } from './partial-date.ts';

export type Period = { readonly start: PartialDate; readonly end: PartialDate | 'ongoing' };

/** The days that a period can cover at most. `to` is null if the period is ongoing. */
export type Span = { readonly from: Day; readonly to: Day | null };

/** The most days that a period or a date can cover: `2019` covers the whole year. */
export function spanOf(time: Period | PartialDate): Span {
  if (typeof time === 'string') return { from: earliest(time), to: latest(time) };
  return { from: earliest(time.start), to: time.end === 'ongoing' ? null : latest(time.end) };
}

/** Whether the end comes before the start however the dates are read: `2019` to `2019-03` may be in order. */
export function isBackwards(period: Period): boolean {
  return period.end !== 'ongoing' && latest(period.end) < earliest(period.start);
}

/** Whether a period exceeds another however the dates are read: a role in `2015` may lie within a position that began in `2015-09`. */
export function exceeds(inner: Period, outer: Period): boolean {
  if (latest(inner.start) < earliest(outer.start)) return true;
  if (outer.end === 'ongoing') return false;
  return inner.end === 'ongoing' || earliest(inner.end) > latest(outer.end);
}

/** `2015-09 – 2019-10`, or `2022-12 – present`. */
export function periodText(period: Period): string {
  return `${period.start} – ${period.end === 'ongoing' ? 'present' : period.end}`;
}
