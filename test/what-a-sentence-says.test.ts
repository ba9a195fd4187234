/** A sentence says how it relates to what it names, to what extent, and with which figures. Answers say that, and no more. */
import { expect, test } from 'vitest';
import { stronger } from '../src/graph/relation.ts';
import { graphOf } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const technologies = `
  - { slug: examplang, name: Examplang, kind: LANGUAGE }
  - { slug: otherlang, name: Otherlang, kind: LANGUAGE }
  - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM }
  - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
  - { slug: sample-chat, name: Sample Chat, kind: SERVICE }
`;

/** A graph of one career: what its person says, and what is said of its one position. */
function graphSaying(person: string, position: string, more: Readonly<Record<string, string>> = {}) {
  return graphOf(
    seedFolder({
      'technologies.yaml': technologies,
      'people/ada-example/person.yaml': `document: example-page
person:
  name: Ada Example
  section: About
  statements: ${person}
`,
      [work]: `document: example-page
positions:
  - organization: example-works
    title: Engineer
    period: { start: 2015-09, end: 2019-10 }
    section: Work
    statements: ${position}
`,
      ...more,
    }),
  );
}

const names = ({ nodes }: { nodes: readonly { readonly name: string }[] }) => nodes.map(({ name }) => name);

test('who only mentions a technology neither knows, used, nor claims it, and meets no requirement', async () => {
  const graph = graphSaying(
    '[{ text: "Cares about [[mentioned:sample-db]]." }]',
    '[{ text: "Was teased in [[mentioned:sample-chat]]." }, { text: "Wrote [[examplang]]." }]',
  );
  const person = await graph
    .ask(
      `{
        person(slug: "ada-example") {
          chat: experience(with: "sample-chat") { months }
          db: experience(with: "sample-db") { months }
          claims { technology { name } }
          fit(requirements: [{ technology: "sample-chat" }, { technology: "sample-db" }, { technology: "sample-cloud" }]) {
            requirements { verdict }
          }
          used: technologies(relations: [USED, CLAIMED, ABOUT]) { nodes { name } }
          mentioned: technologies(relations: [MENTIONED]) { edges { node { name } relation strength evidence { text } } }
          byMonths: technologies(order: MONTHS) { nodes { name } }
        }
      }`,
    )
    .then((data) => data.person);
  expect(person).toEqual({
    chat: null,
    db: null,
    claims: [],
    fit: { requirements: [{ verdict: 'NOT_FOUND' }, { verdict: 'NOT_FOUND' }, { verdict: 'NOT_FOUND' }] },
    used: { nodes: [{ name: 'Examplang' }] },
    mentioned: {
      edges: [
        { node: { name: 'Sample Chat' }, relation: 'MENTIONED', strength: 'PRACTICED', evidence: [{ text: 'Was teased in Sample Chat.' }] },
        { node: { name: 'Sample DB' }, relation: 'MENTIONED', strength: 'CLAIMED', evidence: [{ text: 'Cares about Sample DB.' }] },
      ],
    },
    byMonths: { nodes: [{ name: 'Examplang' }, { name: 'Sample Chat' }, { name: 'Sample DB' }] },
  });
  for (const name of ['sample-chat', 'sample-db']) {
    const lists = await graph.ask(
      `query ($name: String!) {
        people(knows: $name) { totalCount }
        fitting: people(fit: [{ technology: $name }]) { totalCount }
        positions(using: $name) { totalCount }
        employers(using: $name) { totalCount }
        known: technologies(where: { people: [{ any: ["ada-example"] }] }) { nodes { name } }
        used: technologies(where: { organizations: [{ any: ["example-works"] }] }) { nodes { name } }
      }`,
      { name },
    );
    expect(lists).toEqual({
      people: { totalCount: 0 },
      fitting: { totalCount: 0 },
      positions: { totalCount: 0 },
      employers: { totalCount: 0 },
      known: { nodes: [{ name: 'Examplang' }] },
      used: { nodes: [{ name: 'Examplang' }] },
    });
  }
});

test('what is only mentioned is listed, searched and followed both ways, and says nothing of what is broader', async () => {
  const graph = graphSaying('[{ text: "Cares about [[mentioned:sample-db]]." }]', '[]');
  const data = await graph.ask(`{
    technologies { nodes { name } }
    search(text: "cares about") { nodes { id } }
    technology(slug: "sample-db") {
      mentionedIn { nodes { text mentions { relation } } }
      related { nodes { id } }
      people { edges { relation matchedVia { name } node { name } } }
    }
  }`);
  expect(data).toEqual({
    technologies: { nodes: [{ name: 'Sample DB' }] },
    search: { nodes: [{ id: 'person/ada-example' }] },
    technology: {
      mentionedIn: { nodes: [{ text: 'Cares about Sample DB.', mentions: [{ relation: 'MENTIONED' }] }] },
      related: { nodes: [{ id: 'person/ada-example' }] },
      people: { edges: [{ relation: 'MENTIONED', matchedVia: [{ name: 'Sample DB' }], node: { name: 'Ada Example' } }] },
    },
  });
});

