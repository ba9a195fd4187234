/** What holds of every file that somebody may call a résumé, whatever is in it. */
import './laws.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBackwards } from '../src/graph/period.ts';
import { type Interval, monthOf, monthsIn, union } from '../src/graph/months.ts';
import { earliest, latest, type PartialDate } from '../src/graph/partial-date.ts';
import type { Imported } from '../src/interchange/imported.ts';
import { readJsonResume } from '../src/interchange/json-resume.ts';
import { pointerTo } from '../src/interchange/source-value.ts';
import { writtenDate } from '../src/interchange/written-date.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { careerShape } from '../src/seed/read.ts';
import { graphOf } from './asking.ts';
import { folderOf, readingOf } from './resume-folder.ts';

const options = { slugOf: () => 'ada', unnamed: 'Somebody', keepsContact: false };

const dates = fc.oneof(
  fc.constantFrom(
    '2018',
    '2018-03',
    '2019-02-30',
    '03/2018',
    'Jan 2018',
    'Present',
    'Spring 2018',
    '2018 - 2019',
    'soon',
    '2018-13',
    '3/4/2018',
  ),
  fc.integer({ min: 1990, max: 2030 }),
  fc
    .tuple(fc.integer({ min: 2000, max: 2026 }), fc.integer({ min: 0, max: 14 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Acme',
    'acme',
    'Ada Lovelace',
    'Go, Rust; C++',
    'See [[this]] and ]]',
    'https://ada.example/x',
    'ada.example',
    '—',
    'a@b.example',
    '<b>Go</b>',
  ),
  fc.lorem({ maxCount: 12 }),
);
const anything = fc.oneof(
  { depthSize: 'small', withCrossShrink: true },
  text,
  dates,
  fc.constantFrom(null, true, false, '', '  ', 0, 1e21, -1),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('name', 'title', 'level', 'city', 'x', 'keywords', '__proto__', 'toString', 'a/b~c'), text, { maxKeys: 3 }),
  fc.jsonValue({ maxDepth: 3 }),
);
const keys = (
  'name company position title startDate endDate start end date year dates current location summary description highlights keywords technologies ' +
  'type roles url entity institution area studyType score gpa courses level language fluency awarder issuer number expires publisher releaseDate ' +
  'authors doi reference author network username shoeSize email client event'
).split(' ');
const record = fc.dictionary(
  fc.constantFrom(...keys),
  fc.oneof({ weight: 3, arbitrary: text }, { weight: 3, arbitrary: dates }, anything),
  { maxKeys: 9 },
);
const sections = (
  'work experience volunteer education projects talks publications patents awards certificates skills languages interests references memberships ' +
  'horoscope meta'
).split(' ');
const resumes = fc
  .record({
    basics: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.dictionary(fc.constantFrom('name', 'label', 'email', 'summary', 'url', 'location', 'profiles', 'phone'), anything, {
          maxKeys: 6,
        }),
      },
      anything,
    ),
    rest: fc.dictionary(
      fc.constantFrom(...sections),
      fc.oneof({ weight: 5, arbitrary: fc.array(fc.oneof(record, text), { maxLength: 4 }) }, record, anything),
    ),
  })
  .map(({ basics, rest }) => JSON.parse(JSON.stringify({ basics, ...rest })) as unknown);

/** The texts, numbers and booleans of a file, by their JSON pointers. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly [string, string])[] {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return [];
  if (typeof value !== 'object') return [[pointerTo(path), typeof value === 'string' ? value : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function imported(content: unknown): Imported | null {
  const result = readJsonResume(content, options);
  return 'career' in result ? result : null;
}

/** Letters and digits only, since brackets and spaces may change. */
const plain = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');

