/** The type of periods, as they were written. */
import type { PartialDate } from '../graph/partial-date.ts';
import { builder } from './builder.ts';

/** The columns of a row that has a period. */
export type PeriodColumns = { readonly period_start: PartialDate; readonly period_end: PartialDate | null; readonly is_inherited?: number };

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
  }),
});
