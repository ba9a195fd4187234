/** Reads what a person did with a technology or project, and when: the evidence that experience is computed from. */
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
import { evidenceColumns, type EvidenceRow } from '../../store/evidence.ts';
import { type Store } from '../../store/store.ts';

/** A statement that is evidence of experience, with its dates. */
export type ExperienceEvidence = EvidenceRow & {
  readonly subject_id: number;
  readonly subject_kind: Kind;
  readonly position_id: number | null;
  readonly period_start: PartialDate | null;
  readonly period_end: PartialDate | null;
  /** The first day on which it can be true, or that of its document if it has no dates. Null if neither is dated. */
  readonly first_day: Day | null;
};

/** The kinds whose own period is the period of a use. Any other use has the period of its position. */
const periodsOfUse = nodeKinds.filter(({ isPeriodOfUse }) => isPeriodOfUse).map(({ kind }) => kind);

/** A person, and the technologies or projects that they may have experience with, by their ids. Those of one request count together. */
export type ExperienceRequest = { readonly person: number; readonly topics: readonly number[] };

/** The evidence for each request, by topic and then in the order of the documents. One query for all. */
export function experienceEvidence(store: Store, requests: readonly ExperienceRequest[]): readonly (readonly ExperienceEvidence[])[] {
  const pairs = requests.flatMap(({ person, topics }, request) => topics.map((topic) => [person, topic, request]));
  const rows = store.rows<ExperienceEvidence & { request: number }>(
    sql`select p.value ->> 2 as request, ${evidenceColumns}, s.subject_id, n.kind as subject_kind, s.position_id,
       iif(o.id is not null, o.period_start, w.period_start) as period_start,
       iif(o.id is not null, o.period_end, w.period_end) as period_end,
       coalesce(w.earliest, n.earliest, c.earliest) as first_day
     from ${each(pairs)} p
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
  return inGroups(rows, requests.length, ({ request }) => request);
}

/** A use, and the statement that is evidence of it. */
export type DatedUse = { readonly period: Period; readonly row: ExperienceEvidence };

/** A person's experience as of a date, and the evidence that it is computed from. */
export type PersonExperience = Experience<DatedUse> & {
  readonly asOf: PartialDate;
  readonly strength: EvidenceStrength;
  readonly rows: readonly ExperienceEvidence[];
};

/** The experience that evidence adds up to as of a date. Later evidence is left out; null if there is no other. */
export function experienceFrom(evidence: readonly ExperienceEvidence[], asOf: PartialDate): PersonExperience | null {
  const rows = evidence.filter(({ first_day: firstDay }) => firstDay === null || firstDay <= latest(asOf));
  if (rows.length === 0) return null;
  const strength = rows.map((row) => row.strength).reduce(stronger, 'CLAIMED');
  const uses = rows.flatMap((row) => useOf(row) ?? []);
  return { ...experienceOf(uses, monthOf(latest(asOf))), asOf, strength, rows };
}

/** The use in a statement that says what was used, or which project somebody worked on. Null for any other statement, and for an undated one. */
export function useOf(row: ExperienceEvidence): DatedUse | null {
  const { relation, period_start: start, period_end: end } = row;
  const isUse = relation === 'USED' || relation === 'WORKED';
  return isUse && start !== null ? { period: { start, end: end ?? 'ongoing' }, row } : null;
}

/** A technology that somebody claims to know, by their ids. */
export type ClaimRow = { readonly person: number; readonly technology: number };

/** The technologies that each person claims to know, by name. */
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

/** The technologies that every one of some people has evidence of knowing, by name. Evidence of a narrower technology counts. */
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
