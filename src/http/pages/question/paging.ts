/** Which rows of a list a page shows, and where the pages around it are. */
import type { Part } from '../../../view/view.ts';
import type { Shown } from './shown.ts';

/** The rows of a page, from 1, of all rows of the list; and what the pages around it show, null if there is none. */
export type PageOfRows = {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly previous: Shown | null;
  readonly next: Shown | null;
};

/** A page of a list that is read as a whole, `size` rows each. Null if there is no such page. */
export function pageOf(
  parts: readonly Part[],
  shown: Shown,
  size: number,
): { readonly page: PageOfRows; readonly parts: readonly Part[] } | null {
  const total = rowsIn(parts);
  const start = (shown.page - 1) * size;
  if (start > 0 && start >= total) return null;
  const end = Math.min(start + size, total);
  const page = {
    from: Math.min(start + 1, total),
    to: end,
    total,
    previous: start > 0 ? { ...shown, page: shown.page - 1 } : null,
    next: end < total ? { ...shown, page: shown.page + 1 } : null,
  };
  return { page, parts: sliced(parts, start, end) };
}

/** The most cursors in a URL, which has to stay short: so many pages a reader can go back. */
const maxTrail = 40;

/** The number of rows on a page and in the whole list, null if it is not known; and the cursor of the next page, null on the last one. */
type CountedPage = { readonly count: number; readonly total: number | null; readonly next: string | null };

/** What the tables on a page show of a longer list. */
export function countedIn(parts: readonly Part[]): CountedPage {
  const [list] = parts.flatMap(({ value }) => (value.is === 'table' && value.total !== null ? [value] : []));
  return { count: rowsIn(parts), total: list?.total ?? null, next: list?.next ?? null };
}

/** A page of a longer list, which begins after the last cursor of a trail. Null if the page has a number and no cursor. */
export function pageByCursor({ count, total, next }: CountedPage, shown: Shown, size: number): PageOfRows | null {
  const { trail } = shown;
  if (trail.length === 0 && shown.page > 1) return null;
  // A cursor that comes from elsewhere has no number, and begins the second page at the earliest.
  const number = Math.max(shown.page, trail.length + 1);
  const start = (number - 1) * size;
  const isFirstKnown = trail.length === number - 1;
  return {
    from: Math.min(start + 1, start + count),
    to: start + count,
    total: total ?? start + count,
    previous: trail.length > 1 || (trail.length === 1 && isFirstKnown) ? { ...shown, page: number - 1, trail: trail.slice(0, -1) } : null,
    next: next ? { ...shown, page: number + 1, trail: [...trail, next].slice(-maxTrail) } : null,
  };
}

/** The rows of all tables of an answer. */
export function rowsIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { value }) => sum + (value.is === 'table' ? value.rows.length : 0), 0);
}

/** The rows from `start` to before `end`, as if the tables were one. A table keeps the number of all its rows. */
function sliced(parts: readonly Part[], start: number, end: number): readonly Part[] {
  let before = 0;
  return parts.flatMap((part) => {
    if (part.value.is !== 'table') return [part];
    const { rows } = part.value;
    const kept = rows.slice(Math.max(0, start - before), Math.max(0, end - before));
    before += rows.length;
    if (kept.length === 0 && rows.length > 0) return [];
    return [{ ...part, value: { ...part.value, rows: kept, total: rows.length, next: null } }];
  });
}
