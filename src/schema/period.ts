/** The type of periods, as they were written, and how long they are. */
import { fewestMonths, type Month, monthOf, monthsIn, widest } from '../graph/months.ts';
import { latest, type PartialDate } from '../graph/partial-date.ts';
import type { Period as Written } from '../graph/period.ts';
import { builder, type Context } from './builder.ts';

/** The columns of a row that has a period. */
export type PeriodColumns = { readonly period_start: PartialDate; readonly period_end: PartialDate | null; readonly is_inherited?: number };

const asOfArgument = builder.args((t) => ({
  asOf: t.field({
    type: 'PartialDate',
    description: 'A date: what goes on ends with it, and what came later is left out. Today if not given.',
  }),
}));

export const Period = builder.objectRef<PeriodColumns>('Period').implement({
  description: 'From when to when, as precisely as it was written.',
  fields: (t) => ({
    start: t.expose('period_start', { type: 'PartialDate', description: 'When it began.' }),
    end: t.expose('period_end', { type: 'PartialDate', nullable: true, description: 'When it ended; null while it goes on.' }),
    isOngoing: t.boolean({
      description: 'Whether the document says that it goes on (“present”).',
      resolve: ({ period_end: end }) => end === null,
    }),
    isInherited: t.boolean({
      description: 'Whether the document gives no dates of its own, so that these are those of what it was part of.',
      resolve: ({ is_inherited: isInherited }) => isInherited === 1,
    }),
    months: t.int({
      args: asOfArgument,
      description:
        'How many months, both end months included; a date as coarse as a year is read as the whole year. 0 if it had not begun.',
      resolve: (period, args, context) => {
        const interval = widest(writtenPeriod(period), monthAsked(args.asOf, context));
        return interval ? monthsIn([interval]) : 0;
      },
    }),
    atLeast: t.int({
      args: asOfArgument,
      description: 'The fewest months that the dates, as precise as they are, allow.',
      resolve: (period, args, context) => fewestMonths([writtenPeriod(period)], monthAsked(args.asOf, context)),
    }),
  }),
});

function writtenPeriod({ period_start: start, period_end: end }: PeriodColumns): Written {
  return { start, end: end ?? 'ongoing' };
}

function monthAsked(asOf: PartialDate | null | undefined, { today }: Context): Month {
  return monthOf(asOf ? latest(asOf) : today);
}
