/** No two nodes have one id: the second would silently be the first. */
import { type Entity, idOf, type Place } from '../../graph/entity.ts';
import { error } from '../problem.ts';
import type { Rule } from './rules.ts';

export const slugsAreUnique: Rule = ({ draft }) => {
  const first = new Map<string, Entity>();
  const told = new Set<Place>(); // A position and the one role that it implies are one record.
  return draft.entities.flatMap((entity) => {
    const id = idOf(entity);
    if (entity.slug === '' || entity.slug.endsWith('/'))
      return [error(entity.place.locate(), `this ${entity.kind}'s name has no letter or digit to make a slug of: give it a slug`)];
    const other = first.get(id);
    if (!other) {
      first.set(id, entity);
      return [];
    }
    if (told.has(entity.place)) return [];
    told.add(entity.place);
    const { file, line, column } = other.place.at('slug').locate();
    return [
      error(
        entity.place.at('slug').locate(),
        `the ${entity.kind} "${entity.slug}" is there already, at ${file}:${line}:${column}: give one of them a slug of its own, or make them one`,
      ),
    ];
  });
};
