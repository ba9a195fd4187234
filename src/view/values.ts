/** The values that an answer is shown as: text, numbers, links to nodes, statements with their source, periods, figures. */
import { getNamedType, type GraphQLEnumType, type GraphQLOutputType, isEnumType } from 'graphql';
import { enumInWords } from './enum-words.ts';
import { type Duration, periodInWords, type PeriodWords } from './words.ts';

/** The content of a cell or a part. */
export type Value =
  | { readonly is: 'nothing' }
  /** A fact that the document does not give, or a figure that nothing makes known. */
  | { readonly is: 'absent'; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly hint?: string | undefined }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'date'; readonly date: string }
  | ({ readonly is: 'period'; readonly isInherited?: boolean } & PeriodWords)
  /** Months that a document makes possible, and how many of them are certain. */
  | ({ readonly is: 'duration' } & Duration)
  | { readonly is: 'node'; readonly id: string; readonly text: string }
  | { readonly is: 'url'; readonly url: string }
  | { readonly is: 'excerpt'; readonly text: string; readonly highlights: readonly { readonly start: number; readonly length: number }[] }
  | { readonly is: 'statement'; readonly id: string; readonly text: string; readonly source: string }
  | { readonly is: 'list'; readonly of: 'names' | 'statements'; readonly values: readonly Value[]; readonly total: number | null }
  | Table;

export type Table = {
  readonly is: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** The number of rows on all pages; null if the question does not ask for it. */
  readonly total: number | null;
  /** The cursor that the next page starts after; null on the last page, or if the question does not ask for it. */
  readonly next: string | null;
};

/** `hint` says what the column means. A detail is for spreadsheets: pages and terminals leave it out. */
export type Column = { readonly title: string; readonly hint: string; readonly isDetail?: boolean };

/** An object in an answer. */
export type AnswerObject = Readonly<Record<string, unknown>>;

export const nothing: Value = { is: 'nothing' };

export function wordValue(value: unknown, type: GraphQLOutputType): Value {
  if (value === null || value === undefined) return nothing;
  if (typeof value === 'number') return { is: 'number', number: value };
  if (typeof value === 'boolean') return textValue(value ? 'yes' : 'no');
  const text = textOf(value);
  if (isEnumType(type)) return { is: 'text', text: enumInWords(type.name, text), hint: hintOf(type, text) };
  if (getNamedType(type).name === 'PartialDate') return { is: 'date', date: text };
  return /^https?:\/\/\S+$/.test(text) ? { is: 'url', url: text } : textValue(text);
}

function hintOf(type: GraphQLEnumType, word: string): string | undefined {
  return type.getValue(word)?.description ?? undefined;
}

export function textValue(text: string): Value {
  return text === '' ? nothing : { is: 'text', text };
}

/** A name that links to its node, or plain text if the question does not select the id. */
export function nodeValue(row: AnswerObject | null, key: string): Value {
  if (row === null) return nothing;
  const text = textOf(row[key]);
  return typeof row['id'] === 'string' ? { is: 'node', id: row['id'], text } : textValue(text);
}

/** A statement, when what it says took place, and where it was read: `some time in Sep 2015 – Oct 2019; Ada's résumé › Work`. */
export function statementValue(value: unknown): Value {
  if (!isObject(value)) return nothing;
  const document = isObject(value['document']) ? value['document'] : {};
  const place = [document['title'], value['section']].filter((part) => typeof part === 'string').join(' › ');
  const period = isObject(value['period']) ? periodInWords(value['period'] as PeriodWords, 'short') : '';
  const dates = period && value['isThroughout'] === false ? `some time in ${period}` : period;
  return { is: 'statement', id: textOf(value['id']), text: textOf(value['text']), source: [dates, place].filter(Boolean).join('; ') };
}

export function excerptValue(row: AnswerObject | null): Value {
  if (row === null) return nothing;
  return { is: 'excerpt', text: textOf(row['excerpt']), highlights: row['highlights'] as readonly { start: number; length: number }[] };
}

