/** What single things of an answer are shown as: words, numbers, names that lead to their nodes, sentences with their source, periods, figures. */
import { type GraphQLEnumType, type GraphQLOutputType, isEnumType } from 'graphql';
import { idKey } from './selection.ts';

/** What a cell or a part shows. */
export type Value =
  | { readonly is: 'nothing' }
  | { readonly is: 'text'; readonly text: string; readonly hint?: string | undefined }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'node'; readonly id: string; readonly text: string }
  | { readonly is: 'address'; readonly address: string }
  | { readonly is: 'excerpt'; readonly text: string; readonly highlights: readonly { readonly start: number; readonly length: number }[] }
  | { readonly is: 'statement'; readonly id: string; readonly text: string; readonly source: string }
  | { readonly is: 'list'; readonly of: 'names' | 'statements'; readonly values: readonly Value[]; readonly total: number | null }
  | Table;

export type Table = {
  readonly is: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** How many rows there are on all pages; null if the question does not ask. */
  readonly total: number | null;
  /** The cursor behind which the next page begins; null if this is the last one, or the question does not ask. */
  readonly next: string | null;
};

/** `hint`: what the schema says of it. */
export type Column = { readonly title: string; readonly hint: string };

/** An object of an answer. */
export type Row = Readonly<Record<string, unknown>>;

export const nothing: Value = { is: 'nothing' };

export function wordValue(value: unknown, type: GraphQLOutputType): Value {
  if (value === null || value === undefined) return nothing;
  if (typeof value === 'number') return { is: 'number', number: value };
  if (typeof value === 'boolean') return textValue(value ? 'yes' : 'no');
  const text = textOf(value);
  if (isEnumType(type)) return { is: 'text', text: text.toLowerCase().replaceAll('_', ' '), hint: hintOf(type, text) };
  return /^https?:\/\/\S+$/.test(text) ? { is: 'address', address: text } : textValue(text);
}

function hintOf(type: GraphQLEnumType, word: string): string | undefined {
  return type.getValue(word)?.description ?? undefined;
}

export function textValue(text: string): Value {
  return text === '' ? nothing : { is: 'text', text };
}

export function nodeValue(row: Row | null, key: string): Value {
  return row === null ? nothing : { is: 'node', id: textOf(row[idKey]), text: textOf(row[key]) };
}

export function statementValue(value: unknown): Value {
  if (!isObject(value)) return nothing;
  const document = isObject(value['document']) ? value['document'] : {};
  const source = [document['title'], value['section']].filter((part) => typeof part === 'string').join(' › ');
  return { is: 'statement', id: textOf(value[idKey]), text: textOf(value['text']), source };
}

export function excerptValue(row: Row | null): Value {
  if (row === null) return nothing;
  return { is: 'excerpt', text: textOf(row['snippet']), highlights: row['highlights'] as readonly { start: number; length: number }[] };
}

export function periodValue(row: Row | null): Value {
  if (row === null) return nothing;
  const end = row['end'] === null ? 'present' : `${textOf(row['end'])}${row['isOngoing'] === true ? ' (goes on)' : ''}`;
  const dates = row['start'] === row['end'] ? end : `${textOf(row['start'])} – ${end}`;
  return textValue(row['isInherited'] === true ? `${dates} (its position’s)` : dates);
}

/** How many months; none that are dated is not the same as none. */
export function monthsValue(row: Row | null): Value {
  if (typeof row?.['months'] !== 'number') return nothing;
  if (row['months'] > 0) return { is: 'number', number: row['months'] };
  return { is: 'text', text: 'no dates', hint: 'Nothing that would count is dated.' };
}

/** `3.95 of 4`. */
export function gradeValue(row: Row | null): Value {
  return row === null ? nothing : textValue(`${textOf(row['value'])} of ${textOf(row['scale'])}`);
}

/** A figure in words: `code coverage: near 100 percent`, `onboarding: from days to minutes`. */
export function figureText(figure: Row): string {
  const word = (key: string) => textOf(figure[key]);
  const hedged = [word('hedge').toLowerCase(), word('value'), word('unit')].filter(Boolean).join(' ');
  const change = { INCREASE: 'up', DECREASE: 'down' }[word('change')];
  const went = word('before') && `from ${word('before')} to ${word('after')}`;
  return `${word('measure')}: ${[change, hedged, went].filter(Boolean).join(' ')}`;
}

/** A leaf of an answer as text; nothing is no text. */
export function textOf(leaf: unknown): string {
  return typeof leaf === 'string' || typeof leaf === 'number' ? String(leaf) : '';
}

export function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether there is nothing to show. */
export function isEmpty(value: Value): boolean {
  return value.is === 'nothing' || (value.is === 'list' && value.values.length === 0) || (value.is === 'table' && value.rows.length === 0);
}
