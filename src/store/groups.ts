/** Puts rows that were loaded for several things at once back to each of them. */

/** The rows of each of `count` things, in their order; `placeOf` gives the place of the thing that a row belongs to. */
export function inGroups<Row>(rows: readonly Row[], count: number, placeOf: (row: Row) => number): readonly (readonly Row[])[] {
  const groups = Array.from({ length: count }, (): Row[] => []);
  for (const row of rows) groups[placeOf(row)]?.push(row);
  return groups;
}
