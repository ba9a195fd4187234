/** What a person did with a technology or project, with when it was so: what experience is reckoned from. */
import { nodeKinds } from '../../nodes/kinds.ts';
import { inGroups } from '../../store/groups.ts';
import { each, isOneOf } from '../../store/fragments.ts';
import sql from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { type Experience, experienceOf } from './experience.ts';
import { monthOf } from '../../graph/months.ts';
import { type Day, latest, type PartialDate } from '../../graph/partial-date.ts';
import type { Period } from '../../graph/period.ts';
import { type EvidenceStrength, knowing, stronger } from '../../graph/relation.ts';
import type { EvidenceRow } from '../../store/evidence.ts';
import { type Store } from '../../store/store.ts';

/** A statement that supports knowing something, and when it was so. */
export type KnowingRow = EvidenceRow & {
  readonly subject_id: number;
  readonly subject_kind: Kind;
  readonly position_id: number | null;
  readonly period_start: PartialDate | null;
  readonly period_end: PartialDate | null;
  /** The first day that it can be true of, that of its document if it has none of its own; null if neither is dated. */
  readonly since: Day | null;
};

/** The kinds whose own period is that of a use; other uses are as long as their position. */
const periodsOfUse = nodeKinds.filter(({ isPeriodOfUse }) => isPeriodOfUse).map(({ kind }) => kind);

/** A person and what they may know, by their ids. */
export type Pair = { readonly person: number; readonly of: number };

/** For each pair every statement between the two, in the order of the documents. One statement. */
export function knowingOf(store: Store, pairs: readonly Pair[]): readonly (readonly KnowingRow[])[] {
  const rows = store.rows<KnowingRow & { pair: number }>(
    sql`select p.key as pair, e.statement_id, e.relation, e.via_id, s.strength, s.subject_id, n.kind as subject_kind, s.position_id,
       iif(o.id is not null, o.period_start, w.period_start) as period_start,
       iif(o.id is not null, o.period_end, w.period_end) as period_end,
       coalesce(w.earliest, n.earliest, c.earliest) as since
     from ${each(pairs.map(({ person, of }) => [person, of]))} p
     cross join node t on t.id = p.value ->> 1
     cross join evidence e on e.from_id = p.value ->> 0 and e.to_kind = t.kind and e.to_id = t.id
     cross join statement s on s.id = e.statement_id
     cross join node n on n.id = s.subject_id
     left join node o on o.id = s.subject_id and ${isOneOf('o.kind', periodsOfUse)} and o.period_start is not null
     left join node w on w.id = s.position_id
     join node c on c.id = s.document_id
     where ${isOneOf('e.relation', knowing)}
     order by p.key, e.statement_id, e.relation, e.via_id`,
  );
  return inGroups(rows, pairs.length, ({ pair }) => pair);
}

/** A use, and the statement that says so. */
export type DatedUse = { readonly period: Period; readonly row: KnowingRow };

/** What somebody knows by a date, and the statements that it is reckoned from. */
export type Known = Experience<DatedUse> & {
  readonly asOf: PartialDate;
  readonly strength: EvidenceStrength;
  readonly rows: readonly KnowingRow[];
};

/** What statements come to as of a date, without those of what came later; null if there are no others. */
export function knownFrom(all: readonly KnowingRow[], asOf: PartialDate): Known | null {
  const rows = all.filter(({ since }) => since === null || since <= latest(asOf));
  if (rows.length === 0) return null;
  const strength = rows.map((row) => row.strength).reduce(stronger, 'CLAIMED');
  return { ...experienceOf(rows.flatMap(usesIn), monthOf(latest(asOf))), asOf, strength, rows };
}

/** The use that a statement tells of, with its time; none if it tells of something else, or has no dates. */
export function usesIn(row: KnowingRow): readonly DatedUse[] {
  const period = periodOfUse(row);
  return period ? [{ period, row }] : [];
}

/** The period of a statement that says what was used, or which project was worked on; null for any other, and for what is not dated. */
function periodOfUse({ relation, period_start: start, period_end: end }: KnowingRow): Period | null {
  return (relation === 'USED' || relation === 'WORKED') && start !== null ? { start, end: end ?? 'ongoing' } : null;
}

/** A technology that somebody claims to know, by their ids. */
export type ClaimRow = { readonly person: number; readonly technology: number };

/** For each person the technologies that they claim to know, by name. */
export function claimsOf(store: Store, people: readonly number[]): readonly (readonly ClaimRow[])[] {
  const rows = store.rows<ClaimRow & { list: number }>(
    sql`select distinct p.key as list, p.value as person, e.to_id as technology
     from ${each(people)} p
     cross join evidence e on e.from_id = p.value and e.to_kind = 'technology'
     where e.relation = 'CLAIMED' and e.is_direct = 1
     order by p.key, e.to_id`,
  );
  return inGroups(rows, people.length, ({ list }) => list);
}

/** The technologies that every one of some people knows by evidence, narrower ones included, by name. */
export function technologiesShared(store: Store, people: readonly number[]): readonly number[] {
  const rows = store.rows<{ technology: number }>(
    sql`select e.to_id as technology
     from ${each(people)} p
     cross join evidence e on e.from_id = p.value and e.to_kind = 'technology'
     where ${isOneOf('e.relation', knowing)}
     group by e.to_id
     having count(distinct e.from_id) = +${people.length}
     order by e.to_id`,
  );
  return rows.map(({ technology }) => technology);
}
