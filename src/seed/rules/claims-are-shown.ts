/** Something else in a career shows each technology that its person claims. If nothing does, that is advice and not an error. */
import type { Ref, Statement } from '../../graph/draft.ts';
import type { Names } from '../../graph/names.ts';
import { reachedFrom } from '../../graph/reach.ts';
import { advice } from '../problem.ts';
import type { Rule } from './rule.ts';

export const claimsAreShown: Rule = ({ draft, names, locate }) => {
  const people = draft.nodes.filter(({ kind }) => kind === 'person');
  return people.flatMap((person) => {
    const isTheirs = (ref: Ref) => names.find(ref)?.ordinal === person.ordinal;
    const isClaim = ({ subject, document }: Statement) => isTheirs(subject) && isTheirs(authorOf(document, names) ?? subject);
    const claims = draft.statements.filter((statement) => isClaim(statement));
    const others = draft.statements.filter((statement) => statement.record === null && !isClaim(statement));
    const technologies = claims
      .flatMap((claim) => names.refsIn(claim).map(({ mark, ref }) => ({ relation: claim.record ?? mark.relation, ref })))
      .filter(({ relation }) => relation === null || relation === 'CLAIMED')
      .flatMap(({ ref }) => names.find(ref) ?? [])
      .filter(({ kind }) => kind === 'technology');
    const shown = others
      .filter(({ subject, countsFor }) => [subject, ...countsFor].some(isTheirs))
      .flatMap((statement) => shownBy(statement, names));
    const reached = reachedFrom(shown, names);
    const unshown = new Set(technologies.filter(({ ordinal }) => !reached.has(ordinal)).map((technology) => names.displayName(technology)));
    if (unshown.size === 0) return [];
    const listed = [...unshown].slice(0, maxListed).join(', ');
    const more = unshown.size > maxListed ? ` and ${unshown.size - maxListed} more` : '';
    return [advice(locate(person.place), `nothing else here shows these skills that ${names.displayName(person)} lists: ${listed}${more}`)];
  });
};

/** The most skills in a line. The question `claimed-never-shown` lists all of them. */
const maxListed = 5;

/** The author of a document, if the document exists. */
function authorOf(document: Ref | null, names: Names): Ref | undefined {
  const author = document && names.find(document)?.columns['author_id'];
  return typeof author === 'object' && author !== null ? author : undefined;
}

/** The nodes that a statement shows. Avoiding, replacing, comparing or mentioning shows nothing, and neither does an article that nobody can look up. */
function shownBy(statement: Statement, names: Names): readonly Ref[] {
  const subject = names.find(statement.subject);
  if (subject?.kind === 'article' && subject.columns['url'] === null) return [];
  return names
    .refsIn(statement)
    .filter(({ mark }) => mark.relation === null || mark.relation === 'USED' || mark.relation === 'ABOUT')
    .map(({ ref }) => ref);
}
