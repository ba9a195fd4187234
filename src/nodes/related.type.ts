/** Fields that lead to nodes of any kind: by id, and from a node to everything connected to it. */
import type { Kind } from '../graph/draft.ts';
import { nodeKinds } from './kinds.ts';
import type { Listing } from '../store/listing/listing.ts';
import { idsOfKeys, namesakesOf, nodesOfAnyKind, type NodeRow } from '../store/nodes.ts';
import { statementsOfKeys } from '../store/statements.ts';
import { batched } from '../store/siblings.ts';
import { builder, type Context } from '../schema/builder.ts';
import { badInput, checkNotEmpty } from '../schema/errors.ts';
import { listingFor, type NodeList, nodeLists, nodeListTypes } from '../schema/node-list.ts';
import { type AnyRow, Node, typeName } from '../schema/node.ts';
import { pageArguments } from '../schema/paging.ts';
import { RelationType } from '../schema/relation.ts';
import type { InterfaceRef } from '@pothos/core';
import type { SchemaTypes } from '../schema/builder.ts';

export const NodeKind = builder.enumType('NodeKind', {
  description: 'The kind of a node.',
  values: Object.fromEntries(
    nodeKinds.map(({ kind }) => [kind.toUpperCase(), { value: kind, description: `Nodes of type ${typeName(kind)}.` }]),
  ),
});

export const everyKind: readonly Kind[] = nodeKinds.map(({ kind }) => kind);

const { connection: NodeConnection } = nodeListTypes('Node', Node as unknown as InterfaceRef<SchemaTypes, NodeRow>);

builder.interfaceField(Node, 'related', (t) =>
  t.field({
    type: NodeConnection,
    description: 'All nodes connected to it, of every kind and in both directions. `evidence` has the statements that connect them.',
    args: {
      kinds: t.arg({ type: [NodeKind], description: 'Only nodes of these kinds. Default: all kinds.' }),
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

/** The most nodes that are shown for a name. Thousands can have the title of a role. */
const maxNamesakes = 10;

builder.interfaceField(Node, 'alsoNamed', (t) =>
  t.field({
    type: [Node],
    description: `Other nodes with one of its names: the project HashiCorp Nomad for the technology Nomad. An argument takes the id of a node in place of an ambiguous name. At most ${maxNamesakes}.`,
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
    description: 'The node with this id. Null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'An id, such as `technology/go` or `role/justen-walker/jet/go-club`.' }) },
    resolve: (_, { id }, context) => nodesOfIds([id], context)[0] ?? null,
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'The nodes with these ids, in the order of the ids. Null in place of a node that does not exist.',
    args: { ids: t.arg.idList({ required: true, description: 'The ids, at most 100.' }) },
    resolve: (_, { ids }, context) => nodesOfIds(ids, context),
  }),
}));

function nodesOfIds(ids: readonly string[], { store }: Context): (AnyRow | null)[] {
  if (ids.length > 100) throw badInput(`This asks for ${ids.length} ids: ask for at most 100`);
  const statementKeys = ids.filter((id) => kindOfId(id) === 'statement');
  const keys = ids.filter((id) => kindOfId(id) !== 'statement');
  const numbers = idsOfKeys(store, keys).filter((number) => number !== null);
  const found: readonly AnyRow[] = [
    ...(statementKeys.length > 0 ? statementsOfKeys(store, statementKeys).values() : []),
    ...(numbers.length > 0 ? nodesOfAnyKind(store, numbers) : []),
  ];
  const byKey = new Map(found.map((row) => [row.key, row]));
  return ids.map((id) => byKey.get(id) ?? null);
}

/** The kind that an id begins with. Throws a refusal if the text is not an id. */
export function kindOfId(id: string): Kind {
  const kind = id.slice(0, Math.max(0, id.indexOf('/')));
  if (kind === 'statement' || nodeKinds.some((one) => one.kind === kind)) return kind;
  throw badInput(
    `"${id.slice(0, 80)}" is not an id: an id is a kind and a slug, such as "technology/go". The kinds are ${nodeKinds.map((one) => one.kind).join(', ')} and statement.`,
  );
}
