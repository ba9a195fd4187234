/** The interface of everything that has an id. */
import { builder } from './builder.ts';

/** What the store gives for a node of any kind. */
export type AnyRow = { readonly id: number; readonly key: string; readonly kind: string; readonly name: string };

export const Node = builder.interfaceRef<AnyRow>('Node');

Node.implement({
  description: 'Anything in the graph: a person, a position, a technology, a statement, … Every node can be reached from every other.',
  resolveType: ({ kind }) => typeName(kind),
  fields: (t) => ({
    id: t.id({
      description:
        'Readable, and the same as long as the slug is: `technology/go`, `role/justen-walker/jet/go-club`. That of a statement lasts as long as its text, and what the text is about, stay as they are.',
      resolve: ({ key }) => key,
    }),
    name: t.exposeString('name', { description: 'What to call it.' }),
  }),
});

/** The name of the GraphQL type of a kind: `talk` → `Talk`. */
export function typeName(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
