/** A technology that nothing mentions and nothing mentioned leads to is no use to anybody: a leftover, or a sentence that lacks its mark. */
import { reachedFrom } from '../../graph/reach.ts';
import { warning } from '../problem.ts';
import type { Rule } from './rules.ts';

export const technologiesAreMentioned: Rule = ({ draft, names }) => {
  const mentioned = draft.statements.flatMap((statement) => names.refsIn(statement).map(({ ref }) => ref));
  const reached = reachedFrom(mentioned, names);
  return draft.entities
    .filter((entity) => entity.kind === 'technology' && !reached.has(entity))
    .map((entity) => warning(entity.place.locate(), `no statement mentions the technology "${entity.slug}"`));
};
