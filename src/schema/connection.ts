/** Connections as types: pages of a list, whose edges say why each row is there. */
import type { FieldMap, InterfaceRef, ObjectRef } from '@pothos/core';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { PageInfo, type Position } from './paging.ts';

/** Some rows of a list, and whether more come before and after them. */
export type PageOfEdges<Edge> = { readonly edges: readonly Edge[]; readonly hasPrevious: boolean; readonly hasNext: boolean };

type Types<Connection, Edge> = { readonly connection: ObjectRef<SchemaTypes, Connection>; readonly edge: ObjectRef<SchemaTypes, Edge> };

/** What the connection and the edge of a kind of list are made of. */
type Description<Connection extends object, Edge extends object, Node extends object> = {
  /** What the types are called: `Talk` gives `TalkConnection` and `TalkEdge`. */
  readonly name: string;
  readonly node: ObjectRef<SchemaTypes, Node> | InterfaceRef<SchemaTypes, Node>;
  readonly nodeOf: (edge: Edge) => Node;
  readonly cursorOf: (edge: Edge) => string;
  readonly page: (connection: Connection, context: Context) => PageOfEdges<Edge>;
  readonly total: (connection: Connection, context: Context) => number;
  readonly descriptions: Readonly<Record<'connection' | 'edge' | 'nodes' | 'edges' | 'node' | 'totalCount', string>>;
  /** Fields of the edge beside its cursor and its node. */
  readonly edgeFields?: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Edge>) => FieldMap;
  /** Fields of the connection beside those that every one has. */
  readonly connectionFields?: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Connection>) => FieldMap;
};

/** The types of a connection and of its edges. */
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
  // What Pothos asks of a resolver cannot be computed for a type parameter.
  const type = node as ObjectRef<SchemaTypes, object>;
  const nodeAt: (edge: Edge) => object = nodeOf;
  const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: descriptions.edge,
    fields: (t) => ({
      cursor: t.string({ description: 'Where this row is in the list, for `after`.', resolve: cursorOf }),
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
      totalCount: t.int({ description: descriptions.totalCount, resolve: (one, _, context) => total(one, context) }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where this page is in the list.',
        resolve: (one, _, context): Position => {
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
