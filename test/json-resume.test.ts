/** A JSON Resume is read where it is, and every fact cites the line of the file. */
import { expect, test } from 'vitest';
import { graphOf } from './asking.ts';
import { ada, folderOf, readingOf } from './resume-folder.ts';
import { seedFolder } from './seed-folder.ts';

/** What a graph says about the only person of a résumé with these sections. */
async function careerOf(resume: object, fields: string): Promise<any> {
  const graph = graphOf(folderOf({ 'ada.json': { basics: { name: 'Ada Lovelace' }, ...resume } }));
  return (await graph.ask(`{ person(slug: "ada-lovelace") { ${fields} } }`)).person;
}

/** The positions of somebody with these jobs. */
async function positionsOf(...work: readonly object[]): Promise<any[]> {
  const { positions } = await careerOf({ work }, 'positions { nodes { slug title organization { name } period { start end isOngoing } } }');
  return positions.nodes;
}

const lostOf = (resume: object) => readingOf(folderOf({ 'ada.json': { basics: { name: 'Ada Lovelace' }, ...resume } })).lost;

test('every section of a résumé is in the graph', async () => {
  const graph = graphOf(folderOf({ 'ada.json': ada }));
  const { person } = await graph.ask(`{
    person(slug: "ada-lovelace") {
      name headline location
      positions { nodes { title engagement organization { name } period { start end isOngoing } projects { nodes { name } } } }
      projects { nodes { name } }
      education { nodes { degree field score courses school { name } } }
      certificates { nodes { title date issuer { name } } }
      awards { nodes { title date issuer { name } } }
      articles { nodes { title date } }
      talks { nodes { title date event { name } } }
      languages { level language { name } }
      interests { name keywords }
      skills { group level technology { name } }
    }
  }`);
  expect(person).toMatchInlineSnapshot(`
    {
      "articles": {
        "nodes": [
          {
            "date": "2021-08",
            "title": "Notes",
          },
        ],
      },
      "awards": {
        "nodes": [
          {
            "date": "2021-06",
            "issuer": {
              "name": "Royal Society",
            },
            "title": "Medal",
          },
        ],
      },
      "certificates": {
        "nodes": [
          {
            "date": "2019-02",
            "issuer": {
              "name": "Guild",
            },
            "title": "Certified Weaver",
          },
        ],
      },
      "education": {
        "nodes": [
          {
            "courses": [
              "Logic",
            ],
            "degree": "Lessons",
            "field": "Mathematics",
            "school": {
              "name": "Home",
            },
            "score": "3.8",
          },
        ],
      },
      "headline": "Programmer",
      "interests": [
        {
          "keywords": [
            "Racing",
          ],
          "name": "Horses",
        },
      ],
      "languages": [
        {
          "language": {
            "name": "French",
          },
          "level": "Fluent",
        },
      ],
      "location": "London",
      "name": "Ada Lovelace",
      "positions": {
        "nodes": [
          {
            "engagement": null,
            "organization": {
              "name": "Analytical Works",
            },
            "period": {
              "end": null,
              "isOngoing": true,
              "start": "2020-01",
            },
            "projects": {
              "nodes": [
                {
                  "name": "Note G",
                },
              ],
            },
            "title": "Lead",
          },
          {
            "engagement": null,
            "organization": {
              "name": "Difference Ltd",
            },
            "period": {
              "end": "2019-12",
              "isOngoing": false,
              "start": "2018-03",
            },
            "projects": {
              "nodes": [],
            },
            "title": "Engineer",
          },
          {
            "engagement": "VOLUNTEER",
            "organization": {
              "name": "Library of London",
            },
            "period": {
              "end": "2018",
              "isOngoing": false,
              "start": "2017",
            },
            "projects": {
              "nodes": [],
            },
            "title": "Reader",
          },
        ],
      },
      "projects": {
        "nodes": [
          {
            "name": "Note G",
          },
          {
            "name": "Flyology",
          },
        ],
      },
      "skills": [
        {
          "group": "Computing",
          "level": "Master",
          "technology": {
            "name": "Examplang",
          },
        },
        {
          "group": "Computing",
          "level": "Master",
          "technology": {
            "name": "Punch cards",
          },
        },
        {
          "group": null,
          "level": null,
          "technology": {
            "name": "Geometry",
          },
        },
      ],
      "talks": {
        "nodes": [
          {
            "date": "2021-05",
            "event": {
              "name": "Engine Day",
            },
            "title": "On engines",
          },
        ],
      },
    }
  `);
});

