/** Careers in which we know what really happened: whatever their documents leave out, no answer about them is wrong. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, type Month, monthOf, monthsIn, monthText, union } from '../src/graph/months.ts';
import { latest, type PartialDate } from '../src/graph/partial-date.ts';
import { graphOf } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const first = 2010 * 12;

/** A month as a year, a month or a day. */
const written = (month: Month, precision: number) => [monthText(month).slice(0, 4), monthText(month), `${monthText(month)}-15`][precision]!;

/** A job, the months in which Examplang was really used in it, and its record. */
type Job = { readonly held: Interval; readonly used: Interval; readonly record: object };

const inside = ({ from, to }: Interval, a: number, b: number): Interval => {
  const [x, y] = [from + (a % (to - from + 1)), from + (b % (to - from + 1))];
  return { from: Math.min(x, y), to: Math.max(x, y) };
};

const jobs = fc
  .record({
    from: fc.integer({ min: first, max: first + 60 }),
    length: fc.nat(20),
    isPresent: fc.boolean(),
    later: fc.nat(24),
    lacks: fc.constantFrom('start', 'end', 'nothing', 'nothing', 'both'),
    precision: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)),
    how: fc.constantFrom(
      'throughout',
      'once',
      'on',
      'during',
      'from',
      'until',
      'until unknown',
      'mark',
      'project',
      'dated project',
      'role',
    ),
    within: fc.tuple(fc.nat(), fc.nat()),
  })
  .map(({ from, length, isPresent, later, lacks, precision: [a, b, c, d], how, within }) => (document: Month, slug: string): Job => {
    const ended = { from: Math.min(from, document), to: Math.min(from + length, document) };
    const held = isPresent ? { from: ended.from, to: document + later } : ended;
    const part = inside(ended, ...within);
    const start = lacks === 'start' || lacks === 'both' ? {} : { start: written(held.from, a) };
    const end = lacks === 'end' || lacks === 'both' ? {} : { end: isPresent ? 'present' : written(held.to, b) };
    const text = 'Wrote it in [[examplang]].';
    const record = {
      organization: 'example-works',
      slug,
      title: 'Engineer',
      section: 'Work',
      ...(lacks === 'both' ? {} : { period: { ...start, ...end } }),
    };
    const stated = (used: Interval, dates: object): Job => ({ held, used, record: { ...record, statements: [{ text, ...dates }] } });
    const parted = (used: Interval, key: string, more: object): Job => ({
      held,
      used,
      record: {
        ...record,
        [key]: [{ ...(key === 'roles' ? { title: 'Developer' } : { name: `Thing ${slug}` }), statements: [{ text }], ...more }],
      },
    });
    switch (how) {
      case 'once':
        return stated(part, { once: true });
      case 'on':
        return stated({ from: part.from, to: part.from }, { on: written(part.from, c) });
      case 'during':
        return stated(part, { during: { start: written(part.from, c), end: written(part.to, d) } });
      case 'from':
        return stated({ from: part.from, to: held.to }, { from: written(part.from, c) });
      case 'until':
        return stated({ from: held.from, to: part.to }, { until: written(part.to, c) });
      case 'until unknown':
        return stated(part, { until: 'unknown' });
      case 'mark':
        return {
          ...stated(part, {}),
          record: { ...record, statements: [{ text: `Wrote it in [[examplang@${written(part.from, c)}..${written(part.to, d)}]].` }] },
        };
      case 'project':
        return parted(part, 'projects', {});
      case 'dated project':
        return parted(part, 'projects', { period: { start: written(part.from, c), end: written(part.to, d) } });
      case 'role':
        return parted(part, 'roles', {});
      default:
        return stated(held, {});
    }
  });

/** A document that was written in a month, with or without a date, and its jobs. */
const documents = fc.record({
  at: fc.integer({ min: first + 20, max: first + 90 }),
  isDated: fc.boolean(),
  jobs: fc.array(jobs, { minLength: 1, maxLength: 3 }),
});

/** The graph of a career that some documents describe, and what really happened. */
function careerOf(all: readonly { at: Month; isDated: boolean; jobs: readonly ((document: Month, slug: string) => Job)[] }[]) {
  const told = all.map(({ at, jobs: some }, index) => some.map((job, nth) => job(at, `job-${index}-${nth}`)));
  const file = (index: number) => JSON.stringify({ document: `page-${index}`, positions: told[index]!.map(({ record }) => record) });
  const page = { title: 'Page', kind: 'RESUME', author: 'ada-example' };
  const graph = graphOf(
    seedFolder({
      [work]: file(0),
      ...(told.length > 1 ? { 'people/ada-example/more.yaml': file(1) } : {}),
      'documents.yaml': JSON.stringify([
        { ...page, slug: 'example-page' },
        ...all.map(({ at, isDated }, index) => ({ ...page, slug: `page-${index}`, ...(isDated ? { date: monthText(at) } : {}) })),
      ]),
    }),
  );
  return { graph, jobs: told.flat() };
}

