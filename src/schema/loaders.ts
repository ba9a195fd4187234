/** Loads related rows for all siblings in one query: nodes and statements by their ids, and rows that belong to a node. */
import type { ObjectRef } from '@pothos/core';
import type { Sql } from 'sql-template-tag';
import { type StatementRow, statementsOf } from '../store/evidence.ts';
import { type NodeRow, nodesOf } from '../store/nodes.ts';
import { batched, siblings } from '../store/siblings.ts';
import type { Context, SchemaTypes } from './builder.ts';
import type { NodeType } from './node-type.ts';

type FieldBuilder<Row> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>;

/** A kind of node, and the type of its rows. */
type OfKind<To extends NodeRow> = Pick<NodeType, 'kind'> & { readonly ref?: ObjectRef<SchemaTypes, To> };

/** A field for the node that a column refers to. The column is never null. */
export function toOne<Row extends object>(t: FieldBuilder<Row>, to: NodeType, column: keyof Row & string, description: string) {
  return t.field({ type: to.object, description, resolve: (row, _, context) => loadOne(row, to, column, context) });
}

/** A field for the node that a column refers to; null if the column is null. */
export function toOneOrNull<Row extends object>(t: FieldBuilder<Row>, to: NodeType, column: keyof Row & string, description: string) {
  return t.field({ type: to.object, nullable: true, description, resolve: (row, _, context) => loadOneOrNull(row, to, column, context) });
}

/** A field for nodes of one kind: those whose ids `idsOf` returns for a row, without duplicates, in the order of ids. */
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

/** The node that a column refers to. The column is never null. */
export function loadOne<Row extends object, To extends NodeRow>(
  row: Row,
  to: OfKind<To>,
  column: keyof Row & string,
  context: Context,
): To {
  const found = loadOneOrNull<Row, To>(row, to, column, context);
  if (!found) throw new Error(`The column ${column} is null, or refers to no ${to.kind}`);
  return found;
}

/** The node that a column refers to; null if the column is null. */
export function loadOneOrNull<Row extends object, To extends NodeRow>(
  row: Row,
  { kind }: OfKind<To>,
  column: keyof Row & string,
  { store }: Context,
): To | null {
  return batched(row, column, (rows) =>
    nodesOf<To>(
      store,
      kind,
      rows.map((one) => one[column] as number | null),
    ),
  );
}

/** The nodes of one kind whose ids `idsOf` returns for a row: without duplicates, in their order. */
export function loadMany<Row extends object, To extends NodeRow>(
  row: Row,
  { kind }: OfKind<To>,
  key: string,
  idsOf: (row: Row) => readonly number[],
  { store }: Context,
): To[] {
  return loadById(row, key, idsOf, (ids) => nodesOf<To>(store, kind, ids).filter((node) => node !== null));
}

/** The statements whose ids `idsOf` returns for a row: without duplicates, in their order. */
export function statementsFor<Row extends object>(
  row: Row,
  key: string,
  idsOf: (row: Row) => readonly number[],
  { store }: Context,
): StatementRow[] {
  return loadById(row, key, idsOf, (ids) => [...statementsOf(store, ids).values()]);
}

function loadById<Row extends object, To extends { readonly id: number }>(
  row: Row,
  key: string,
  idsOf: (row: Row) => readonly number[],
  load: (ids: readonly number[]) => readonly To[],
): To[] {
  const loaded = batched(row, key, (rows) => {
    const ids = rows.map((one) => [...new Set(idsOf(one))]);
    const byId = new Map(load(ids.flat()).map((one) => [one.id, one]));
    return ids.map((some) => some.flatMap((id) => byId.get(id) ?? []));
  });
  return [...loaded];
}

/** The rows that belong to a node. `queryFor` makes the query for the ids of all siblings, with the id of a row's node as its column `owner`. */
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
