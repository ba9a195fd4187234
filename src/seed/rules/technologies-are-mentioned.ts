/** Every technology is mentioned, or is broader than one that is. Otherwise it is a leftover, or a sentence lacks a mark. */
import { reachedFrom } from '../../graph/reach.ts';
import { warning } from '../problem.ts';
import type { Rule } from './rule.ts';

export const technologiesAreMentioned: Rule = ({ draft, drafts, names, locate }) => {
  const technologies = draft.nodes.filter(({ kind }) => kind === 'technology');
  if (technologies.length === 0 || draft.isSupplied) return [];
  const statements = Iterator.from(drafts).flatMap((other) => other.statements);
  const mentioned = statements.flatMap((statement) => names.refsIn(statement).map(({ ref }) => ref));
  const reached = reachedFrom(mentioned, names);
  return technologies
    .filter((node) => !reached.has(node.ordinal))
    .map((node) => warning(locate(node.place), `no statement mentions the technology "${node.slug}"`));
};
