/** Timelines over GraphQL: the dated entries of a career, its gaps and overlaps. */
import { nodeKinds } from '../../nodes/kinds.ts';
import { type Experience, experienceOf, type Use } from '../experience/experience.ts';
import { type Month, monthOf, monthsIn, monthText } from '../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { isDated } from '../../graph/period.ts';
import { throughout } from '../../graph/time.ts';
import { Education } from '../../nodes/education/education.type.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { topics } from '../../nodes/technology/technology.type.ts';
import { builder } from '../../schema/builder.ts';
import { badInput } from '../../schema/errors.ts';
import { nodeOfArgument } from '../../schema/node-of-argument.ts';
import { asOfDescription } from '../../schema/period.ts';
import { refersTo } from '../../schema/refers-to.ts';
import { refusable } from '../../schema/refusable.ts';
import { entriesOf } from './dated.ts';
import { Occupation, type OccupationRow, TimelineItem } from './item.type.ts';
import { type CareerEntry, isPossibleIn, jobsIn, nodeOf, ofKinds, toEntry } from './entry.ts';
import { siblings, batched } from '../../store/siblings.ts';
import { type Gap, gapsBetween, type Overlap, overlapsAmong } from './timeline.ts';

type Timeline = { readonly entries: readonly CareerEntry[]; readonly asOf: PartialDate; readonly month: Month };

const entryKinds = nodeKinds.filter(({ isTimelineEntry }) => isTimelineEntry).map(({ kind }) => kind);

const TimelineEntryType = builder.objectRef<CareerEntry>('TimelineEntry').implement({
  description: 'A dated entry of a career: a position, a course of study, a talk or an article.',
  fields: (t) => ({
    node: t.field({
      type: TimelineItem,
      description: 'The position, course of study, talk or article.',
      resolve: (entry, _, context) => nodeOf(entry, context),
    }),
    start: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it started, as written. For a talk or an article, its date. Null if the document does not say.',
      resolve: ({ period }) => period.start,
    }),
    end: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it ended, as written. Null if it did not end by the date of the timeline, or if the document does not say.',
      resolve: ({ period: { end }, asOf }) => (end === 'ongoing' || end === null || latest(end) > latest(asOf) ? null : end),
    }),
    isOngoing: t.boolean({
      nullable: true,
      description:
        'Whether it is ongoing on the date of the timeline. Null if that is possible but not certain: an older document says “present”, or gives no end.',
      resolve: isOngoing,
    }),
    knownUntil: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        "If the document says “present”, the date until which that is certain: the document's own date, or else the latest date that it mentions. Otherwise null.",
      resolve: ({ row, period: { end } }) => (end === 'ongoing' ? row.known_until : null),
    }),
    isEmployment: t.boolean({
      description: 'Whether it is a position that is work, and not volunteering or a membership.',
      resolve: ({ row }) => row.is_employment === 1,
    }),
    isCoarse: t.boolean({
      description: 'Whether its start or end is only a year, so that its months are not certain.',
      resolve: ({ period }) => [period.start, period.end].some((date) => date?.length === 4),
    }),
  }),
});

const GapType = builder.objectRef<Gap<CareerEntry>>('Gap').implement({
  description: 'Consecutive months in which the person had no work that the documents name. Volunteering and memberships are not work.',
  fields: (t) => ({
    start: t.field({
      type: 'PartialDate',
      description: 'The first month of the gap.',
      resolve: ({ interval }) => monthText(interval.from),
    }),
    end: t.field({ type: 'PartialDate', description: 'The last month of the gap.', resolve: ({ interval }) => monthText(interval.to) }),
    months: t.int({
      description: 'Number of months, including the first and the last.',
      resolve: ({ interval }) => monthsIn([interval]),
    }),
    filledBy: t.field({
      type: [Education.object],
      description: 'Courses of study that fall in the gap, or may.',
      resolve: (gap, _, context) => gap.filledBy.map((entry) => nodeOf(entry, context)),
    }),
  }),
});

const OverlapType = builder.objectRef<Overlap<CareerEntry>>('Overlap').implement({
  description: 'Two positions or courses of study that certainly share months. Volunteering and memberships are left out.',
  fields: (t) => ({
    first: t.field({
      type: Occupation,
      description: 'The occupation that started first.',
      resolve: ({ first }, _, context) => nodeOf<OccupationRow>(first, context),
    }),
    second: t.field({
      type: Occupation,
      description: 'The occupation that started later.',
      resolve: ({ second }, _, context) => nodeOf<OccupationRow>(second, context),
    }),
    start: t.field({
      type: 'PartialDate',
      description: 'The first shared month.',
      resolve: ({ interval }) => monthText(interval.from),
    }),
    end: t.field({
      type: 'PartialDate',
      description: 'The last shared month.',
      resolve: ({ interval }) => monthText(interval.to),
    }),
    months: t.int({
      description: 'Number of shared months, including the first and the last.',
      resolve: ({ interval }) => monthsIn([interval]),
    }),
  }),
});

