/** A career in time over GraphQL: its entries in order, gaps and overlaps, and what was going on at a date. */
import { nodeKinds } from '../../nodes/kinds.ts';
import { loadMany, toMany } from '../../schema/loaders.ts';
import type { Kind } from '../../graph/draft.ts';
import { experienceOf } from '../experience/experience.ts';
import { type Interval, type Month, monthOf, monthsIn, monthText } from '../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import type { Period } from '../../graph/period.ts';
import { Article } from '../../nodes/article/article.type.ts';
import { Education } from '../../nodes/education/education.type.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { Position } from '../../nodes/position/position.type.ts';
import { Role } from '../../nodes/role/role.type.ts';
import { Talk } from '../../nodes/talk/talk.type.ts';
import { builder, type Context } from '../../schema/builder.ts';
import { badInput } from '../../schema/errors.ts';
import { Node } from '../../schema/node.ts';
import { datedOf, type DatedRow, positionsDuring } from './dated.ts';
import { nodesOfAnyKind } from '../../store/nodes.ts';
import { siblings, batched } from '../../store/siblings.ts';
import { asOfArgument } from '../experience/experience.type.ts';
import { gapsBetween, type Overlap, overlapsAmong } from './timeline.ts';

/** An entry of a timeline, as of a date. */
type Entry = { readonly row: DatedRow; readonly period: Period; readonly asOf: PartialDate };

type Timeline = { readonly entries: readonly Entry[]; readonly asOf: PartialDate; readonly month: Month };

const entryKinds = nodeKinds.filter(({ isTimelineEntry }) => isTimelineEntry).map(({ kind }) => kind);

const EntryType = builder.objectRef<Entry>('TimelineEntry').implement({
  description: 'Something dated in a career: a position, a study, a talk or an article.',
  fields: (t) => ({
    node: t.field({ type: Node, description: 'What it is.', resolve: (entry, _, context) => nodeOf(entry, context) }),
    start: t.field({ type: 'PartialDate', description: 'When it began, or was, as written.', resolve: ({ period }) => period.start }),
    end: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it ended, as written; null if it goes on at the date asked for.',
      resolve: ({ period, asOf }) => (isOngoing(period, asOf) ? null : (period.end as PartialDate)),
    }),
    isOngoing: t.boolean({
      description: 'Whether it goes on at the date asked for.',
      resolve: ({ period, asOf }) => isOngoing(period, asOf),
    }),
    isCoarse: t.boolean({
      description: 'Whether a date of it is only a year, which is then read as the whole year.',
      resolve: ({ period }) => [period.start, period.end].some((date) => date.length === 4),
    }),
  }),
});

const Gap = builder.objectRef<Interval>('Gap').implement({
  description: 'Months in a row between positions in which there was none.',
  fields: (t) => ({
    start: t.field({ type: 'PartialDate', description: 'The first month of the gap.', resolve: ({ from }) => monthText(from) }),
    end: t.field({ type: 'PartialDate', description: 'The last month of the gap.', resolve: ({ to }) => monthText(to) }),
    months: t.int({ description: 'How many months, both ends included.', resolve: (gap) => monthsIn([gap]) }),
  }),
});

const OverlapType = builder.objectRef<Overlap<Entry>>('Overlap').implement({
  description: 'Two positions or studies that ran in the same months.',
  fields: (t) => ({
    first: t.field({ type: Node, description: 'The one that began first.', resolve: ({ first }, _, context) => nodeOf(first, context) }),
    second: t.field({ type: Node, description: 'The other one.', resolve: ({ second }, _, context) => nodeOf(second, context) }),
    start: t.field({
      type: 'PartialDate',
      description: 'The first month that they share.',
      resolve: ({ interval }) => monthText(interval.from),
    }),
    end: t.field({
      type: 'PartialDate',
      description: 'The last month that they share.',
      resolve: ({ interval }) => monthText(interval.to),
    }),
    months: t.int({ description: 'How many months they share, both ends included.', resolve: ({ interval }) => monthsIn([interval]) }),
  }),
});

