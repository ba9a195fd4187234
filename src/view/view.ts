/** An answer as people read it: parts with titles, tables whose cells are words, names that lead somewhere, and evidence. Pages, CSV and the terminal show the same. */
import {
  type DocumentNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isCompositeType,
  Kind as Syntax,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { schema } from '../career-schema.ts';
import { type Asked, fieldsOf, idKey, inWords, isConnection, isNode, isQuoted } from './selection.ts';
import {
  type Column,
  excerptValue,
  figureText,
  gradeValue,
  isObject,
  monthsValue,
  nodeValue,
  nothing,
  periodValue,
  type Row,
  statementValue,
  textOf,
  textValue,
  type Value,
  wordValue,
} from './values.ts';

/** A titled part of an answer, and the key that it has in the answer. */
export type Part = Column & { readonly key: string; readonly value: Value };

/** The parts of an answer to a question that was asked `withIds`. A question that asks for one thing is answered with that thing's parts. */
export function viewOf(document: DocumentNode, data: Readonly<Record<string, unknown>>): readonly Part[] {
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Syntax.OPERATION_DEFINITION);
  const query = schema.getQueryType();
  if (!operation || !query) throw new Error('There is nothing to view without a question');
  const parts = partsOf(operation.selectionSet, query, data);
  const [first, ...others] = fieldsOf(operation.selectionSet, query);
  if (!first || others.length > 0 || !isObject(data[first.key]) || isConnection(first.type)) return parts;
  return partsOf(first.selections, first.type as GraphQLObjectType, data[first.key] as Row);
}

/** A column before it has a row: how it reads its value out of one. */
type Reading = Omit<Part, 'value'> & {
  /** Goes before the title if another column has the same. */
  readonly around: string;
  readonly read: (row: Row | null) => Value;
};

function partsOf(selections: SelectionSetNode, type: GraphQLOutputType, row: Row): readonly Part[] {
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
    if (keys.has('value') && keys.has('scale') && (key === 'value' || key === 'scale'))
      return key === 'value' ? [{ key, title: parentTitle, hint: definition.description ?? '', around: '', read: gradeValue }] : [];
    // Where words stand in a text is for programs.
    if (key === 'highlights' || (keys.has('start') && keys.has('length') && (key === 'start' || key === 'length'))) return [];
    const column = { key, title: inWords(key), hint: definition.description ?? '', around: parentTitle };
    if (isCompositeType(field.type)) return nested(field, column);
    if (isNode(type) && (key === 'name' || key === 'title'))
      return [{ ...column, title: parentTitle || nameOf(getNamedType(type).name), read: (row) => nodeValue(row, key) }];
    if (definition === TypeNameMetaFieldDef)
      return [{ ...column, title: 'Kind', read: (row) => textValue(inWords(textOf(row?.[key])).toLowerCase()) }];
    if (key === 'snippet' && keys.has('highlights')) return [{ ...column, read: excerptValue }];
    if (key === 'months') return [{ ...column, read: monthsValue }];
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
  const title = transparent.has(key) ? '' : column.title;
  return columnsOf(selections, type, title).map((inner) => ({
    ...inner,
    // What is called after this field is what the schema says of it.
    hint: inner.title === title ? column.hint : inner.hint,
    around: inner.around && inner.around !== inner.title ? inner.around : title,
    read: (row) => inner.read(isObject(row?.[key]) ? row[key] : null),
  }));
}

/** Objects that say nothing by being there: their columns are those of what is around them. */
const transparent: ReadonlySet<string> = new Set(['node', 'experience', 'fit', 'timeline', 'at']);

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

/** The fields of a period that are shown as one, `2015-09 – 2019-10`. */
const periodKeys: ReadonlySet<string> = new Set(['start', 'end', 'isOngoing', 'isInherited']);

function periodColumn({ description }: GraphQLField<unknown, unknown>): Reading {
  return { key: 'period', title: 'Period', hint: description ?? '', around: '', read: periodValue };
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