test('a mention and an extent say as much as the document, on the words and on every edge that they support', async () => {
  const graph = graphSaying(
    '[{ text: "Is primarily an [[mainly:examplang]] developer." }]',
    '[{ text: "Wrote [[used some:otherlang]] and some more [[otherlang]]." }, { text: "Ran [[some:sample-db]] and [[examplang]]." }]',
  );
  const { person } = await graph.ask(`{
    person(slug: "ada-example") {
      statements { nodes { mentions { node { name } relation extent } } }
      technologies { edges { node { name } extent } }
      positions { nodes { technologies { edges { node { name } extent } } } }
    }
  }`);
  expect(person.statements.nodes.flatMap(({ mentions }: { mentions: readonly unknown[] }) => mentions)).toEqual([
    { node: { name: 'Examplang' }, relation: 'CLAIMED', extent: 'MAINLY' },
    { node: { name: 'Otherlang' }, relation: 'USED', extent: 'SOME' },
    { node: { name: 'Otherlang' }, relation: 'USED', extent: null },
    { node: { name: 'Sample DB' }, relation: 'USED', extent: 'SOME' },
    { node: { name: 'Examplang' }, relation: 'USED', extent: null },
  ]);
  expect(person.technologies.edges).toEqual([
    { node: { name: 'Examplang' }, extent: 'MAINLY' },
    { node: { name: 'Otherlang' }, extent: 'SOME' },
    { node: { name: 'Sample DB' }, extent: 'SOME' },
  ]);
  expect(person.positions.nodes[0].technologies.edges).toEqual([
    { node: { name: 'Examplang' }, extent: null },
    { node: { name: 'Otherlang' }, extent: 'SOME' },
    { node: { name: 'Sample DB' }, extent: 'SOME' },
  ]);
});

test('some of something narrow is not some of what is broader', async () => {
  const graph = graphSaying('[]', '[{ text: "Ran some [[some:sample-db]]." }]');
  const edges = '{ edges { extent node { name } } }';
  const data = await graph.ask(`{
    narrow: technology(slug: "sample-db") { positions ${edges} }
    broad: technology(slug: "sample-cloud") { positions ${edges} }
    all: technologies ${edges}
  }`);
  const node = { name: 'Engineer at Example Works, Inc.' };
  expect(data.narrow.positions.edges).toEqual([{ extent: 'SOME', node }]);
  expect(data.broad.positions.edges).toEqual([{ extent: null, node }]);
  expect(data.all.edges).toEqual([
    { extent: null, node: { name: 'Sample Cloud' } },
    { extent: 'SOME', node: { name: 'Sample DB' } },
  ]);
});

test('the greatest extent is the extent of an edge', async () => {
  const graph = graphSaying(
    '[]',
    '[{ text: "Some [[some:examplang]]." }, { text: "Mostly [[mainly:examplang]]." }, { text: "[[examplang]]." }]',
  );
  const { technology } = await graph.ask('{ technology(slug: "examplang") { positions { edges { extent } } } }');
  expect(technology.positions.edges).toEqual([{ extent: 'MAINLY' }]);
});

const withFigures = `
      - text: Cut the bill by 50%.
        figures: [{ kind: RESULT, measure: the bill, value: 50, unit: percent, change: DECREASE }]
      - text: Led a team of 8, and doubled nothing.
        figures: [{ kind: LEVEL, measure: team, value: 8 }]
      - text: Met every two weeks with a team of 9 and saved 3 days.
        figures:
          - { kind: LEVEL, measure: meetings, frequency: every two weeks }
          - { kind: LEVEL, measure: team, value: 9 }
          - { kind: RESULT, measure: time saved, value: 3, unit: days }
      - text: Wants to serve 10 times as many.
        figures: [{ kind: AIM, measure: customers, value: 10, unit: times }]
      - text: Said nothing in numbers.`;

