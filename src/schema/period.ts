/** The type `Period`: start and end as they were written, and the length in months. */
import { fewestMonths, horizonOf, monthOf, monthsIn, type Occurrence, occurrenceOf } from '../graph/months.ts';
import { latest, type PartialDate } from '../graph/partial-date.ts';
import { isDated, type Period as GraphPeriod } from '../graph/period.ts';
import { sometimeIn, throughout } from '../graph/time.ts';
import { builder, type Context } from './builder.ts';

/** The columns of a row with a period. */
export type PeriodColumns = {
  readonly period_start: PartialDate | null;
  readonly period_end: GraphPeriod['end'];
  readonly known_until: PartialDate | null;
  readonly is_inherited?: number;
  /** 1 if it took place at some time within these dates. */
  readonly is_within?: number;
};

/** The description of every argument `asOf`. */
export const asOfDescription = 'The date of the answer. Ongoing periods end on it, and later ones are left out. Default: today.';

const asOfArgument = builder.args((t) => ({ asOf: t.field({ type: 'PartialDate', description: asOfDescription }) }));

export const Period = builder.objectRef<PeriodColumns>('Period').implement({
  description: 'A period, with its dates as precise as they were written.',
  fields: (t) => ({
    start: t.expose('period_start', {
      type: 'PartialDate',
      nullable: true,
      description: 'Start date. Null if the document does not give it.',
    }),
    end: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'End date. Null if it is ongoing (`isOngoing`), or if the document does not give it.',
      resolve: ({ period_end: end }) => (end === 'ongoing' ? null : end),
    }),
    isOngoing: t.boolean({
      description: 'Whether the document says that it is ongoing (“present”). `knownUntil` says for how long that is certain.',
      resolve: ({ period_end: end }) => end === 'ongoing',
    }),
    knownUntil: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        "If it is ongoing, the date until which that is certain: the document's own date, or else the latest date that it mentions. Null if it is not ongoing.",
      resolve: ({ period_end: end, known_until: knownUntil }) => (end === 'ongoing' ? knownUntil : null),
    }),
    isInherited: t.boolean({
      description: 'Whether the dates are those of what it is part of, because it has none of its own.',
      resolve: ({ is_inherited: isInherited }) => isInherited === 1,
    }),
    months: t.int({
      nullable: true,
      args: asOfArgument,
      description:
        'Number of months, including the first and the last. A year counts in full, and “present” up to `asOf`. 0 if the period starts after `asOf`. Null if a date is missing.',
      resolve: (period, args, context) => {
        if (period.period_start === null || period.period_end === null) return null;
        const occurrence = occurrenceIn(period, args.asOf, context);
        return occurrence?.usual ? monthsIn([occurrence.usual]) : 0;
      },
    }),
    atLeast: t.int({
      args: asOfArgument,
      description: 'The fewest months that the dates allow. “Present” is certain until `knownUntil`.',
      resolve: (period, args, context) => {
        const occurrence = occurrenceIn(period, args.asOf, context);
        return fewestMonths(listOf(occurrence?.certain), listOf(occurrence?.oneOf));
      },
    }),
    atMost: t.int({
      nullable: true,
      args: asOfArgument,
      description: 'The most months that the dates allow. Null if nothing says when it began.',
      resolve: (period, args, context) => {
        const occurrence = occurrenceIn(period, args.asOf, context);
        const months = occurrence ? monthsIn([occurrence.possible]) : 0;
        return Number.isFinite(months) ? months : null;
      },
    }),
  }),
});

/** The period of a row; null if it has no dates. */
export function periodOrNull<Row extends PeriodColumns>(row: Row): Row | null {
  return isDated({ start: row.period_start, end: row.period_end }) ? row : null;
}

function occurrenceIn(row: PeriodColumns, asOf: PartialDate | null | undefined, { today }: Context): Occurrence | null {
  const period = { start: row.period_start, end: row.period_end };
  const time = throughout(period, 'position');
  return occurrenceOf(
    (row.is_within === 1 ? sometimeIn(time) : null) ?? time,
    monthOf(latest(asOf ?? today)),
    horizonOf(row.known_until, today),
  );
}

function listOf<Item>(item: Item | null | undefined): readonly Item[] {
  return item ? [item] : [];
}
