/** Nothing ends before it starts, however its dates are read. */
import { isBackwards, type Period } from '../../graph/period.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import { type DraftNode, inside } from '../../graph/draft.ts';
import { error } from '../problem.ts';
import type { Rule } from './rules.ts';

export const periodsAreInOrder: Rule = ({ draft, locate }) =>
  draft.entities.flatMap((entity) => {
    const period = writtenPeriod(entity);
    if (!period || !isBackwards(period)) return [];
    return [error(locate(inside(entity.place, 'period', 'end')), `this ends in ${period.end}, before it starts in ${period.start}`)];
  });

/** The period that a record gives of its own; a role that inherits its position's has none. */
export function writtenPeriod(entity: DraftNode): Period | null {
  const { period_start: start, period_end: end, is_inherited: isInherited } = entity.columns;
  if (typeof start !== 'string' || isInherited === 1) return null;
  return { start: start as PartialDate, end: typeof end === 'string' ? (end as PartialDate) : 'ongoing' };
}
