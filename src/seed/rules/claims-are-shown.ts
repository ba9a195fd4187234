/** What a career claims and nothing in it shows: no fault, but worth knowing before somebody else asks. */
import type { Entity, Ref } from '../../graph/entity.ts';
import { reachedFrom } from '../../graph/reach.ts';
import { advice } from '../problem.ts';
import type { Rule } from './rules.ts';

export const claimsAreShown: Rule = ({ draft, names }) => {
  const claimed = new Map<Entity, Entity[]>();
  const shown = new Map<Entity, Ref[]>();
  for (const statement of draft.statements.filter(({ record }) => record === null)) {
    const subject = names.find(statement.subject);
    const refs = names.refsIn(statement);
    if (subject?.kind === 'person') {
      const technologies = refs.flatMap(({ ref }) => names.find(ref) ?? []).filter(({ kind }) => kind === 'technology');
      claimed.set(subject, [...(claimed.get(subject) ?? []), ...technologies]);
      continue;
    }
    // What was avoided, replaced or compared with shows nothing; nor does an article that nobody can look up.
    if (subject?.kind === 'article' && subject.columns['address'] === null) continue;
    const showing = refs.filter(({ mark }) => mark.relation === null || mark.relation === 'USED' || mark.relation === 'ABOUT');
    for (const person of statement.countsFor.flatMap((ref) => names.find(ref) ?? [])) {
      if (person.kind === 'person') shown.set(person, [...(shown.get(person) ?? []), ...showing.map(({ ref }) => ref)]);
    }
  }
  return [...claimed].flatMap(([person, technologies]) => {
    const reached = reachedFrom(shown.get(person) ?? [], names);
    const unshown = [...new Set(technologies)]
      .filter((technology) => !reached.has(technology))
      .map((technology) => names.shown(technology));
    if (unshown.length === 0) return [];
    return [advice(person.place.locate(), `${names.shown(person)} claims what nothing here shows: ${unshown.join(', ')}`)];
  });
};
