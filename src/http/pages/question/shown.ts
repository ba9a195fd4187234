/** What a URL says about showing an answer, beside the question’s variables: `sort=-used`, `facet.level=creator`, `page=2`, and a trail of cursors. */
import { type InvalidValue, invalidValue } from '../../../questions/read-variables.ts';
import type { Arrangement } from '../../../view/arrangement.ts';

/** Which rows of an answer are shown, and in which order. */
export type Shown = Arrangement & {
  /** The number of the page, from 1. */
  readonly page: number;
  /** The cursors of the last pages of a longer list, up to this one. Without the last, it is the trail of the page before. */
  readonly trail: readonly string[];
};

/** Everything in the question’s own order, from the start. */
export const fromStart: Shown = { sort: null, facets: new Map(), page: 1, trail: [] };

const facetPrefix = 'facet.';

/** Splits a URL’s parameters into those for showing the answer and those for the question, whose `after` is the last of the trail. */
export function readShown(given: URLSearchParams): {
  readonly shown: Shown;
  readonly variables: URLSearchParams;
  readonly invalid: readonly InvalidValue[];
} {
  const sort = given.get('sort') ?? '';
  const page = given.get('page') ?? '1';
  const trail = given.getAll('after').filter(Boolean);
  const variables = new URLSearchParams(
    [...given].filter(([path]) => path !== 'sort' && path !== 'page' && path !== 'after' && !path.startsWith(facetPrefix)),
  );
  const after = given.getAll('after').at(-1);
  if (after !== undefined) variables.append('after', after);
  const isPage = /^[1-9]\d{0,5}$/.test(page);
  return {
    shown: {
      sort: sort === '' ? null : { column: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') },
      facets: new Map(
        [...given].flatMap(([path, text]) => (path.startsWith(facetPrefix) && text !== '' ? [[path.slice(facetPrefix.length), text]] : [])),
      ),
      page: isPage ? Number(page) : 1,
      trail,
    },
    variables,
    invalid: isPage ? [] : [invalidValue('page', page, `“${page}” is not the number of a page.`)],
  };
}

/** Adds what `readShown` reads back. */
export function writeShown(params: URLSearchParams, { sort, facets, page, trail }: Shown): void {
  if (sort) params.append('sort', `${sort.isDescending ? '-' : ''}${sort.column}`);
  for (const [column, text] of facets) params.append(`${facetPrefix}${column}`, text);
  if (page > 1) params.append('page', String(page));
  for (const cursor of trail) params.append('after', cursor);
}
