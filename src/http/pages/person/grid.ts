/** The proof grid: when each skill was used, and how that is known. Pure: no HTML, no request. */
import { type Interval, type Month, monthOf } from '../../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../../graph/partial-date.ts';
import type { PeriodWords } from '../../../view/words.ts';
import type { Career, Job, Proof, Skill, Spell } from './career.ts';

/** Months in which a skill was used, drawn as one bar. */
export type Bar = {
  readonly interval: Interval;
  /** The dates as an address has them: `2015-09..2019-10`. */
  readonly at: string;
  readonly period: PeriodWords;
  /** Whether it was used throughout these months, rather than at some time within them. */
  readonly isThroughout: boolean;
  /** Whether the public can check it: a talk, an article or published code from these months shows it. */
  readonly isPublic: boolean;
  /** The last month that is certain, if a document calls the bar's end the present. */
  readonly knownUntil: Month | null;
  readonly jobs: readonly Job[];
  /** The ids of the statements that say so. */
  readonly statements: ReadonlySet<string>;
};

/** A talk or an article about a skill, and the months of its date: one, or all of a year. */
export type Mark = {
  readonly kind: 'talk' | 'article';
  readonly id: string;
  readonly name: string;
  readonly date: PartialDate;
  readonly interval: Interval;
};

export type Row = {
  readonly skill: Skill;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** Open-source contributions, which have no dates. */
  readonly code: readonly { readonly id: string; readonly name: string }[];
  readonly months: number | null;
  /** Whether `months` are certain, rather than the most that the dates of the jobs around them allow. */
  readonly isCertain: boolean;
  /** Whether nothing shows it but the person’s own word. */
  readonly isSelfReported: boolean;
  readonly proofs: number;
};

/** Something dated above the rows: a job or a course of study. */
export type Band = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly interval: Interval;
  readonly period: PeriodWords;
};

export type Grid = {
  /** Shown by work or in public, the longest and best proven first. */
  readonly rows: readonly Row[];
  /** What nothing shows but the person's own word. */
  readonly selfReported: readonly Row[];
  /** Jobs in lanes where none covers another, and courses of study likewise. */
  readonly jobs: readonly (readonly Band[])[];
  readonly studies: readonly (readonly Band[])[];
  /** From January of the first year to December of the last. Null if nothing is dated. */
  readonly axis: Interval | null;
};

/** The grid of a career. What is ongoing is drawn until this month. */
export function gridOf(career: Career, today: Month): Grid {
  const jobs = new Map([...career.positions.nodes, ...career.activities.nodes].map((job) => [job.id, job]));
  const rows = career.technologies.edges.map((skill) => rowOf(skill, jobs)).toSorted(byProof);
  const [selfReported, shown] = [rows.filter((row) => row.isSelfReported), rows.filter((row) => !row.isSelfReported)];
  const bands = (items: readonly { id: string; name: string; label: string; period: PeriodWords | null }[]) =>
    inLanes(items.flatMap((item) => bandOf(item, today) ?? []));
  const employers = bands(career.positions.nodes.map((job) => ({ ...job, label: job.organization?.name ?? job.name })));
  const studies = bands(career.education.nodes.map((study) => ({ ...study, label: study.school?.name ?? study.name })));
  const drawn = [
    ...[...employers, ...studies].flat().map(({ interval }) => interval),
    ...shown.flatMap(({ bars, marks }) => [...bars.map(({ interval }) => interval), ...marks.map(({ interval }) => interval)]),
  ];
  return { rows: shown, selfReported, jobs: employers, studies, axis: drawn.length === 0 ? null : axisOver(drawn) };
}

/** Whole years that cover some months. */
export function axisOver(intervals: readonly Interval[]): Interval {
  const [from, to] = [Math.min(...intervals.map((one) => one.from)), Math.max(...intervals.map((one) => one.to))];
  return { from: Math.floor(from / 12) * 12, to: Math.floor(to / 12) * 12 + 11 };
}

/** A larger order means a better proof over a longer time. */
function weightOf({ months, proofs }: Row): number {
  return (months ?? 0) * proofs;
}

function byProof(a: Row, b: Row): number {
  return (
    weightOf(b) - weightOf(a) ||
    (b.months ?? 0) - (a.months ?? 0) ||
    b.proofs - a.proofs ||
    a.skill.node.name.localeCompare(b.skill.node.name)
  );
}

