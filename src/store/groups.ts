/** Splits the rows of one query into the lists that they belong to. */
import { siblings } from './siblings.ts';

/** The rows of each of `count` lists, in order. `indexOf` gives the index of the list that a row belongs to. */
export function inGroups<Row>(rows: readonly Row[], count: number, indexOf: (row: Row) => number): readonly (readonly Row[])[] {
  const groups = Array.from({ length: count }, (): Row[] => []);
  for (const row of rows) groups[indexOf(row)]?.push(row);
  return groups;
}

/** The rows on one page of a list. */
export type RowPage<Row> = { readonly rows: readonly Row[]; readonly hasMore: boolean };

/** Pages of `first` rows, for lists of which one more row was read to see whether there are more. The rows on all pages become siblings. */
export function inPages<Row extends object>(lists: readonly (readonly Row[])[], first: number): readonly RowPage<Row>[] {
  const pages = lists.map((rows) => ({ rows: rows.slice(0, first), hasMore: rows.length > first }));
  siblings(pages.flatMap(({ rows }) => rows));
  return pages;
}
