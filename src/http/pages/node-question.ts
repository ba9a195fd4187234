/** The question that a node's page asks: everything that the schema says of its type, so that a new kind of node has a page without more ado. */
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
import { schema } from '../../career-schema.ts';
import { isConnection, isNode } from '../../view/selection.ts';

/** How many rows of each list a page shows. */
const shown = 25;

/** How much a page shows: `everything`, or `names` without the evidence of what touches the node, which may be more than one question may read. */
export type Depth = 'everything' | 'names';

export type NodeQuestion = {
  /** Its variables are `$id`, and for each list, under its name, the cursor behind which it begins. */
  readonly document: DocumentNode;
  readonly lists: readonly string[];
};

const known = new Map<string, NodeQuestion>();

/** The question for a node of a type. */
export function questionAbout(typeName: string, depth: Depth): NodeQuestion {
  const key = `${typeName} ${depth}`;
  let question = known.get(key);
  if (!question) {
    question = made(typeName, depth);
    known.set(key, question);
  }
  return question;
}

function made(typeName: string, depth: Depth): NodeQuestion {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no type of node`);
  const all = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const facts = all.flatMap((field) => (isLeaf(field) && !names.has(field.name) ? [field.name] : []));
  const others = all.filter((field) => !isLeaf(field) && !isConnection(field.type) && field.args.length === 0);
  const lists = all.filter(({ type: of }) => isConnection(of)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const fields = ['name', ...facts, ...others.flatMap((field) => summaryOf(field) ?? []), ...lists.map((field) => listOf(field, depth))];
  const variables = ['$id: ID!', ...lists.map(({ name }) => `$${name}: String`)];
  return {
    document: parse(`query (${variables.join(', ')}) { node(id: $id) { ... on ${typeName} { ${fields.join(' ')} } } }`),
    lists: lists.map(({ name }) => name),
  };
}

/** The page's title and its address say these already. */
const names: ReadonlySet<string> = new Set(['id', 'name', 'slug', 'title']);

/** What is said of the node itself comes first; what merely names it, and everything once more, come last. */
function rankOf({ name }: GraphQLField<unknown, unknown>): number {
  return ({ statements: 0, mentionedIn: 2, related: 3 } as Readonly<Record<string, number>>)[name] ?? 1;
}

/** A field with what tells its objects apart: names, dates, and plain values. */
function summaryOf(field: GraphQLField<unknown, unknown>): string | null {
  const type = getNamedType(field.type);
  if (type.name === 'Statement') return `${field.name} { ${statement} }`;
  const selection = isObjectType(type) ? leavesOf(type) : ['name'];
  return selection.length > 0 ? `${field.name} { ${selection.join(' ')} }` : null;
}

/** Of a node its name and its dates; of anything else what it says, and the names of the nodes in it. */
function leavesOf(type: GraphQLObjectType): readonly string[] {
  if (isNode(type)) return ['name', ...datesOf(type)];
  return Object.values(type.getFields())
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeaf(field)) return field.args.length === 0 ? [field.name] : [];
      return isNode(inner) ? [`${field.name} { name }`] : [];
    });
}

/** The node that an object is about comes first, one that it may have last. */
function placeOf(field: GraphQLField<unknown, unknown>): number {
  if (isLeaf(field)) return 1;
  return isNonNullType(field.type) ? 0 : 2;
}

const statement = 'text section document { title }';

function listOf({ name, type }: GraphQLField<unknown, unknown>, depth: Depth): string {
  const node = nodeOf(getNamedType(type) as GraphQLObjectType);
  const page = `${name}(first: ${shown}, after: $${name}) { totalCount pageInfo { hasNextPage endCursor }`;
  if (node.name === 'Statement') return `${page} nodes { subject { name } ${statement} } }`;
  const row = `name ${isObjectType(node) ? datesOf(node).join(' ') : '__typename'}`;
  if (depth === 'names') return `${page} nodes { ${row} } }`;
  return `${page} edges { node { ${row} } relation matchedVia { name } evidence { ${statement} } } }`;
}

function datesOf(type: GraphQLObjectType): readonly string[] {
  const fields = type.getFields();
  return [...(fields['period'] ? ['period { start end isOngoing isInherited }'] : []), ...(fields['date'] ? ['date'] : [])];
}

function nodeOf(connection: GraphQLObjectType): GraphQLObjectType {
  return getNamedType(connection.getFields()['nodes']?.type) as GraphQLObjectType;
}

function isLeaf({ type }: GraphQLField<unknown, unknown>): boolean {
  const nullable = getNullableType(type);
  return isLeafType(isListType(nullable) ? getNamedType(nullable) : nullable);
}
