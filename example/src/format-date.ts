import type { PartialDate } from 'career-graph-client';

/** `2019`, `March 2019` or `March 11, 2019`. */
export function formatDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const format = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', ...(day && { day: 'numeric' }), timeZone: 'UTC' });
  return format.format(new Date(date));
}
