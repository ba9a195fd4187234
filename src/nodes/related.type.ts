/** Fields that lead to nodes of any kind: by id, and from a node to everything connected to it. */
import { GraphQLError } from 'graphql';
import type { Kind } from '../graph/draft.ts';
import { nodeKinds } from './kinds.ts';
import type { Listing } from '../store/listing/listing.ts';
import { idsOfKeys, namesakesOf, nodesOfAnyKind, type NodeRow } from '../store/nodes.ts';
import { statementsOfKeys } from '../store/statements.ts';
import { batched } from '../store/siblings.ts';
import { builder, type Context } from '../schema/builder.ts';
import { badInput, checkNotEmpty, clipped } from '../schema/errors.ts';
import { Direction } from '../schema/direction.ts';
import { relationsIn } from '../schema/evidence.ts';
import { refusable } from '../schema/refusable.ts';
import { evidenceOfEdge, listingFor, type NodeList, nodeLists, nodeListTypes } from '../schema/node-list.ts';
import { evidenceOf } from '../store/evidence.ts';
import { type AnyRow, Node, typeName } from '../schema/node.ts';
import { pageArguments } from '../schema/paging.ts';
import { RelationType } from '../schema/relation.ts';
import type { InterfaceRef } from '@pothos/core';
import type { SchemaTypes } from '../schema/builder.ts';

const NodeKind = builder.enumType('NodeKind', {
  description: 'The kind of a node.',
  values: valuesFor([...nodeKinds.map(({ kind }) => kind), 'statement']),
});

export const SubjectKind = builder.enumType('SubjectKind', {
  description: 'The kind of a node that statements can be about, and that lists of nodes can have: every kind but statements.',
  values: valuesFor(nodeKinds.map(({ kind }) => kind)),
});

function valuesFor(kinds: readonly Kind[]) {
  return Object.fromEntries(kinds.map((kind) => [kind.toUpperCase(), { value: kind, description: `Nodes of type ${typeName(kind)}.` }]));
}

export const everyKind: readonly Kind[] = nodeKinds.map(({ kind }) => kind);

const { connection: NodeConnection, edge: NodeEdge } = nodeListTypes('Node', Node as unknown as InterfaceRef<SchemaTypes, NodeRow>);

builder.objectField(NodeEdge, 'direction', (t) =>
  t.field({
    type: Direction,
    description: 'Which of the two nodes the statements with `relation` are about. FORWARD if each has such statements about it.',
    resolve: (edge, _, context) =>
      batched(edge, 'direction', (edges) => {
        const leaving = edges.map(({ node, list: { parent, listing } }) => [
          { from: parent ?? 0, to: node.id, toKind: node.kind, relations: listing.traversal?.relations ?? null },
        ]);
        const forward = evidenceOf(context.store, leaving, null).map(relationsIn);
        return edges.map((one, index) => {
          const [relation] = relationsIn(evidenceOfEdge(one, context));
          return relation !== undefined && forward[index]?.includes(relation) ? 'FORWARD' : 'BACKWARD';
        });
      }),
  }),
);

builder.interfaceField(Node, 'related', (t) =>
  t.field({
    type: NodeConnection,
    description:
      'All nodes connected to this one, of every kind and in either direction, with the statements that connect them as `evidence`.',
    args: {
      kinds: t.arg({ type: [SubjectKind], description: 'Only nodes of these kinds. Default: all kinds.' }),
      relations: t.arg({ type: [RelationType], description: 'Only nodes with one of these relations. Default: all relations.' }),
      ...pageArguments,
    },
    resolve: (node, args, { store, today }): NodeList =>
      batched(node, `related ${JSON.stringify(args)}`, (nodes) => {
        checkNotEmpty('kinds', args.kinds);
        checkNotEmpty('relations', args.relations);
        const traversal = { direction: 'both', relations: args.relations ?? null, isDirect: true } as const;
        const kinds = (args.kinds ?? everyKind) as Listing['kinds'];
        const listing = listingFor(store, { kinds, traversal, conditions: [], order: 'DEFAULT', asOf: today }, []);
        return nodeLists(
          nodes.map(({ id, kind }) => {
            const parent = kind === 'statement' ? 0 : id; // No statement is about a statement, and the id of a statement is from another table.
            return { listing, parent, on: null, reasons: [{ id: parent, kind, ...traversal }], named: [], args };
          }),
        );
      }),
  }),
);

