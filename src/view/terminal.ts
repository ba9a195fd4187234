/** Renders an answer for a terminal: facts in a list, and tables that fit the width. What is too wide for a column goes below its row. */
import type { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { withoutControls } from '../graph/control-characters.ts';
import { inText, more, type Titled } from './csv.ts';
import { isEmpty, type Table, type Value, withoutDetails } from './values.ts';

/** The terminal to render for. `width` is in characters; Infinity means no wrapping. */
export type Screen = { readonly width: number; readonly style: (format: Parameters<typeof styleText>[0], text: string) => string };

type Lines = readonly string[];

/** An answer as text. A fact or a list that the document does not give says “not given”, any other empty list “none”. */
export function inTerminal(parts: readonly Titled[], screen: Screen): string {
  return linesOfParts(parts, screen, [''])
    .map((line) => `${line}\n`)
    .join('');
}

/** The spaces between columns, and the indentation of what is below a row. */
const gap = 2;

/** A wider cell goes below its row, even if there is room for it. */
const maxCellWidth = 60;

/** No column gets narrower than this. */
const minCellWidth = 20;

/** Each part after its title; a table below its title, with `between` around it. */
function linesOfParts(parts: readonly Titled[], screen: Screen, between: Lines): Lines {
  const shown = parts.filter(({ value, isDetail }) => value.is !== 'nothing' && isDetail !== true);
  const labels = widthOf(shown.filter(({ value }) => !isRows(value)).map(({ title }) => title)) + gap;
  return shown.flatMap(({ title, value }, index) => {
    const before = shown[index - 1];
    const space = before && (isRows(before.value) || isRows(value)) ? between : [];
    if (isRows(value)) return [...space, headingOf(title, value, screen), ...indented(linesOfRows(value, narrower(screen, gap)))];
    const lines = isEmpty(value) ? [noneOf(value)] : linesOf(value, narrower(screen, labels));
    return [...space, ...hanging(screen.style('cyan', padded(title, labels)), lines)];
  });
}

/** `Talks (7)`, or `Talks (50 of 120)` if only some are shown. */
function headingOf(title: string, { rows, total }: Table, { style }: Screen): string {
  const count = total === null || total === rows.length ? `${rows.length}` : `${rows.length} of ${total}`;
  return `${style('bold', title)} ${style('dim', `(${count})`)}`;
}

function linesOf(value: Value, screen: Screen): Lines {
  const { width, style } = screen;
  if (value.is === 'list' && value.of === 'statements')
    return [...value.values.flatMap((one) => hanging('– ', linesOf(one, narrower(screen, 2)))), ...more(value.values, value.total)];
  if (value.is === 'statement' && value.source !== '')
    return wrapped(`${withoutControls(value.text)} ${style('dim', `(${withoutControls(value.source)})`)}`, width);
  if (value.is === 'absent') return [style('dim', value.text)];
  if (value.is === 'excerpt') return wrapped(highlighted({ ...value, text: withoutControls(value.text) }, screen), width);
  return wrapped(withoutControls(inText(value)), width);
}

/** A column of a table, with its cells. */
type TerminalColumn = {
  readonly title: string;
  readonly cells: readonly Value[];
  readonly isNumeric: boolean;
  /** The width that needs no wrapping. */
  readonly natural: number;
  /** The least width that keeps its words whole. */
  readonly least: number;
};

function linesOfRows(table: Table, screen: Screen): Lines {
  const { beside, below } = arranged(columnsOf(table), screen.width);
  const widths = widthsOf(beside, screen.width);
  const lineOf = (texts: readonly string[]) =>
    texts
      .map((text, column) => padded(text, widths[column] ?? 0, beside[column]?.isNumeric))
      .join(' '.repeat(gap))
      .trimEnd();
  const linesIn = (cells: readonly Lines[]): Lines =>
    Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, line) => lineOf(cells.map((lines) => lines[line] ?? '')));
  const inColumn = (column: number): Screen => ({ ...screen, width: widths[column] ?? 0 });

  const head = beside.length > 1 ? linesIn(beside.map(({ title }, column) => wrapped(title, inColumn(column).width))) : [];
  const rule = beside.length > 1 ? [lineOf(widths.map((width) => '─'.repeat(width)))] : [];
  const rows = table.rows.map((_, row) => {
    const [first = [], ...others] = beside.map(({ cells }, column) => linesOf(cells[row] ?? nothing, inColumn(column)));
    const name = below.length > 0 ? first.map((text) => screen.style('bold', text)) : first;
    const parts = below.map(({ title, cells }) => ({ title, value: inline(cells[row] ?? nothing) }));
    const written = parts.filter(({ value }) => !isEmpty(value));
    return [...linesIn([name, ...others]), ...indented(linesOfParts(written, narrower(screen, gap), []))];
  });
  const isSpaced = rows.some((lines) => lines.length > 1);
  return [
    ...[...head, ...rule].map((line) => screen.style('dim', line)),
    ...rows.flatMap((lines, row) => (isSpaced && row > 0 ? ['', ...lines] : lines)),
  ];
}

