/** Renders an answer as plain text, and as CSV for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import type { Column, Table, Value } from './values.ts';
import type { Part } from './view.ts';

/** The title and the value of a part of an answer. */
export type Titled = Pick<Part, 'title' | 'value'>;

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
  const titles = facts.map(({ title }) => title);
  const values = facts.map(({ value }) => inText(value));
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

function headOf({ columns }: Table): readonly string[] {
  return columns.map(({ title }) => title);
}

/** The rows, followed by the number of rows that are not shown. */
function rowsOf({ columns, rows, total }: Table): readonly (readonly string[])[] {
  const rest = more(rows, total).map((words) => columns.map((_, index) => (index === 0 ? words : '')));
  return [...rows.map((row) => row.map(inText)), ...rest];
}

function toCsv(rows: readonly (readonly string[])[]): string {
  // With a two-character record delimiter, a single line break is not quoted by default.
  return stringify(rows as string[][], { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
