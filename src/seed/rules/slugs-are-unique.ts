/** No two nodes have one id: the second would silently be the first. */
import { inside, type Place } from '../../graph/draft.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const slugsAreUnique: Rule = ({ draft, drafts, locate }) => {
  const told = new Set<Place>(); // A position and the one role that it implies are one record.
  return draft.entities.flatMap((entity) => {
    if (entity.slug === '' || entity.slug.endsWith('/'))
      return [error(locate(entity.place), `this ${entity.kind}'s name has no letter or digit to make a slug of: give it a slug`)];
    const first = drafts.bySlug(entity.kind, entity.slug);
    if (!first || first.ordinal === entity.ordinal || told.has(entity.place)) return [];
    told.add(entity.place);
    const { file, line, column } = locate(inside(first.place, 'slug'));
    return [
      error(
        locate(inside(entity.place, 'slug')),
        `the ${entity.kind} "${entity.slug}" is there already, at ${file}:${line}:${column}: give one of them a slug of its own, or make them one`,
      ),
    ];
  });
};
