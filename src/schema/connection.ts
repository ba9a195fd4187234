/** Connection types: a page of a list, whose edges say why each node is in the list. */
import type { FieldMap, InterfaceRef, ObjectRef } from '@pothos/core';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { PageInfo, type PageInfoShape } from './paging.ts';

/** The edges on one page of a list, and whether there are more before and after them. */
export type EdgePage<Edge> = { readonly edges: readonly Edge[]; readonly hasPrevious: boolean; readonly hasNext: boolean };

type Types<Connection, Edge> = { readonly connection: ObjectRef<SchemaTypes, Connection>; readonly edge: ObjectRef<SchemaTypes, Edge> };

/** The definition of a connection and its edge. */
type Description<Connection extends object, Edge extends object, Node extends object> = {
  /** The prefix of the types' names: `Talk` for `TalkConnection` and `TalkEdge`. */
  readonly name: string;
  readonly node: ObjectRef<SchemaTypes, Node> | InterfaceRef<SchemaTypes, Node>;
  readonly nodeOf: (edge: Edge) => Node;
  readonly cursorOf: (edge: Edge) => string;
  readonly page: (connection: Connection, context: Context) => EdgePage<Edge>;
  readonly total: (connection: Connection, context: Context) => number;
  readonly descriptions: Readonly<Record<'connection' | 'edge' | 'nodes' | 'edges' | 'node', string>>;
  /** Fields of the edge besides `cursor` and `node`. */
  readonly edgeFields?: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Edge>) => FieldMap;
  /** Fields of the connection besides those that every connection has. */
  readonly connectionFields?: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Connection>) => FieldMap;
};

/** Defines the types of a connection and its edge. */
export function connectionTypes<Connection extends object, Edge extends object, Node extends object>({
  name,
  node,
  nodeOf,
  cursorOf,
  page,
  total,
  descriptions,
  edgeFields,
  connectionFields,
}: Description<Connection, Edge, Node>): Types<Connection, Edge> {
  // Pothos cannot compute the type of a resolver's result for a type parameter.
  const type = node as ObjectRef<SchemaTypes, object>;
  const nodeAt: (edge: Edge) => object = nodeOf;
  const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: descriptions.edge,
    fields: (t) => ({
      cursor: t.string({ description: 'Cursor of this item, for `after`.', resolve: cursorOf }),
      node: t.field({ type, description: descriptions.node, resolve: nodeAt }),
      ...edgeFields?.(t),
    }),
  });
  const connection = builder.objectRef<Connection>(`${name}Connection`).implement({
    description: descriptions.connection,
    fields: (t) => ({
      nodes: t.field({
        type: [type],
        description: descriptions.nodes,
        resolve: (one, _, context) => page(one, context).edges.map(nodeAt),
      }),
      edges: t.field({ type: [edge], description: descriptions.edges, resolve: (one, _, context) => page(one, context).edges }),
      totalCount: t.int({ description: 'Total number of items on all pages.', resolve: (one, _, context) => total(one, context) }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Information about this page, for requesting the next one.',
        resolve: (one, _, context): PageInfoShape => {
          const { edges, hasPrevious, hasNext } = page(one, context);
          const [first, last] = [edges.at(0), edges.at(-1)];
          return {
            startCursor: first ? cursorOf(first) : null,
            endCursor: last ? cursorOf(last) : null,
            hasNextPage: hasNext,
            hasPreviousPage: hasPrevious,
          };
        },
      }),
      ...connectionFields?.(t),
    }),
  });
  return { connection, edge };
}
