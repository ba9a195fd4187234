/** An answer without links and folds: in words, and as CSV for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import type { Column, Table, Value } from './values.ts';
import type { Part } from './view.ts';

/** What is shown of a part of an answer. */
export type Titled = Pick<Part, 'title' | 'value'>;

/** A value in words. Names stand in one line; sentences and rows have a line each. */
export function inText(value: Value): string {
  switch (value.is) {
    case 'nothing':
      return '';
    case 'text':
    case 'node':
    case 'excerpt':
      return value.text;
    case 'number':
      return String(value.number);
    case 'address':
      return value.address;
    case 'statement':
      return value.source === '' ? value.text : `${value.text} (${value.source})`;
    case 'list':
      return [...value.values.map(inText), ...more(value.values, value.total)].join(value.of === 'names' ? '; ' : '\n');
    case 'table':
      return [...value.rows.map((row) => rowInText(row, value.columns)), ...more(value.rows, value.total)].join('\n');
  }
}

/** `Bryan Cantrill (speaker, CTO, Joyent)`. A number, a date or a yes says nothing without its title. */
function rowInText(row: readonly Value[], columns: readonly Column[]): string {
  const [head = '', ...details] = row.flatMap((cell, column) => {
    const text = inText(cell).replaceAll('\n', ' · ');
    if (text === '') return [];
    return /^([\d.-]+|yes|no)$/.test(text) ? [`${columns[column]?.title.toLowerCase()}: ${text}`] : [text];
  });
  return details.length === 0 ? head : `${head} (${details.join(', ')})`;
}

/** What says that a list goes on. */
function more({ length }: { readonly length: number }, total: number | null): readonly string[] {
  return total === null || total <= length ? [] : [`and ${total - length} more`];
}

/**
 * An answer as CSV that a spreadsheet opens as it is: UTF-8 with its mark, and no cell that would be run as a formula. One table is its rows, with
 * what else the answer says in front of each (RFC 4180); several tables come one below the other, each under its title and as wide as it is.
 */
export function csvOf(parts: readonly Titled[]): string {
  const facts = parts.filter(({ value }) => value.is !== 'table');
  const tables = parts.flatMap(({ title, value }) => (value.is === 'table' ? [{ title, value }] : []));
  const titles = facts.map(({ title }) => title);
  const values = facts.map(({ value }) => inText(value));
  const [only, ...others] = tables;
  if (!only) return written([titles, values]);
  if (others.length === 0) {
    // A title that stands in front of the rows as well is told apart by its table's.
    const head = headOf(only.value).map((title) => (titles.includes(title) ? `${only.title}: ${title.toLowerCase()}` : title));
    const rows = only.value.rows.length === 0 ? [head.map(() => '')] : rowsOf(only.value);
    return written([[...titles, ...head], ...rows.map((row) => [...values, ...row])]);
  }
  return written([titles, values, ...tables.flatMap(({ title, value }) => [[], [title], headOf(value), ...rowsOf(value)])]);
}

function headOf({ columns }: Table): readonly string[] {
  return columns.map(({ title }) => title);
}

/** The rows, and in the end how many there are besides. */
function rowsOf({ columns, rows, total }: Table): readonly (readonly string[])[] {
  const rest = more(rows, total).map((words) => columns.map((_, at) => (at === 0 ? words : '')));
  return [...rows.map((row) => row.map(inText)), ...rest];
}

function written(rows: readonly (readonly string[])[]): string {
  // Beside a delimiter of two characters, a line break of one would not be quoted by itself.
  return stringify(rows as string[][], { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
