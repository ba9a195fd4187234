/** Turns names of the schema and numbers into words. */

/** A name of the schema as words: `Technology` and `NO_LONGER_AVAILABLE` as `technology` and `no longer available`. */
export function words(name: string): string {
  return name.replaceAll('_', ' ').toLowerCase();
}

/** A number of things: `1 statement`, `2 technologies`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural(noun)}`;
}

/** Several of a thing: `statements`, `technologies`, `days`. */
export function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Months as people say them: `7 months`, `2 years`, `6 years 1 month`. */
export function duration(months: number): string {
  const years = Math.floor(months / 12);
  const parts = [years > 0 && count(years, 'year'), (months % 12 > 0 || years === 0) && count(months % 12, 'month')];
  return parts.filter(Boolean).join(' ');
}
