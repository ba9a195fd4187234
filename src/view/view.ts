/** Turns an answer into titled parts and tables for people. Pages, CSV and the terminal all render the same view. */
import {
  type DocumentNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isCompositeType,
  isInterfaceType,
  Kind as Syntax,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { schema } from '../career-schema.ts';
import { fieldsOf, inWords, isConnection, isNode, isQuotation, type SelectedField } from './selection.ts';
import {
  type AnswerObject,
  type Column,
  currentValue,
  excerptValue,
  figureText,
  gradeValue,
  isEmpty,
  isObject,
  monthsValue,
  nodeValue,
  nothing,
  periodValue,
  statementValue,
  textValue,
  type Value,
  wordValue,
} from './values.ts';

/** A titled part of an answer, and its key in the answer. */
export type Part = Column & { readonly key: string; readonly value: Value };

/** The parts of an answer. If the question selects a single object, the parts are those of the object. */
export function viewOf(document: DocumentNode, data: Readonly<Record<string, unknown>>): readonly Part[] {
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Syntax.OPERATION_DEFINITION);
  const query = schema.getQueryType();
  if (!operation || !query) throw new Error('A document without an operation has no view');
  const parts = partsOf(operation.selectionSet, query, data);
  const [first, ...others] = fieldsOf(operation.selectionSet, query);
  if (!first || others.length > 0 || !isObject(data[first.key]) || isConnection(first.type)) return parts;
  return partsOf(first.selections, first.type as GraphQLObjectType, data[first.key] as AnswerObject);
}

/** A column, and how it reads its value from a row. */
type ColumnReader = Omit<Part, 'value'> & {
  /** The title of the enclosing object: the prefix if another column has the same title. */
  readonly parentTitle: string;
  readonly read: (row: AnswerObject | null) => Value;
};

function partsOf(selections: SelectionSetNode, type: GraphQLOutputType, row: AnswerObject): readonly Part[] {
  return columnsOf(selections, type).map(({ key, title, hint, read }) => ({ key, title, hint, value: read(row) }));
}

/** The columns of a selection. A nested object is flattened into columns. */
function columnsOf(selections: SelectionSetNode, type: GraphQLOutputType, parentTitle = ''): readonly ColumnReader[] {
  const fields = fieldsOf(selections, type);
  const keys = new Set(fields.map(({ key }) => key));
  const readers = fields.flatMap((field): readonly ColumnReader[] => {
    const { key, definition } = field;
    if (key === 'id') return []; // Names link with it.
    if (isCountOf(key, keys)) return []; // The list shows it.
    if (keys.has('start') && keys.has('end') && periodKeys.has(key)) return key === 'start' ? [periodColumn(definition)] : [];
    if (keys.has('value') && keys.has('scale') && (key === 'value' || key === 'scale'))
      return key === 'value' ? [{ key, title: parentTitle, hint: definition.description ?? '', parentTitle: '', read: gradeValue }] : [];
    // Character positions are for programs.
    if (key === 'highlights' || (keys.has('start') && keys.has('length') && (key === 'start' || key === 'length'))) return [];
    const column = { key, title: titles[key] ?? inWords(key), hint: definition.description ?? '', parentTitle };
    if (isCompositeType(field.type)) return nested(field, column, type);
    if (isNode(type) && (key === 'name' || key === 'title'))
      return [{ ...column, title: parentTitle || nameOf(type), read: (row) => nodeValue(row, key) }];
    if (key === 'excerpt' && keys.has('highlights')) return [{ ...column, read: excerptValue }];
    if (key === 'months') return [{ ...column, read: monthsValue }];
    if (key === 'isCurrent') return [{ ...column, read: currentValue }];
    return [{ ...column, read: (row) => (row?.[key] === null ? absent(type, field) : leafValue(row?.[key], field)) }];
  });
  return distinct(readers);
}

/**
 * What is shown for null. What a node lacks is something that the document does not say, and what is computed from dates is unknown without
 * them. A list has room for the reason, which its description gives: “Null if no position is dated: …”.
 */
function absent(type: GraphQLOutputType, { isList, definition }: SelectedField): Value {
  const [, reason] = isList ? (/Null if ([^.:]+)/.exec(definition.description ?? '') ?? []) : [];
  if (computed.has(getNamedType(type).name)) return { is: 'absent', text: reason === undefined ? 'unknown' : `unknown: ${reason}` };
  return isNode(type) && !isList ? { is: 'absent', text: 'not given' } : nothing;
}

/** The types whose fields are computed from dates. */
const computed: ReadonlySet<string> = new Set(['Experience', 'Timeline']);

