/** Timelines over GraphQL: the dated entries of a career, its gaps and overlaps, and what a person did on a date. */
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
type TimelineEntry = { readonly row: DatedRow; readonly period: Period; readonly asOf: PartialDate };

type Timeline = { readonly entries: readonly TimelineEntry[]; readonly asOf: PartialDate; readonly month: Month };

const entryKinds = nodeKinds.filter(({ isTimelineEntry }) => isTimelineEntry).map(({ kind }) => kind);

const TimelineEntryType = builder.objectRef<TimelineEntry>('TimelineEntry').implement({
  description: 'A dated entry of a career: a position, a course of study, a talk or an article.',
  fields: (t) => ({
    node: t.field({
      type: Node,
      description: 'The position, course of study, talk or article.',
      resolve: (entry, _, context) => nodeOf(entry, context),
    }),
    start: t.field({
      type: 'PartialDate',
      description: 'When it started, as written. For a talk or an article, its date.',
      resolve: ({ period }) => period.start,
    }),
    end: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it ended, as written. Null if it is ongoing on the date of the timeline.',
      resolve: ({ period, asOf }) => (isOngoing(period, asOf) ? null : (period.end as PartialDate)),
    }),
    isOngoing: t.boolean({
      description: 'Whether it is ongoing on the date of the timeline.',
      resolve: ({ period, asOf }) => isOngoing(period, asOf),
    }),
    isCoarse: t.boolean({
      description: 'Whether its start or end is only a year, which is read as the whole year.',
      resolve: ({ period }) => [period.start, period.end].some((date) => date.length === 4),
    }),
  }),
});

const Gap = builder.objectRef<Interval>('Gap').implement({
  description: 'Consecutive months between positions in which the person held none.',
  fields: (t) => ({
    start: t.field({ type: 'PartialDate', description: 'The first month of the gap.', resolve: ({ from }) => monthText(from) }),
    end: t.field({ type: 'PartialDate', description: 'The last month of the gap.', resolve: ({ to }) => monthText(to) }),
    months: t.int({ description: 'Number of months, including the first and the last.', resolve: (gap) => monthsIn([gap]) }),
  }),
});

const OverlapType = builder.objectRef<Overlap<TimelineEntry>>('Overlap').implement({
  description: 'Two positions or courses of study that share months.',
  fields: (t) => ({
    first: t.field({ type: Node, description: 'The one that started first.', resolve: ({ first }, _, context) => nodeOf(first, context) }),
    second: t.field({ type: Node, description: 'The other one.', resolve: ({ second }, _, context) => nodeOf(second, context) }),
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
  description: 'The dated entries of a career. Undated nodes, such as open-source contributions, are not in it.',
  fields: (t) => ({
    asOf: t.expose('asOf', {
      type: 'PartialDate',
      description: 'The date of the timeline. Ongoing entries end on it, and later ones are left out.',
    }),
    entries: t.field({
      type: [TimelineEntryType],
      description: 'Positions, courses of study, talks and articles, earliest first.',
      resolve: ({ entries }) => ofKinds(entries, entryKinds),
    }),
    months: t.int({
      description:
        'Number of months in which the person held a position. A month in which one position ends and the next starts counts once.',
      resolve: ({ entries, month }) => experienceOf(ofKinds(entries, ['position']), month).months,
    }),
    gaps: t.field({
      type: [Gap],
      description: 'Gaps between positions. A date that is only a year is read as the whole year.',
      args: { longerThan: t.arg.int({ description: 'Only gaps of more months than this. Default: 0.' }) },
      resolve: ({ entries, month }, { longerThan }) => {
        if (typeof longerThan === 'number' && longerThan < 0)
          throw badInput(`"longerThan" is a number of months, so it cannot be ${longerThan}`);
        return [...gapsBetween(ofKinds(entries, ['position']), month, longerThan ?? 0)];
      },
    }),
    overlaps: t.field({
      type: [OverlapType],
      description:
        'Pairs of positions or courses of study that share a month. One that ends in the month in which the next starts shares that month.',
      resolve: ({ entries, month }) => [...overlapsAmong(ofKinds(entries, ['position', 'education']), month)],
    }),
  }),
});

/** What a person did on a date. */
type CareerMoment = { readonly date: PartialDate; readonly entries: readonly TimelineEntry[] };

const MomentType = builder.objectRef<CareerMoment>('Moment').implement({
  description:
    'What a person did on a date. A year or a month includes everything within it. An ongoing entry (“present”) is also included on any later date.',
  fields: (t) => ({
    date: t.expose('date', { type: 'PartialDate', description: 'The requested date.' }),
    positions: toMany(t, Position, 'positions', idsOf('position'), 'The positions that they held.'),
    roles: toMany(t, Role, 'roles', idsOf('role'), 'The roles that they had.'),
    education: toMany(t, Education, 'education', idsOf('education'), 'Their courses of study.'),
    talks: toMany(t, Talk, 'talks', idsOf('talk'), 'The talks that they gave.'),
    articles: toMany(t, Article, 'articles', idsOf('article'), 'The articles that they published.'),
  }),
});

builder.objectFields(Person.object, (t) => ({
  timeline: t.field({
    type: TimelineType,
    description: 'The dated entries of their career, the gaps between positions, and overlaps.',
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
    type: MomentType,
    description: 'What they did on a date.',
    args: { date: t.arg({ type: 'PartialDate', required: true, description: 'A year, a month or a day.' }) },
    resolve: (person, { date }, context) =>
      batched(person, `on ${date}`, (people) => {
        const all = datedOf(
          context.store,
          people.map(({ id }) => id),
        );
        return siblings(all.map((rows) => ({ date, entries: rows.filter((row) => wasOn(row, date)).map((row) => toEntry(row, date)) })));
      }),
  }),
}));

builder.objectField(Talk.object, 'givenWhileAt', (t) =>
  t.field({
    type: [Position.ref],
    description:
      'Positions that people on stage held on the date of the talk. No document says so: this is derived from the dates. Only people whose careers are in the graph have positions.',
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

function toEntry(row: DatedRow, asOf: PartialDate): TimelineEntry {
  return { row, asOf, period: { start: row.period_start, end: row.is_ongoing === 1 ? 'ongoing' : (row.period_end ?? row.period_start) } };
}

function isOngoing({ end }: Period, asOf: PartialDate): boolean {
  return end === 'ongoing' || latest(end) > latest(asOf);
}

function wasOn({ earliest: from, latest: to }: DatedRow, date: PartialDate): boolean {
  return from <= latest(date) && (to === null || to >= earliest(date));
}

function nodeOf(entry: TimelineEntry, { store }: Context) {
  return batched(entry, 'node', (entries) =>
    nodesOfAnyKind(
      store,
      entries.map(({ row }) => row.node_id),
    ),
  );
}

function ofKinds(entries: readonly TimelineEntry[], kinds: readonly Kind[]): TimelineEntry[] {
  return entries.filter(({ row }) => kinds.includes(row.kind));
}

function idsOf(kind: Kind): (moment: CareerMoment) => readonly number[] {
  return ({ entries }) => ofKinds(entries, [kind]).map(({ row }) => row.node_id);
}