test('each statement cites the line of the résumé and the JSON pointer of its value', async () => {
  const graph = graphOf(folderOf({ 'ada.json': ada }));
  const { statements } = await graph.ask('{ statements(first: 100) { nodes { text seedFile seedLine seedPointer section } } }');
  const places = statements.nodes.map((one: any) => `${one.seedFile}:${one.seedLine} ${one.seedPointer} ${one.section}: ${one.text}`);
  expect(places).toMatchInlineSnapshot(`
    [
      "careers/ada.json:6 /basics/summary basics › summary: Wrote a program.",
      "careers/ada.json:17 /work/0/highlights/0 work › Analytical Works: Wrote notes.",
      "careers/ada.json:18 /work/0/highlights/1 work › Analytical Works: Computed numbers.",
      "careers/ada.json:20 /work/0/technologies work › Analytical Works: Technologies: Examplang, Brass DB",
      "careers/ada.json:59 /projects/0/keywords/0 projects › Note G: Technologies: Examplang",
      "careers/ada.json:30 /work/1/summary work › Difference Ltd: Turned wheels.",
      "careers/ada.json:70 /projects/2/description projects › Flyology: Studied the flight of birds.",
      "careers/ada.json:128 /references/0/reference references › Charles Babbage: She knows the engine better than I do.",
    ]
  `);
});

test('a statement of our own files has no JSON pointer', async () => {
  const { statements } = await graphOf(seedFolder()).ask('{ statements { nodes { seedFile seedPointer } } }');
  expect(statements.nodes[0]).toEqual({ seedFile: 'seed/people/ada-example/person.yaml', seedPointer: null });
});

test('the technologies that a job lists were used in it', async () => {
  const { experience } = await careerOf(
    { work: [{ name: 'Acme', startDate: '2018-01', endDate: '2018-12', keywords: 'Examplang; Brass DB' }] },
    'experience(with: "brass-db") { months atLeast periods { evidence { text strength } } }',
  );
  expect(experience).toEqual({
    months: 12,
    atLeast: 12,
    periods: [{ evidence: [{ text: 'Technologies: Examplang, Brass DB', strength: 'PRACTICED' }] }],
  });
});

test('a technology that the shipped vocabulary has under a longer name is found by its slug, in any case', async () => {
  const { experience } = await careerOf(
    { work: [{ name: 'Acme', startDate: '2018-01', endDate: '2018-12', keywords: ['Kafka'] }] },
    'experience(with: "Kafka") { months }',
  );
  expect(experience).toEqual({ months: 12 });
});

test('dates are as precise as they are written, in any notation', async () => {
  const written = [
    '2018',
    '2018-03',
    '2018/03',
    '03/2018',
    'Mar 2018',
    'März 2018',
    '2018年3月',
    '5 March 2018',
    '05.03.2018',
    '2018-03-05T10:00:00Z',
  ];
  const positions = await positionsOf(
    ...written.map((startDate, index) => ({ name: `Acme ${index}`, position: 'x', startDate, endDate: '2019' })),
  );
  const byName = new Map(positions.map(({ organization, period }) => [organization.name, period.start]));
  expect(written.map((_, index) => byName.get(`Acme ${index}`))).toEqual([
    '2018',
    ...Array.from({ length: 6 }, () => '2018-03'),
    ...Array.from({ length: 3 }, () => '2018-03-05'),
  ]);
});