/** `2015-09 – 2019-10`, `2022-12 – present (certain until 2023-01)`, or `from 2015-09 (end not given)`. */
export function datesText({ start, end, isOngoing, knownUntil }: AnswerObject): string {
  const [from, to] = [textOf(start), textOf(end)];
  const isPresent = isOngoing === true || (end === null && textOf(knownUntil) !== '');
  if (isPresent) return `${from && `${from} – `}present${textOf(knownUntil) && ` (certain until ${textOf(knownUntil)})`}`;
  if (to === '') return from && `from ${from} (end not given)`;
  if (from === '') return `until ${to} (start not given)`;
  return from === to ? to : `${from} – ${to}`;
}

/** The dates of an object with a start and an end; nothing if it has neither. */
export function periodValue(row: AnswerObject | null): Value {
  if (row === null || datesText(row) === '') return nothing;
  const { start, end, isOngoing, knownUntil, isInherited } = row as PeriodWords & { isInherited?: boolean };
  return { is: 'period', start, end, isOngoing: isOngoing ?? null, knownUntil: knownUntil ?? null, isInherited: isInherited === true };
}

/** A number of months. “No dates” is not the same as zero. */
export function monthsValue(row: AnswerObject | null): Value {
  if (row?.['months'] === null) return { is: 'text', text: 'no dates', hint: 'Nothing that counts has a date.' };
  return typeof row?.['months'] === 'number' ? { is: 'number', number: row['months'] } : nothing;
}

/** Whether something is in use. Silence is not a no. */
export function currentValue(row: AnswerObject | null): Value {
  if (row?.['isCurrent'] === null) return { is: 'absent', text: 'unknown' };
  return typeof row?.['isCurrent'] === 'boolean' ? textValue(row['isCurrent'] ? 'yes' : 'no document says so') : nothing;
}

/** `3.95 of 4`. */
export function gradeValue(row: AnswerObject | null): Value {
  return row === null ? nothing : textValue(`${textOf(row['value'])} of ${textOf(row['scale'])}`);
}

/** A figure as text: `cloud spend: down 50%`, `onboarding: from days to minutes`, `team: about 8 developers (level)`, `review: weekly (level)`. */
export function figureText(figure: AnswerObject): string {
  const word = (key: string) => textOf(figure[key]);
  const amount = word('unit') === 'percent' ? `${word('value')}%` : [word('value'), word('unit')].filter(Boolean).join(' ');
  const hedged = [word('hedge').toLowerCase(), amount].filter(Boolean).join(' ');
  const change = { INCREASE: 'up', DECREASE: 'down' }[word('change')];
  const range = word('before') && `from ${word('before')} to ${word('after')}`;
  const kind = word('kind') !== 'RESULT' && word('kind') && `(${word('kind').toLowerCase()})`;
  return `${word('measure')}: ${[change, hedged, word('frequency'), range, kind].filter(Boolean).join(' ')}`;
}

/** A leaf of an answer as text; empty for null. */
function textOf(leaf: unknown): string {
  return typeof leaf === 'string' || typeof leaf === 'number' ? String(leaf) : '';
}

export function isObject(value: unknown): value is AnswerObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether there is nothing to show. */
export function isEmpty(value: Value): boolean {
  return (
    value.is === 'nothing' ||
    value.is === 'absent' ||
    (value.is === 'list' && value.values.length === 0) ||
    (value.is === 'table' && value.rows.length === 0)
  );
}

/** A table for people to read: without details, and without columns that are empty in every row. */
export function withoutDetails(table: Table): Table {
  const shown = table.columns.flatMap(({ isDetail }, index) => {
    const hasContent = table.rows.length === 0 || table.rows.some((row) => !isBlank(row[index] ?? nothing));
    return isDetail !== true && hasContent ? [index] : [];
  });
  const pick = <Of>(all: readonly Of[]): readonly Of[] => shown.flatMap((index) => all[index] ?? []);
  return { ...table, columns: pick(table.columns), rows: table.rows.map((row) => pick(row)) };
}

/** Whether a value says nothing, not even that something is unknown. */
function isBlank(value: Value): boolean {
  return value.is !== 'absent' && isEmpty(value);
}
