/** Nodes and documents as resources that assistants can read: what they are, what they are connected to, and the statements about them. */
import type { ReadResourceResult, Resource, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import { parse } from 'graphql';
import { answerTo } from '../questions/answer.ts';
import type { Context } from '../schema/builder.ts';
import type { LinkTo } from '../view/markdown.ts';
import { inMarkdown } from '../view/markdown.ts';
import { viewOf } from '../view/view.ts';

const scheme = 'career:///';

/** The URI of a node or a statement: `career:///technology/go`. */
export function uriOf(id: string): string {
  return `${scheme}${id.split('/').map(encodeURIComponent).join('/')}`;
}

/** The ID in a URI; null if the URI is none of ours. */
function idOf(uri: string): string | null {
  if (!uri.startsWith(scheme)) return null;
  try {
    return decodeURIComponent(uri.slice(scheme.length));
  } catch {
    return null;
  }
}

const mimeType = 'text/markdown';

/** Any node, by its ID. */
export const nodeTemplates: readonly ResourceTemplate[] = [
  {
    uriTemplate: `${scheme}{+id}`,
    name: 'node',
    title: 'A node of the graph',
    description: 'What a node is, what it is connected to, and the statements about it. An ID is a kind and a slug, such as technology/go.',
    mimeType,
  },
];

const list = parse(`query ($after: String) {
  people(where: { isSubject: true }, first: 100, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } }
  documents(first: 100) { nodes { id name: title } }
}`);

type Listed = {
  readonly people: {
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly documents: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
};

/** The careers, a page at a time, and on the first page the documents. */
export function listResources(
  cursor: string | undefined,
  context: Context,
): { readonly resources: Resource[]; readonly nextCursor?: string } {
  const { people, documents } = dataOf<Listed>(list, { after: cursor ?? null }, context);
  const nodes = [
    ...people.nodes.map((node) => ({ ...node, description: 'A career.' })),
    ...(cursor === undefined ? documents.nodes.map((node) => ({ ...node, description: 'A document that statements come from.' })) : []),
  ];
  const resources = nodes.map(({ id, name, description }) => ({ uri: uriOf(id), name: id, title: name, description, mimeType }));
  const { hasNextPage, endCursor } = people.pageInfo;
  return hasNextPage && endCursor !== null ? { resources, nextCursor: endCursor } : { resources };
}

const node = parse(`query ($id: ID!) {
  node(id: $id) {
    id
    name
    nodeKind
    ... on Statement { section document { id title } subject { id name } mentions { node { id name } } }
    statements(first: 50) { totalCount nodes { id text section document { id title } } }
    mentionedIn(first: 50) { totalCount nodes { id text section document { id title } } }
    related(first: 100) { totalCount edges { node { id name } relation } }
  }
}`);

type Node = { readonly name: string; readonly nodeKind: string };

/** A node as text; null if there is none. */
export function readResource(uri: string, context: Context, linkTo: LinkTo): ReadResourceResult | null {
  const id = idOf(uri);
  if (id === null) return null;
  const data = dataOf<{ readonly node: Node | null }>(node, { id }, context);
  if (!data?.node) return null;
  const parts = viewOf(node, data);
  return { contents: [{ uri, mimeType, text: `# ${data.node.name}\n\n${inMarkdown(parts, linkTo)}` }] };
}

function dataOf<Data>(document: typeof node, variables: Readonly<Record<string, unknown>>, context: Context): Data {
  const answer = answerTo(document, variables, context);
  if ('errors' in answer) throw answer.errors[0] ?? new Error('An answer without data or errors');
  return answer.data as Data;
}