test('an impossible date loses itself and not its record, and what is sound in it is kept', async () => {
  const work = [
    { name: 'Acme', position: 'A', startDate: '2024-09-31', endDate: '2025' },
    { name: 'Acme', position: 'B', startDate: '2020-05', endDate: '2019-01' },
    { name: 'Acme', position: 'C', startDate: 'long ago', endDate: '2015' },
    { name: 'Acme', position: 'D', startDate: '03/04/2011', endDate: '2012' },
  ];
  const positions = await positionsOf(...work);
  expect(Object.fromEntries(positions.map(({ title, period }) => [title, [period.start, period.end]]))).toEqual({
    A: ['2024-09', '2025'],
    B: ['2020-05', null],
    C: [null, '2015'],
    D: ['2011', '2012'],
  });
  expect(lostOf({ work })).toEqual([
    'careers/ada.json:9 /work/0/startDate NOT_UNDERSTOOD (kept 2024-09)',
    'careers/ada.json:16 /work/1/endDate NOT_UNDERSTOOD',
    'careers/ada.json:21 /work/2/startDate NOT_UNDERSTOOD',
    'careers/ada.json:27 /work/3/startDate NOT_UNDERSTOOD (kept 2011)',
  ]);
});

test('without an end, the job that began last is ongoing, and of an earlier one nobody knows when it ended', async () => {
  const positions = await positionsOf(
    { name: 'Acme', position: 'Old', startDate: '2012-01' },
    { name: 'Acme', position: 'New', startDate: '2020-01' },
    { name: 'Acme', position: 'Ended', startDate: '2015-01', endDate: '2016-01' },
  );
  expect(positions.map(({ title, period }) => [title, period.isOngoing, period.end])).toEqual([
    ['New', true, null],
    ['Ended', false, '2016-01'],
    ['Old', false, null],
  ]);
});

test('a job in front changes the id of no other', async () => {
  const [first, second] = [
    { name: 'Acme', position: 'Engineer', startDate: '2018-01', endDate: '2019-01' },
    { name: 'Acme', position: 'Intern', startDate: '2018-01', endDate: '2018-06' },
  ];
  const slugs = async (...work: object[]) => Object.fromEntries((await positionsOf(...work)).map(({ title, slug }) => [title, slug]));
  const before = await slugs(first, second);
  const after = await slugs({ name: 'Acme', position: 'Manager', startDate: '2018-01', endDate: '2020-01' }, first, second);
  expect(before).toEqual({ Engineer: 'ada-lovelace/acme-2018-01-2', Intern: 'ada-lovelace/acme-2018-01' });
  expect(after).toMatchObject(before);
});

test('a project is part of a job if its entity is the organization of that job and it lies within its time', async () => {
  const job = { name: 'Acme, Inc.', position: 'Engineer', startDate: '2018-01', endDate: '2019-01' };
  const projects = [
    { name: 'Inside', entity: 'ACME Inc', startDate: '2018-05', endDate: '2018-06' },
    { name: 'Too late', entity: 'Acme, Inc.', startDate: '2020-05' },
    { name: 'Elsewhere', entity: 'Somewhere' },
  ];
  const { positions } = await careerOf(
    { work: [job], projects },
    'positions { nodes { projects { nodes { name } } } } projects { nodes { name } }',
  );
  expect(positions.nodes).toEqual([{ projects: { nodes: [{ name: 'Inside' }] } }]);
});

test('brackets in a résumé are text, not marks', async () => {
  const { statements } = await careerOf(
    { basics: { name: 'Ada Lovelace', summary: 'See [[notes]] and ]] and [[.' } },
    'statements { nodes { text } }',
  );
  expect(statements.nodes).toEqual([{ text: 'See [[notes]] and ]] and [[.' }]);
});

