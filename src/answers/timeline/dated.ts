/** What of a career is dated: positions, roles, studies, talks and articles with when they were. */
import { inGroups } from '../../store/groups.ts';
import { each } from '../../store/fragments.ts';
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

/** For each person everything that is dated, the earliest first. One statement. */
export function datedOf(store: Store, people: readonly number[]): readonly (readonly DatedRow[])[] {
  const rows = store.rows<DatedRow & { list: number }>(
    sql`select d.list, d.node_id, n.kind, d.period_start, d.period_end, n.is_ongoing, n.earliest, n.latest
     from (
       select p.key as list, x.id as node_id, x.period_start, x.period_end
       from ${each(people)} p cross join position x on x.person_id = p.value
       union all
       select p.key, r.id, r.period_start, r.period_end
       from ${each(people)} p cross join position x on x.person_id = p.value cross join role r on r.position_id = x.id
       union all
       select p.key, x.id, x.period_start, x.period_end
       from ${each(people)} p cross join education x on x.person_id = p.value
       union all
       select p.key, x.id, x.date, x.date
       from ${each(people)} p cross join talk_participant a on a.person_id = p.value cross join talk x on x.id = a.talk_id
       union all
       select p.key, x.id, x.date, x.date
       from ${each(people)} p cross join article x on x.author_id = p.value
     ) d
     join node n on n.id = d.node_id
     order by d.list, n.earliest, n.id`,
  );
  return inGroups(rows, people.length, ({ list }) => list);
}

/** For each talk the positions that those on stage held on its date, by whose career is told here. One statement. */
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
  const byList = Map.groupBy(rows, ({ list }) => list);
  return talks.map((_, index) => (byList.get(index) ?? []).map(({ position }) => position));
}
