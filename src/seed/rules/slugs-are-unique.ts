/** No two nodes have one id: the second would silently be the first. */
import { type Entity, idOf } from '../../graph/entity.ts';
import { error } from '../problem.ts';
import type { Rule } from './rules.ts';

export const slugsAreUnique: Rule = ({ draft }) => {
  const first = new Map<string, Entity>();
  return draft.entities.flatMap((entity) => {
    const id = idOf(entity);
    if (entity.slug === '' || entity.slug.endsWith('/'))
      return [error(entity.place.locate(), `this ${entity.kind}'s name has no letter or digit to make a slug of: give it a slug`)];
    const other = first.get(id);
    if (!other) {
      first.set(id, entity);
      return [];
    }
    const { file, line, column } = other.place.locate();
    return [
      error(
        entity.place.locate(),
        `the ${entity.kind} "${entity.slug}" is there already, at ${file}:${line}:${column}: give one of them another slug, or make them one`,
      ),
    ];
  });
};
