/** No period ends before it starts, however its dates are read. */
import { inside, ownPeriod } from '../../graph/draft.ts';
import { isBackwards } from '../../graph/period.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const periodsAreInOrder: Rule = ({ draft, locate }) =>
  draft.nodes.flatMap((node) => {
    const period = ownPeriod(node);
    if (!period || !isBackwards(period)) return [];
    return [error(locate(inside(node.place, 'period', 'end')), `this ends in ${period.end}, before it starts in ${period.start}`)];
  });
