/** A name belongs to one node of its kind. If two nodes had the same alias, it would always find the first. */
import { inside } from '../../graph/draft.ts';
import { namesOf } from '../../graph/names.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const aliasesAreUnclaimed: Rule = ({ draft, drafts, kinds, locate }) =>
  draft.nodes
    .filter(({ kind }) => kinds.some((one) => one.kind === kind && one.hasUniqueNames))
    .flatMap((node) => {
      const { kind, slug, place, aliases } = node;
      const ownNames = [
        { name: slug, where: inside(place, 'slug') },
        ...namesOf(node).map(({ name, isAlias }) => ({
          name,
          where: isAlias ? inside(place, 'aliases', aliases.indexOf(name)) : inside(place, 'name'),
        })),
      ];
      return ownNames.flatMap(({ name, where }) => {
        const { node: first, written } = drafts.firstNamed(kind, name);
        if (first.slug === slug) return [];
        const { file, line, column } = locate(first.place);
        const spelling = written === name || written === first.slug ? '' : `, spelled "${written}"`;
        return [
          error(
            locate(where),
            `"${name}" is already a name of the ${kind} "${first.slug}"${spelling} (${file}:${line}:${column}): remove it from one of them`,
          ),
        ];
      });
    });
