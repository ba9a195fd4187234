/** Renders an answer as plain text, and as CSV for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import { type Column, datesText, type Table, type Value } from './values.ts';
import type { Part } from './view.ts';
import { dateInWords } from '../graph/date-in-words.ts';
import { periodInWords, usedFor } from './words.ts';

/** The title and the value of a part of an answer. */
export type Titled = Pick<Part, 'title' | 'value' | 'isDetail'>;

/** A value as plain text. Names share a line; statements and rows get a line each. */
export function inText(value: Value): string {
  switch (value.is) {
    case 'nothing':
    case 'absent':
      return '';
    case 'text':
    case 'node':
    case 'excerpt':
      return value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return dateInWords(value.date, 'short');
    case 'period':
      return `${periodInWords(value, 'short')}${value.isInherited ? ' (the whole job)' : ''}`;
    case 'duration':
      return usedFor(value, 'short');
    case 'url':
      return value.url;
    case 'statement':
      return value.source === '' ? value.text : `${value.text} (${value.source})`;
    case 'list':
      return [...value.values.map(inText), ...more(value.values, value.total)].join(value.of === 'names' ? '; ' : '\n');
    case 'table':
      return [...value.rows.map((row) => rowInText(row, value.columns)), ...more(value.rows, value.total)].join('\n');
  }
}

/** A value for a cell of a spreadsheet, which sorts and adds up: dates as `2019-03`, durations as months. */
function inCell(value: Value): string {
  if (value.is === 'date') return value.date;
  if (value.is === 'duration') return String(value.months);
  return value.is === 'period' ? datesText(value) : inText(value);
}

/** `Bryan Cantrill (speaker, CTO, Joyent)`. A number, a date, yes or no means nothing without its title. */
function rowInText(row: readonly Value[], columns: readonly Column[]): string {
  const [head = '', ...details] = row.flatMap((cell, column) => {
    const text = inText(cell).replaceAll('\n', ' · ');
    if (text === '') return [];
    return /^([\d.-]+|yes|no)$/.test(text) ? [`${columns[column]?.title.toLowerCase()}: ${text}`] : [text];
  });
  return details.length === 0 ? head : `${head} (${details.join(', ')})`;
}

/** `and 7 more`, if a list has more items than are shown. */
export function more({ length }: { readonly length: number }, total: number | null): readonly string[] {
  return total === null || total <= length ? [] : [`and ${total - length} more`];
}

/**
 * An answer as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, and formulas escaped. A single table has a line for each row, which
 * starts with the other facts of the answer. Several tables follow one another, each under its title and with its own columns.
 */
export function csvOf(parts: readonly Titled[]): string {
  const facts = parts.filter(({ value }) => value.is !== 'table');
  const tables = parts.flatMap(({ title, value }) => (value.is === 'table' ? [{ title, value }] : []));
  const titles = facts.map(({ title, value }) => withUnit(title, [value]));
  const values = facts.map(({ value }) => inCell(value));
  const [only, ...others] = tables;
  if (!only) return toCsv([titles, values]);
  if (others.length === 0) {
    // A column that has the title of a fact gets the title of its table as a prefix.
    const head = headOf(only.value).map((title) => (titles.includes(title) ? `${only.title}: ${title.toLowerCase()}` : title));
    const rows = only.value.rows.length === 0 ? [head.map(() => '')] : rowsOf(only.value);
    return toCsv([[...titles, ...head], ...rows.map((row) => [...values, ...row])]);
  }
  return toCsv([titles, values, ...tables.flatMap(({ title, value }) => [[], [title], headOf(value), ...rowsOf(value)])]);
}

/** The titles of columns, with the unit of numbers that stand for durations. */
function headOf({ columns, rows }: Table): readonly string[] {
  return columns.map(({ title }, index) =>
    withUnit(
      title,
      rows.map((row) => row[index]),
    ),
  );
}

function withUnit(title: string, values: readonly (Value | undefined)[]): string {
  return values.some((value) => value?.is === 'duration') ? `${title} (months)` : title;
}

/** The rows, followed by the number of rows that are not shown. */
function rowsOf({ columns, rows, total }: Table): readonly (readonly string[])[] {
  const rest = more(rows, total).map((words) => columns.map((_, index) => (index === 0 ? words : '')));
  return [...rows.map((row) => row.map(inCell)), ...rest];
}

function toCsv(rows: readonly (readonly string[])[]): string {
  // With a two-character record delimiter, a single line break is not quoted by default.
  return stringify(rows as string[][], { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
