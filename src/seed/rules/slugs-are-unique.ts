/** No two nodes have the same id. Otherwise references to the second would silently find the first. */
import { inside, type SourcePlace } from '../../graph/draft.ts';
import { vocabularyFiles } from '../node-kind.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const slugsAreUnique: Rule = ({ draft, drafts, kinds, locate }) => {
  const vocabulary = vocabularyFiles(kinds).map(({ name }) => `/${name}`);
  const isDefinedHere = (place: SourcePlace) => !vocabulary.some((name) => place.file.endsWith(name));
  const reported = new Set<SourcePlace>(); // A position and its implicit role are the same record.
  return draft.nodes.flatMap((node) => {
    if (node.slug === '' || node.slug.endsWith('/'))
      return [error(locate(node.place), `this ${node.kind}'s name has no letter or digit to make a slug from: add a slug`)];
    const first = drafts.bySlug(node.kind, node.slug);
    if (!first || first.ordinal === node.ordinal || reported.has(node.place)) return [];
    reported.add(node.place);
    const { file, line, column } = locate(inside(first.place, 'slug'));
    const remedy =
      isDefinedHere(node.place) && !isDefinedHere(first.place)
        ? 'remove it there if it is the same, since this career defines it, or give one of them another slug'
        : 'give one of them another slug, or merge them';
    return [
      error(locate(inside(node.place, 'slug')), `the ${node.kind} "${node.slug}" already exists (${file}:${line}:${column}): ${remedy}`),
    ];
  });
};
