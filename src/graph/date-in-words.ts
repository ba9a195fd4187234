/** Partial dates as people write them, for pages and for the sentences of records. */

const months = {
  long: Array.from({ length: 12 }, (_, month) => monthName(month, 'long')),
  short: Array.from({ length: 12 }, (_, month) => monthName(month, 'short')),
};

/** A partial date: `2019`, `March 2019` or `March 11, 2019`; with short months, `Mar 2019`. */
export function dateInWords(date: string, style: 'long' | 'short' = 'long'): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[style][Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

function monthName(month: number, style: 'long' | 'short'): string {
  return new Date(Date.UTC(2000, month)).toLocaleString('en', { month: style, timeZone: 'UTC' });
}
