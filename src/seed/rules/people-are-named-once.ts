/** A talk or an article names each person once: whoever speaks or writes is not among the others. */
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const peopleAreNamedOnce: Rule = ({ draft, names, locate }) => {
  const records = draft.statements.filter(({ record }) => record === 'SPOKE' || record === 'WROTE');
  return [...Map.groupBy(records, ({ subject }) => `${subject.kinds[0]}/${subject.name}`).values()].flatMap((ofOne) => {
    const named = new Set<number | undefined>();
    const people = ofOne.flatMap(({ countsFor }) => countsFor.filter(({ kinds }) => kinds[0] === 'person'));
    return people.flatMap((person) => {
      const ordinal = names.find(person)?.ordinal;
      const isRepeated = ordinal !== undefined && named.has(ordinal);
      named.add(ordinal);
      return isRepeated && person.place.path ? [error(locate(person.place), `"${person.name}" is already named here: leave this out`)] : [];
    });
  });
};
