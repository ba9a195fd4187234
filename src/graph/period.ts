/** Periods: from one written date to another, or ongoing. */
import { type Day, earliest, latest, type PartialDate } from './partial-date.ts';

/** A period. A date that the document does not give is null, and so is at most one of the two. `ongoing`: the document says “present”. */
export type Period = { readonly start: PartialDate | null; readonly end: PartialDate | 'ongoing' | null };

/** The days that a period can cover at most. `to` is null if the period is ongoing. */
export type Span = { readonly from: Day; readonly to: Day | null };

/** A period that starts and ends on a date. */
export function on(date: PartialDate): Period {
  return { start: date, end: date };
}

/** Whether at least one date of a period is known. */
export function isDated({ start, end }: Period): boolean {
  return start !== null || end !== null;
}

/** The most days that a period can cover: `2019` covers the whole year. If one date is unknown, the days of the other. Null if it has no date. */
export function spanOf({ start, end }: Period): Span | null {
  const last = end === 'ongoing' ? null : end;
  const [from, to] = [start ?? last, last ?? start];
  return from === null || to === null ? null : { from: earliest(from), to: end === 'ongoing' ? null : latest(to) };
}

/** Whether the end comes before the start however the dates are read: `2019` to `2019-03` may be in order. */
export function isBackwards({ start, end }: Period): boolean {
  return precedes(end, start);
}

/** Whether a period exceeds another however the dates are read: a role in `2015` may lie within a position that began in `2015-09`. */
export function exceeds(inner: Period, outer: Period): boolean {
  const dates = [inner.start, inner.end];
  return dates.some((date) => precedes(date, outer.start) || precedes(outer.end, date)) || (inner.end === 'ongoing' && isOver(outer));
}

/** Whether a date comes before another however both are read. An unknown date may be any. */
function precedes(a: Period['end'], b: Period['end']): boolean {
  return a !== null && a !== 'ongoing' && b !== null && b !== 'ongoing' && latest(a) < earliest(b);
}

function isOver({ end }: Period): boolean {
  return end !== null && end !== 'ongoing';
}

/** `2015-09 – 2019-10`, `2022-12 – present`, `from 2015-09` or `until 2019`. `dateText` writes each date. */
export function periodText({ start, end }: Period, dateText: (date: PartialDate) => string = String): string {
  const [first, last] = [start && dateText(start), end === 'ongoing' ? 'present' : end && dateText(end)];
  if (first === null) return `until ${last}`;
  return last === null ? `from ${first}` : `${first} – ${last}`;
}
