/** A technology that nothing mentions and nothing mentioned leads to is no use to anybody: a leftover, or a sentence that lacks its mark. */
import type { Entity, Ref } from '../../graph/entity.ts';
import { warning } from '../problem.ts';
import type { Rule } from './rules.ts';

export const technologiesAreMentioned: Rule = ({ draft, names }) => {
  const reached = new Set<Entity>();
  const reach = (ref: Ref): void => {
    const entity = names.find(ref);
    if (!entity || reached.has(entity)) return;
    reached.add(entity);
    const further = [
      entity.columns['technology_id'],
      ...entity.rows.filter(({ table }) => table === 'technology_broader').map(({ columns }) => columns['broader_id']),
    ];
    for (const next of further) if (next !== null && typeof next === 'object') reach(next);
  };
  for (const statement of draft.statements) for (const { ref } of names.refsIn(statement)) reach(ref);
  return draft.entities
    .filter((entity) => entity.kind === 'technology' && !reached.has(entity))
    .map((entity) => warning(entity.place.locate(), `no statement mentions the technology "${entity.slug}"`));
};
