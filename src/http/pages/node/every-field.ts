/** The query behind a node's page: every field that the schema has for its type, so that a new kind of node gets a page without extra code. */
import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { schema } from '../../../career-schema.ts';
import { isConnection, isNode } from '../../../view/selection.ts';

/** Rows of each list on a page. */
const pageSize = 20;

/** The detail of a page: `everything`, or `names` without evidence, for a node whose evidence exceeds the budget of one query. */
export type Detail = 'everything' | 'names';

export type NodeQuestion = {
  /** Its variables are `$id` and, under the name of each list, the cursor to start after. */
  readonly document: DocumentNode;
  readonly lists: readonly string[];
};

const cache = new Map<string, NodeQuestion>();

/** The query for a node of a type. */
export function questionAbout(typeName: string, detail: Detail): NodeQuestion {
  const key = `${typeName} ${detail}`;
  let question = cache.get(key);
  if (!question) {
    question = generate(typeName, detail);
    cache.set(key, question);
  }
  return question;
}

function generate(typeName: string, detail: Detail): NodeQuestion {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is not a node type`);
  const all = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const facts = all.flatMap((field) => (isLeaf(field) && !leftOut.has(field.name) ? [field.name] : []));
  const others = all.filter((field) => !isLeaf(field) && !isConnection(field.type) && field.args.length === 0);
  const lists = all.filter(({ type: of }) => isConnection(of)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const fields = [named, ...facts, ...others.flatMap((field) => summaryOf(field) ?? []), ...lists.map((field) => listOf(field, detail))];
  const variables = ['$id: ID!', ...lists.map(({ name }) => `$${name}: String`)];
  return {
    document: parse(`query (${variables.join(', ')}) { node(id: $id) { ... on ${typeName} { ${fields.join(' ')} } } }`),
    lists: lists.map(({ name }) => name),
  };
}

/** The page's title or URL shows these already, or they are for programs. */
const leftOut: ReadonlySet<string> = new Set(['id', 'name', 'nodeKind', 'slug', 'title', 'isSubject', 'isImplicit']);

/** Statements about the node come first. Mentions of it, and `related`, which repeats the other lists, come last. */
function rankOf({ name }: GraphQLField<unknown, unknown>): number {
  return ({ statements: 0, mentionedIn: 2, related: 3 } as Readonly<Record<string, number>>)[name] ?? 1;
}

/** A field with the parts that identify its objects: names, dates and plain values. */
function summaryOf(field: GraphQLField<unknown, unknown>): string | null {
  const type = getNamedType(field.type);
  if (type.name === 'Statement') return `${field.name} { ${statement} }`;
  const selection = isObjectType(type) ? leavesOf(type) : [named];
  return selection.length > 0 ? `${field.name} { ${selection.join(' ')} }` : null;
}

/** The name and dates of a node; the plain values of any other object, and the names of its nodes. */
function leavesOf(type: GraphQLObjectType): readonly string[] {
  if (isNode(type)) return [named, ...datesOf(type)];
  return Object.values(type.getFields())
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeaf(field)) return field.args.length === 0 ? [field.name] : [];
      return isNode(inner) ? [`${field.name} { ${named} }`] : [];
    });
}

/** A required node comes first, an optional one last. */
function orderOf(field: GraphQLField<unknown, unknown>): number {
  if (isLeaf(field)) return 1;
  return isNonNullType(field.type) ? 0 : 2;
}

const named = 'id name';

const statement = 'id text section document { id title }';

function listOf({ name, type }: GraphQLField<unknown, unknown>, detail: Detail): string {
  const node = nodeOf(getNamedType(type) as GraphQLObjectType);
  const page = `${name}(first: ${pageSize}, after: $${name}) { totalCount pageInfo { hasNextPage endCursor }`;
  if (node.name === 'Statement') return `${page} nodes { subject { ${named} } ${statement} } }`;
  const row = `${named} ${isObjectType(node) ? datesOf(node).join(' ') : 'nodeKind'}`;
  if (detail === 'names') return `${page} nodes { ${row} } }`;
  return `${page} edges { node { ${row} } relation matchedVia { ${named} } evidenceCount evidence { ${statement} } } }`;
}

function datesOf(type: GraphQLObjectType): readonly string[] {
  const fields = type.getFields();
  return [...(fields['period'] ? ['period { start end isOngoing knownUntil isInherited }'] : []), ...(fields['date'] ? ['date'] : [])];
}

function nodeOf(connection: GraphQLObjectType): GraphQLObjectType {
  return getNamedType(connection.getFields()['nodes']?.type) as GraphQLObjectType;
}

function isLeaf({ type }: GraphQLField<unknown, unknown>): boolean {
  const nullable = getNullableType(type);
  return isLeafType(isListType(nullable) ? getNamedType(nullable) : nullable);
}
