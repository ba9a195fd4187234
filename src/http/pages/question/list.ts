/** Reads the list in an answer page by page: sorting and filtering need all of its rows. */
import { maxFirst } from '../../../schema/paging.ts';
import { isObject } from '../../../view/values.ts';

/** The data of an answer. */
type Data = Readonly<Record<string, unknown>>;

/** A page of a list as it is in an answer. */
export type List = { readonly totalCount: number | null; readonly next: string | null };

/** The list that an answer pages through; null if it has none. */
export function listIn(data: Data): List | null {
  const page = data['pageInfo'];
  if (isObject(page)) {
    const { totalCount } = data;
    const cursor = page['hasNextPage'] === true ? page['endCursor'] : null;
    return { totalCount: typeof totalCount === 'number' ? totalCount : null, next: typeof cursor === 'string' ? cursor : null };
  }
  for (const value of Object.values(data)) {
    const list = isObject(value) ? listIn(value) : null;
    if (list) return list;
  }
  return null;
}

/** Adds pages to an answer until its list is complete, has `maxRows` rows, or `pageAfter` has no answer. */
export function withMoreRows(data: Data, maxRows: number, pageAfter: (cursor: string, first: number) => Data | null): Data {
  let whole = data;
  for (let list = listIn(whole); list?.next && rowsIn(whole) < maxRows; list = listIn(whole)) {
    const page = pageAfter(list.next, Math.min(maxFirst, maxRows - rowsIn(whole)));
    if (!page) break;
    whole = joined(whole, page);
  }
  return whole;
}

/** An answer with the rows of its next page added. */
function joined(data: Data, next: Data): Data {
  const isList = isObject(data['pageInfo']);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const more = next[key];
      if (isList && Array.isArray(value) && Array.isArray(more)) return [key, [...value, ...more]];
      if (isList) return [key, more];
      return [key, isObject(value) && isObject(more) ? joined(value, more) : value];
    }),
  );
}

function rowsIn(data: Data): number {
  if (isObject(data['pageInfo'])) return Math.max(0, ...Object.values(data).map((value) => (Array.isArray(value) ? value.length : 0)));
  return Math.max(0, ...Object.values(data).map((value) => (isObject(value) ? rowsIn(value) : 0)));
}
