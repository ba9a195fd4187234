/** A name means one node of its kind: an alias that two claim would mean whichever came first. */
import type { Entity } from '../../graph/entity.ts';
import { fold } from '../../graph/name.ts';
import { error } from '../problem.ts';
import type { Rule } from './rules.ts';

/** The kinds that people look up by name. Two positions may well have one title. */
const named = new Set(['technology', 'organization', 'person', 'event', 'project']);

export const aliasesAreUnclaimed: Rule = ({ draft, names }) => {
  const claimed = new Map<string, { entity: Entity; name: string }>();
  return draft.entities
    .filter(({ kind }) => named.has(kind))
    .flatMap((entity) => {
      const own = [
        { name: entity.slug, place: entity.place.at('slug') },
        ...names.namesOf(entity).map(({ name, isAlias }) => ({
          name,
          place: isAlias ? entity.place.at('aliases', entity.aliases.indexOf(name)) : entity.place.at('name'),
        })),
      ];
      return own.flatMap(({ name, place }) => {
        const key = `${entity.kind}/${fold(name)}`;
        const first = claimed.get(key);
        if (!first) claimed.set(key, { entity, name });
        if (!first || first.entity === entity || first.entity.slug === entity.slug) return [];
        const { file, line, column } = first.entity.place.locate();
        const spelling = first.name === name || first.name === first.entity.slug ? '' : `, as "${first.name}"`;
        return [
          error(
            place.locate(),
            `"${name}" already means the ${entity.kind} "${first.entity.slug}"${spelling} (${file}:${line}:${column}): take it from one of them`,
          ),
        ];
      });
    });
};
