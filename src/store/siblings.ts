/**
 * Loads relations for many rows at once, synchronously. Rows know the rows they were loaded with; the first that is asked for a
 * relation loads it for all of them. So the number of statements depends on the shape of a question, not on how many rows answer it.
 */

type Family = { readonly members: readonly object[]; readonly loaded: Map<string, readonly unknown[]> };

const place = Symbol('place among siblings');

type Placed = { [place]?: { readonly family: Family; readonly index: number } };

/** Makes siblings of rows that were loaded together, and returns them. */
export function siblings<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const family: Family = { members: rows, loaded: new Map() };
  for (const [index, row] of rows.entries()) (row as Placed)[place] = { family, index };
  return rows;
}

/**
 * What `load` gives for a row, loaded for all its siblings when the first of them asks. `key` names what is loaded, arguments
 * included; `load` takes all rows and gives one value for each, in their order.
 */
export function batched<Row extends object, Value>(row: Row, key: string, load: (rows: readonly Row[]) => readonly Value[]): Value {
  const here = (row as Placed)[place];
  if (!here) throw new Error(`A row without siblings was asked for ${key}`);
  const { family, index } = here;
  let values = family.loaded.get(key);
  if (!values) {
    values = load(family.members as readonly Row[]);
    if (values.length !== family.members.length) throw new Error(`${key} gave ${values.length} values for ${family.members.length} rows`);
    family.loaded.set(key, values);
  }
  return values[index] as Value;
}
