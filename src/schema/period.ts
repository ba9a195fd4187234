/** The type `Period`: start and end as they were written, and the length in months. */
import { fewestMonths, type Month, monthOf, monthsIn, widest } from '../graph/months.ts';
import { latest, type PartialDate } from '../graph/partial-date.ts';
import type { Period as GraphPeriod } from '../graph/period.ts';
import { builder, type Context } from './builder.ts';

/** The columns of a row with a period. */
export type PeriodColumns = { readonly period_start: PartialDate; readonly period_end: PartialDate | null; readonly is_inherited?: number };

const asOfArgument = builder.args((t) => ({
  asOf: t.field({
    type: 'PartialDate',
    description: 'Count months up to this date. Default: today.',
  }),
}));

export const Period = builder.objectRef<PeriodColumns>('Period').implement({
  description: 'A period, with its dates as precise as they were written.',
  fields: (t) => ({
    start: t.expose('period_start', { type: 'PartialDate', description: 'Start date.' }),
    end: t.expose('period_end', { type: 'PartialDate', nullable: true, description: 'End date. Null if it is ongoing.' }),
    isOngoing: t.boolean({
      description: 'Whether it is ongoing: the document says “present”.',
      resolve: ({ period_end: end }) => end === null,
    }),
    isInherited: t.boolean({
      description: 'Whether these are the dates of what it is part of, because the document gives it no dates of its own.',
      resolve: ({ is_inherited: isInherited }) => isInherited === 1,
    }),
    months: t.int({
      args: asOfArgument,
      description:
        'Number of months, including the first and the last. A date that is only a year counts as the whole year. 0 if the period starts after `asOf`.',
      resolve: (period, args, context) => {
        const interval = widest(writtenPeriod(period), monthOfDate(args.asOf, context));
        return interval ? monthsIn([interval]) : 0;
      },
    }),
    atLeast: t.int({
      args: asOfArgument,
      description: 'The fewest months that the dates allow, given their precision.',
      resolve: (period, args, context) => fewestMonths([writtenPeriod(period)], monthOfDate(args.asOf, context)),
    }),
  }),
});

function writtenPeriod({ period_start: start, period_end: end }: PeriodColumns): GraphPeriod {
  return { start, end: end ?? 'ongoing' };
}

function monthOfDate(asOf: PartialDate | null | undefined, { today }: Context): Month {
  return monthOf(asOf ? latest(asOf) : today);
}
