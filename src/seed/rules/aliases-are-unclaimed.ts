/** Where names are vocabulary, a name belongs to one node of its kind. */
import { inside } from '../../graph/draft.ts';
import { namesOf } from '../../graph/names.ts';
import { error, warning } from '../problem.ts';
import type { Rule } from './rule.ts';

export const aliasesAreUnclaimed: Rule = ({ draft, drafts, kinds, locate }) =>
  draft.nodes
    .map((node) => ({ node, hasUniqueNames: kinds.find(({ kind }) => kind === node.kind)?.hasUniqueNames }))
    .filter(({ hasUniqueNames }) => hasUniqueNames)
    .flatMap(({ node, hasUniqueNames }) => {
      const [report, remedy] =
        hasUniqueNames === 'usually'
          ? [warning, 'merge them if they are one; if not, write their slugs where you mean one of them']
          : [error, 'remove it from one of them'];
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
          report(
            locate(where),
            `"${name}" is already a name of the ${kind} "${first.slug}"${spelling} (${file}:${line}:${column}): ${remedy}`,
          ),
        ];
      });
    });
