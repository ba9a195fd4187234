/** The question that a node's page asks: everything that the schema says of its type, so that a new kind of node has a page without more ado. */
import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { schema } from '../../schema/schema.ts';

/** How many rows of each list a page shows. */
const shown = 50;

const known = new Map<string, DocumentNode>();

/** The question for a node of a type; its variable is `$id`. */
export function questionAbout(typeName: string): DocumentNode {
  let question = known.get(typeName);
  if (!question) {
    question = parse(`query ($id: ID!) { node(id: $id) { ... on ${typeName} { ${fieldsOf(typeName).join(' ')} } } }`);
    known.set(typeName, question);
  }
  return question;
}

function fieldsOf(typeName: string): readonly string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no type of node`);
  const all = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const facts = all.flatMap((field) => (isLeaf(field) && !names.has(field.name) ? [field.name] : []));
  const others = all.filter((field) => !isLeaf(field) && !isConnection(field) && field.args.length === 0);
  const lists = all.filter(isConnection).toSorted((a, b) => rankOf(a) - rankOf(b));
  return ['name', ...facts, ...others.flatMap((field) => summaryOf(field) ?? []), ...lists.map(listOf)];
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
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isLeaf(field)) return field.args.length === 0 ? [field.name] : [];
    return inner.name === 'Node' || (isObjectType(inner) && isNode(inner)) ? [`${field.name} { name }`] : [];
  });
}

const statement = 'text section document { title }';

function listOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const node = nodeOf(getNamedType(type) as GraphQLObjectType);
  if (node.name === 'Statement') return `${name}(first: ${shown}) { totalCount nodes { subject { name } ${statement} } }`;
  const dates = isObjectType(node) ? datesOf(node) : [];
  return `${name}(first: ${shown}) { totalCount edges { node { name ${isObjectType(node) ? '' : '__typename'} ${dates.join(' ')} } relation matchedVia { name } evidence { ${statement} } } }`;
}

function datesOf(type: GraphQLObjectType): readonly string[] {
  const fields = type.getFields();
  return [...(fields['period'] ? ['period { start end isOngoing isInherited }'] : []), ...(fields['date'] ? ['date'] : [])];
}

function nodeOf(connection: GraphQLObjectType): GraphQLObjectType {
  return getNamedType(connection.getFields()['nodes']?.type) as GraphQLObjectType;
}

function isConnection({ type }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

function isLeaf({ type }: GraphQLField<unknown, unknown>): boolean {
  const nullable = getNullableType(type);
  return isLeafType(isListType(nullable) ? getNamedType(nullable) : nullable);
}

function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}
