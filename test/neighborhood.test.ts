/** The picture of what a node is connected to: its groups, its words, and that it is legible. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { relationsInOrder } from '../src/graph/relation.ts';
import { connectionInWords } from '../src/view/relation-words.ts';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const { site } = graphOf(twoCareers);
const kindNames = nodeKinds.map(({ kind }) => kind);

type Label = { readonly text: string; readonly x: number; readonly y: number; readonly anchor: string; readonly class: string };

/** The labels of a picture. */
async function labelsOf(path: string, which = 'wide', on = site): Promise<readonly Label[]> {
  const html = await (await on.request(path)).text();
  const [picture = ''] = new RegExp(`<svg\\s+class="picture ${which}-picture"[^]*?</svg>`).exec(html) ?? [];
  return [...picture.matchAll(/<text\s+(?:class="(\w+)"\s+)?x="([\d.]+)"\s+y="([\d.]+)"(?:\s+text-anchor="(\w+)")?\s*>([^<]*)</g)].map(
    ([, name = 'name', x, y, anchor = 'start', text = '']) => ({ class: name, x: Number(x), y: Number(y), anchor, text: text.trim() }),
  );
}

/** The titles of groups, each with its names. */
async function groupsOf(path: string, on = site): Promise<Readonly<Record<string, readonly string[]>>> {
  const groups: Record<string, string[]> = {};
  let names: string[] = [];
  for (const label of await labelsOf(path, 'narrow', on)) {
    if (label.class === 'title') groups[label.text] = names = [];
    else if (label.class !== 'center') names.push(label.text);
  }
  return groups;
}

test('a technology is connected to people, jobs, projects and talks, each in words', async () => {
  expect(await groupsOf('/technology/go')).toMatchInlineSnapshot(`
    {
      "Articles about it": [
        "Breaking all the rules: Using Go to c…",
      ],
      "Discussed at": [
        "GopherCon 2020",
        "and 2 more",
      ],
      "Includes": [
        "cgo",
      ],
      "Made by": [
        "Google",
      ],
      "Projects about it": [
        "Goodwill",
      ],
      "Talks about it": [
        "Safety Not Guaranteed - Using unsafe…",
        "and 2 more",
      ],
      "Used at": [
        "Jet.com, Inc.",
        "Stoke, LLC.",
        "Walmart",
      ],
      "Used by": [
        "Justen Walker",
      ],
      "Used in jobs": [
        "Principal Software Engineer at Jet.co…",
        "Sr. Staff Software Engineer at Stoke,…",
        "Principal Software Engineer at Walmart",
      ],
      "Used in projects": [
        "Interstellar",
        "and 7 more",
      ],
      "Used in roles": [
        "Software Engineer, DevOps at Jet.com,…",
        "Go Language Club Organizer at Jet.com…",
      ],
    }
  `);
});

test('what was avoided is not among what was used', async () => {
  expect(await groupsOf('/project/damon')).toMatchInlineSnapshot(`
    {
      "Articles about it": [
        "Containing Windows Executables with D…",
      ],
      "At": [
        "Jet.com, Inc.",
      ],
      "Avoided": [
        "Windows containers",
      ],
      "Discussed at": [
        "HashiConf US 2019",
      ],
      "In the job": [
        "Principal Software Engineer at Jet.co…",
      ],
      "Open-source work": [
        "Damon",
      ],
      "Talks about it": [
        "Containment Without Containers - Runn…",
      ],
      "Used": [
        "Windows",
        "Nomad",
        "Go",
        "Win32 API",
        "HashiCorp Nomad",
      ],
      "Worked on by": [
        "Justen Walker",
      ],
    }
  `);
});