test('statements are found by the kinds of their figures', async () => {
  const graph = graphSaying('[]', withFigures);
  const textsWith = async (args: string) => {
    const list = `statements${args} { totalCount nodes { text } }`;
    const { statements, person } = await graph.ask(`{ ${list} person(slug: "ada-example") { ${list} } }`);
    expect(person.statements).toEqual(statements);
    expect(statements.totalCount).toBe(statements.nodes.length);
    return statements.nodes.map(({ text }: { text: string }) => text.split(' ')[0]);
  };
  expect(await textsWith('')).toEqual(['Cut', 'Led', 'Met', 'Wants', 'Said']);
  expect(await textsWith('(where: { hasFigures: true })')).toEqual(['Cut', 'Led', 'Met', 'Wants']);
  expect(await textsWith('(where: { figureKinds: [RESULT] })')).toEqual(['Cut', 'Met']);
  expect(await textsWith('(where: { figureKinds: [AIM], hasFigures: true })')).toEqual(['Wants']);
  expect(await textsWith('(where: { figureKinds: [LEVEL, AIM] })')).toEqual(['Led', 'Met', 'Wants']);
  expect(await graph.refusal('{ statements(where: { figureKinds: [] }) { totalCount } }')).toContain('"figureKinds" is an empty list');
});

test('a figure is shown with its frequency, and a level or an aim as what it is', () => {
  const graph = graphSaying('[]', withFigures);
  const [part] = graph.view(
    '{ statements(where: { figureKinds: [LEVEL, AIM] }) { nodes { figures { kind measure value unit frequency } } } }',
  );
  expect(JSON.stringify(part)).toContain('meetings: every two weeks (level)');
  expect(JSON.stringify(part)).toContain('customers: 10 times (aim)');
  expect(JSON.stringify(part)).toContain('time saved: 3 days"');
});

const contributions = {
  'people/ada-example/open-source.yaml': `document: example-page
contributions:
  - name: Sample DB
    slug: sample-db
    technology: sample-db
    level: MINOR
    section: Open Source
    statements: [{ text: "Database." }]
`,
};

test('what names a project that is also a technology is found from either, and shows the technology', async () => {
  const graph = graphSaying(
    '[]',
    '[{ text: "Sent patches to [[contributed:project/sample-db]]." }, { text: "Stored data in [[sample-db]]." }]',
    contributions,
  );
  const texts = 'mentionedIn { totalCount nodes { text } }';
  const via = 'edges { relations matchedVia { id } }';
  const data = await graph.ask(`{
    technology(slug: "sample-db") { ${texts} positions { ${via} } contributions { ${via} } }
    project(slug: "sample-db") { ${texts} related(kinds: [POSITION, CONTRIBUTION, PERSON]) { ${via} } }
    person(slug: "ada-example") { experience(with: "sample-db") { matchedVia { id } } }
    path(from: "role/ada-example/example-works/engineer", to: "project/sample-db") { steps { matchedVia { id } } }
  }`);
  const found = { totalCount: 2, nodes: [{ text: 'Sent patches to Sample DB.' }, { text: 'Stored data in Sample DB.' }] };
  expect(data.technology.mentionedIn).toEqual(found);
  expect(data.project.mentionedIn).toEqual(found);
  const lists = [data.technology.positions, data.technology.contributions, data.project.related];
  const all = [...lists.flatMap(({ edges }) => edges), data.person.experience, ...data.path.steps];
  expect(all).toHaveLength(7);
  for (const { matchedVia } of all) expect(matchedVia).toEqual([{ id: 'technology/sample-db' }]);
});

test('a statement that names its own subject does not mention it', async () => {
  const graph = graphSaying('[{ text: "[[person/ada-example]] says little." }]', '[]');
  const { person } = await graph.ask('{ person(slug: "ada-example") { mentionedIn { totalCount } statements { totalCount } } }');
  expect(person).toEqual({ mentionedIn: { totalCount: 0 }, statements: { totalCount: 1 } });
});

test('contributing to something narrow does not meet a requirement for what is broader', async () => {
  const graph = graphSaying('[]', '[]', contributions);
  const { narrow, broad } = await graph.ask(
    '{ narrow: people(knows: "sample-db") { nodes { name } } broad: people(knows: "sample-cloud") { nodes { name } } }',
  );
  expect(names(narrow)).toEqual(['Ada Example']);
  expect(names(broad)).toEqual([]);
});

test('of two strengths of evidence the stronger counts, whichever comes first', () => {
  expect([stronger('CLAIMED', 'PUBLIC'), stronger('PUBLIC', 'CLAIMED'), stronger('PRACTICED', 'CLAIMED')]).toEqual([
    'PUBLIC',
    'PUBLIC',
    'PRACTICED',
  ]);
});
