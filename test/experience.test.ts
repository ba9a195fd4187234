/** How long, how recently, on what evidence: months are a union, never a sum. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsBetween, overlapsAmong } from '../src/answers/timeline/timeline.ts';
import { experienceOf, type Use } from '../src/answers/experience/experience.ts';
import { type Horizon, type Interval, type Month, monthOf, monthsIn, monthText, union as unionOf } from '../src/graph/months.ts';
import { earliest, latest, type PartialDate } from '../src/graph/partial-date.ts';
import type { Period } from '../src/graph/period.ts';
import { throughout } from '../src/graph/time.ts';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const { ask, refusal } = graphOf(twoCareers);

const first = 2000 * 12;
const last = first + 3 * 12 - 1;

/** A month written as a year, a month or a day. */
const written = (month: Month, precision: number) =>
  [monthText(month).slice(0, 4), monthText(month), `${monthText(month)}-15`][precision] as PartialDate;

/** Months in a row. All lie within three years, so that several begin in one year, overlap, or touch. */
const intervals = fc.tuple(fc.integer({ min: first, max: last - 8 }), fc.nat(8)).map(([from, further]) => ({ from, to: from + further }));

const periodOf = ({ from, to }: Interval): Period => ({ start: written(from, 1), end: written(to, 1) });

/** A document that was written later than anything that is asked about. */
const everKnown: Horizon = { knownUntil: first + 10_000, writtenBy: first };

const use = (period: Period, horizon = everKnown): Use => ({ time: throughout(period, 'position'), horizon });

/** What was in use for some months, and how its dates were written. */
const uses = fc.array(
  fc
    .tuple(intervals, fc.nat(2), fc.nat(2), fc.boolean())
    .map(([interval, a, b, isOngoing]) => use({ start: written(interval.from, a), end: isOngoing ? 'ongoing' : written(interval.to, b) })),
  { maxLength: 6 },
);
const exact = intervals.map((interval) => ({ period: periodOf(interval), horizon: everKnown }));
const asOf = fc.integer({ min: first - 3, max: last + 12 });
/** When all of them are over, or still go on. */
const afterwards = fc.integer({ min: last, max: last + 12 });

const months = (some: readonly Use[], at: Month) => experienceOf(some, at).months ?? 0;

test('a union is never more than the sum, and never more than the span', () => {
  fc.assert(
    fc.property(uses, asOf, (some, at) => {
      const { periods } = experienceOf(some, at);
      const union = months(some, at);
      expect(union).toBeLessThanOrEqual(some.reduce((sum, one) => sum + months([one], at), 0));
      const [begin, end] = [periods.at(0), periods.at(-1)];
      if (begin && end) expect(union).toBeLessThanOrEqual(end.interval.to - begin.interval.from + 1);
    }),
  );
});

/** What really happened: the months in which something was used, and a document about it. */
type Fact = { readonly truth: Interval; readonly use: Use };

/** An interval within another, chosen by two numbers. */
const inside = ({ from, to }: Interval, a: number, b: number): Interval => {
  const [x, y] = [from + (a % (to - from + 1)), from + (b % (to - from + 1))];
  return { from: Math.min(x, y), to: Math.max(x, y) };
};

/**
 * A job, a use in it, and the document that names both: dated, or undated but written after the latest date that it mentions. Each date may be
 * coarse or missing. What the document calls present lasts some months longer, which it cannot know about.
 */
const facts = fc
  .record({
    job: intervals,
    later: fc.nat(20),
    isOngoing: fc.boolean(),
    isDated: fc.boolean(),
    delay: fc.nat(6),
    precision: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)),
    lacks: fc.constantFrom('start', 'end', 'nothing', 'nothing', 'nothing'),
    how: fc.constantFrom('throughout', 'at some time', 'on', 'during', 'from', 'until', 'until unknown', 'undated'),
    within: fc.tuple(fc.nat(), fc.nat()),
  })
  .map(({ job, later, isOngoing, isDated, delay, precision: [a, b, c, d], lacks, how, within }): Fact => {
    const document = job.to + delay;
    const whole = isOngoing ? { from: job.from, to: document + later } : job;
    const started = { from: whole.from, to: Math.min(whole.to, document) };
    const part = inside(started, ...within);
    const record: Period = {
      start: lacks === 'start' ? null : written(job.from, a),
      end: lacks === 'end' ? null : isOngoing ? 'ongoing' : written(job.to, b),
    };
    const horizon: Horizon = isDated ? { knownUntil: document, writtenBy: document } : { knownUntil: job.from, writtenBy: last + 60 };
    const own = (truth: Interval, period: Period): Fact => ({
      truth,
      use: { time: { period, within: record, basis: 'statement' }, horizon },
    });
    const unknown = { start: null, end: null };
    switch (how) {
      case 'at some time':
        return { truth: part, use: { time: { period: unknown, within: record, basis: 'position' }, horizon } };
      case 'on':
        return own({ from: part.from, to: part.from }, { start: written(part.from, c), end: written(part.from, c) });
      case 'during':
        return own(part, { start: written(part.from, c), end: written(part.to, d) });
      case 'from':
        return own({ from: part.from, to: whole.to }, { start: written(part.from, c), end: record.end });
      case 'until':
        return own({ from: whole.from, to: part.to }, { start: record.start, end: written(part.to, c) });
      case 'until unknown':
        return own(part, unknown);
      case 'undated':
        return { truth: part, use: { time: null, horizon } };
      default:
        return { truth: whole, use: use(record, horizon) };
    }
  });