const questions = (asOf: PartialDate, minMonths: number, usedSince: PartialDate) => `{ person(slug: "ada-example") {
  experience(with: "examplang", asOf: "${asOf}") { months atLeast atMost isCurrent lastUsedNotBefore lastUsedNotAfter periods { months atLeast } }
  fit(asOf: "${asOf}", requirements: [{ technology: "examplang", minMonths: ${minMonths} }, { technology: "examplang", usedSince: "${usedSince}" }]) {
    requirements { verdict }
  }
  timeline(asOf: "${asOf}") { months atLeast atMost gaps { start end } overlaps { first { id } second { id } start end } }
  on(date: "${asOf}") { date positions { id } uncertain { id } }
} }`;

const up = (intervals: readonly Interval[], at: Month) =>
  intervals.filter(({ from }) => from <= at).map(({ from, to }) => ({ from, to: Math.min(to, at) }));
const isIn = (month: Month, { from, to }: Interval) => from <= month && month <= to;
const monthsFrom = ({ start, end }: { start: PartialDate; end: PartialDate }) => {
  const [from, to] = [monthOf(latest(start)), monthOf(latest(end))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** Whatever the answers say for certain is so. */
function expectTruth(person: any, known: readonly Job[], at: Month, minMonths: number, since: Month): void {
  const used = up(
    known.map((job) => job.used),
    at,
  );
  const held = up(
    known.map((job) => job.held),
    at,
  );
  const [months, lastUse] = [monthsIn(union(used)), Math.max(...used.map(({ to }) => to))];
  const { experience, fit, timeline, on } = person;
  if (experience) {
    expect(experience.atLeast ?? 0).toBeLessThanOrEqual(months);
    expect(months).toBeLessThanOrEqual(experience.atMost ?? Infinity);
    expect(experience.months ?? 0).toBeGreaterThanOrEqual(experience.atLeast ?? 0);
    expect(experience.isCurrent ?? lastUse === at).toBe(lastUse === at);
    const [notBefore, notAfter] = [experience.lastUsedNotBefore, experience.lastUsedNotAfter];
    if (notBefore) expect(monthOf(latest(notBefore))).toBeLessThanOrEqual(lastUse);
    if (notAfter) expect(lastUse).toBeLessThanOrEqual(monthOf(latest(notAfter)));
  }
  const wrong = (isTrue: boolean) => (isTrue ? ['SHORT', 'STALE'] : ['MET']);
  expect(wrong(months >= minMonths)).not.toContain(fit.requirements[0].verdict);
  expect(wrong(lastUse >= since)).not.toContain(fit.requirements[1].verdict);
  expect(timeline.atLeast ?? 0).toBeLessThanOrEqual(monthsIn(union(held)));
  expect(monthsIn(union(held))).toBeLessThanOrEqual(timeline.atMost ?? Infinity);
  for (const gap of timeline.gaps ?? []) for (const month of monthsFrom(gap)) expect(held.some((one) => isIn(month, one))).toBe(false);
  const jobOf = ({ id }: { id: string }) => known.find(({ record }) => id.endsWith(`/${(record as { slug: string }).slug}`))!;
  for (const overlap of timeline.overlaps ?? [])
    for (const month of monthsFrom(overlap))
      expect([overlap.first, overlap.second].every((one) => isIn(month, jobOf(one).held))).toBe(true);
  const uncertain = new Set(on.uncertain.map(({ id }: { id: string }) => id));
  for (const position of on.positions) if (!uncertain.has(position.id)) expect(isIn(at, jobOf(position).held)).toBe(true);
}

test('whatever really happened, and whatever the documents leave out, no answer is wrong', async () => {
  const asked = fc.tuple(
    fc.integer({ min: first - 5, max: first + 130 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: first, max: first + 100 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(documents, { minLength: 1, maxLength: 2 }),
      fc.array(asked, { minLength: 4, maxLength: 4 }),
      async (all, dates) => {
        const { graph, jobs: known } = careerOf(all);
        for (const [at, minMonths, since] of dates) {
          const { person } = await graph.ask(questions(monthText(at), minMonths, monthText(since)));
          expect(person.on.date).toBe(monthText(at));
          expectTruth(person, known, at, minMonths, since);
        }
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test('one more document never takes anything away', async () => {
  await fc.assert(
    fc.asyncProperty(documents, documents, fc.integer({ min: first, max: first + 130 }), async (one, another, at) => {
      const ask = async (all: (typeof one)[]) => (await careerOf(all).graph.ask(questions(monthText(at), 12, monthText(at)))).person;
      const [before, after] = [await ask([one]), await ask([one, another])];
      for (const figure of ['months', 'atLeast'] as const)
        expect(after.experience?.[figure] ?? 0).toBeGreaterThanOrEqual(before.experience?.[figure] ?? 0);
      if (before.experience?.isCurrent === true) expect(after.experience.isCurrent).toBe(true);
      const gained = after.fit.requirements.map(({ verdict }: any, index: number) => [before.fit.requirements[index].verdict, verdict]);
      for (const [verdict, later] of gained) if (verdict === 'MET') expect(later).toBe('MET');
      expect(after.timeline.atLeast ?? 0).toBeGreaterThanOrEqual(before.timeline.atLeast ?? 0);
    }),
    { numRuns: 25 },
  );
}, 120_000);