test('no file makes an import fail, and a file that is no résumé is refused in one sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), resumes), (content) => {
      const result = readJsonResume(content, options);
      if ('refusal' in result) expect(result.refusal).toMatch(/^this /);
      else expect(careerShape(nodeKinds).safeParse(result.career).error).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

test('every value of a file is in the career or reported, and never both', () => {
  fc.assert(
    fc.property(resumes, (content) => {
      const result = imported(content);
      if (!result) return;
      const lost = new Map(result.lost.map((loss) => [pointerTo(loss.path), loss]));
      expect(lost.size).toBe(result.lost.length);
      const leaves = leavesOf(content);
      const pointers = new Set(leaves.map(([pointer]) => pointer));
      expect([...lost.keys()].filter((pointer) => !pointers.has(pointer))).toEqual([]);
      const said = plain(
        leavesOf(result.career)
          .map(([, value]) => value)
          .join(' '),
      );
      for (const [pointer, value] of leaves) {
        if (lost.has(pointer)) continue;
        const date = writtenDate(value);
        const forms = [
          plain(value),
          ...(date ? [plain(date.date)] : []),
          ...value.split(/\s*[-–—~]\s*/).map((one) => plain(writtenDate(one)?.date ?? one)),
        ];
        // `remote: true` and `type: talk` are said by the kind of the record.
        if (value === 'true' || /^(talk|remote|intern)/i.test(value)) continue;
        expect(
          forms.some((form) => said.includes(form)),
          `${pointer}: ${value}`,
        ).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('importing twice gives the same', () => {
  fc.assert(
    fc.property(resumes, (content) => {
      expect(imported(structuredClone(content))).toEqual(imported(content));
    }),
  );
});

test('no date is more precise than it is written, or of another year', () => {
  const written = fc.oneof(dates.map(String), text);
  fc.assert(
    fc.property(written, (one) => {
      const read = writtenDate(one);
      if (!read || read.date === 'present') return;
      const [year = '', ...rest] = read.date.split('-');
      expect(one).toContain(year);
      const others = one.replace(year, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(others.length).toBeGreaterThanOrEqual(rest.length);
    }),
    { numRuns: 400 },
  );
});

test('a job in front changes the id of no other', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), record, (work, first) => {
      const slugs = (jobs: readonly object[]) =>
        ((imported({ basics: {}, work: jobs })?.career['positions'] as { slug: string }[] | undefined) ?? []).map(({ slug }) => slug);
      const [before, after] = [slugs(work), slugs([first, ...work])];
      expect(after.slice(after.length - before.length)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test('every résumé builds, and only its own faults refuse it', () => {
  fc.assert(
    fc.property(resumes, (content) => {
      if (!imported(content)) return;
      const folder = folderOf({ 'ada.json': JSON.stringify(content) });
      const errors = readingOf(folder).problems.filter((problem) => problem.includes(': error: '));
      expect(errors).toEqual([]);
      graphOf(folder).close();
    }),
    { numRuns: 40 },
  );
}, 120_000);

const months = fc
  .tuple(fc.integer({ min: 2000, max: 2024 }), fc.option(fc.integer({ min: 1, max: 12 })))
  .map(([year, month]) => (month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`) as PartialDate);

test('the months of a career are the union of the months of its jobs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ startDate: months, endDate: fc.option(months, { nil: undefined }) }), { minLength: 1, maxLength: 6 }),
      async (jobs) => {
        const work = jobs.map((job, index) => ({ name: `Acme ${index}`, position: 'Engineer', ...job }));
        const graph = graphOf(
          folderOf({ 'ada.json': { basics: { name: 'Ada Lovelace' }, work, meta: { lastModified: '2026-11-20' } } }),
          '2026-11-20',
        );
        const { person } = await graph.ask('{ person(slug: "ada-lovelace") { timeline { months } } }');
        graph.close();
        const newest = jobs
          .map(({ startDate }) => startDate)
          .toSorted()
          .at(-1);
        const intervals = jobs.flatMap(({ startDate, endDate }): Interval[] => {
          if (endDate === undefined && startDate === newest) return [intervalOf(startDate, '2026-11' as PartialDate)];
          // Of an end that is missing or impossible, only the start is known.
          const isKnown = endDate !== undefined && !isBackwards({ start: startDate, end: endDate });
          return [intervalOf(startDate, isKnown ? endDate : startDate)];
        });
        expect(person.timeline.months ?? 0).toBe(monthsIn(union(intervals)));
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

function intervalOf(start: PartialDate, end: PartialDate): Interval {
  return { from: monthOf(earliest(start)), to: monthOf(latest(end)) };
}
