/** A name means one node of its kind: an alias that two claim would mean whichever came first. */
import { inside } from '../../graph/draft.ts';
import { namesOf } from '../../graph/names.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

/** The kinds that people look up by name. Two positions may well have one title. */
const named = new Set(['technology', 'organization', 'person', 'event', 'project']);

export const aliasesAreUnclaimed: Rule = ({ draft, drafts, locate }) =>
  draft.nodes
    .filter(({ kind }) => named.has(kind))
    .flatMap((node) => {
      const { kind, slug, place, aliases } = node;
      const own = [
        { name: slug, where: inside(place, 'slug') },
        ...namesOf(node).map(({ name, isAlias }) => ({
          name,
          where: isAlias ? inside(place, 'aliases', aliases.indexOf(name)) : inside(place, 'name'),
        })),
      ];
      return own.flatMap(({ name, where }) => {
        const { node: first, written } = drafts.firstNamed(kind, name);
        if (first.slug === slug) return [];
        const { file, line, column } = locate(first.place);
        const spelling = written === name || written === first.slug ? '' : `, as "${written}"`;
        return [
          error(
            locate(where),
            `"${name}" already means the ${kind} "${first.slug}"${spelling} (${file}:${line}:${column}): take it from one of them`,
          ),
        ];
      });
    });