const asOfAny = fc.integer({ min: first - 3, max: last + 40 });

test('whatever really happened, the number of months is within the bounds, and so is the customary figure', () => {
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 5 }), asOfAny, (some, at) => {
      const found = experienceOf(
        some.map((one) => one.use),
        at,
      );
      const happened = some.filter(({ truth }) => truth.from <= at).map(({ truth }) => ({ from: truth.from, to: Math.min(truth.to, at) }));
      const truth = monthsIn(unionOf(happened));
      expect(found.atLeast ?? 0).toBeLessThanOrEqual(truth);
      if (found.atMost !== null) expect(truth).toBeLessThanOrEqual(found.atMost);
      if (found.months === null) return;
      expect(found.atLeast).toBeLessThanOrEqual(found.months);
      expect(found.months).toBeLessThanOrEqual(found.atMost ?? Infinity);
      for (const { interval, atLeast } of found.periods) expect(atLeast).toBeLessThanOrEqual(monthsIn([interval]));
    }),
    { numRuns: 5_000 },
  );
});

test('whatever really happened, nothing certain about the last use is wrong', () => {
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 5 }), asOfAny, (some, at) => {
      const { lastUsedNotBefore, lastUsedNotAfter, isCurrent } = experienceOf(
        some.map((one) => one.use),
        at,
      );
      const ends = some.filter(({ truth }) => truth.from <= at).map(({ truth }) => Math.min(truth.to, at));
      const lastUse = Math.max(...ends);
      const monthIn = (date: PartialDate | null, otherwise: Month) => (date === null ? otherwise : monthOf(latest(date)));
      expect(monthIn(lastUsedNotBefore, -Infinity)).toBeLessThanOrEqual(lastUse);
      expect(lastUse).toBeLessThanOrEqual(monthIn(lastUsedNotAfter, Infinity));
      expect(isCurrent ?? lastUse === at).toBe(lastUse === at);
    }),
    { numRuns: 5_000 },
  );
});

test('one more document never takes anything away', () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 4 }), facts, asOfAny, (some, another, at) => {
      const before = experienceOf(
        some.map((one) => one.use),
        at,
      );
      const after = experienceOf(
        [...some, another].map((one) => one.use),
        at,
      );
      expect(after.atLeast ?? 0).toBeGreaterThanOrEqual(before.atLeast ?? 0);
      expect(after.months ?? 0).toBeGreaterThanOrEqual(before.months ?? 0);
      expect(after.atMost ?? Infinity).toBeGreaterThanOrEqual(
        some.length === 0 ? 0 : (before.atMost ?? (before.months === null ? 0 : Infinity)),
      );
      if (before.isCurrent === true) expect(after.isCurrent).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

/** Every way to read a period: from each month that its start can mean to each that its end can. */
const readings = ({ start, end }: Period): Interval[] => {
  const monthsOf = (date: PartialDate) => {
    const [from, to] = [monthOf(earliest(date)), monthOf(latest(date))];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  };
  return monthsOf(start as PartialDate).flatMap((from) =>
    monthsOf(end as PartialDate)
      .filter((to) => to >= from)
      .map((to) => ({ from, to })),
  );
};

test('the least is the smallest union that any reading of the dates gives', () => {
  const close = fc
    .tuple(fc.integer({ min: first, max: first + 18 }), fc.integer({ min: 0, max: 9 }), fc.nat(1), fc.nat(1))
    .map(([from, length, a, b]): Period => ({ start: written(from, a), end: written(from + length, b) }));
  const at = first + 100;
  fc.assert(
    fc.property(close, close, (one, other) => {
      const smallest = Math.min(...readings(one).flatMap((a) => readings(other).map((b) => monthsIn(unionOf([a, b])))));
      expect(experienceOf([use(one), use(other)], at).atLeast).toBe(smallest);
    }),
    { numRuns: 60 },
  );
});

test('uses in two years of which only the years are known are two months at least', () => {
  const used = (...years: string[]) =>
    experienceOf(
      years.map((year) => use({ start: year, end: year } as Period)),
      first + 300,
    );
  expect(used('2015', '2019')).toMatchObject({ months: 24, atLeast: 2 });
  expect(used('2015', '2016')).toMatchObject({ months: 24, atLeast: 2 });
  expect(used('2015', '2015')).toMatchObject({ months: 12, atLeast: 1 });
});

test('the union of all spells is the periods, and every use that has months is in one spell', () => {
  fc.assert(
    fc.property(uses, asOf, (all, month) => {
      const { spells, periods } = experienceOf(all, month);
      expect(unionOf(spells.map(({ interval }) => interval))).toEqual(periods.map(({ interval }) => interval));
      expect(spells.flatMap((spell) => spell.uses).length).toBe(periods.flatMap((period) => period.uses).length);
    }),
  );
});

test('saying the same twice adds nothing, and order does not matter', () => {
  fc.assert(
    fc.property(uses, asOf, (some, at) => {
      const once = experienceOf(some, at);
      const { periods: _, spells: __, ...twice } = experienceOf([...some, ...some].toReversed(), at);
      expect(once).toMatchObject(twice);
    }),
  );
});

test('splitting a period in two that touch changes nothing: they are one stretch', () => {
  fc.assert(
    fc.property(intervals, fc.nat(), afterwards, ({ from, to }, cut, at) => {
      fc.pre(from < to);
      const middle = from + (cut % (to - from));
      const halves = [
        { from, to: middle },
        { from: middle + 1, to },
      ].map((half) => use(periodOf(half)));
      const { periods: inTwo, spells: _, ...split } = experienceOf(halves, at);
      const { periods: inOne, spells: __, ...whole } = experienceOf([use(periodOf({ from, to }))], at);
      expect(split).toEqual(whole);
      expect(inTwo.map(({ interval }) => interval)).toEqual(inOne.map(({ interval }) => interval));
    }),
  );
});

test('a later date never gives less', () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 5 }), asOfAny, fc.nat(60), (some, at, later) => {
      const [before, after] = [at, at + later].map((date) =>
        experienceOf(
          some.map((one) => one.use),
          date,
        ),
      );
      expect(before?.months ?? 0).toBeLessThanOrEqual(after?.months ?? 0);
      expect(before?.atLeast ?? 0).toBeLessThanOrEqual(after?.atLeast ?? 0);
    }),
  );
});