/** Short rows of names and words within another row, as a single line of text. */
function inline(value: Value): Value {
  const isBrief =
    isRows(value) && value.rows.flat().every((cell) => !isLong(cell) && cell.is !== 'number' && widthOf([inText(cell)]) <= maxCellWidth);
  if (!isBrief) return value;
  return { is: 'text', text: inText(value).replaceAll('\n', '; ') };
}

const nothing: Value = { is: 'nothing' };

/** The columns that are not empty. */
function columnsOf(table: Table): readonly TerminalColumn[] {
  const { columns, rows } = withoutDetails(table);
  return columns.flatMap(({ title }, index) => {
    const cells = rows.map((row) => row[index] ?? nothing);
    if (cells.every(isEmpty)) return [];
    const texts = [title, ...cells.map((cell) => (cell.is === 'absent' ? cell.text : inText(cell)))];
    const natural = widthOf(texts);
    const least = Math.max(Math.min(natural, minCellWidth), widthOf(texts.flatMap((text) => text.split(/\s/))));
    return [{ title, cells, isNumeric: cells.every(({ is }) => is === 'number' || is === 'nothing' || is === 'absent'), natural, least }];
  });
}

/** Splits columns into those side by side and those below their row: long values, and then the widest columns until the rest fits. */
function arranged(
  columns: readonly TerminalColumn[],
  room: number,
): { readonly beside: readonly TerminalColumn[]; readonly below: readonly TerminalColumn[] } {
  const others = columns.slice(1);
  const below = new Set(others.filter(({ cells, natural }) => natural > maxCellWidth || cells.some(isLong)));
  const movable = others.filter((column) => !below.has(column)).toSorted((a, b) => b.least - a.least || b.natural - a.natural);
  const beside = () => columns.filter((column) => !below.has(column));
  for (const column of movable) if (totalOf(beside().map(({ least }) => least)) > room) below.add(column);
  return { beside: beside(), below: columns.filter((column) => below.has(column)) };
}

/** Widths that fit. The widest columns shrink first. */
function widthsOf(columns: readonly TerminalColumn[], room: number): readonly number[] {
  let most = Math.max(...columns.map(({ natural }) => natural));
  const widths = () => columns.map(({ natural, least }) => Math.max(least, Math.min(natural, most)));
  while (most > minCellWidth && totalOf(widths()) > room) most -= 1;
  return widths();
}

/** The width of columns including the gaps between them. */
function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + gap + width, -gap);
}

function highlighted({ text, highlights }: Extract<Value, { is: 'excerpt' }>, { style }: Screen): string {
  let end = 0;
  const pieces = highlights.flatMap(({ start, length }) => {
    const before = text.slice(end, start);
    end = start + length;
    return [before, style('bold', text.slice(start, end))];
  });
  return [...pieces, text.slice(end)].join('');
}

/** Wraps text at words. A longer word stays whole, so that a URL can be opened. */
export function wrapped(text: string, width: number): Lines {
  return (width === Infinity ? text : wrapAnsi(text, width)).split('\n');
}

/** Lines with a prefix on the first, and the others indented to its width. */
function hanging(prefix: string, lines: Lines): Lines {
  return lines.map((line, index) => (index === 0 ? prefix : ' '.repeat(stringWidth(prefix))) + line);
}

function indented(lines: Lines): Lines {
  return lines.map((line) => (line === '' ? line : ' '.repeat(gap) + line));
}

function padded(text: string, width: number, isNumeric = false): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return isNumeric ? space + text : text + space;
}

function narrower(screen: Screen, by: number): Screen {
  return { ...screen, width: Math.max(screen.width - by, minCellWidth) };
}

function widthOf(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split('\n')).reduce((widest, line) => Math.max(widest, stringWidth(line)), 0);
}

/** Whether a value is a table with rows. */
function isRows(value: Value): value is Table {
  return value.is === 'table' && value.rows.length > 0;
}

/** Whether a value needs its own lines. */
function isLong(value: Value): boolean {
  return isRows(value) || value.is === 'statement' || (value.is === 'list' && value.of === 'statements' && value.values.length > 0);
}

/** The text for an empty value: `none`, or `0 of 120` for a page without rows. */
function noneOf(value: Value): string {
  if (value.is === 'absent') return value.text;
  const total = value.is === 'list' || value.is === 'table' ? value.total : null;
  return total ? `0 of ${total}` : 'none';
}
