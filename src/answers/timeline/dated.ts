/** Reads what careers consist of, with its dates: positions, roles, projects, courses of study, talks and articles. */
import sql from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { horizonOf } from '../../graph/months.ts';
import type { Day, PartialDate } from '../../graph/partial-date.ts';
import type { Period } from '../../graph/period.ts';
import { knowing, type Relation } from '../../graph/relation.ts';
import { nodeKinds } from '../../nodes/kinds.ts';
import { all, each, isOneOf } from '../../store/fragments.ts';
import { inGroups } from '../../store/groups.ts';
import type { Store } from '../../store/store.ts';
import type { WithPeriod } from './timeline.ts';

/** A node of a career, with its dates, if it has any. A talk or an article starts and ends on its date. */
export type DatedRow = {
  readonly node_id: number;
  readonly kind: Kind;
  readonly period_start: PartialDate | null;
  readonly period_end: Period['end'];
  readonly known_until: PartialDate | null;
  /** 1 if it took place at some time within these dates, such as a role without dates of its own. */
  readonly is_within: number;
  /** 1 for a position that is work, and not volunteering or a membership. */
  readonly is_employment: number;
};

/** The kinds of node that can have dates in a career, those of them that have records of their own, and the relations that make them somebody's. */
const recordKinds = nodeKinds
  .filter(({ hasRecord, isTimelineEntry, isPeriodOfUse }) => hasRecord && (isTimelineEntry || isPeriodOfUse))
  .map(({ kind }) => kind);
const datedKinds = nodeKinds.filter(({ isTimelineEntry, isPeriodOfUse }) => isTimelineEntry || isPeriodOfUse).map(({ kind }) => kind);
const ownRelations = ['WORKED', 'STUDIED', 'SPOKE', 'WROTE', 'CERTIFIED', 'AWARDED'] as const satisfies readonly Relation[];

/**
 * The positions, roles, projects, courses of study, talks and articles of each person: earliest first, and undated ones last. An undated project
 * has the days of the positions that it was worked on in, and is left out if these have none. With a topic, only those with evidence that the
 * person knows it. One query for all.
 */
export function entriesOf(store: Store, people: readonly number[], topic: number | null = null): readonly (readonly DatedRow[])[] {
  const isEntry = sql`(${isOneOf('n.kind', recordKinds)} or n.earliest is not null)`;
  const isInherited = sql`coalesce(n.period_start, n.period_end) is null and n.earliest is not null`;
  const isAbout = sql`exists (
       select 1 from evidence a
       where a.from_id = n.id and a.to_kind = (select kind from node where id = +${topic}) and a.to_id = +${topic} and ${isOneOf('a.relation', knowing)})`;
  const rows = store.rows<DatedRow & { list: number }>(
    sql`select distinct p.key as list, n.id as node_id, n.kind, n.known_until,
       iif(${isInherited}, n.earliest, n.period_start) as period_start,
       iif(${isInherited}, coalesce(n.latest, 'ongoing'), n.period_end) as period_end,
       coalesce(r.is_inherited = 1 and r.is_implicit = 0, ${isInherited}) as is_within,
       coalesce(o.is_employment, 0) as is_employment
     from ${each(people)} p
     cross join evidence e on e.to_id = p.value and ${isOneOf('e.from_kind', datedKinds)} and ${isOneOf('e.relation', ownRelations)}
     cross join node n on n.id = e.from_id
     left join role r on r.id = n.id
     left join position o on o.id = n.id
     where ${all(topic === null ? [isEntry] : [isEntry, isAbout])}
     order by p.key, n.earliest is null, n.earliest, n.id`,
  );
  return inGroups(rows, people.length, ({ list }) => list);
}

/** A position, and the date of a talk or an article by the person who held it. */
export type DatedPosition = Pick<DatedRow, 'period_start' | 'period_end' | 'known_until'> & {
  readonly position: number;
  readonly date: PartialDate;
};

/** The positions of the people on stage in each dated talk, or of the authors of each dated article, as far as their careers are in the graph. One query for all. */
export function positionsAround(store: Store, publications: readonly number[]): readonly (readonly DatedPosition[])[] {
  const rows = store.rows<DatedPosition & { list: number }>(
    sql`select distinct p.key as list, x.id as position, w.period_start, w.period_end, w.known_until, t.period_start as date
     from ${each(publications)} p
     cross join node t on t.id = p.value and t.period_start is not null
     cross join evidence e on e.from_id = t.id and e.to_kind = 'person' and e.relation in ('SPOKE', 'WROTE')
     cross join position x on x.person_id = e.to_id
     cross join node w on w.id = x.id
     order by p.key, x.id`,
  );
  return inGroups(rows, publications.length, ({ list }) => list);
}

/** The period of a row, and what is known of its document. The graph was read today. */
export function withPeriod(row: Pick<DatedRow, 'period_start' | 'period_end' | 'known_until'>, today: Day): WithPeriod {
  return { period: { start: row.period_start, end: row.period_end }, horizon: horizonOf(row.known_until, today) };
}
