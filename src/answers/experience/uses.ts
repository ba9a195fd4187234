/** Reads what a person did with a technology or project, and when: the evidence that experience is computed from. */
import { nodeKinds } from '../../nodes/kinds.ts';
import { inGroups } from '../../store/groups.ts';
import { each, isOneOf } from '../../store/fragments.ts';
import sql from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { type Experience, experienceOf, type Use } from './experience.ts';
import { horizonOf, type Month, monthOf, occurrenceOf } from '../../graph/months.ts';
import { type Day, earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { isDated, type Period } from '../../graph/period.ts';
import { type EvidenceStrength, isShowing, knowing, stronger } from '../../graph/relation.ts';
import { periodAround, type Time } from '../../graph/time.ts';
import { evidenceColumns, type EvidenceRow, mayHaveRelation } from '../../store/evidence.ts';
import { type Store } from '../../store/store.ts';

/** A statement that is evidence of experience, with its dates and those of its document. */
export type ExperienceEvidence = EvidenceRow & {
  readonly subject_id: number;
  readonly subject_kind: Kind;
  readonly position_id: number | null;
  readonly basis: string | null;
  readonly period_start: PartialDate | null;
  readonly period_end: Period['end'];
  readonly within_start: PartialDate | null;
  readonly within_end: Period['end'];
  /** The dates of the words that name it, if they differ from those of the statement. */
  readonly mark_start: PartialDate | null;
  readonly mark_end: Period['end'];
  /** The date until which what the document calls present is certain. */
  readonly known_until: PartialDate | null;
  /** The last day on which the document can have been written; null if it has no date. */
  readonly document_latest: Day | null;
};

/** What the dates of a use can be those of. A talk has a date, too, but that is not when what it is about took place. */
const basesOfUse: ReadonlySet<string> = new Set([
  'statement',
  ...nodeKinds.filter(({ isPeriodOfUse }) => isPeriodOfUse).map(({ kind }) => kind),
]);

/** The kinds of node whose sentences say what was used, unless a mark says otherwise. */
const kindsOfUse: ReadonlySet<Kind> = new Set(nodeKinds.filter(({ usualRelation }) => !usualRelation).map(({ kind }) => kind));

/** A person, and the technologies or projects that they may have experience with, by their ids. Those of one request count together. */
export type ExperienceRequest = { readonly person: number; readonly topics: readonly number[] };

/** The evidence for each request, by topic and then in the order of the documents. One query for all. */
export function experienceEvidence(store: Store, requests: readonly ExperienceRequest[]): readonly (readonly ExperienceEvidence[])[] {
  const pairs = requests.flatMap(({ person, topics }, request) => topics.map((topic) => [person, topic, request]));
  const rows = store.rows<ExperienceEvidence & { request: number }>(
    sql`select p.value ->> 2 as request, ${evidenceColumns}, s.subject_id, n.kind as subject_kind, s.position_id,
       s.basis, s.period_start, s.period_end, s.within_start, s.within_end, m.period_start as mark_start, m.period_end as mark_end,
       c.known_until, c.latest as document_latest
     from ${each(pairs)} p
     cross join node t on t.id = p.value ->> 1
     cross join evidence e on e.from_id = p.value ->> 0 and e.to_kind = t.kind and e.to_id = t.id
     cross join statement s on s.id = e.statement_id
     cross join node n on n.id = s.subject_id
     cross join node c on c.id = s.document_id
     left join mention m on m.statement_id = e.statement_id and m.node_id = e.via_id and m.relation = e.relation
     where ${mayHaveRelation('e', knowing)}
     order by p.key, e.statement_id, e.relation, e.via_id`,
  );
  return inGroups(rows, requests.length, ({ request }) => request);
}

/** A use, and the statement that is evidence of it. */
export type EvidencedUse = Use & { readonly row: ExperienceEvidence };

/** A person's experience as of a date, and the evidence that it is computed from. */
export type PersonExperience = Experience<EvidencedUse> & {
  readonly asOf: PartialDate;
  /** Of the strongest confirmed statement; null if none is confirmed. */
  readonly strength: EvidenceStrength | null;
  /** Whether evidence that nobody has confirmed may show it. */
  readonly mayBeShown: boolean;
  /** Whether some of the confirmed evidence is certainly from that date or before. */
  readonly isCertain: boolean;
  readonly rows: readonly ExperienceEvidence[];
};

/** The experience that evidence adds up to as of a date. Later evidence is left out; null if there is no other. The graph was read today. */
export function experienceFrom(evidence: readonly ExperienceEvidence[], asOf: PartialDate, today: Day): PersonExperience | null {
  const rows = evidence.filter((row) => (firstDayOf(row) ?? '') <= latest(asOf));
  if (rows.length === 0) return null;
  const month = monthOf(latest(asOf));
  const known = rows.map((row) => ({
    row,
    time: timeOf(row),
    horizon: horizonOf(row.known_until, row.document_latest ?? today),
    isConfirmed: row.is_confirmed === 1,
  }));
  const uses = known.filter(({ row }) => isUse(row) || mayBeUse(row)).map((use) => ({ ...use, time: timeOfUse(use.time) }));
  const confirmed = known.filter(({ isConfirmed }) => isConfirmed);
  const strength = confirmed.length === 0 ? null : confirmed.map(({ row }) => row.strength).reduce(stronger);
  return {
    ...experienceOf(uses, month),
    asOf,
    strength,
    mayBeShown: known.some(({ row, isConfirmed }) => !isConfirmed && isShowing(row.strength)),
    isCertain: confirmed.some((one) => isCertainBy(one, month)),
    rows,
  };
}

/** Whether what a statement says was so by a month, however its dates are read. Without dates, it was so when the document was written. */
function isCertainBy({ time, horizon }: Pick<Use, 'time' | 'horizon'>, month: Month): boolean {
  if (time === null) return horizon.writtenBy <= month;
  const occurrence = occurrenceOf(time, month, horizon);
  return occurrence !== null && (occurrence.certain !== null || occurrence.oneOf !== null);
}

/** Whether a statement says what was used, or which project somebody worked on. */
function isUse({ relation }: ExperienceEvidence): boolean {
  return relation === 'USED' || relation === 'WORKED';
}

/** Whether a statement may say what was used, once somebody confirms it: it is about something in which things are used, such as a position. */
function mayBeUse({ is_confirmed: isConfirmed, subject_kind: kind }: ExperienceEvidence): boolean {
  return isConfirmed === 0 && kindsOfUse.has(kind);
}

/** When what a statement says took place; null if nothing dates it. */
function timeOf(row: ExperienceEvidence): Time | null {
  const { basis, mark_start: start, mark_end: end } = row;
  const period = { start: row.period_start, end: row.period_end };
  const within = { start: row.within_start, end: row.within_end };
  const time = basis === null ? null : { period, within: isDated(within) ? within : null, basis };
  return isDated({ start, end }) ? { period: { start, end }, within: periodAround(timeOfUse(time)), basis: 'statement' } : time;
}

/** The time of a statement, if it is that of the use in it. */
function timeOfUse(time: Time | null): Time | null {
  return time && basesOfUse.has(time.basis) ? time : null;
}

/** The first day on which a statement can be true. A claim without dates was made in its document; nothing limits other statements without dates. */
export function firstDayOf(row: ExperienceEvidence): Day | null {
  const start = row.mark_start ?? row.period_start ?? row.within_start;
  if (start !== null) return earliest(start);
  const isMadeInDocument =
    (row.relation === 'CLAIMED' || row.relation === 'ATTESTED') && (row.mark_end ?? row.period_end ?? row.within_end) === null;
  return isMadeInDocument && row.known_until !== null ? earliest(row.known_until) : null;
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
