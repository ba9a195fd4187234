/** The client's functions for dates that are a year, a month or a day. */
import { expect, test } from 'vitest';
import { compareDates, formatDate, yearOf } from '../src/client/client.ts';

test('a date has a year', () => {
  expect(['2019', '2019-03', '2019-01-01', '2019-12-31', '0001', '9999-12'].map(yearOf)).toEqual([2019, 2019, 2019, 2019, 1, 9999]);
});

test('a date comes before another that begins later', () => {
  const dates = ['2019-03-11', '2020', '2019', '2018-12-31', '2019-03', '0099', '2019-03-02'];
  expect(dates.toSorted(compareDates)).toEqual(['0099', '2018-12-31', '2019', '2019-03', '2019-03-02', '2019-03-11', '2020']);
  expect(dates.toSorted((a, b) => compareDates(b, a)).at(0)).toBe('2020');
});

test('dates that begin on the same day keep their order', () => {
  for (const dates of [
    ['2019', '2019-01', '2019-01-01'],
    ['2019-01-01', '2019-01', '2019'],
  ])
    expect(dates.toSorted(compareDates)).toEqual(dates);
});

test.each([
  ['en-US', ['2019', 'March 2019', 'March 11, 2019']],
  ['en-GB', ['2019', 'March 2019', '11 March 2019']],
  ['de', ['2019', 'März 2019', '11. März 2019']],
  ['ja', ['2019年', '2019年3月', '2019年3月11日']],
  ['ar-EG', ['٢٠١٩', 'مارس ٢٠١٩', '١١ مارس ٢٠١٩']],
])('%s writes a date in words, and no more of it than is known', (locale, words) => {
  expect(['2019', '2019-03', '2019-03-11'].map((date) => formatDate(date, locale))).toEqual(words);
});

test.each(['fa', 'th', 'ar-SA', 'ja-u-ca-japanese'])('%s keeps the year, which is one of the Gregorian calendar', (locale) => {
  expect(formatDate('2019', locale, { numberingSystem: 'latn' })).toContain('2019');
});

test('parts of a date can be written in another way, or left out', () => {
  expect(formatDate('2019-03-11', 'en', { month: 'short' })).toBe('Mar 11, 2019');
  expect(formatDate('2019-03-11', 'en', { weekday: 'long' })).toBe('Monday, March 11, 2019');
  expect(formatDate('2019-03-11', 'en', { day: undefined })).toBe('March 2019');
  expect(formatDate('2019-03-11', 'en', { month: undefined, day: undefined })).toBe('2019');
  expect(formatDate('2019', 'en', { weekday: 'long', month: 'short', day: '2-digit' })).toBe('2019');
});

test('the time zone of the reader does not shift a date', () => {
  const zone = process.env['TZ'];
  try {
    for (const other of ['Pacific/Kiritimati', 'Pacific/Niue', 'America/New_York']) {
      process.env['TZ'] = other;
      expect([formatDate('2019-01-01', 'en'), formatDate('2019', 'en'), yearOf('2019-01-01')]).toEqual(['January 1, 2019', '2019', 2019]);
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('the first and the last years have words', () => {
  expect([formatDate('0001', 'en'), formatDate('0099-12-31', 'en'), formatDate('9999-12', 'en')]).toEqual([
    '1',
    'December 31, 99',
    'December 9999',
  ]);
});

test('a date whose known parts are all left out has no words', () => {
  expect(formatDate('2019', 'en', { year: undefined })).toBe('');
  expect(formatDate('2019', 'en', { year: undefined, era: 'short' })).toBe('');
  expect(formatDate('2019-03', 'en', { year: undefined, month: undefined, weekday: 'long' })).toBe('');
  expect(formatDate('2019-03-11', 'en', { year: undefined, month: undefined, day: undefined })).toBe('');
  expect(formatDate('2019-03-11', 'en', { year: undefined, month: undefined, day: undefined, weekday: 'long' })).toBe('Monday');
});

test('a format cannot add a time of day', () => {
  expect(formatDate('2019-03-11', 'en', { hour: 'numeric' } as object)).toBe('March 11, 2019');
});

const malformed = ['present', '', '2019-13', '2019-1', '19', '2019-03-11T10:00Z', '2019-03-11-01'];
const impossible = ['2019-02-29', '2019-02-30', '2019-06-31', '2019-00', '0000', '0000-01'];
const notText = [null, undefined, 2019, ['2019']];

test.each([...malformed, ...impossible, ...notText])('%j is not a date', (given) => {
  const date = given as string;
  const message = `${typeof given === 'string' ? `"${given}"` : String(given)} is not a date. A date is a string such as "2019", "2019-03" or "2019-03-11".`;
  for (const call of [() => formatDate(date), () => yearOf(date), () => compareDates('2019', date), () => compareDates(date, '2019')])
    expect(call).toThrow(new RangeError(message));
});

test('February has 29 days in a leap year', () => expect(formatDate('2020-02-29', 'en')).toBe('February 29, 2020'));