/** A list. If an empty one is not known to be complete, the documents give nothing for it, which is not the same as none. A use without dates has unknown periods. */
function givenValue(value: Value, type: GraphQLOutputType, { key }: SelectedField): Value {
  const isFromDocuments = (isNode(type) || getNamedType(type).name === 'Moment') && !completeLists.has(key);
  if ((value.is !== 'list' && value.is !== 'table') || !isEmpty(value) || value.total) return value;
  if (key === 'periods') return { is: 'absent', text: 'unknown' };
  return isFromDocuments ? { is: 'absent', text: 'not given' } : value;
}

/** The lists of nodes and moments that are complete: vocabulary, parts of a statement, and what is computed. */
const completeLists: ReadonlySet<string> = new Set([
  'aliases',
  'broader',
  'narrower',
  'statements',
  'mentionedIn',
  'figures',
  'mentions',
  'claims',
  'uncertain',
  'alsoNamed',
  'givenWhileAt',
  'writtenWhileAt',
]);

/** The titles of fields whose names say more than a reader needs. */
const titles: Readonly<Record<string, string>> = { metCount: 'Met', nodeKind: 'Kind' };

/** The title of the column with the names of nodes of a type, or of several types. */
function nameOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  return isInterfaceType(named) ? 'Name' : inWords(named.name);
}

function nested(field: SelectedField, column: Omit<ColumnReader, 'read'>, parent: GraphQLOutputType): readonly ColumnReader[] {
  const { key, type, selections, isList } = field;
  if (isConnection(type)) return [{ ...column, read: (row) => givenValue(connectionValue(row?.[key], field), parent, field) }];
  if (isList)
    return [
      {
        ...column,
        read: (row) =>
          row?.[key] === null
            ? absent(parent, field)
            : givenValue(withTotal(listValue(row?.[key], field), row?.[`${key}Count`]), parent, field),
      },
    ];
  if (type.name === 'Statement' && isQuotation(selections)) return [{ ...column, read: (row) => statementValue(row?.[key]) }];
  const title = transparent.has(key) ? '' : column.title;
  return columnsOf(selections, type, title).map((inner) => ({
    ...inner,
    // A column with this field's title also gets its description.
    hint: inner.title === title ? column.hint : inner.hint,
    parentTitle: inner.parentTitle && inner.parentTitle !== inner.title ? inner.parentTitle : title,
    read: (row) => inner.read(isObject(row?.[key]) ? row[key] : null),
  }));
}

/** Objects whose columns belong to the enclosing object. */
const transparent: ReadonlySet<string> = new Set(['node', 'experience', 'fit', 'timeline', 'on']);

/** Whether a field is the total of a list beside it: `evidenceCount` of `evidence`. */
function isCountOf(key: string, keys: ReadonlySet<string>): boolean {
  return key.endsWith('Count') && keys.has(key.slice(0, -'Count'.length));
}

/** A list with the total that the question selects beside it, if it does. */
function withTotal(value: Value, total: unknown): Value {
  return value.is === 'list' && typeof total === 'number' ? { ...value, total } : value;
}

/** The rows of a connection: its edges if the question asks for them, otherwise its nodes. */
function connectionValue(value: unknown, { selections, type }: SelectedField): Value {
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

/** A list of objects: as names or statements if the question asks for no more, otherwise as a table. */
function listValue(value: unknown, { selections, type }: SelectedField): Value {
  if (!Array.isArray(value)) return nothing;
  const rows = value.map((one) => (isObject(one) ? one : null));
  if (getNamedType(type).name === 'Statement' && isQuotation(selections))
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

function leafValue(value: unknown, { type }: SelectedField): Value {
  if (Array.isArray(value)) return { is: 'list', of: 'names', values: value.map((one) => wordValue(one, type)), total: null };
  return wordValue(value, type);
}

/** The fields of a period that are shown together, `2015-09 – 2019-10`, which also says how coarse it is. */
const periodKeys: ReadonlySet<string> = new Set(['start', 'end', 'isOngoing', 'knownUntil', 'isInherited', 'isCoarse']);

function periodColumn({ description }: GraphQLField<unknown, unknown>): ColumnReader {
  return { key: 'period', title: 'Period', hint: description ?? '', parentTitle: '', read: periodValue };
}

/** Columns with distinct titles: those that share a title get the title of the enclosing object as a prefix. */
function distinct(columns: readonly ColumnReader[]): readonly ColumnReader[] {
  const count = Map.groupBy(columns, ({ title }) => title);
  return columns.map((column) =>
    (count.get(column.title)?.length ?? 0) > 1 && column.parentTitle && column.parentTitle !== column.title
      ? { ...column, title: `${column.parentTitle}: ${column.title.toLowerCase()}` }
      : column,
  );
}
