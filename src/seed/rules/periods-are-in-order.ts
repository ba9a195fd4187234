/** No period ends before it starts, however its dates are read. */
import { inside, ownPeriod } from '../../graph/draft.ts';
import { isBackwards, type Period } from '../../graph/period.ts';
import { ownTime } from '../../graph/time.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const periodsAreInOrder: Rule = ({ draft, names, locate }) => [
  ...draft.nodes.flatMap((node) => {
    const period = ownPeriod(node);
    return period && isBackwards(period) ? [error(locate(inside(node.place, 'period', 'end')), message(period))] : [];
  }),
  ...draft.statements.flatMap((statement) => {
    const { time, place } = statement;
    const own = time?.basis === 'statement' && isBackwards(time.period) ? [error(locate(place), message(time.period))] : [];
    const marked = names.refsIn(statement).flatMap(({ mark }) => {
      const period = mark.dates && ownTime(mark.dates, time)?.period;
      return period && isBackwards(period) ? [error(locate(inside(place, 'text'), mark.source), message(period))] : [];
    });
    return [...own, ...marked];
  }),
];

function message({ start, end }: Period): string {
  return `this ends in ${end}, before it starts in ${start}`;
}
