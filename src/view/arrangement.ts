/** Sorts and filters the tables of an answer, as a reader asks for. */
import { inText } from './csv.ts';
import { type Table, type Value, withoutDetails } from './values.ts';
import type { Part } from './view.ts';

/** How the rows of an answer are sorted and filtered. Columns go by their keys. */
export type Arrangement = {
  /** The column to sort by; null for the question's own order. */
  readonly sort: { readonly column: string; readonly isDescending: boolean } | null;
  /** The value that each of some columns must have. */
  readonly facets: ReadonlyMap<string, string>;
};

/** The values of a column, and how many rows have each. */
export type Facet = {
  readonly column: string;
  readonly title: string;
  readonly values: readonly { readonly text: string; readonly count: number; readonly isChosen: boolean }[];
};

/** A column's name in a URL: `where-used` for “Where used”. */
export function columnKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The parts with only the rows that have the chosen values, in the chosen order. A table without the column keeps its own order. */
export function arranged(parts: readonly Part[], { sort, facets }: Arrangement): readonly Part[] {
  if (sort === null && facets.size === 0) return parts;
  return parts.map((part) => {
    if (part.value.is !== 'table') return part;
    const table = part.value;
    const rows = sorted(filtered(table, facets), indexOf(table, sort?.column), sort?.isDescending ?? false);
    return { ...part, value: { ...table, rows, total: facets.size > 0 ? rows.length : table.total } };
  });
}

/** A list with fewer rows is read faster than filtered. */
const minRows = 6;

/** A column with more values is no help for filtering. */
const maxValues = 12;

/** The facets of the columns in which many rows share a few values. Each counts the rows that the other facets leave. The most frequent values come first, and of years, the latest. */
export function facetsOf(parts: readonly Part[], { facets: chosen }: Pick<Arrangement, 'facets'>): readonly Facet[] {
  const all = tablesOf(parts);
  const titles = new Set(all.flatMap(({ columns }) => columns.map(({ title }) => title)));
  return [...titles].flatMap((title) => {
    const column = columnKey(title);
    const tables = all.filter((table) => indexOf(table, column) >= 0);
    const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const categories = [...categoriesIn(tables, column, new Map()).keys()];
    const isUseful = count >= minRows && categories.length >= 2 && categories.length <= Math.min(maxValues, count / 2);
    if (!isUseful && !chosen.has(column)) return [];
    const left = categoriesIn(tables, column, new Map([...chosen].filter(([other]) => other !== column)));
    const isYears = categories.every((text) => /^\d{4}$/.test(text));
    const values = categories
      .map((text) => ({ text, count: left.get(text) ?? 0, isChosen: chosen.get(column) === text }))
      .filter((value) => value.count > 0 || value.isChosen)
      .toSorted((a, b) => (isYears ? byText.compare(b.text, a.text) : b.count - a.count || byText.compare(a.text, b.text)));
    return [{ column, title, values }];
  });
}

/** Why an arrangement does not fit an answer: the parameter that is wrong, its text, and the reason. */
export function faultsIn(
  { sort, facets }: Arrangement,
  parts: readonly Part[],
): readonly (readonly [path: string, text: string, message: string])[] {
  const tables = tablesOf(parts);
  const columns = [...new Set(tables.flatMap((table) => table.columns.map(({ title }) => columnKey(title))))];
  const noColumn = (column: string) => `There is no column “${column}”. The columns are ${columns.join(', ')}.`;
  return [
    ...(sort === null || columns.includes(sort.column) ? [] : [['sort', sort.column, noColumn(sort.column)] as const]),
    ...[...facets].flatMap(([column, text]) => {
      const path = `facet.${column}`;
      if (!columns.includes(column)) return [[path, text, noColumn(column)] as const];
      if (categoriesIn(tables, column, new Map()).has(text)) return [];
      return [[path, text, `No row of this answer has “${text}” as its ${column}.`] as const];
    }),
  ];
}

/** The tables as people see them. */
function tablesOf(parts: readonly Part[]): readonly Table[] {
  return parts.flatMap(({ value }) => (value.is === 'table' ? [withoutDetails(value)] : []));
}

function indexOf({ columns }: Table, column: string | undefined): number {
  return columns.findIndex(({ title }) => columnKey(title) === column);
}

/** The rows that have the value of each facet. A column that a table does not have filters nothing in it. */
function filtered(table: Table, facets: Arrangement['facets']): Table['rows'] {
  const wanted = [...facets].map(([column, text]) => [indexOf(table, column), text] as const).filter(([index]) => index >= 0);
  return table.rows.filter((row) => wanted.every(([index, text]) => categoriesOf(row[index]).includes(text)));
}

/** The categories in a column, and how many rows have each. */
function categoriesIn(tables: readonly Table[], column: string, facets: Arrangement['facets']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const index = indexOf(table, column);
    for (const row of filtered(table, facets))
      for (const category of new Set(categoriesOf(row[index]))) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}

/** A longer text is a sentence rather than a category. */
const maxCategoryLength = 60;

/** What a row can be filtered by: names, words, and the years of dates. */
function categoriesOf(value: Value | undefined): readonly string[] {
  switch (value?.is) {
    case 'node':
      return [value.text];
    case 'text':
      return value.text.length <= maxCategoryLength ? [value.text] : [];
    case 'date':
      return [value.date.slice(0, 4)];
    case 'list':
      return value.of === 'names' ? value.values.flatMap(categoriesOf) : [];
    default:
      return [];
  }
}

/** Compares names as people sort them: `é` beside `e`, and `Part 2` before `Part 10`. */
const byText = new Intl.Collator('en', { numeric: true });

/** The rows sorted by a column; those without a value are last in either direction. */
function sorted(rows: Table['rows'], index: number, isDescending: boolean): Table['rows'] {
  if (index < 0) return rows;
  const keyed = rows.map((row) => ({ row, key: orderOf(row[index]) }));
  const sign = isDescending ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
      // Partial dates sort as text, the coarser first.
      return sign * byText.compare(String(a.key), String(b.key));
    })
    .map(({ row }) => row);
}

/** What a cell is sorted by; null if it is empty. Statements and rows go by their number. */
function orderOf(value: Value | undefined): string | number | null {
  switch (value?.is) {
    case undefined:
    case 'nothing':
    case 'absent':
      return null;
    case 'number':
      return value.number;
    case 'date':
      return value.date;
    case 'period':
      return value.start ?? value.end;
    case 'duration':
      return value.months;
    case 'list':
      if (value.of === 'statements') return value.total ?? value.values.length;
      return orderOf(value.values[0]);
    case 'table':
      return value.total ?? value.rows.length;
    case 'text':
    case 'node':
    case 'url':
    case 'excerpt':
    case 'statement':
      return inText(value);
  }
}

/** Whether a column starts with its greatest value when it is first sorted by: numbers, dates and proofs do, names do not. */
export function startsDescending(parts: readonly Part[], column: string): boolean {
  return tablesOf(parts).some((table) => {
    const index = indexOf(table, column);
    return table.rows.some((row) => {
      const value = row[index];
      return value?.is === 'date' || value?.is === 'period' || typeof orderOf(value) === 'number';
    });
  });
}
