/**
 * Loads relations for many rows at once, synchronously. Each row knows the rows that it was loaded with. The first of them that needs a
 * relation loads it for all. So the number of SQL statements depends on the shape of a question, not on the number of rows in its answer.
 */

type Batch = { readonly rows: readonly object[]; readonly loaded: Map<string, readonly unknown[]> };

const membership = Symbol('membership in a batch');

type Member = { [membership]?: { readonly batch: Batch; readonly index: number } };

/** Makes siblings of rows that were loaded together, and returns them. */
export function siblings<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const batch: Batch = { rows, loaded: new Map() };
  for (const [index, row] of rows.entries()) (row as Member)[membership] = { batch, index };
  return rows;
}

/**
 * The value that `load` returns for a row. The first of its siblings to need the value loads it for all of them. `key` names the value, and
 * includes any arguments. `load` takes all rows and returns one value for each, in their order.
 */
export function batched<Row extends object, Value>(row: Row, key: string, load: (rows: readonly Row[]) => readonly Value[]): Value {
  const member = (row as Member)[membership];
  if (!member) throw new Error(`Cannot load ${key} of a row that has no siblings`);
  const { batch, index } = member;
  let values = batch.loaded.get(key);
  if (!values) {
    values = load(batch.rows as readonly Row[]);
    if (values.length !== batch.rows.length) throw new Error(`Loading ${key} gave ${values.length} values for ${batch.rows.length} rows`);
    batch.loaded.set(key, values);
  }
  return values[index] as Value;
}
