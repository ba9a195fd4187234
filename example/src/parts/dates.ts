/** Dates as people read them, no more precise than the documents give them. */
import { formatDate, type PartialDate } from 'career-graph-client';
import type { Period } from '../answers.ts';
import { type Child, h } from '../element.ts';

/** A date, with the form that programs read; in words if no document gives it. */
export function date(given: PartialDate | null | undefined): Child {
  return given ? h('time', { datetime: given }, formatDate(given, 'en', { month: 'short' })) : h('span', { class: 'unknown' }, 'unknown');
}

/** A period. “Present” was written on some day, and is certain only until then. */
export function dates(period: Period | null | undefined): Child {
  if (!period || (!period.start && !period.end && !period.knownUntil && !period.isOngoing))
    return h('span', { class: 'unknown' }, 'dates unknown');
  const { start, end, isOngoing, knownUntil } = period;
  if (end) return start === end ? date(end) : [date(start), ' – ', date(end)];
  const last = knownUntil ? ['“present”, certain until ', date(knownUntil)] : isOngoing ? 'present' : date(null);
  return [date(start), ' – ', last];
}
