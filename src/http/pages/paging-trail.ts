/** Pages whose URL has the cursors of all pages up to them, so that each page knows the one before it. */
import type { Html } from './layout.ts';
import { pagingOf } from './paging.ts';

/** The most pages that a URL can lead back over. */
const maxTrail = 400;

/** The cursors that lead to a page: the last is the one to start after. */
export function trailIn(given: URLSearchParams): readonly string[] {
  return given.getAll('after').filter(Boolean).slice(-maxTrail);
}

type Place = {
  readonly trail: readonly string[];
  /** The cursor that the next page starts after; null on the last page. */
  readonly next: string | null;
  readonly pageSize: number;
  readonly shown: number;
  readonly total: number;
  /** The path of a page with these cursors. */
  readonly pathTo: (params: URLSearchParams) => string;
};

/** Where a page is in its list, and links to those around it. */
export function pagingAlong({ trail, next, pageSize, shown, total, pathTo }: Place): Html {
  const from = trail.length * pageSize + 1;
  const path = (cursors: readonly string[]) => pathTo(new URLSearchParams(cursors.map((cursor) => ['after', cursor])));
  return pagingOf({
    from,
    to: from + shown - 1,
    total,
    previous: trail.length > 0 ? path(trail.slice(0, -1)) : null,
    next: next === null ? null : path([...trail, next]),
  });
}
