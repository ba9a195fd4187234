/** What `check` says to authors who write what seemed natural to them. */
import { describe, expect, test } from 'vitest';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { graphOf } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

/** The messages about a career's positions, of which one has these lines. */
function messages(...lines: readonly string[]): readonly string[] {
  const [organization, ...others] = ['organization: example-works', 'title: Engineer', 'section: Work', ...lines];
  const folder = seedFolder({
    [work]: `document: example-page\npositions:\n  - ${organization}\n${others.map((line) => `    ${line}\n`).join('')}`,
  });
  using seed = readSeed(folder, nodeKinds);
  return seed.problems.map(({ message }) => message);
}

describe('a statement', () => {
  test('can be only its text', async () => {
    const folder = seedFolder({
      [work]: `
        document: example-page
        positions:
          - organization: example-works
            title: Engineer
            section: Work
            statements:
              - Wrote tools in [[examplang]].
              - text: Wrote more of them.
      `,
    });
    const graph = graphOf(folder);
    const { person } = await graph.ask(`{
      person(slug: "ada-example") { statements(where: { mentions: [{ any: ["examplang"], relations: [USED] }] }) { nodes { text seedLine } } }
    }`);
    expect(person.statements.nodes).toEqual([{ text: 'Wrote tools in Examplang.', seedLine: 7 }]);
  });

  test('that is only its text has its marks located', () => {
    const folder = seedFolder({
      [work]: `
        document: example-page
        positions:
          - organization: example-works
            title: Engineer
            section: Work
            statements:
              - Wrote tools in [[examplang]] and [[exmplang]].
      `,
    });
    using seed = readSeed(folder, nodeKinds);
    expect(seed.problems.map(({ location }) => location)).toMatchObject([{ line: 7, column: 42, length: 12 }]);
  });

  test.each([
    ['- [[examplang]]', 'expected text or a record with keys, found a list: put quotes around it'],
    ['- 42', 'expected text or a record with keys, found 42: put quotes around it'],
    ['-', 'expected text or a record with keys, found nothing'],
    ['- { txt: Wrote tools. }', '"txt" is not a key of this record. Did you mean "text"?'],
    [
      '- Tools that it wrote: many of them',
      '"Tools that it wrote" is not a key of this record. If it is the beginning of a text, put quotes around the whole text, because it contains a colon.',
    ],
  ])('%j is reported for what it is', (line, message) => {
    expect(messages('statements:', `  ${line}`)).toContain(message);
  });

  test('that begins with a mark is asked for quotes', () => {
    expect(messages('statements:', '  - [[examplang]] is what it wrote tools in.')).toEqual([
      expect.stringMatching(/Put quotes around text that begins with \[\[$/),
    ]);
  });
});

describe('a date', () => {
  test.each([
    ['03.2019', '2019-03'],
    ['3/2019', '2019-03'],
    ['2019/03', '2019-03'],
    ['2019.10', '2019-10'],
    ['2019-3-1', '2019-03-01'],
    ['Mar 2019', '2019-03'],
    ['march, 2019', '2019-03'],
    ['11 March 2019', '2019-03-11'],
    ['March 11th, 2019', '2019-03-11'],
    ['11.03.2019', '2019-03-11'],
    ['25/03/2019', '2019-03-25'],
    ['03/25/2019', '2019-03-25'],
    ['ca. 2019', '2019'],
    ['Summer 2019', '2019'],
  ])('written as %s is suggested as %s', (written, suggested) => {
    expect(messages('period:', `  start: ${written}`)).toEqual([
      `expected a date such as 2019, 2019-03 or 2019-03-11, found ${/^[\d.]+$/.test(written) && written.split('.').length === 2 ? written : JSON.stringify(written)}. Did you mean ${suggested}?`,
    ]);
  });

  test.each(['03/04/2019', 'soon', '2018 or 2019', 'Q3 2019'])(
    'written as %s has no suggestion, because it could mean several',
    (written) => {
      expect(messages(`period: { start: ${written} }`).join()).not.toMatch(/Did you mean/);
    },
  );

  test.each(['now', 'Current', 'today', 'ongoing', 'to date'])('of an end that is %s is suggested as present', (written) => {
    expect(messages(`period: { start: 2019, end: ${written} }`).join()).toMatch(/Did you mean present\?$/);
    expect(messages(`period: { start: ${written}, end: 2019 }`).join()).not.toMatch(/Did you mean present\?$/);
  });

  test('of a day after the last of its month says which day is the last', () => {
    expect(messages('period: { start: 2024-09-31 }')).toEqual(['there is no such date as 2024-09-31: September 2024 has 30 days']);
  });

  test.each([
    ['2015 – 2019', '{ start: 2015, end: 2019 }'],
    ['2015-2019', '{ start: 2015, end: 2019 }'],
    ['Mar 2015 to now', '{ start: 2015-03, end: present }'],
  ])('a period written as %s is suggested as %s', (written, suggested) => {
    expect(messages(`period: ${written}`)).toEqual([expect.stringMatching(`Did you mean ${suggested}\\?$`)]);
  });
});

test('somebody with a career is asked to be taken out of the list of other people', () => {
  using seed = readSeed(seedFolder({ 'people.yaml': '[{ slug: ada-example, name: Ada Example }]' }), nodeKinds);
  expect(seed.problems.map(({ message }) => message)).toEqual([
    'the person "ada-example" already exists (seed/people.yaml:1:10): remove it there if it is the same, since this career defines it, or give one of them another slug',
  ]);
});

describe('a key', () => {
  test.each([
    ['technologies: [examplang, sample-db]', 'Write a sentence under "statements" instead: Used [[examplang]] and [[sample-db]].'],
    ['uses: [go, rust, c]', 'Write a sentence under "statements" instead: Used [[go]], [[rust]], and [[c]].'],
    ['company: Example Works', 'Did you mean "organization"?'],
    ['startDate: 2019', 'Give its dates as period: { start: 2019-03, end: present }.'],
    ['description: Wrote tools.', 'Did you mean "statements"?'],
    ['titel: Engineer', 'Did you mean "title"?'],
  ])('%s says what to write instead', (line, hint) => {
    expect(messages(line)).toEqual([`"${line.slice(0, line.indexOf(':'))}" is not a key of this record. ${hint}`]);
  });
});
