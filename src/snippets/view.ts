/** An answer as people read it: parts with titles, tables whose cells are words, names that lead somewhere, and evidence. Pages, CSV and the terminal show the same. */
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind as Syntax,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { schema } from '../schema/schema.ts';

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

/** A titled part of an answer, and the key that it has in the answer. */
export type Part = Column & { readonly key: string; readonly value: Value };

/** The key under which a question is also asked for the ids of the nodes that it names. */
const idKey = '_id';

const identified = new WeakMap<DocumentNode, DocumentNode>();

/** The question with the id of every node that it shows, so that every name can lead to its node. */
export function withIds(document: DocumentNode): DocumentNode {
  const known = identified.get(document);
  if (known) return known;
  const types = new TypeInfo(schema);
  const id: FieldNode = { kind: Syntax.FIELD, alias: name(idKey), name: name('id') };
  const result: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: (set): SelectionSetNode | undefined =>
        isNode(types.getParentType()) ? { ...set, selections: [...set.selections, id] } : undefined,
    }),
  );
  identified.set(document, result);
  return result;
}

/** The parts of an answer to a question that was asked `withIds`. A question that asks for one thing is answered with that thing's parts. */
export function viewOf(document: DocumentNode, data: Readonly<Record<string, unknown>>): readonly Part[] {
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Syntax.OPERATION_DEFINITION);
  const query = schema.getQueryType();
  if (!operation || !query) throw new Error('There is nothing to view without a question');
  const parts = partsOf(operation.selectionSet, query, data);
  const [first, ...others] = fieldsOf(operation.selectionSet, query);
  if (!first || others.length > 0 || !isObject(data[first.key]) || isConnection(first.type)) return parts;
  return partsOf(first.selections, first.type as GraphQLObjectType, data[first.key] as Answer);
}

type Answer = Readonly<Record<string, unknown>>;

/** A field of a question where it stands. */
type Asked = {
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly type: GraphQLOutputType & { readonly name: string };
  readonly isList: boolean;
  readonly selections: SelectionSetNode;
};

/** A column before it has a row: how it reads its value out of one. */
type Reading = Omit<Part, 'value'> & {
  /** Goes before the title if another column has the same. */
  readonly around: string;
  readonly read: (row: Answer | null) => Value;
};

const nothing: Value = { is: 'nothing' };
const empty: SelectionSetNode = { kind: Syntax.SELECTION_SET, selections: [] };

function partsOf(selections: SelectionSetNode, type: GraphQLOutputType, row: Answer): readonly Part[] {
  return columnsOf(selections, type).map(({ key, title, hint, read }) => ({ key, title, hint, value: read(row) }));
}

/** The columns that a selection makes: a nested object dissolves into columns of its own. */
function columnsOf(selections: SelectionSetNode, type: GraphQLOutputType, parentTitle = ''): readonly Reading[] {
  const asked = fieldsOf(selections, type);
  const keys = new Set(asked.map(({ key }) => key));
  const isNamed = isNode(type) && (keys.has('name') || keys.has('title'));
  const readings = asked.flatMap((field): readonly Reading[] => {
    const { key, definition } = field;
    if (key === idKey || (key === 'id' && isNamed)) return [];
    if (keys.has('start') && keys.has('end') && periodKeys.has(key)) return key === 'start' ? [periodColumn(definition)] : [];
    if (keys.has('highlights') && key === 'highlights') return [];
    const column = { key, title: inWords(key), hint: definition.description ?? '', around: parentTitle };
    if (isCompositeType(field.type)) return nested(field, column);
    if (isNode(type) && (key === 'name' || key === 'title'))
      return [{ ...column, title: parentTitle || nameOf(getNamedType(type).name), read: (row) => nodeValue(row, key) }];
    if (definition === TypeNameMetaFieldDef)
      return [{ ...column, title: 'Kind', read: (row) => textValue(inWords(textOf(row?.[key])).toLowerCase()) }];
    if (key === 'snippet' && keys.has('highlights')) return [{ ...column, read: excerptValue }];
    return [{ ...column, read: (row) => leafValue(row?.[key], field) }];
  });
  return distinct(readings);
}

