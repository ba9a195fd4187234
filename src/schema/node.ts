/** The interface `Node`, which everything with an id implements. */
import { builder } from './builder.ts';

/** A row of a node of any kind, or of a statement. */
export type AnyRow = { readonly id: number; readonly key: string; readonly kind: string; readonly name: string };

export const Node = builder.interfaceRef<AnyRow>('Node');

Node.implement({
  description:
    'Anything in the graph: a person, a position, a technology, a statement and so on. Every node can be reached from every other node.',
  resolveType: ({ kind }) => typeName(kind),
  fields: (t) => ({
    id: t.id({
      description:
        'Readable global ID, such as `technology/go` or `role/justen-walker/jet/go-club`. It changes only with the slug; that of a statement, with its text or its subject.',
      resolve: ({ key }) => key,
    }),
    slug: t.string({
      description: 'Readable name in the ID and in URLs: the part of the ID after its kind.',
      resolve: ({ key, kind }) => key.slice(kind.length + 1),
    }),
    name: t.exposeString('name', { description: 'Display name. For a statement, its text.' }),
  }),
});

/** Kinds whose type has a longer name, because its own name would mean something else to programmers. */
const longerNames: Readonly<Record<string, string>> = { language: 'SpokenLanguage' };

/** The name of the GraphQL type of a kind: `talk` → `Talk`. */
export function typeName(kind: string): string {
  return longerNames[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}