test('a picture holds at most 25 names, of every group at least one, and says how many more there are', async () => {
  const labels = await labelsOf('/organization/jet');
  expect(labels.filter((label) => label.class === 'name').length).toBeLessThanOrEqual(25);
  const groups = await groupsOf('/organization/jet');
  for (const [title, names] of Object.entries(groups)) expect(names.length, title).toBeGreaterThan(0);
  expect(
    Object.values(groups)
      .flat()
      .some((name) => /^and \d+ more$/.test(name)),
  ).toBe(true);
});

test('the table has what the picture has', async () => {
  const html = await (await site.request('/talk/safety-not-guaranteed')).text();
  const [table = ''] = /<details class="as-table">[^]*?<\/details>/.exec(html) ?? [];
  for (const { text } of (await labelsOf('/talk/safety-not-guaranteed')).filter((label) => label.class === 'name'))
    expect(table).toContain(`>${text}</a>`);
});

const longNames = [
  'Supercalifragilisticexpialidocious Distributed Consensus Orchestration Engine',
  'データベース管理システムの分散合意エンジンと可観測性プラットフォーム',
  'محرك توافق موزع لقواعد البيانات ومنصة المراقبة الشاملة للأنظمة',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
];

test('no label covers another, and long names are cut short with the whole name as a title', async () => {
  const technologies = longNames.map((name, at) => ({ slug: `long-${at}`, name, kind: 'TOOL' }));
  const statements = longNames.map((_, at) => ({ text: `Used [[long-${at}|it]] with [[examplang]].` }));
  const position = { organization: 'example-works', title: 'Engineer', section: 'Work', statements };
  const { site: odd } = graphOf(
    seedFolder({
      'technologies.yaml': JSON.stringify([
        { slug: 'examplang', name: 'Examplang', kind: 'LANGUAGE' },
        { slug: 'sample-db', name: 'Sample DB', kind: 'DATABASE' },
        ...technologies,
      ]),
      [work]: JSON.stringify({ document: 'example-page', positions: [position] }),
    }),
  );
  for (const which of ['wide', 'narrow']) {
    const labels = (await labelsOf('/position/ada-example/example-works', which, odd)).filter((label) => label.class !== 'center');
    expect(labels.length).toBeGreaterThan(6);
    for (const [index, one] of labels.entries()) {
      expect(Array.from(new Intl.Segmenter('en').segment(one.text)).length).toBeLessThanOrEqual(38);
      for (const other of labels.slice(index + 1)) expect(one.x !== other.x || Math.abs(one.y - other.y) >= 20).toBe(true);
    }
  }
  const html = await (await odd.request('/position/ada-example/example-works')).text();
  for (const name of longNames) expect(html).toContain(`<title>${name}</title>`);
});

test('a node with very many neighbors has a picture, and a page under 40 kB compressed', async () => {
  const talks = Array.from({ length: 120 }, (_, at) => ({
    title: `Talk ${at}`,
    event: 'exampleconf',
    date: '2019-05',
    section: 'Talks',
    statements: Array.from({ length: 30 }, (__, index) => ({ text: `Says ${at} things ${index} of [[examplang]].` })),
  }));
  const { site: large } = graphOf(seedFolder({ 'people/ada-example/talks.yaml': JSON.stringify({ document: 'example-page', talks }) }));
  for (const path of ['/technology/examplang', '/event/exampleconf', '/person/ada-example', '/document/example-page']) {
    const response = await large.request(path);
    expect(response.status).toBe(200);
    expect(gzipSync(await response.text()).length, path).toBeLessThan(40_000);
  }
  const groups = await groupsOf('/technology/examplang', large);
  expect(groups['Talks about it']?.at(-1)).toMatch(/^and 1\d\d more$/);
  expect(groups['Discussed at']).toEqual(['ExampleConf']);
}, 60_000);

test('every connection that there can be has words', () => {
  for (const from of kindNames)
    for (const to of kindNames)
      for (const relation of relationsInOrder)
        for (const direction of ['FORWARD', 'BACKWARD'] as const)
          expect(connectionInWords({ from, to, relation, relations: [relation], direction })).toMatch(/^[A-Z][a-z -]+$/);
});