const TimelineType = builder.objectRef<Timeline>('Timeline').implement({
  description: 'A career in time. What has no date (open-source contributions) is not in it.',
  fields: (t) => ({
    asOf: t.expose('asOf', {
      type: 'PartialDate',
      description: 'The date that it is drawn for: what goes on ends with it, and what came later is left out.',
    }),
    entries: t.field({
      type: [EntryType],
      description: 'Positions, studies, talks and articles, the earliest first.',
      resolve: ({ entries }) => ofKinds(entries, entryKinds),
    }),
    months: t.int({
      description:
        'Months in which there was a position: the union of all, so that a month in which one ends and the next begins counts once.',
      resolve: ({ entries, month }) => experienceOf(ofKinds(entries, ['position']), month).months,
    }),
    gaps: t.field({
      type: [Gap],
      description: 'Months between positions in which there was none. Dates are read as widely as they are written.',
      args: { longerThan: t.arg.int({ description: 'Only gaps of more months than this; 0 if not given.' }) },
      resolve: ({ entries, month }, { longerThan }) => {
        if (typeof longerThan === 'number' && longerThan < 0)
          throw badInput(`"longerThan" is a number of months, so it cannot be ${longerThan}`);
        return [...gapsBetween(ofKinds(entries, ['position']), month, longerThan ?? 0)];
      },
    }),
    overlaps: t.field({
      type: [OverlapType],
      description:
        'Positions and studies that share a month, two by two. One that ends in the month in which the next begins shares that month.',
      resolve: ({ entries, month }) => [...overlapsAmong(ofKinds(entries, ['position', 'education']), month)],
    }),
  }),
});

/** What was going on at a date. */
type Moment = { readonly date: PartialDate; readonly entries: readonly Entry[] };

const Moment = builder.objectRef<Moment>('Moment').implement({
  description:
    'What was going on in a career at a date. A year or a month is taken as a whole: what was at any time within it. “Present” goes on at any later date.',
  fields: (t) => ({
    date: t.expose('date', { type: 'PartialDate', description: 'The date asked for.' }),
    positions: toMany(t, Position, 'positions', idsOf('position'), 'The positions held.'),
    roles: toMany(t, Role, 'roles', idsOf('role'), 'The roles in them.'),
    education: toMany(t, Education, 'education', idsOf('education'), 'What was studied.'),
    talks: toMany(t, Talk, 'talks', idsOf('talk'), 'The talks given, with their events.'),
    articles: toMany(t, Article, 'articles', idsOf('article'), 'The articles published.'),
  }),
});

builder.objectFields(Person.object, (t) => ({
  timeline: t.field({
    type: TimelineType,
    description: 'Their career in time: its entries in order, the gaps between positions, and what ran beside what.',
    args: { asOf: t.arg({ type: 'PartialDate', description: asOfArgument }) },
    resolve: (person, { asOf }, context) =>
      batched(person, `timeline ${asOf}`, (people) => {
        const date = asOf ?? context.today;
        const all = datedOf(
          context.store,
          people.map(({ id }) => id),
        );
        const timelines = all.map((rows) => ({
          entries: rows.filter(({ earliest: begin }) => begin <= latest(date)).map((row) => toEntry(row, date)),
          asOf: date,
          month: monthOf(latest(date)),
        }));
        siblings(timelines.flatMap(({ entries }) => entries));
        return siblings(timelines);
      }),
  }),
  on: t.field({
    type: Moment,
    description: 'What was going on at a date.',
    args: { date: t.arg({ type: 'PartialDate', required: true, description: 'A year, a month or a day.' }) },
    resolve: (person, { date }, context) =>
      batched(person, `at ${date}`, (people) => {
        const all = datedOf(
          context.store,
          people.map(({ id }) => id),
        );
        return siblings(all.map((rows) => ({ date, entries: rows.filter((row) => wasAt(row, date)).map((row) => toEntry(row, date)) })));
      }),
  }),
}));

builder.objectField(Talk.object, 'givenWhileAt', (t) =>
  t.field({
    type: [Position.ref],
    description:
      'The positions that those on stage held on its date. No document says so: it is derived from the dates. Only people whose careers are told here have positions.',
    resolve: (talk, _, context) => {
      const held = batched(talk, 'positions held', (talks) =>
        siblings(
          positionsDuring(
            context.store,
            talks.map(({ id }) => id),
          ).map((ids) => ({ ids })),
        ),
      );
      return loadMany(held, Position, 'positions', ({ ids }) => ids, context);
    },
  }),
);

function toEntry(row: DatedRow, asOf: PartialDate): Entry {
  return { row, asOf, period: { start: row.period_start, end: row.is_ongoing === 1 ? 'ongoing' : (row.period_end ?? row.period_start) } };
}

function isOngoing({ end }: Period, asOf: PartialDate): boolean {
  return end === 'ongoing' || latest(end) > latest(asOf);
}

function wasAt({ earliest: from, latest: to }: DatedRow, date: PartialDate): boolean {
  return from <= latest(date) && (to === null || to >= earliest(date));
}

function nodeOf(entry: Entry, { store }: Context) {
  return batched(entry, 'node', (entries) =>
    nodesOfAnyKind(
      store,
      entries.map(({ row }) => row.node_id),
    ),
  );
}

function ofKinds(entries: readonly Entry[], kinds: readonly Kind[]): Entry[] {
  return entries.filter(({ row }) => kinds.includes(row.kind));
}

function idsOf(kind: Kind): (moment: Moment) => readonly number[] {
  return ({ entries }) => ofKinds(entries, [kind]).map(({ row }) => row.node_id);
}