function rowOf(skill: Skill, jobs: ReadonlyMap<string, Job>): Row {
  const { months = null, atLeast = null, evidence = [], evidenceCount = 0, spells = [] } = skill.experience ?? {};
  const marks = uniqueSubjects(evidence, ['TALK', 'ARTICLE']).flatMap((subject) => toMark(subject) ?? []);
  const bars = merged(spells.map((spell) => barOf(spell, evidence, marks, jobs)));
  const code = uniqueSubjects(evidence, ['CONTRIBUTION']);
  const isCertain = months !== null && atLeast !== null && atLeast >= months;
  const isSelfReported = (skill.experience?.strength ?? skill.strength) === 'CLAIMED';
  return { skill, bars, marks, code, months, isCertain, isSelfReported, proofs: evidenceCount };
}

function uniqueSubjects(evidence: readonly Proof[], kinds: readonly string[]): readonly Proof['subject'][] {
  const subjects = evidence.map(({ subject }) => subject).filter(({ nodeKind }) => kinds.includes(nodeKind));
  return [...new Map(subjects.map((subject) => [subject.id, subject])).values()];
}

/** The mark of a talk or an article; null if it is undated. */
function toMark({ id, name, nodeKind, date }: Proof['subject']): Mark | null {
  if (!date) return null;
  return {
    kind: nodeKind === 'TALK' ? 'talk' : 'article',
    id,
    name,
    date,
    interval: { from: monthOf(earliest(date)), to: monthOf(latest(date)) },
  };
}

function barOf(spell: Spell, evidence: readonly Proof[], marks: readonly Mark[], jobs: ReadonlyMap<string, Job>): Bar {
  const interval = { from: monthOf(earliest(spell.start)), to: monthOf(latest(spell.end)) };
  const statements = new Set((spell.evidence ?? []).map(({ id }) => id));
  const usedIn = new Set(evidence.filter(({ id }) => statements.has(id)).map(({ subject }) => subject.id));
  const isPublished = evidence.some(({ subject }) => subject.project && usedIn.has(subject.project.id));
  return {
    interval,
    at: `${spell.start}..${spell.end}`,
    period: spell,
    isThroughout: spell.isThroughout,
    isPublic: isPublished || marks.some((mark) => covers(interval, mark.interval)),
    knownUntil: spell.isOngoing && spell.knownUntil !== null ? monthOf(latest(spell.knownUntil)) : null,
    jobs: spell.positions.flatMap(({ id }) => jobs.get(id) ?? []),
    statements,
  };
}

/** Bars of the same months become one: certain if one of them is, and public if one of them is. A bar within a certain one adds to it. */
function merged(bars: readonly Bar[]): readonly Bar[] {
  const kept: Bar[] = [];
  for (const bar of bars.toSorted((a, b) => Number(b.isThroughout) - Number(a.isThroughout) || lengthOf(b) - lengthOf(a))) {
    const at = kept.findIndex((one) => covers(one.interval, bar.interval) && (one.isThroughout || lengthOf(one) === lengthOf(bar)));
    const one = kept[at];
    if (one) kept[at] = { ...one, isPublic: one.isPublic || bar.isPublic, statements: one.statements.union(bar.statements) };
    else kept.push(bar);
  }
  // What is certain is drawn last, and so on top.
  return kept.toSorted((a, b) => Number(a.isThroughout) - Number(b.isThroughout) || a.interval.from - b.interval.from);
}

/** Whether one range of months has all of another. */
export function covers(outer: Interval, inner: Interval): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function lengthOf({ interval }: Bar): number {
  return interval.to - interval.from;
}

function bandOf(item: { id: string; name: string; label: string; period: PeriodWords | null }, today: Month): Band | null {
  const { id, name, label, period } = item;
  if (!period) return null;
  const dates = [period.start, period.end].flatMap((date) => (date === null ? [] : [date as PartialDate]));
  if (dates.length === 0) return null;
  const to = Math.max(...dates.map((date) => monthOf(latest(date))), ...(period.isOngoing ? [today] : []));
  return { id, name, label, period, interval: { from: Math.min(...dates.map((date) => monthOf(earliest(date)))), to } };
}

/** Each goes into the first lane that is free. A shared month is none: people change jobs within it. */
function inLanes(bands: readonly Band[]): readonly (readonly Band[])[] {
  const lanes: Band[][] = [];
  for (const band of bands.toSorted((a, b) => a.interval.from - b.interval.from)) {
    const free = lanes.find((lane) => lane.at(-1)!.interval.to <= band.interval.from);
    if (free) free.push(band);
    else lanes.push([band]);
  }
  return lanes;
}
