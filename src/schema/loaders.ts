/** Loads what fields lead to: nodes that a column refers to, nodes and statements whose ids a row has, and rows of tables that belong to a kind. For all siblings in one statement. */
import type { ObjectRef } from '@pothos/core';
import type { Sql } from 'sql-template-tag';
import { type StatementRow, statementsOf } from '../store/evidence.ts';
import { type NodeRow, nodesOf } from '../store/nodes.ts';
import { batched, siblings } from '../store/siblings.ts';
import type { Context, SchemaTypes } from './builder.ts';
import type { NodeType } from './node-type.ts';

type FieldBuilder<Row> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>;

/** The kind of the nodes that are loaded, and the type of its rows. */
type OfKind<To extends NodeRow> = Pick<NodeType, 'kind'> & { readonly ref?: ObjectRef<SchemaTypes, To> };

/** A field for the one node that a column refers to, which is never null. */
export function toOne<Row extends object>(t: FieldBuilder<Row>, to: NodeType, column: keyof Row & string, description: string) {
  return t.field({ type: to.object, description, resolve: (row, _, context) => loadOne(row, to, column, context) });
}

/** A field for the one node that a column refers to; null where the column is. */
export function toOneOrNull<Row extends object>(t: FieldBuilder<Row>, to: NodeType, column: keyof Row & string, description: string) {
  return t.field({ type: to.object, nullable: true, description, resolve: (row, _, context) => loadOneOrNull(row, to, column, context) });
}

/** A field for the nodes of a kind whose ids `idsOf` gives for a row: each once, in the order of ids. */
export function toMany<Row extends object>(
  t: FieldBuilder<Row>,
  to: NodeType,
  key: string,
  idsOf: (row: Row) => readonly number[],
  description: string,
) {
  const inOrder = (row: Row) => idsOf(row).toSorted((a, b) => a - b);
  return t.field({ type: [to.object], description, resolve: (row, _, context) => loadMany(row, to, key, inOrder, context) });
}

/** The one node that a column refers to, which is never null. */
export function loadOne<Row extends object, To extends NodeRow>(
  row: Row,
  to: OfKind<To>,
  column: keyof Row & string,
  context: Context,
): To {
  const found = loadOneOrNull<Row, To>(row, to, column, context);
  if (!found) throw new Error(`A row has no ${column}, and the database should have seen to that`);
  return found;
}

function loadOneOrNull<Row extends object, To extends NodeRow>(
  row: Row,
  { kind }: OfKind<To>,
  column: keyof Row & string,
  { store }: Context,
): To | null {
  return batched(row, column, (rows) =>
    nodesOf<To>(
      store,
      kind,
      rows.map((each) => each[column] as number | null),
    ),
  );
}

/** The nodes of a kind whose ids `idsOf` gives for a row: each once, in their order. */
export function loadMany<Row extends object, To extends NodeRow>(
  row: Row,
  { kind }: OfKind<To>,
  key: string,
  idsOf: (row: Row) => readonly number[],
  { store }: Context,
): To[] {
  const loaded = batched(row, key, (rows) => {
    const ids = rows.map((one) => [...new Set(idsOf(one))]);
    return shared(ids, nodesOf<To>(store, kind, ids.flat()));
  });
  return [...loaded];
}

/** The statements whose ids `idsOf` gives for a row: each once, in their order. */
export function statementsFor<Row extends object>(
  row: Row,
  key: string,
  idsOf: (row: Row) => readonly number[],
  { store }: Context,
): StatementRow[] {
  const loaded = batched(row, key, (rows) => {
    const ids = rows.map((one) => [...new Set(idsOf(one))]);
    return shared(ids, [...statementsOf(store, ids.flat()).values()]);
  });
  return [...loaded];
}

/** For each list of ids the rows that have them. */
function shared<Row extends { readonly id: number }>(
  ids: readonly (readonly number[])[],
  rows: readonly (Row | null)[],
): readonly (readonly Row[])[] {
  const byId = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return ids.map((some) => some.flatMap((id) => byId.get(id) ?? []));
}

/** The rows that belong to a node, of a query that `queryFor` makes for the ids of all siblings; each row has the id that it belongs to as `owner`. */
export function ownedRows<Row extends { readonly owner: number }>(
  owner: NodeRow,
  key: string,
  queryFor: (ids: readonly number[]) => Sql,
  { store }: Context,
): Row[] {
  const loaded = batched(owner, key, (owners) => {
    const rows = siblings(store.rows<Row>(queryFor([...new Set(owners.map(({ id }) => id))])));
    const byOwner = Map.groupBy(rows, (row) => row.owner);
    return owners.map(({ id }) => byOwner.get(id) ?? []);
  });
  return [...loaded];
}
