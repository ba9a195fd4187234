/** A role or a project is part of a position, and what a statement says is part of its record: it cannot begin before that or outlast it. */
import { inside } from '../../graph/draft.ts';
import { exceeds, isDated, periodText } from '../../graph/period.ts';
import { ownTime, type Time } from '../../graph/time.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const timesLieWithinRecords: Rule = ({ draft, names, locate }) =>
  draft.statements.flatMap((statement) => {
    const { subject, record, place } = statement;
    if (record !== null)
      return exceeding(statement.time).map((dates) =>
        error(
          locate(inside(place, 'period')),
          `this ${subject.kinds[0]}'s period, ${dates.own}, is not within its position's, ${dates.record}`,
        ),
      );
    const own = statement.time?.basis === 'statement' ? [{ time: statement.time, source: undefined }] : [];
    return [
      ...own,
      ...names
        .refsIn(statement)
        .flatMap(({ mark }) => (mark.dates ? { time: ownTime(mark.dates, statement.time), source: mark.source } : [])),
    ]
      .flatMap(({ time, source }) => exceeding(time).map((dates) => ({ ...dates, source })))
      .map(({ own: dates, record: around, source }) =>
        error(locate(inside(place, 'text'), source), `these dates, ${dates}, are not within those of the record, ${around}`),
      );
  });

function exceeding(time: Time | null): readonly { readonly own: string; readonly record: string }[] {
  const { period, within } = time ?? {};
  return period && within && isDated(period) && exceeds(period, within) ? [{ own: periodText(period), record: periodText(within) }] : [];
}
