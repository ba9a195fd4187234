/** The pages of careers of any kind: what only a text names, who says what, and nothing about code where there is none. */
import { expect, test } from 'vitest';
import { graphOf } from './asking.ts';
import { folderOf } from './resume-folder.ts';
import { seedFolder } from './seed-folder.ts';

async function wordsAt({ site }: ReturnType<typeof graphOf>, path: string): Promise<string> {
  const html = await (await site.request(path)).text();
  return /<main[^]*<\/main>/
    .exec(html)![0]
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.])/g, '')
    .replaceAll('&#39;', "'");
}

const imported = graphOf(
  folderOf({
    'ada.json': {
      basics: { name: 'Ada Lovelace' },
      work: [
        {
          name: 'Analytical Works',
          position: 'Engineer',
          startDate: '2020-01',
          endDate: '2021-12',
          highlights: ['Wrote the tables in Python and TypeScript.'],
          technologies: ['Python', 'Punchcardia'],
        },
      ],
      references: [{ name: 'Charles Babbage', reference: 'She knows the engine better than I do.' }],
    },
  }),
);

test('names that only the text has are listed as not confirmed, apart from skills', async () => {
  const words = await wordsAt(imported, '/person/ada-lovelace');
  expect(words).toContain('Named in the text, not confirmed 1');
  expect(words).toMatch(/They count as possible, and not as skills\. TypeScript /);
  expect(words).toContain('Skills 2');
  expect(await wordsAt(imported, '/technology/typescript')).toContain('Named in the text, not confirmed Ada Lovelace');
});

test('the page of a provisional technology says that only its name is known', async () => {
  expect(await wordsAt(imported, '/technology/punchcardia')).toContain(
    'Known only by its name: documents use it, and no vocabulary has it',
  );
  expect(await wordsAt(imported, '/technology/python')).not.toContain('Known only by its name');
});

test("a career's own documents come first, and those of others have their author", async () => {
  expect(await wordsAt(imported, '/person/ada-lovelace')).toContain(
    'Career · from résumé (undated), reference (undated) by Charles Babbage · ',
  );
});

test('a sentence that was read in place is not said to be in other words', async () => {
  const { person } = await imported.ask('{ person(slug: "ada-lovelace") { statements(first: 9) { nodes { id } } } }');
  for (const { id } of person.statements.nodes) {
    const words = await wordsAt(imported, `/${encodeURI(id)}`);
    expect(words).toMatch(/This was read in \S*ada\.json, line \d+, at \//);
    expect(words).not.toContain('other words');
  }
});

const ward = graphOf(
  seedFolder({
    'technologies.yaml': '- { slug: triage, name: triage, kind: PRACTICE }',
    'organizations.yaml': '- { slug: ward, name: Ward Example }',
    'people/ada-example/person.yaml': `
      document: example-page
      person: { name: Ada Example, section: About }
      references:
        - { author: Grace Example, title: Letter, statements: ["Is calm in [[triage]]."] }
    `,
    'people.yaml': '- { slug: grace-example, name: Grace Example }',
    'people/ada-example/work.yaml': `
      document: example-page
      section: Work
      positions:
        - { organization: ward, title: Charge Nurse, period: { start: 2015-02, end: present }, statements: ["Leads [[triage]]."] }
        - { organization: ward, title: Temp, period: { start: 2018-01, end: 2018-06 } }
    `,
    'people/ada-example/talks.yaml': null,
    'people/ada-example/contributions.yaml': null,
    'events.yaml': null,
  }),
);

test('a site without talks and code does not ask about them', async () => {
  for (const path of ['/', '/person/ada-example', '/technology/triage', '/q/fit?people=ada-example'])
    expect((await wordsAt(ward, path)).split(' All data ')[0]).not.toMatch(/\b(talks?|stage|open[- ]source|code|AWS|Terraform)\b/iu);
});

test('what somebody else says of a skill is not self-reported', async () => {
  const words = await wordsAt(ward, '/person/ada-example?proof=triage');
  expect(words).toMatch(/According to others Is calm in triage\./);
  expect(words).not.toContain('Self-reported');
});

test('the years of a career start with its first job, also if a later one ended first', async () => {
  expect(await wordsAt(ward, '/')).toContain('2015 – present · 2 jobs');
});

test('years that rest on the word "present" alone are called possible', async () => {
  const graph = graphOf(
    seedFolder({
      'events.yaml': null,
      'people/ada-example/work.yaml': `
        document: example-page
        section: Work
        positions:
          - { organization: example-works, title: Teacher, period: { start: 2005, end: present } }
      `,
    }),
  );
  expect(await wordsAt(graph, '/person/ada-example')).toMatch(/Teacher at \S.* since 2005\. Up to 21 years of work since 2005/);
  graph.close();
});