test('contact details, photos and birthdays are private: they are in no graph, and reported', async () => {
  const basics = {
    name: 'Ada Lovelace',
    email: 'ada@ada.example',
    phone: '+44 20 7946 0000',
    image: 'ada.jpg',
    birthDate: '1815-12-10',
    location: { address: '12 St James’s Square', postalCode: 'SW1Y', city: 'London' },
  };
  const { location } = await careerOf({ basics }, 'location');
  expect(location).toBe('London');
  expect(lostOf({ basics }).map((loss) => loss.replace(/^\S+ /, ''))).toEqual([
    '/basics/email PRIVATE',
    '/basics/phone PRIVATE',
    '/basics/image PRIVATE',
    '/basics/birthDate PRIVATE',
    '/basics/location/address PRIVATE',
    '/basics/location/postalCode PRIVATE',
  ]);
});

test('a location with a number in it may be a home, and is private', () => {
  expect(lostOf({ basics: { name: 'Ada Lovelace', location: '12 St James’s Square, London' } })).toEqual([
    'careers/ada.json:4 /basics/location PRIVATE',
  ]);
});

test('whatever is not in the graph is reported with its place and the reason', () => {
  const resume = {
    basics: { name: 'Ada Lovelace', website: 'ada.example', url: 'https://ada.example' },
    work: [{ name: 'Acme', position: 'Engineer', shoeSize: 39, summary: 'Built it.', description: 'Built it.' }],
    horoscope: { sign: 'Sagittarius' },
    meta: { version: 'v1' },
  };
  expect(lostOf(resume)).toEqual([
    'careers/ada.json:4 /basics/website NO_PLACE',
    'careers/ada.json:11 /work/0/shoeSize NO_PLACE',
    'careers/ada.json:12 /work/0/summary DUPLICATE',
    'careers/ada.json:17 /horoscope/sign UNKNOWN_SECTION',
    'careers/ada.json:20 /meta/version FORMAT',
  ]);
});

test.each([
  ['text that is not JSON', '{"basics": {"name": "Ada",}}', 'ada.json:1: error: this is not JSON: '],
  ['an unfinished file', '{"basics": {\n"name": "Ada"', 'ada.json:2: error: this is not JSON: '],
  ['a list', '[1, 2]', 'ada.json:1: error: this is not a JSON Resume: expected a record with basics, work, education and so on'],
  [
    'any other record',
    '{"a": 1}',
    'ada.json:1: error: this is not a JSON Resume: it has none of basics, work, education, skills and so on',
  ],
  ['a package.json', '{"name": "x", "version": "1.0.0"}', 'ada.json:1: error: this is a package.json, not a JSON Resume'],
  [
    'a FRESH résumé',
    '{"meta": {"format": "FRESH@0.6.0"}, "employment": {"history": []}}',
    'ada.json:1: error: this looks like a FRESH résumé',
  ],
  [
    'a Reactive Resume',
    '{"basics": {"name": "Ada"}, "sections": {"skills": {}}}',
    'ada.json:1: error: this looks like a Reactive Resume file',
  ],
])('%s is refused, with its place', (_, content, message) => {
  const { problems } = readingOf(folderOf({ 'ada.json': content }));
  expect(problems).toEqual([expect.stringContaining(message)]);
});

test('a byte order mark and tabs do not matter', () => {
  const text = `\uFEFF${JSON.stringify(ada, null, '\t')}`;
  expect(readingOf(folderOf({ 'ada.json': text })).problems).toEqual([]);
});

test('a résumé may be a file, one of many in a folder, or next to careers of our own', async () => {
  const people = async (folder: string) =>
    (await graphOf(folder).ask('{ people(where: { isSubject: true }) { nodes { slug } } }')).people.nodes.map(
      ({ slug }: { slug: string }) => slug,
    );
  const folder = folderOf({ 'first.json': ada, 'grace/resume.json': { ...ada, basics: { name: 'Grace Hopper' } }, 'second.json': ada });
  expect(await people(`${folder}/first.json`)).toEqual(['ada-lovelace']);
  expect(await people(folder)).toEqual(['ada-lovelace', 'ada-lovelace-2', 'grace']);
  const seed = seedFolder({ 'people/grace/resume.json': JSON.stringify(ada), 'people/edith.json': JSON.stringify(ada) });
  expect(await people(seed)).toEqual(['ada-example', 'ada-lovelace', 'grace']);
});
