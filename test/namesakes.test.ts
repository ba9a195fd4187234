/** People, projects and articles may share a name. A name that several nodes of one kind have is refused where it is used. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphOf, temporaryFolder } from './asking.ts';
import { career, problemsIn } from './checking.ts';
import { seedFolder } from './seed-folder.ts';

const careerOf = (name: string, more = '') => `
    document: example-page
    person: { name: ${name}, section: About }
    projects:
      - { name: API Gateway, section: Work, statements: [{ text: 'Wrote it in [[examplang]] as ${name}.' }] }
      - { name: API gateway, section: Work }
    articles:
      - { title: A Year Later, date: 2020, section: Work }
    talks:
      - { title: A Year Later, event: exampleconf, date: 2019-05, section: Work }${more}
  `;

const namesakes = {
  'people.yaml': '- { slug: john-smith-of-sample, name: John Smith }\n',
  'people/john-smith/career.yaml': careerOf('John Smith'),
  'people/john-smith-2/career.yaml': careerOf('John Smith'),
};

const { ask, refusal, site } = graphOf(seedFolder(namesakes));

test('each keeps what its own files say', async () => {
  const { projects, articles, talks } = await ask(`{
    projects { edges { node { id name people { nodes { id } } statements { nodes { text } } } } }
    articles { nodes { id people { nodes { id } } } }
    talks { nodes { id people { nodes { id } } } }
  }`);
  const lines = projects.edges.map(
    ({ node }: any) =>
      `${node.id} ${node.people.nodes.map(({ id }: any) => id).join()} ${node.statements.nodes.map(({ text }: any) => text).join()}`,
  );
  expect(lines.toSorted()).toMatchInlineSnapshot(`
    [
      "project/api-gateway person/john-smith Wrote it in Examplang as John Smith.",
      "project/john-smith-2/api-gateway person/john-smith-2 Wrote it in Examplang as John Smith.",
      "project/john-smith-2/api-gateway-2 person/john-smith-2 ",
      "project/john-smith/api-gateway person/john-smith ",
    ]
  `);
  const people = (list: any) => list.nodes.map((node: any) => `${node.id} ${node.people.nodes.map(({ id }: any) => id).join()}`).toSorted();
  expect([...people(articles), ...people(talks)]).toMatchInlineSnapshot(`
    [
      "article/a-year-later person/john-smith",
      "article/john-smith-2/a-year-later person/john-smith-2",
      "talk/a-year-later person/john-smith",
      "talk/john-smith-2/a-year-later person/john-smith-2",
    ]
  `);
});

test('a seed file says which of them it means by a slug or an ID', () => {
  const used = (john: string, project: string) =>
    problemsIn(
      seedFolder({
        ...namesakes,
        'people/ada-example/talks.yaml': `
        document: example-page
        talks:
          - { title: On Stage, event: exampleconf, date: 2019-05, section: Talks, with: [{ person: ${john}, part: PANELIST }] }
        projects:
          - { project: ${project}, section: Work, statements: [{ text: 'Met [[person/${john}]].' }] }
      `,
      }),
    );
  expect(used('John Smith', 'API Gateway')).toMatchInlineSnapshot(`
    "seed/people/ada-example/talks.yaml:3:92: error: there is more than one person called "John Smith": write person/john-smith-of-sample or person/john-smith or person/john-smith-2
      3 | - { title: On Stage, event: exampleconf, date: 2019-05, section: Talks, with: [{ person: John Smith, part: PANELIST }] }
        |                                                                                          ^^^^^^^^^^
    seed/people/ada-example/talks.yaml:5:16: error: there is more than one project called "API Gateway": write project/api-gateway or project/john-smith/api-gateway or project/john-smith-2/api-gateway or project/john-smith-2/api-gateway-2
      5 |   - { project: API Gateway, section: Work, statements: [{ text: 'Met [[person/John Smith]].' }] }
        |                ^^^^^^^^^^^
    seed/people/ada-example/talks.yaml:5:70: error: there is more than one person called "John Smith": write person/john-smith-of-sample or person/john-smith or person/john-smith-2
      5 |   - { project: API Gateway, section: Work, statements: [{ text: 'Met [[person/John Smith]].' }] }
        |                                                                      ^^^^^^^^^^^^^^^^^^^^^"
  `);
  expect(used('john-smith-2', 'john-smith-2/api-gateway')).toBe('');
  expect(used('john-smith', 'project/api-gateway')).toBe('');
});

test('an argument that several have is refused with their IDs', async () => {
  expect(await refusal('{ person(slug: "John Smith") { id } }')).toMatchInlineSnapshot(
    `"AMBIGUOUS_NAME: There is more than one person called "John Smith". Use an ID: person/john-smith or person/john-smith-2 or person/john-smith-of-sample."`,
  );
  expect(await refusal('{ people(knows: "api gateway") { nodes { id } } }')).toMatchInlineSnapshot(
    `"AMBIGUOUS_NAME: There is more than one project called "api gateway". Use an ID: project/api-gateway or project/john-smith/api-gateway or project/john-smith-2/api-gateway or project/john-smith-2/api-gateway-2."`,
  );
  const { person, people } = await ask(`{
    person(slug: "john-smith-2") { id }
    people(knows: "project/john-smith-2/api-gateway") { nodes { id } }
  }`);
  expect([person.id, people.nodes]).toEqual(['person/john-smith-2', [{ id: 'person/john-smith-2' }]]);
});

test('a requirement of a fit that several have is refused, and is not “nothing says so”', async () => {
  expect(await refusal('{ people(fit: [{ technology: "API Gateway" }]) { nodes { id } } }')).toContain('AMBIGUOUS_NAME');
});

test('a page and its JSON offer each of them', async () => {
  const page = await site.request('/q/career-at-a-glance?person=John+Smith');
  expect(page.status).toBe(400);
  expect(await page.text()).toMatch(
    /There is more than one person called “John Smith”\. Did you mean <a href="[^"]*person%2Fjohn-smith[^"]*">person\/john-smith</,
  );
  const json = await (await site.request('/q/career-at-a-glance.json?person=John+Smith')).json();
  expect(json.errors[0].extensions).toMatchObject({
    code: 'AMBIGUOUS_NAME',
    variable: 'person',
    suggestions: [{ id: 'person/john-smith' }, { id: 'person/john-smith-2' }, { id: 'person/john-smith-of-sample' }],
  });
});

test('a URL with their name offers the page of each, and one with a slug is that page', async () => {
  const page = await site.request('/person/John%20Smith');
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('href="/person/john-smith-2"');
  expect((await site.request('/project/john-smith-2/api-gateway')).status).toBe(200);
  expect(await (await site.request('/compare?people=John+Smith')).text()).toContain('more than one person');
});

test('a terminal lists the values to choose from', () => {
  const { status, stderr } = career([
    'ask',
    'career-at-a-glance',
    '--person',
    'John Smith',
    '--seed',
    seedFolder(namesakes),
    '--database',
    join(temporaryFolder(), 'career.db'),
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain(
    '--person: There is more than one person called “John Smith”. Use an ID: person/john-smith or person/john-smith-2 or person/john-smith-of-sample.',
  );
});

test('two technologies of one name are an error, and two organizations a warning', () => {
  expect(
    problemsIn(
      seedFolder({
        'organizations.yaml': '- { slug: example-works, name: Example Works }\n- { slug: example-works-india, name: Example Works }\n',
      }),
    ),
  ).toMatchInlineSnapshot(`
    "seed/organizations.yaml:2:38: warning: "Example Works" is already a name of the organization "example-works" (seed/organizations.yaml:1:3): merge them if they are one; if not, write their slugs where you mean one of them
      2 | - { slug: example-works-india, name: Example Works }
        |                                      ^^^^^^^^^^^^^"
  `);
});

test('somebody with a career need not be among the people whom careers mention', () => {
  expect(problemsIn(seedFolder({ 'people.yaml': '- { slug: ada-example, name: Ada Example }\n' }))).toMatchInlineSnapshot(`
    "seed/people/ada-example/person.yaml:3:3: error: the person "ada-example" already exists (seed/people.yaml:1:11): remove it there if it is the same, since this career defines it, or give one of them another slug
      3 |   name: Ada Example
        |   ^^^^^^^^^^^^^^^^^"
  `);
});

test('two positions at one employer have two IDs', async () => {
  const position = '{ organization: example-works, title: Engineer, period: { start: 2016, end: 2016 }, section: Work }';
  const work = `document: example-page\npositions:\n  - ${position}\n  - ${position}\n`;
  const { positions } = await graphOf(seedFolder({ 'people/ada-example/work.yaml': work })).ask('{ positions { nodes { id } } }');
  expect(positions.nodes.map(({ id }: any) => id)).toEqual(['position/ada-example/example-works', 'position/ada-example/example-works-2']);
});