/** What to call the column of the names of nodes of a type. */
function nameOf(type: string): string {
  return type === 'Node' ? 'Name' : inWords(type);
}

function nested(field: Asked, column: Omit<Reading, 'read'>): readonly Reading[] {
  const { key, type, selections, isList } = field;
  if (isConnection(type)) return [{ ...column, read: (row) => connectionValue(row?.[key], field) }];
  if (isList) return [{ ...column, read: (row) => listValue(row?.[key], field) }];
  if (type.name === 'Statement' && isQuoted(selections)) return [{ ...column, read: (row) => statementValue(row?.[key]) }];
  const title = key === 'node' || key === 'experience' ? '' : column.title;
  return columnsOf(selections, type, title).map((inner) => ({
    ...inner,
    around: inner.around || title,
    read: (row) => inner.read(isObject(row?.[key]) ? row[key] : null),
  }));
}

/** Rows of a connection: its edges where the question asks for them, or else its nodes. */
function connectionValue(value: unknown, { selections, type }: Asked): Value {
  const rows =
    fieldsOf(selections, type).find(({ key }) => key === 'edges') ?? fieldsOf(selections, type).find(({ key }) => key === 'nodes');
  if (!isObject(value)) return nothing;
  const total = typeof value['totalCount'] === 'number' ? value['totalCount'] : null;
  if (!rows) return total === null ? nothing : { is: 'number', number: total };
  const list = listValue(value[rows.key], rows);
  const page = isObject(value['pageInfo']) ? value['pageInfo'] : {};
  const next = page['hasNextPage'] === true && typeof page['endCursor'] === 'string' ? page['endCursor'] : null;
  if (list.is === 'table') return { ...list, total, next };
  return list.is === 'list' ? { ...list, total } : list;
}

/** A list of objects: of names or statements if the question asks for no more, or else a table. */
function listValue(value: unknown, { selections, type }: Asked): Value {
  if (!Array.isArray(value)) return nothing;
  const rows = value.map((one) => (isObject(one) ? one : null));
  if (getNamedType(type).name === 'Statement' && isQuoted(selections))
    return { is: 'list', of: 'statements', values: rows.map(statementValue), total: null };
  if (getNamedType(type).name === 'Figure')
    return { is: 'list', of: 'names', values: rows.map((row) => textValue(figureText(row ?? {}))), total: null };
  const columns = columnsOf(selections, type);
  const [only, ...others] = columns;
  if (only && others.length === 0) {
    const values = rows.map((row) => only.read(row));
    if (values.every(({ is }) => is === 'node' || is === 'text')) return { is: 'list', of: 'names', values, total: null };
  }
  return {
    is: 'table',
    columns: columns.map(({ title, hint }) => ({ title, hint })),
    rows: rows.map((row) => columns.map(({ read }) => read(row))),
    total: null,
    next: null,
  };
}

function leafValue(value: unknown, { type }: Asked): Value {
  if (Array.isArray(value)) return { is: 'list', of: 'names', values: value.map((one) => wordValue(one, type)), total: null };
  return wordValue(value, type);
}

