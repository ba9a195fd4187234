/** When something was: from a written date to a written date, or until now. */
import { type Day, earliest, latest, type PartialDate } from './partial-date.ts';

export type Period = { readonly start: PartialDate; readonly end: PartialDate | 'ongoing' };

/** The days that a period can cover at most; `to` is null while it goes on. */
export type Span = { readonly from: Day; readonly to: Day | null };

/** A period, or a single date, read as widely as it was written: `2019` covers the whole year. */
export function spanOf(time: Period | PartialDate): Span {
  if (typeof time === 'string') return { from: earliest(time), to: latest(time) };
  return { from: earliest(time.start), to: time.end === 'ongoing' ? null : latest(time.end) };
}

/** Whether the end comes before the start however the dates are read. */
export function isBackwards(period: Period): boolean {
  return period.end !== 'ongoing' && latest(period.end) < earliest(period.start);
}

/** Whether one period leaves another however the dates are read: a role of `2015` does not leave a position that began in `2015-09`. */
export function leaves(inner: Period, outer: Period): boolean {
  if (latest(inner.start) < earliest(outer.start)) return true;
  if (outer.end === 'ongoing') return false;
  return inner.end === 'ongoing' || earliest(inner.end) > latest(outer.end);
}

/** `2015-09 – 2019-10`, or `2022-12 – present`. */
export function periodText(period: Period): string {
  return `${period.start} – ${period.end === 'ongoing' ? 'present' : period.end}`;
}
