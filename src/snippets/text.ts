/** An answer without links and folds: in words, as sheets of rows, and as CSV for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import type { Part, Table, Value } from './view.ts';

/** Rows of words under titles. Every row has a cell for each column. */
export type Sheet = { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

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
      return value.values.map(inText).join(value.of === 'names' ? ', ' : '\n');
    case 'table':
      return value.rows
        .map((row) =>
          row
            .map((cell) => inText(cell).replaceAll('\n', ' · '))
            .filter(Boolean)
            .join(', '),
        )
        .join('\n');
  }
}

/** The parts of an answer that are no tables, by their titles. */
export function factsOf(parts: readonly Part[]): readonly (readonly [title: string, text: string])[] {
  return parts.filter(({ value }) => value.is !== 'table').map(({ title, value }) => [title, inText(value)]);
}

/** The tables of an answer. */
export function sheetsOf(parts: readonly Part[]): readonly Sheet[] {
  return parts.flatMap(({ title, value }) => (value.is === 'table' ? [sheetOf(title, value)] : []));
}

/**
 * An answer as CSV (RFC 4180) that a spreadsheet opens as it is: UTF-8 with its mark, and no cell that would be run as a formula. One table is
 * its rows, with what else the answer says in front of each; several tables come one below the other, each under its title.
 */
export function csvOf(parts: readonly Part[]): string {
  const facts = factsOf(parts);
  const sheets = sheetsOf(parts);
  const [only, ...others] = sheets;
  const titles = facts.map(([title]) => title);
  const values = facts.map(([, text]) => text);
  if (!only) return written([titles, values]);
  if (others.length === 0) return written([[...titles, ...only.columns], ...only.rows.map((row) => [...values, ...row])]);
  return written([titles, values, ...sheets.flatMap(({ title, columns, rows }) => [[], [title], columns, ...rows])]);
}

function sheetOf(title: string, { columns, rows }: Table): Sheet {
  return { title, columns: columns.map((column) => column.title), rows: rows.map((row) => row.map(inText)) };
}

function written(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