function wordValue(value: unknown, type: GraphQLOutputType): Value {
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

function textValue(text: string): Value {
  return text === '' ? nothing : { is: 'text', text };
}

function nodeValue(row: Answer | null, key: string): Value {
  return row === null ? nothing : { is: 'node', id: textOf(row[idKey]), text: textOf(row[key]) };
}

function statementValue(value: unknown): Value {
  if (!isObject(value)) return nothing;
  const document = isObject(value['document']) ? value['document'] : {};
  const source = [document['title'], value['section']].filter((part) => typeof part === 'string').join(' › ');
  return { is: 'statement', id: textOf(value[idKey]), text: textOf(value['text']), source };
}

function excerptValue(row: Answer | null): Value {
  if (row === null) return nothing;
  return { is: 'excerpt', text: textOf(row['snippet']), highlights: row['highlights'] as readonly { start: number; length: number }[] };
}

/** The fields of a period that are shown as one, `2015-09 – 2019-10`. */
const periodKeys: ReadonlySet<string> = new Set(['start', 'end', 'isOngoing', 'isInherited']);

function periodColumn({ description }: GraphQLField<unknown, unknown>): Reading {
  return { key: 'period', title: 'Period', hint: description ?? '', around: '', read: periodValue };
}

function periodValue(row: Answer | null): Value {
  if (row === null) return nothing;
  const end = row['end'] === null ? 'present' : `${textOf(row['end'])}${row['isOngoing'] === true ? ' (goes on)' : ''}`;
  const dates = row['start'] === row['end'] ? end : `${textOf(row['start'])} – ${end}`;
  return textValue(row['isInherited'] === true ? `${dates} (its position’s)` : dates);
}

/** A figure in words: `code coverage: near 100 percent`, `onboarding: from days to minutes`. */
function figureText(figure: Answer): string {
  const word = (key: string) => textOf(figure[key]);
  const hedged = [word('hedge').toLowerCase(), word('value'), word('unit')].filter(Boolean).join(' ');
  const change = { INCREASE: 'up', DECREASE: 'down' }[word('change')];
  const went = word('before') && `from ${word('before')} to ${word('after')}`;
  return `${word('measure')}: ${[change, hedged, went].filter(Boolean).join(' ')}`;
}

/** Whether a selection of a statement asks for what a quotation shows, and no more. */
function isQuoted(selections: SelectionSetNode): boolean {
  const shown = new Set(['text', 'section', 'document', 'id']);
  const asked = selections.selections.flatMap((one) => (one.kind === Syntax.FIELD ? [one.name.value] : []));
  return asked.includes('text') && asked.every((key) => shown.has(key));
}

/** The fields that a selection asks for, those of fragments for some types included. */
function fieldsOf({ selections }: SelectionSetNode, type: GraphQLOutputType): readonly Asked[] {
  const named = getNamedType(type);
  const all = selections.flatMap((selection: SelectionNode): readonly Asked[] => {
    if (selection.kind === Syntax.INLINE_FRAGMENT) {
      const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : named;
      return fieldsOf(selection.selectionSet, on as GraphQLObjectType);
    }
    if (selection.kind === Syntax.FRAGMENT_SPREAD || !(isObjectType(named) || isInterfaceType(named))) return [];
    const definition = selection.name.value === '__typename' ? TypeNameMetaFieldDef : named.getFields()[selection.name.value];
    if (!definition) return [];
    return [
      {
        key: (selection.alias ?? selection.name).value,
        definition,
        type: getNamedType(definition.type) as Asked['type'],
        isList: isListType(getNullableType(definition.type)),
        selections: selection.selectionSet ?? empty,
      },
    ];
  });
  return [...new Map(all.map((field) => [field.key, field])).values()];
}

/** Columns with titles of their own: of those that share one, each is called after what it stands in as well. */
function distinct(columns: readonly Reading[]): readonly Reading[] {
  const count = Map.groupBy(columns, ({ title }) => title);
  return columns.map((column) =>
    (count.get(column.title)?.length ?? 0) > 1 && column.around && column.around !== column.title
      ? { ...column, title: `${column.around}: ${column.title.toLowerCase()}` }
      : column,
  );
}

function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

function isNode(type: GraphQLOutputType | null | undefined): boolean {
  const named = getNamedType(type);
  if (!named) return false;
  return (
    named.name === 'Node' ||
    ((isObjectType(named) || isAbstractType(named)) &&
      'getInterfaces' in named &&
      named.getInterfaces().some(({ name: one }) => one === 'Node'))
  );
}

/** A leaf of an answer as text; nothing is no text. */
function textOf(leaf: unknown): string {
  return typeof leaf === 'string' || typeof leaf === 'number' ? String(leaf) : '';
}

function isObject(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function name(value: string) {
  return { kind: Syntax.NAME, value } as const;
}

/** The name of a field or a type in words: `firstUsed` → “First used”, `isOngoing` → “Ongoing”. */
export function inWords(key: string): string {
  const words = key
    .replace(/^is(?=[A-Z])/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
