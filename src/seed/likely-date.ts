/** Reads dates as people write them, to suggest the form that seed files have. */
import { type PartialDate, parsePartialDate } from '../graph/partial-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date that a text most likely means; undefined if that is not clear, such as whether 03/04/2019 is in March or in April. */
export function likelyDate(written: string): PartialDate | undefined {
  const text = written.trim().toLowerCase();
  for (const [pattern, order] of forms) {
    const parts = pattern.exec(text)?.slice(1);
    if (!parts) continue;
    const part = (name: string) => parts[order.indexOf(name)];
    const [year, month, day] = [part('year'), numberOfMonth(part('month')), part('day')];
    const date = parsePartialDate([year, month, day].flatMap((one) => (one === undefined ? [] : one.padStart(2, '0'))).join('-'));
    if (date) return date;
  }
  const years = text.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return years.length === 1 && !/\d[^\d]+\d/.test(text) ? parsePartialDate(years[0]) : undefined;
}

/** Whether a text says that something is ongoing. */
export function saysPresent(written: string): boolean {
  return /^(now|current|currently|today|ongoing|to date|to present|until now|till now|to now|-)$/i.test(written.trim());
}

/** `{ start: 2015, end: 2019-03 }` for `2015 – 03/2019`; undefined if the text is not two dates. */
export function likelyPeriod(written: string): string | undefined {
  const [start = '', end = '', ...rest] = written.split(/\s+(?:-|–|—|to|until)\s+|\s*[–—]\s*|(?<=^\d{4})-(?=\d{4}$)/);
  const first = likelyDate(start);
  const last = /^present$/i.test(end) || saysPresent(end) ? 'present' : likelyDate(end);
  return rest.length > 0 || !first || !last ? undefined : `{ start: ${first}, end: ${last} }`;
}

/** Patterns of dates, each with what its groups are. A day before a month is European if a dot follows it, or if it cannot be a month. */
const forms: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2}))?$/, ['year', 'month', 'day']],
  [/^(\d{4})[- ]([a-z]+)\.?(?:[- ](\d{1,2}))?$/, ['year', 'month', 'day']],
  [/^(\d{1,2})[-./ ](\d{4})$/, ['month', 'year']],
  [/^([a-z]+)[.,]?[- ](\d{4})$/, ['month', 'year']],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ['day', 'month', 'year']],
  [/^(1[3-9]|2\d|3[01])[-/](\d{1,2})[-/](\d{4})$/, ['day', 'month', 'year']],
  [/^(\d{1,2})[-/](1[3-9]|2\d|3[01])[-/](\d{4})$/, ['month', 'day', 'year']],
  [/^(\d{1,2})(?:\.|st|nd|rd|th)?[- ]([a-z]+)[.,]?[- ](\d{4})$/, ['day', 'month', 'year']],
  [/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, ['month', 'day', 'year']],
];

function numberOfMonth(written: string | undefined): string | undefined {
  if (written === undefined || /^\d/.test(written)) return written;
  const index = months.indexOf(written.slice(0, 3));
  return index === -1 ? 'no month' : String(index + 1);
}