test('every month between the first and the last is one of a period or of a gap, and an overlap is what two share', () => {
  fc.assert(
    fc.property(fc.array(exact, { maxLength: 5 }), asOf, (some, until) => {
      const monthsOf = ({ from, to }: Interval) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const each = some.map(({ period }) => experienceOf([use(period)], until).periods.flatMap(({ interval }) => monthsOf(interval)));
      const covered = new Set(each.flat());
      const gaps = gapsBetween(some, [], until).map(({ interval }) => monthsOf(interval));
      expect(new Set([...covered, ...gaps.flat()])).toEqual(new Set(monthsOf({ from: Math.min(...covered), to: Math.max(...covered) })));
      for (const gap of gaps) {
        expect(covered.isDisjointFrom(new Set(gap))).toBe(true);
        expect([covered.has(Math.min(...gap) - 1), covered.has(Math.max(...gap) + 1)]).toEqual([true, true]);
      }
      const shared = each.flatMap((one, at) =>
        each.slice(at + 1).flatMap((other) => {
          const both = one.filter((month) => other.includes(month));
          return both.length === 0 ? [] : [both];
        }),
      );
      const inOrder = (all: readonly (readonly Month[])[]) => all.map((one) => one.join()).toSorted();
      const overlaps = overlapsAmong(some, until);
      expect(inOrder(overlaps.map(({ interval }) => monthsOf(interval)))).toEqual(inOrder(shared));
      for (const [index, { interval }] of overlaps.entries())
        expect(interval.from).toBeGreaterThanOrEqual(overlaps[index - 1]?.interval.from ?? -Infinity);
      for (const { first: one, second: other } of overlaps) expect((one.period.start ?? '') <= (other.period.start ?? '')).toBe(true);
    }),
  );
});