builder.interfaceField(Node, 'nodeKind', (t) => t.expose('kind', { type: NodeKind, description: 'Kind of the node.' }));

/** The most nodes that can be looked up at once. */
const maxIds = 100;

/** The most nodes that are shown for a name. Thousands can have the title of a role. */
const maxNamesakes = 10;

builder.interfaceField(Node, 'alsoNamed', (t) =>
  t.field({
    type: [Node],
    description: `Other nodes that share a name with this one, as the project HashiCorp Nomad does with the technology Nomad. To say which you mean, use the ID. At most ${maxNamesakes}.`,
    resolve: (node, _, { store }) =>
      batched(node, 'also named', (nodes) => {
        const ids = namesakesOf(
          store,
          nodes.map(({ id, kind }) => (kind === 'statement' ? 0 : id)),
          everyKind,
          maxNamesakes,
        );
        const byId = new Map(nodesOfAnyKind(store, ids.flat()).map((row) => [row.id, row]));
        return ids.map((some) => some.flatMap((id) => byId.get(id) ?? []));
      }),
  }),
);

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The node with this ID. Null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'An ID, such as `technology/go` or `role/justen-walker/jet/go-club`.' }) },
    resolve: (_, { id }, context) => {
      const [node] = nodesOfIds([id], context, () => 'id');
      if (node instanceof GraphQLError) throw node;
      return node ?? null;
    },
  }),
  nodes: t.field({
    type: [Node],
    ...refusable(
      'The nodes with these IDs, in the order of the IDs. An item is null if the node does not exist, and null with an error if the text is not an ID.',
    ),
    nullable: { list: true, items: true },
    args: { ids: t.arg.idList({ required: true, description: `The IDs, at most ${maxIds}.` }) },
    resolve: (_, { ids }, context) => {
      if (ids.length > maxIds) throw badInput(`This asks for ${ids.length} IDs: ask for at most ${maxIds}`, { argument: 'ids' });
      // An error in a list takes the place of its item only.
      return nodesOfIds(ids, context, (index) => `ids.${index}`) as (AnyRow | null)[];
    },
  }),
}));

/** For each ID, its node; null if there is none; a refusal if it is not an ID. */
function nodesOfIds(
  ids: readonly string[],
  { store }: Context,
  argumentOf: (index: number) => string,
): readonly (AnyRow | GraphQLError | null)[] {
  const keys = ids.filter((id) => kindOfId(id) !== null);
  const [statements, nodes] = [keys.filter((key) => kindOfId(key) === 'statement'), keys.filter((key) => kindOfId(key) !== 'statement')];
  const numbers = idsOfKeys(store, nodes).filter((number) => number !== null);
  const found: readonly AnyRow[] = [
    ...(statements.length > 0 ? statementsOfKeys(store, statements).values() : []),
    ...(numbers.length > 0 ? nodesOfAnyKind(store, numbers) : []),
  ];
  const byKey = new Map(found.map((row) => [row.key, row]));
  return ids.map((id, index) => (kindOfId(id) === null ? notAnId(id, argumentOf(index)) : (byKey.get(id) ?? null)));
}

/** The kind that an ID starts with. Null if the text is not an ID. */
function kindOfId(id: string): Kind | null {
  const kind = id.slice(0, Math.max(0, id.indexOf('/')));
  return kind === 'statement' || nodeKinds.some((one) => one.kind === kind) ? kind : null;
}

/** The refusal of a text that is not an ID. */
function notAnId(text: string, argument: string): GraphQLError {
  const kinds = nodeKinds.map(({ kind }) => kind).join(', ');
  return badInput(
    `"${clipped(text)}" is not an ID: an ID is a kind and a slug, such as "technology/go". The kinds are ${kinds} and statement.`,
    { argument, value: text },
  );
}
