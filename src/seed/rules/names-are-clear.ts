/** No name that a record or a mark uses is the name of several nodes. Otherwise it would silently mean the first. */
import { error } from '../problem.ts';
import { usedNames } from '../used-names.ts';
import type { Rule } from './rule.ts';

/** The most ids that a problem lists. */
const maxListed = 5;

export const namesAreClear: Rule = ({ draft, names, locate }) =>
  usedNames(draft, names).flatMap(({ ref, place, text }) => {
    const namesakes = names.namesakes(ref, maxListed);
    if (namesakes.length === 0) return [];
    const kind = names.get(ref).kind;
    return [error(locate(place, text), `there is more than one ${kind} called "${ref.name}": write ${namesakes.join(' or ')}`)];
  });
