/** The values that an answer is shown as: text, numbers, links to nodes, statements with their source, periods, figures. */
import { type GraphQLEnumType, type GraphQLOutputType, isEnumType } from 'graphql';

/** The content of a cell or a part. */
export type Value =
  | { readonly is: 'nothing' }
  /** The document does not say. */
  /** A fact that the document does not give, or a figure that nothing makes known. */
  | { readonly is: 'absent'; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly hint?: string | undefined }
  | { readonly is: 'number'; readonly number: number }
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

/** `hint` is the description of the field in the schema. */
export type Column = { readonly title: string; readonly hint: string };

/** An object in an answer. */
export type AnswerObject = Readonly<Record<string, unknown>>;

export const nothing: Value = { is: 'nothing' };

export function wordValue(value: unknown, type: GraphQLOutputType): Value {
  if (value === null || value === undefined) return nothing;
  if (typeof value === 'number') return { is: 'number', number: value };
  if (typeof value === 'boolean') return textValue(value ? 'yes' : 'no');
  const text = textOf(value);
  if (isEnumType(type)) return { is: 'text', text: text.toLowerCase().replaceAll('_', ' '), hint: hintOf(type, text) };
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

/** A statement, when what it says took place, and where it was read: `some time in 2015-09 – 2019-10; Ada's résumé › Work`. */
export function statementValue(value: unknown): Value {
  if (!isObject(value)) return nothing;
  const document = isObject(value['document']) ? value['document'] : {};
  const place = [document['title'], value['section']].filter((part) => typeof part === 'string').join(' › ');
  const dates = isObject(value['period']) ? `${value['isThroughout'] === false ? 'some time in ' : ''}${datesText(value['period'])}` : '';
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

export function periodValue(row: AnswerObject | null): Value {
  if (row === null) return nothing;
  return textValue(row['isInherited'] === true ? `${datesText(row)} (from its position)` : datesText(row));
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

/** A figure as text: `cloud spend: down 50 percent`, `onboarding: from days to minutes`, `team: about 8 developers (level)`, `review: weekly (level)`. */
export function figureText(figure: AnswerObject): string {
  const word = (key: string) => textOf(figure[key]);
  const hedged = [word('hedge').toLowerCase(), word('value'), word('unit')].filter(Boolean).join(' ');
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
