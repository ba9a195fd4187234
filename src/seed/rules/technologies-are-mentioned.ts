/** A technology that nothing mentions and nothing mentioned leads to is no use to anybody: a leftover, or a sentence that lacks its mark. */
import { reachedFrom } from '../../graph/reach.ts';
import { warning } from '../problem.ts';
import type { Rule } from './rule.ts';

export const technologiesAreMentioned: Rule = ({ draft, drafts, names, locate }) => {
  const technologies = draft.nodes.filter(({ kind }) => kind === 'technology');
  if (technologies.length === 0) return [];
  const statements = Iterator.from(drafts).flatMap((one) => one.statements);
  const mentioned = statements.flatMap((statement) => names.refsIn(statement).map(({ ref }) => ref));
  const reached = reachedFrom(mentioned, names);
  return technologies
    .filter((node) => !reached.has(node.ordinal))
    .map((node) => warning(locate(node.place), `no statement mentions the technology "${node.slug}"`));
};