test('unknown and coarse dates never make a gap or an overlap that did not happen', () => {
  const jobs = fc
    .tuple(intervals, fc.nat(2), fc.nat(2), fc.constantFrom('start', 'end', 'nothing'), fc.boolean(), fc.nat(12))
    .map(([truth, a, b, lacks, isOngoing, later]) => ({
      truth: { from: truth.from, to: truth.to + (isOngoing ? later : 0) },
      period: {
        start: lacks === 'start' ? null : written(truth.from, a),
        end: lacks === 'end' ? null : isOngoing ? ('ongoing' as const) : written(truth.to, b),
      },
      horizon: { knownUntil: truth.to, writtenBy: truth.to },
    }));
  fc.assert(
    fc.property(fc.array(jobs, { maxLength: 4 }), asOfAny, (some, at) => {
      const isIn = (month: Month, { from, to }: Interval) => from <= month && month <= to;
      for (const { interval } of gapsBetween(some, [], at))
        for (let month = interval.from; month <= interval.to; month += 1) expect(some.some(({ truth }) => isIn(month, truth))).toBe(false);
      for (const { first: one, second: other, interval } of overlapsAmong(some, at))
        for (let month = interval.from; month <= interval.to; month += 1)
          expect(isIn(month, one.truth) && isIn(month, other.truth)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('only gaps longer than `longerThan` are returned', () => {
  const some = ['2019-01', '2019-03', '2019-06'].map((month) => ({
    period: { start: month as PartialDate, end: month as PartialDate },
    horizon: everKnown,
  }));
  const lengths = (longerThan: number) => gapsBetween(some, [], 2020 * 12, longerThan).map(({ interval }) => monthsIn([interval]));
  expect([0, 1, 2].map(lengths)).toEqual([[1, 2], [2], []]);
});

test('of dates that begin or end alike, the more precise is the first or the last', () => {
  const some = [
    ['2019', '2021'],
    ['2019-01', '2021-12'],
    ['2019-01-01', '2021-12-31'],
    ['2019', '2021'],
  ].map(([start, end]) => use({ start: start as PartialDate, end: end as PartialDate }));
  expect(experienceOf(some, 2025 * 12)).toMatchObject({ firstUsed: '2019-01-01', lastUsed: '2021-12-31' });
});

test('a use that certainly continues was last used in the month of `asOf`', () => {
  const lastUse = (...periods: readonly (readonly [start: string, end: string])[]) => {
    const some = periods.map(([start, end]) => use({ start, end } as Period));
    const { lastUsed, isCurrent, isGrowing, isLastUseOngoing, periods: found } = experienceOf(some, 2019 * 12 + 5);
    return { lastUsed, isCurrent, goesOn: [isGrowing, isLastUseOngoing], periods: found.map((period) => period.isOngoing) };
  };
  const used = { lastUsed: '2019-06', isCurrent: true, goesOn: [true, true] };
  expect(lastUse(['2018', 'ongoing'])).toEqual({ ...used, periods: [true] });
  expect(lastUse(['2018', '2019-07'])).toEqual({ ...used, periods: [false] });
  expect(lastUse(['2018', '2019'])).toEqual({ ...used, isCurrent: null, periods: [false] });
  expect(lastUse(['2018', '2019-03'], ['2018', 'ongoing'])).toEqual({ ...used, periods: [true] });
  expect(lastUse(['2018', '2019-06-02'])).toEqual({ lastUsed: '2019-06-02', isCurrent: true, goesOn: [false, false], periods: [false] });
  expect(lastUse(['2018', '2019-05'])).toEqual({ lastUsed: '2019-05', isCurrent: false, goesOn: [false, false], periods: [false] });
  expect(lastUse()).toEqual({ lastUsed: null, isCurrent: null, goesOn: [false, false], periods: [] });
});

/** The months in which the résumé has him use Go, written down from it by hand: Jet, Walmart, Stoke. */
function monthsOfGo(until: string): number {
  const worked = [
    ['2015-09', '2019-10'],
    ['2019-10', '2021-10'],
    ['2022-12', '9999-12'],
  ] as const;
  let count = 0;
  for (let year = 2000; year <= 2026; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const here = `${year}-${String(month).padStart(2, '0')}`;
      if (here <= until && worked.some(([from, to]) => from <= here && here <= to)) count += 1;
    }
  }
  return count;
}

test('Go is right at every month from 2015 to today', async () => {
  const dates = Array.from({ length: 12 * 12 - 1 }, (_, index) => monthText(2015 * 12 + index));
  const fields = dates.map((date) => `m${date.replace('-', '_')}: experience(with: "go", asOf: "${date}") { months isCurrent lastUsed }`);
  for (let at = 0; at < fields.length; at += 30) {
    const { person } = await ask(`{ person(slug: "justen-walker") { ${fields.slice(at, at + 30).join(' ')} } }`);
    for (const date of dates.slice(at, at + 30)) {
      const experience = person[`m${date.replace('-', '_')}`];
      expect({ date, months: experience.months ?? 0 }).toEqual({ date, months: monthsOfGo(date) });
      // Only a talk, the statements about the position at Walmart and the start of that at Stoke leave no doubt, and no month is out of the question.
      const isCertain = ('2019-10' <= date && date <= '2021-10') || ['2016-10', '2022-12'].includes(date);
      expect({ date, isCurrent: experience.isCurrent }).toEqual({ date, isCurrent: isCertain ? true : null });
    }
  }
});

test('seven arrows within one job are that job’s months once, and a month that two jobs share counts once', async () => {
  const { person } = await ask(`{
    person(slug: "justen-walker") {
      experience(with: "go", asOf: "2024-06") {
        months atLeast atMost firstUsed lastUsed isCurrent relations strength
        periods { start end isOngoing months positions { organization { slug } } roles { title } projects { name } }
      }
    }
  }`);
  expect(person.experience).toMatchInlineSnapshot(`
    {
      "atLeast": 27,
      "atMost": null,
      "firstUsed": "2015-09",
      "isCurrent": null,
      "lastUsed": "2022-12",
      "months": 93,
      "periods": [
        {
          "end": "2021-10",
          "isOngoing": false,
          "months": 74,
          "positions": [
            {
              "organization": {
                "slug": "walmart",
              },
            },
            {
              "organization": {
                "slug": "jet",
              },
            },
          ],
          "projects": [
            {
              "name": "Cable",
            },
            {
              "name": "Groot",
            },
            {
              "name": "Damon",
            },
            {
              "name": "Interstellar",
            },
            {
              "name": "UpDog",
            },
          ],
          "roles": [
            {
              "title": "Principal Software Engineer",
            },
            {
              "title": "Software Engineer, DevOps",
            },
            {
              "title": "Go Language Club Organizer",
            },
          ],
          "start": "2015-09",
        },
        {
          "end": "2024-06",
          "isOngoing": true,
          "months": 19,
          "positions": [
            {
              "organization": {
                "slug": "stoke",
              },
            },
          ],
          "projects": [],
          "roles": [
            {
              "title": "Sr. Staff Software Engineer",
            },
          ],
          "start": "2022-12",
        },
      ],
      "relations": [
        "USED",
        "ABOUT",
        "CLAIMED",
      ],
      "strength": "PUBLIC",
    }
  `);
});

test('narrower technologies count for the broader one and say so, never the other way round', async () => {
  const { person, andrew } = await ask(`{
    person(slug: "justen-walker") {
      aws: experience(with: "aws", asOf: "2026-11") { months matchedVia { slug } periods { start end } }
      emr: experience(with: "emr") { months }
    }
    andrew: person(slug: "andrew") { python: experience(with: "python") { months atMost firstUsed lastUsed isCurrent strength periods { start } evidence { text } } }
  }`);
  expect(person.aws.months).toBe(35 + 10 + 14 + 48);
  expect(person.aws.matchedVia.map(({ slug }: { slug: string }) => slug)).toEqual(
    expect.arrayContaining(['aws', 'ec2', 'eks', 'elb', 'rds']),
  );
  expect(person.emr).toBeNull();
  expect(andrew.python).toEqual({
    months: null,
    atMost: null,
    firstUsed: null,
    lastUsed: null,
    isCurrent: null,
    strength: 'CLAIMED',
    periods: [],
    evidence: [{ text: 'A polyglot who most recently used Python.' }],
  });
});

test('a project was worked on for as long as the position was held', async () => {
  const { person } = await ask(`{
    person(slug: "justen-walker") {
      jet: experience(with: "damon") { months lastUsed periods { start end positions { organization { slug } } projects { name } } }
      early: experience(with: "damon", asOf: "2015-08") { relations }
    }
  }`);
  expect(person).toEqual({
    jet: {
      months: 50,
      lastUsed: '2019-10',
      periods: [{ start: '2015-09', end: '2019-10', positions: [{ organization: { slug: 'jet' } }], projects: [{ name: 'Damon' }] }],
    },
    // The contribution to it has no date, so nothing hides it.
    early: { relations: ['CONTRIBUTED'] },
  });
});

test('what came later is hidden, with its evidence', async () => {
  const { person } = await ask(`{
    person(slug: "justen-walker") {
      before: experience(with: "nomad", asOf: "2015-08") { months }
      early: experience(with: "nomad", asOf: "2015-09") { months evidence { section } }
      late: experience(with: "nomad", asOf: "2017-05") { months relations evidence { section } }
    }
  }`);
  expect(person.before).toEqual({ months: null }); // The contribution to Nomad has no date, so nothing hides it.
  expect(person.early.months).toBe(1);
  const talks = ({ evidence }: { evidence: readonly { section: string }[] }) =>
    evidence.filter(({ section }) => section.startsWith('Speaking Events'));
  expect(talks(person.early)).toEqual([]);
  const hashiDays = { section: 'Speaking Events › (2017-05-15) HashiDays NYC' };
  expect(talks(person.late)).toEqual([hashiDays, hashiDays]);
  expect(person.late).toMatchObject({ months: 21, relations: ['USED', 'CONTRIBUTED', 'ABOUT'] });
});

test('spells are the months of each use as statements give them, and periods are their union', async () => {
  const { person } = await ask(`{ person(slug: "justen-walker") {
    go: experience(with: "go") { spells { start end isThroughout isOngoing knownUntil strength positions { name } evidenceCount } }
    maven: experience(with: "maven") { spells { start } }
  } }`);
  expect(person.go.spells.map(({ positions, ...spell }: any) => ({ ...spell, at: positions.map(({ name }: any) => name).join() }))).toEqual(
    [
      {
        start: '2015-09',
        end: '2019-10',
        isThroughout: false,
        isOngoing: false,
        knownUntil: null,
        strength: 'PRACTICED',
        evidenceCount: 7,
        at: 'Principal Software Engineer at Jet.com, Inc.',
      },
      {
        start: '2016-10',
        end: '2016-10',
        isThroughout: true,
        isOngoing: false,
        knownUntil: null,
        strength: 'PRACTICED',
        evidenceCount: 1,
        at: 'Principal Software Engineer at Jet.com, Inc.',
      },
      {
        start: '2019-10',
        end: '2021-10',
        isThroughout: true,
        isOngoing: false,
        knownUntil: null,
        strength: 'PRACTICED',
        evidenceCount: 1,
        at: 'Principal Software Engineer at Walmart',
      },
      {
        start: '2022-12',
        end: '2026-11',
        isThroughout: true,
        isOngoing: true,
        knownUntil: '2022-12',
        strength: 'PRACTICED',
        evidenceCount: 1,
        at: 'Sr. Staff Software Engineer at Stoke, LLC.',
      },
    ],
  );
  expect(person.maven).toBeNull();
});

test('a list of a person’s technologies, or of a technology’s people, says how long and how recently', async () => {
  const { person, technology, technologies } = await ask(`{
    person(slug: "justen-walker") { technologies(where: { kinds: [LANGUAGE] }, relations: [USED]) { edges { node { slug } experience { months lastUsed } } } }
    technology(slug: "kubernetes") { people { edges { node { slug } experience(asOf: "2022") { months lastUsed isCurrent strength } } } }
    technologies(first: 1) { edges { experience { months } } }
  }`);
  expect(Object.fromEntries(person.technologies.edges.map(({ node, experience }: any) => [node.slug, experience.months])))
    .toMatchInlineSnapshot(`
      {
        "bash": 35,
        "csharp": 37,
        "go": 122,
        "groovy": 35,
        "java": 35,
        "php": 68,
        "python": 35,
        "ruby": 35,
      }
    `);
  expect(technology.people.edges).toEqual([
    { node: { slug: 'justen-walker' }, experience: { months: 26, lastUsed: '2022-12', isCurrent: null, strength: 'PRACTICED' } },
  ]);
  expect(technologies.edges[0].experience).toBeNull();
});

test('six mixed requirements get the right verdict each, with their reasons', async () => {
  const { person } = await ask(
    `query ($requirements: [Requirement!]!) {
      person(slug: "justen-walker") {
        fit(requirements: $requirements, asOf: "2026-11") {
          metCount isMet
          requirements { topics { name } verdict missingMonths isStale experience { months lastUsed matchedVia { slug } } }
        }
      }
    }`,
    {
      requirements: [
        { technology: 'aws', minMonths: 24, usedSince: '2023' },
        { technology: 'go', minMonths: 200 },
        { technology: 'java', usedSince: '2020' },
        { technology: 'riak' },
        { anyOf: ['nomad', 'kubernetes'], minMonths: 60 },
        { technology: 'cgo' },
      ],
    },
  );
  expect(person.fit).toMatchInlineSnapshot(`
    {
      "isMet": false,
      "metCount": 0,
      "requirements": [
        {
          "experience": {
            "lastUsed": "2022-12",
            "matchedVia": [
              {
                "slug": "ec2",
              },
              {
                "slug": "eks",
              },
              {
                "slug": "rds",
              },
              {
                "slug": "aws",
              },
              {
                "slug": "elb",
              },
            ],
            "months": 107,
          },
          "isStale": false,
          "missingMonths": 0,
          "topics": [
            {
              "name": "AWS",
            },
          ],
          "verdict": "POSSIBLE",
        },
        {
          "experience": {
            "lastUsed": "2022-12",
            "matchedVia": [
              {
                "slug": "go",
              },
            ],
            "months": 122,
          },
          "isStale": false,
          "missingMonths": 78,
          "topics": [
            {
              "name": "Go",
            },
          ],
          "verdict": "POSSIBLE",
        },
        {
          "experience": {
            "lastUsed": "2014-11",
            "matchedVia": [
              {
                "slug": "java",
              },
            ],
            "months": 35,
          },
          "isStale": true,
          "missingMonths": 0,
          "topics": [
            {
              "name": "Java",
            },
          ],
          "verdict": "STALE",
        },
        {
          "experience": null,
          "isStale": false,
          "missingMonths": 0,
          "topics": [
            {
              "name": "Riak",
            },
          ],
          "verdict": "NOT_FOUND",
        },
        {
          "experience": {
            "lastUsed": "2022-12",
            "matchedVia": [
              {
                "slug": "eks",
              },
              {
                "slug": "karpenter",
              },
              {
                "slug": "kind",
              },
              {
                "slug": "kubernetes",
              },
              {
                "slug": "nomad",
              },
            ],
            "months": 122,
          },
          "isStale": false,
          "missingMonths": 0,
          "topics": [
            {
              "name": "Nomad",
            },
            {
              "name": "Kubernetes",
            },
          ],
          "verdict": "POSSIBLE",
        },
        {
          "experience": null,
          "isStale": false,
          "missingMonths": 0,
          "topics": [
            {
              "name": "cgo",
            },
          ],
          "verdict": "NOT_FOUND",
        },
      ],
    }
  `);
  const { andrew } = await ask(
    '{ andrew: person(slug: "andrew") { fit(requirements: [{ technology: "kafka" }]) { requirements { verdict experience { evidence { text } } } } } }',
  );
  expect(andrew.fit.requirements[0].verdict).toBe('CLAIMED_ONLY');
});

test('a technology last used in the required year is not stale, however precisely the year is written', async () => {
  const verdict = async (usedSince: string, technology = 'damon') =>
    (
      await ask(
        `{ person(slug: "justen-walker") { fit(requirements: [{ technology: "${technology}", usedSince: "${usedSince}" }]) { requirements { verdict isStale experience { lastUsed } } } } }`,
      )
    ).person.fit.requirements[0];
  const experience = { lastUsed: '2019-10' };
  expect(await verdict('2019')).toEqual({ verdict: 'MET', isStale: false, experience });
  expect(await verdict('2019-09')).toEqual({ verdict: 'MET', isStale: false, experience });
  expect(await verdict('2019-10')).toEqual({ verdict: 'POSSIBLE', isStale: false, experience });
  expect(await verdict('2019-10-31')).toEqual({ verdict: 'POSSIBLE', isStale: false, experience });
  expect(await verdict('2019-11')).toEqual({ verdict: 'STALE', isStale: true, experience });
  expect(await verdict('2019', 'kafka')).toEqual({ verdict: 'NOT_FOUND', isStale: true, experience: null });
});

test('people come by how many requirements they meet, then by how nearly', async () => {
  const { people } = await ask(
    '{ people(fit: [{ technology: "python", minMonths: 12 }, { technology: "aws" }]) { edges { fit { person { name } metCount requirements { verdict missingMonths } } } } }',
  );
  expect(people.edges.map(({ fit }: any) => fit)).toEqual([
    {
      person: { name: 'Justen Walker' },
      metCount: 1,
      requirements: [
        { verdict: 'POSSIBLE', missingMonths: 0 },
        { verdict: 'MET', missingMonths: 0 },
      ],
    },
    {
      person: { name: 'Andrew' },
      metCount: 0,
      requirements: [
        { verdict: 'CLAIMED_ONLY', missingMonths: 12 },
        { verdict: 'CLAIMED_ONLY', missingMonths: 0 },
      ],
    },
  ]);
});

test('a requirement that names nothing, or two things, is refused', async () => {
  const fit = (requirement: string) => refusal(`{ person(slug: "andrew") { fit(requirements: [${requirement}]) { metCount } } }`);
  expect(await fit('{ minMonths: 3 }')).toBe('BAD_USER_INPUT: A requirement needs either one "technology" or at least one name in "anyOf"');
  expect(await fit('{ technology: "go", anyOf: ["php"] }')).toBe(
    'BAD_USER_INPUT: A requirement needs either one "technology" or at least one name in "anyOf"',
  );
  expect(await fit('{ technology: "go", minMonths: -1 }')).toMatch(/cannot be -1/);
});

test('a requirement that the graph does not know is not found, with the nearest name, and the others are answered', async () => {
  const { person, people, none } = await ask(`{
    person(slug: "justen-walker") { fit(requirements: [
      { technology: "COBOL" }, { technology: "Kubernets" }, { anyOf: ["people management", "golang"] }
    ]) { requirements { topics { name } names unknown { name suggestions { id } } verdict } } }
    people(fit: [{ technology: "COBOL" }, { technology: "php" }]) { nodes { name } }
    none: people(fit: [{ technology: "COBOL" }]) { totalCount isTruncated nodes { name } }
  }`);
  expect(person.fit.requirements).toEqual([
    { topics: [], names: ['COBOL'], unknown: [{ name: 'COBOL', suggestions: [] }], verdict: 'NOT_FOUND' },
    {
      topics: [],
      names: ['Kubernets'],
      unknown: [{ name: 'Kubernets', suggestions: [{ id: 'technology/kubernetes' }] }],
      verdict: 'NOT_FOUND',
    },
    {
      topics: [{ name: 'Go' }],
      names: ['people management', 'golang'],
      unknown: [{ name: 'people management', suggestions: [] }],
      verdict: 'MET',
    },
  ]);
  expect(people.nodes).toEqual([{ name: 'Justen Walker' }]);
  expect(none).toEqual({ totalCount: 0, isTruncated: false, nodes: [] });
});

test('the timeline has no gap between positions, and shows what ran beside what', async () => {
  const { person } = await ask(`{
    person(slug: "justen-walker") {
      timeline {
        entries { start node { id } }
        months
        gaps { start }
        overlaps { first { id } second { id } start end months }
      }
    }
  }`);
  expect(person.timeline.gaps).toEqual([]);
  expect(person.timeline.months).toBe((2026 - 2006) * 12 + 2); // 2006-10 to 2026-11, without a gap.
  expect(person.timeline.entries).toHaveLength(8 + 1 + 7 + 4);
  const starts = person.timeline.entries.map(({ start }: { start: string }) => start.slice(0, 7));
  expect(starts).toEqual(starts.toSorted());
  expect(person.timeline.overlaps).toMatchInlineSnapshot(`
    [
      {
        "end": "2009-06",
        "first": {
          "id": "education/justen-walker/njit",
        },
        "months": 33,
        "second": {
          "id": "position/justen-walker/njit-residence-life",
        },
        "start": "2006-10",
      },
      {
        "end": "2009-06",
        "first": {
          "id": "education/justen-walker/njit",
        },
        "months": 6,
        "second": {
          "id": "position/justen-walker/credit-suisse",
        },
        "start": "2009-01",
      },
      {
        "end": "2009-06",
        "first": {
          "id": "position/justen-walker/njit-residence-life",
        },
        "months": 6,
        "second": {
          "id": "position/justen-walker/credit-suisse",
        },
        "start": "2009-01",
      },
      {
        "end": "2012-01",
        "first": {
          "id": "position/justen-walker/credit-suisse",
        },
        "months": 1,
        "second": {
          "id": "position/justen-walker/the-cools",
        },
        "start": "2012-01",
      },
      {
        "end": "2015-09",
        "first": {
          "id": "position/justen-walker/skubana",
        },
        "months": 1,
        "second": {
          "id": "position/justen-walker/jet",
        },
        "start": "2015-09",
      },
      {
        "end": "2019-10",
        "first": {
          "id": "position/justen-walker/jet",
        },
        "months": 1,
        "second": {
          "id": "position/justen-walker/walmart",
        },
        "start": "2019-10",
      },
      {
        "end": "2021-10",
        "first": {
          "id": "position/justen-walker/walmart",
        },
        "months": 1,
        "second": {
          "id": "position/justen-walker/artica",
        },
        "start": "2021-10",
      },
    ]
  `);
});

test('a period says how long it was, both end months included', async () => {
  const { positions } = await ask(`{
    positions(where: { organizations: { any: ["jet", "stoke"] } }, order: OLDEST) {
      nodes { period { months atLeast early: months(asOf: "2016") none: months(asOf: "2010") } roles(first: 1) { nodes { period { months isInherited } } } }
    }
  }`);
  expect(positions.nodes).toEqual([
    { period: { months: 50, atLeast: 50, early: 16, none: 0 }, roles: { nodes: [{ period: { months: 50, isInherited: true } }] } },
    { period: { months: 48, atLeast: 1, early: 0, none: 0 }, roles: { nodes: [{ period: { months: 48, isInherited: true } }] } },
  ]);
});

test('a period is a month at least, whatever its dates leave open, and none before it began', async () => {
  const graph = graphOf(
    seedFolder({
      [work]: `
        document: example-page
        positions:
          - { organization: example-works, title: Engineer, period: { start: 2018, end: 2018 }, section: Work }
          - { organization: example-works, slug: later, title: Engineer, period: { start: 2019, end: 2021 }, section: Work }
      `,
    }),
  );
  const { positions } = await graph.ask(
    '{ positions(order: OLDEST) { nodes { period { months atLeast early: atLeast(asOf: "2017") } } } }',
  );
  expect(positions.nodes.map(({ period }: any) => period)).toEqual([
    { months: 12, atLeast: 1, early: 0 },
    { months: 36, atLeast: 14, early: 0 },
  ]);
});

test('what was going on at a date, and where somebody was when they spoke', async () => {
  const { person, talks } = await ask(`{
    person(slug: "justen-walker") {
      day: on(date: "2016-06-14") { positions { organization { slug } } roles { title } talks { title } education { degree } articles { title } }
      month: on(date: "2015-09") { positions { organization { slug } } }
      before: on(date: "2005-08") { positions { title } education { degree } }
      year: on(date: "2009") { positions { organization { slug } } education { degree } }
    }
    talks { nodes { slug givenWhileAt { organization { slug } } } }
  }`);
  expect(person).toMatchInlineSnapshot(`
    {
      "before": {
        "education": [],
        "positions": [],
      },
      "day": {
        "articles": [],
        "education": [],
        "positions": [
          {
            "organization": {
              "slug": "jet",
            },
          },
        ],
        "roles": [
          {
            "title": "Software Engineer, DevOps",
          },
          {
            "title": "Tech Lead, Microservices Platform Squad",
          },
          {
            "title": "Go Language Club Organizer",
          },
        ],
        "talks": [
          {
            "title": "Containers & ContainerPilot at Jet.com",
          },
        ],
      },
      "month": {
        "positions": [
          {
            "organization": {
              "slug": "jet",
            },
          },
          {
            "organization": {
              "slug": "skubana",
            },
          },
        ],
      },
      "year": {
        "education": [
          {
            "degree": "B.S.",
          },
        ],
        "positions": [
          {
            "organization": {
              "slug": "credit-suisse",
            },
          },
          {
            "organization": {
              "slug": "njit-residence-life",
            },
          },
        ],
      },
    }
  `);
  expect(talks.nodes.map(({ givenWhileAt }: any) => givenWhileAt.map(({ organization }: any) => organization.slug).join())).toEqual([
    'walmart',
    'jet',
    'jet',
    'jet',
    'jet',
    'jet',
    'jet',
  ]);
});

test('a claim says where it is shown, if anywhere', async () => {
  const { justen, andrew } = await ask(`{
    justen: person(slug: "justen-walker") { claims { technology { slug } isShown } }
    andrew: person(slug: "andrew") { shown: claims(isShown: true) { technology { slug } shownBy { subject { id } } } unshown: claims(isShown: false) { technology { slug } shownBy { text } } }
  }`);
  expect(justen.claims.map(({ technology, isShown }: any) => `${technology.slug} ${isShown}`)).toEqual([
    'ansible true',
    'aws true',
    'azure true',
    'cloud-infrastructure true',
    'go true',
    'kubernetes true',
    'terraform true',
  ]);
  expect(andrew.shown).toEqual([]); // The letter that claims it shows nothing.
  expect(andrew.unshown.length).toBeGreaterThan(30);
});

test('what two people have in common comes with the evidence of both', async () => {
  const { sharedTechnologies } = await ask(
    `{ sharedTechnologies(people: ["justen", "andrew"]) { technology { slug } people { person { slug } experience { months relation } } } }`,
  );
  const found = Object.fromEntries(
    sharedTechnologies.map(({ technology, people }: any) => [
      technology.slug,
      people.map(({ experience }: any) => `${experience.relation} ${experience.months}`).join(', '),
    ]),
  );
  expect(found).toMatchInlineSnapshot(`
    {
      "alerting": "USED 45, CLAIMED null",
      "aws": "USED 107, CLAIMED null",
      "back-end": "USED 93, ABOUT null",
      "containers": "USED 74, CLAIMED null",
      "data-pipelines": "USED 48, CLAIMED null",
      "docker": "USED 74, CLAIMED null",
      "ec2": "USED 45, CLAIMED null",
      "elasticsearch": "USED 45, CLAIMED null",
      "microservices": "USED 50, CLAIMED null",
      "monitoring": "USED 98, CLAIMED null",
      "nginx": "USED 50, CLAIMED null",
      "nosql": "USED 50, CLAIMED null",
      "open-source": "CONTRIBUTED null, CONTRIBUTED null",
      "python": "USED 35, CLAIMED null",
      "rds": "USED 45, CLAIMED null",
      "relational-databases": "USED 45, CLAIMED null",
    }
  `);
  expect(await refusal('{ sharedTechnologies(people: ["andrew", "Andrew"]) { technology { slug } } }')).toMatch(
    /This names one person: name two to ten$/,
  );
});

test('ten people at most are asked what they have in common', async () => {
  const people = Array.from({ length: 11 }, (_, index) => ({ slug: `smith-${index}`, name: `Smith ${index}` }));
  const graph = graphOf(seedFolder({ 'people.yaml': JSON.stringify(people) }));
  const shared = (count: number) =>
    `{ sharedTechnologies(people: ${JSON.stringify(people.slice(0, count).map(({ slug }) => slug))}) { technology { slug } } }`;
  expect(await graph.ask(shared(10))).toEqual({ sharedTechnologies: [] });
  expect(await graph.refusal(shared(11))).toMatch(/This names 11 people: name two to ten$/);
});
