/** Reads the dated nodes of careers: positions, roles, courses of study, talks and articles. */
import { inGroups } from '../../store/groups.ts';
import { each, isOneOf } from '../../store/fragments.ts';
import { nodeKinds } from '../../nodes/kinds.ts';
import type { Relation } from '../../graph/relation.ts';
import sql from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import type { Day, PartialDate } from '../../graph/partial-date.ts';
import type { Store } from '../../store/store.ts';

/** A dated node of a career. A talk or an article starts and ends on its date. */
export type DatedRow = {
  readonly node_id: number;
  readonly kind: Kind;
  readonly period_start: PartialDate;
  readonly period_end: PartialDate | null;
  readonly is_ongoing: number;
  readonly earliest: Day;
  readonly latest: Day | null;
};

/** The kinds of dated nodes in a career, and the relations that make them somebody's own. */
const datedKinds = nodeKinds.filter(({ isTimelineEntry, isPeriodOfUse }) => isTimelineEntry || isPeriodOfUse).map(({ kind }) => kind);
const ownRelations = ['WORKED', 'STUDIED', 'SPOKE', 'WROTE'] as const satisfies readonly Relation[];

/** The dated nodes of each person, earliest first. One query for all. */
export function datedOf(store: Store, people: readonly number[]): readonly (readonly DatedRow[])[] {
  const rows = store.rows<DatedRow & { list: number }>(
    sql`select distinct p.key as list, n.id as node_id, n.kind, n.period_start, n.period_end, n.is_ongoing, n.earliest, n.latest
     from ${each(people)} p
     cross join evidence e on e.to_id = p.value and ${isOneOf('e.from_kind', datedKinds)} and ${isOneOf('e.relation', ownRelations)}
     cross join node n on n.id = e.from_id
     where n.period_start is not null
     order by p.key, n.earliest, n.id`,
  );
  return inGroups(rows, people.length, ({ list }) => list);
}

/** The positions that people on stage held on the date of each talk, as far as their careers are in the graph. One query for all. */
export function positionsDuring(store: Store, talks: readonly number[]): readonly (readonly number[])[] {
  const rows = store.rows<{ list: number; position: number }>(
    sql`select distinct p.key as list, x.id as position
     from ${each(talks)} p
     cross join node t on t.id = p.value
     cross join talk_participant a on a.talk_id = t.id
     cross join position x on x.person_id = a.person_id
     cross join node w on w.id = x.id
     where w.earliest <= t.latest and (w.latest is null or w.latest >= t.earliest)
     order by p.key, x.id`,
  );
  return inGroups(rows, talks.length, ({ list }) => list).map((some) => some.map(({ position }) => position));
}
