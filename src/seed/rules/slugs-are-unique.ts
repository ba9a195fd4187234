/** No two nodes have one id: the second would silently be the first. */
import { inside, type Place } from '../../graph/draft.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const slugsAreUnique: Rule = ({ draft, drafts, locate }) => {
  const told = new Set<Place>(); // A position and the one role that it implies are one record.
  return draft.nodes.flatMap((node) => {
    if (node.slug === '' || node.slug.endsWith('/'))
      return [error(locate(node.place), `this ${node.kind}'s name has no letter or digit to make a slug of: give it a slug`)];
    const first = drafts.bySlug(node.kind, node.slug);
    if (!first || first.ordinal === node.ordinal || told.has(node.place)) return [];
    told.add(node.place);
    const { file, line, column } = locate(inside(first.place, 'slug'));
    return [
      error(
        locate(inside(node.place, 'slug')),
        `the ${node.kind} "${node.slug}" is there already, at ${file}:${line}:${column}: give one of them a slug of its own, or make them one`,
      ),
    ];
  });
};
