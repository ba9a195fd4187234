/** What a career claims and nothing in it shows: no fault, but worth knowing before somebody else asks. */
import type { Entity, Statement } from '../../graph/entity.ts';
import type { Names } from '../../graph/names.ts';
import { reachedFrom } from '../../graph/reach.ts';
import { advice } from '../problem.ts';
import type { Rule } from './rules.ts';

export const claimsAreShown: Rule = ({ draft, names }) => {
  const subjects = draft.entities.filter((entity) => entity.kind === 'person' && entity.columns['is_subject'] === 1);
  const sentences = draft.statements.filter(({ record }) => record === null);
  return subjects.flatMap((person) => {
    const claimed = technologiesIn(
      sentences.filter(({ subject }) => names.find(subject) === person),
      names,
    );
    const shown = shownFor(person, sentences, names);
    const unshown = [...claimed].filter((technology) => !shown.has(technology)).map((technology) => names.shown(technology));
    if (unshown.length === 0) return [];
    return [advice(person.place.locate(), `${names.shown(person)} claims what nothing here shows: ${unshown.join(', ')}`)];
  });
};

function shownFor(person: Entity, sentences: readonly Statement[], names: Names): ReadonlySet<Entity> {
  const showing = sentences.filter(
    ({ subject, countsFor }) => names.find(subject) !== person && countsFor.some((ref) => names.find(ref) === person),
  );
  // What was avoided, replaced or compared with shows nothing.
  const refs = showing.flatMap((statement) =>
    names.refsIn(statement).filter(({ mark }) => mark.relation === null || mark.relation === 'USED' || mark.relation === 'ABOUT'),
  );
  return reachedFrom(
    refs.map(({ ref }) => ref),
    names,
  );
}

function technologiesIn(sentences: readonly Statement[], names: Names): ReadonlySet<Entity> {
  const entities = sentences.flatMap((statement) => names.refsIn(statement).flatMap(({ ref }) => names.find(ref) ?? []));
  return new Set(entities.filter(({ kind }) => kind === 'technology'));
}