const TimelineType = builder.objectRef<Timeline>('Timeline').implement({
  description: 'The dated entries of a career. Undated nodes, such as open-source contributions, are left out.',
  fields: (t) => ({
    asOf: t.expose('asOf', {
      type: 'PartialDate',
      description: 'The date of the timeline. Ongoing entries end on it, and later ones are left out.',
    }),
    entries: t.field({
      type: [TimelineEntryType],
      description: 'Positions, courses of study, talks and articles, earliest first.',
      resolve: ({ entries }) => ofKinds(entries, entryKinds).filter(({ period }) => isDated(period)),
    }),
    months: t.int({
      nullable: true,
      description:
        'Months in which the person worked, counted as on a résumé: “present” up to `asOf`, a year as the whole year, and each month once. Volunteering and memberships do not count. Null if no work is dated.',
      resolve: (timeline) => experienceIn(timeline).months,
    }),
    atLeast: t.int({
      nullable: true,
      description: 'The fewest months in which the person certainly worked. Null if no work is dated.',
      resolve: (timeline) => experienceIn(timeline).atLeast,
    }),
    atMost: t.int({
      nullable: true,
      description: 'The most months in which the person can have had work that the documents name. Null if there is no limit.',
      resolve: (timeline) => experienceIn(timeline).atMost,
    }),
    gaps: t.field({
      type: [GapType],
      nullable: true,
      description:
        'Gaps between positions, except volunteering and memberships. An unknown date leaves no gap. Null if no work is named, or some is undated: gaps cannot be known then.',
      args: { longerThan: t.arg.int({ defaultValue: 0, description: 'Only gaps longer than this many months.' }) },
      resolve: ({ entries, month }, { longerThan }) => {
        if (typeof longerThan === 'number' && longerThan < 0)
          throw badInput(`"longerThan" is a number of months, so it cannot be ${longerThan}`, {
            argument: 'longerThan',
            value: longerThan,
          });
        const positions = jobsIn(entries);
        return areAllDated(positions) ? [...gapsBetween(positions, ofKinds(entries, ['education']), month, longerThan ?? 0)] : null;
      },
    }),
    overlaps: t.field({
      type: [OverlapType],
      nullable: true,
      description:
        'Pairs of positions or courses of study that certainly share a month, if only the month in which one ends and the next starts. Volunteering and memberships are left out. Null if nothing is dated: overlaps cannot be known then.',
      resolve: ({ entries, month }) => {
        const dated = entries.filter(({ row }) => row.kind === 'education' || row.is_employment === 1);
        return dated.some(({ period }) => isDated(period)) ? [...overlapsAmong(dated, month)] : null;
      },
    }),
  }),
});

builder.objectField(Person.object, 'timeline', (t) =>
  t.field({
    type: TimelineType,
    ...refusable('The dated entries of the career, with gaps and overlaps.'),
    args: {
      about: t.arg.string(
        refersTo(
          topics,
          'Only entries in which it was used, or that are about it. Gaps, overlaps and months are those of these entries, not of the use: see `experience`.',
        ),
      ),
      from: t.arg({ type: 'PartialDate', description: 'Only entries that can have lasted until this date or later.' }),
      to: t.arg({ type: 'PartialDate', description: 'Only entries that can have started by this date.' }),
      asOf: t.arg({ type: 'PartialDate', description: asOfDescription }),
    },
    resolve: (person, { about, from, to, asOf }, context) =>
      batched(person, `timeline ${JSON.stringify([about, from, to, asOf])}`, (people) => {
        const date = asOf ?? context.today;
        if (from && to && earliest(from) > latest(to))
          throw badInput(`This range ends (${to}) before it starts (${from}): swap "from" and "to"`, { argument: 'to', value: to });
        const topic = typeof about === 'string' ? nodeOfArgument(context.store, topics, about, 'about').id : null;
        const all = entriesOf(
          context.store,
          people.map(({ id }) => id),
          topic,
        );
        const timelines = all.map((rows) => ({
          entries: rows
            .map((row) => toEntry(row, date, context))
            .filter(
              (entry) => isPossibleIn(entry, from ? earliest(from) : null, latest(date)) && (!to || isPossibleIn(entry, null, latest(to))),
            ),
          asOf: date,
          month: monthOf(latest(date)),
        }));
        siblings(timelines.flatMap(({ entries }) => entries));
        return siblings(timelines);
      }),
  }),
);

function areAllDated(entries: readonly CareerEntry[]): boolean {
  return entries.length > 0 && entries.every(({ period }) => isDated(period));
}

function experienceIn({ entries, month }: Timeline): Experience<Use> {
  const positions = jobsIn(entries);
  return experienceOf(
    positions.map(({ period, horizon }) => ({ time: isDated(period) ? throughout(period, 'position') : null, horizon })),
    month,
  );
}

function isOngoing({ period: { start, end }, horizon, asOf }: CareerEntry): boolean | null {
  if (end !== null && end !== 'ongoing') return latest(end) > latest(asOf);
  const isKnown = end === 'ongoing' && start !== null && Math.max(horizon.knownUntil, monthOf(earliest(start))) >= monthOf(latest(asOf));
  return isKnown ? true : null;
}
