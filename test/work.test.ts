/** What people do for work and beside it: positions without an employer, clients, volunteering, own projects, studies, articles with others, and what is undated. */
import { describe, expect, test } from 'vitest';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { graphOf } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const ada = 'person(slug: "ada-example")';

const organizations = `
  - { slug: example-works, name: Example Works }
  - { slug: sample-bank, name: Sample Bank }
  - { slug: code-club, name: Code Club }
`;

/** A seed whose career has these sections in a file of its own. */
function careerWith(sections: string, more: Readonly<Record<string, string | null>> = {}): string {
  return seedFolder({
    'organizations.yaml': organizations,
    [work]: `\n    document: example-page\n${sections.replace(/^\n/, '')}`,
    ...more,
  });
}

function problemsIn(folder: string): readonly string[] {
  using seed = readSeed(folder, nodeKinds);
  return seed.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ location: { file, line, column }, message }) => `${file}:${line}:${column}: ${message}`);
}

type Ask = ReturnType<typeof graphOf>['ask'];

/** The texts of the records of a node. */
async function recordsOf(ask: Ask, id: string): Promise<readonly string[]> {
  const { node } = await ask('query ($id: ID!) { node(id: $id) { related { edges { evidence { text isRecord subject { id } } } } } }', {
    id,
  });
  const evidence = node.related.edges.flatMap((edge: any) => edge.evidence);
  return [...new Set<string>(evidence.filter((one: any) => one.isRecord && one.subject.id === id).map(({ text }: any) => text))];
}

/** A second career, of Grace Example. */
function graceWith(sections: string): Readonly<Record<string, string>> {
  return {
    'people/grace-example/all.yaml': `\n    document: example-page\n    person: { name: Grace Example, section: About }\n${sections}`,
  };
}

const freelancer = `
    positions:
      - title: Engineer
        engagement: FREELANCE
        workload: PART_TIME
        workplace: REMOTE
        location: Berlin, Germany
        client: sample-bank
        period: { start: 2015-01, end: 2016-12 }
        section: Work
        statements:
          - text: Wrote tools in [[examplang]].
        projects:
          - { name: Example Ledger }
`;

const volunteer = `
    positions:
      - { organization: example-works, title: Engineer, engagement: EMPLOYED, period: { start: 2015-01, end: 2015-12 }, section: Work }
      - organization: code-club
        title: Mentor
        engagement: VOLUNTEER
        period: { start: 2015-06, end: 2016-12 }
        section: Work
        statements:
          - text: Taught [[examplang]].
      - { organization: sample-bank, title: Treasurer, engagement: MEMBER, section: Work }
      - { organization: example-works, slug: again, title: Engineer, period: { start: 2017-01, end: 2017-12 }, section: Work }
`;

describe('a position without an organization', () => {
  test('has the engagement in its name, and says nothing of an employer', async () => {
    const { ask } = graphOf(careerWith(freelancer));
    expect(
      await ask(
        `{ ${ada} {
          positions { nodes {
            id name title location workplace engagement workload isEmployment organization { name } client { name }
          } }
          roles { nodes { id name organization { name } } }
        } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "person": {
          "positions": {
            "nodes": [
              {
                "client": {
                  "name": "Sample Bank",
                },
                "engagement": "FREELANCE",
                "id": "position/ada-example/engineer",
                "isEmployment": true,
                "location": "Berlin, Germany",
                "name": "Engineer (freelance)",
                "organization": null,
                "title": "Engineer",
                "workload": "PART_TIME",
                "workplace": "REMOTE",
              },
            ],
          },
          "roles": {
            "nodes": [
              {
                "id": "role/ada-example/engineer/engineer",
                "name": "Engineer (freelance)",
                "organization": null,
              },
            ],
          },
        },
      }
    `);
    expect(await recordsOf(ask, 'position/ada-example/engineer')).toEqual([
      'Ada Example worked as Engineer (freelance, part time, remote, Berlin, Germany) for the client Sample Bank, January 2015 – December 2016',
    ]);
    expect(await recordsOf(ask, 'role/ada-example/engineer/engineer')).toEqual([
      "Ada Example's work as Engineer (freelance), January 2015 – December 2016",
    ]);
    expect(await recordsOf(ask, 'project/example-ledger')).toEqual(['Ada Example worked on Example Ledger as Engineer (freelance)']);
  });

  test('makes no colleagues of two people, and no employer of the client', async () => {
    const grace = graceWith(
      freelancer.replace('        projects:\n          - { name: Example Ledger }\n', '').replace('        client: sample-bank\n', ''),
    );
    const { ask } = graphOf(careerWith(freelancer, grace));
    const {
      employers,
      grace: colleague,
      bank,
      people,
    } = await ask(`{
      employers { nodes { name } }
      grace: person(slug: "grace-example") { organizations { totalCount } related(kinds: [ORGANIZATION, PERSON]) { totalCount } }
      bank: organization(slug: "sample-bank") {
        positions { totalCount }
        people { totalCount }
        clientPositions { nodes { name person { name } } }
      }
      people(where: { organizations: [{ any: ["sample-bank"] }] }) { totalCount }
    }`);
    expect(employers.nodes).toEqual([]);
    expect(colleague).toEqual({ organizations: { totalCount: 0 }, related: { totalCount: 0 } });
    expect(bank).toEqual({
      positions: { totalCount: 0 },
      people: { totalCount: 0 },
      clientPositions: { nodes: [{ name: 'Engineer (freelance)', person: { name: 'Ada Example' } }] },
    });
    expect(people.totalCount).toBe(0);
  });

  test('is on the pages of the person and of the client', async () => {
    const { site } = graphOf(careerWith(freelancer));
    const textOf = async (path: string) => (await (await site.request(path)).text()).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    expect(await textOf('/person/ada-example')).toContain('freelance · part time · remote · Berlin, Germany · for Sample Bank');
    expect(await textOf('/organization/sample-bank')).toMatch(
      /Client .*Who worked for this client Engineer Ada Example January 2015 – December 2016 freelance/,
    );
    expect(await textOf('/position/ada-example/engineer')).toContain('for the client Sample Bank');
    for (const path of [
      '/',
      '/position',
      '/role',
      '/project',
      '/person',
      '/q/career-at-a-glance?person=ada-example',
      '/q/roles-using?technology=examplang',
      '/compare?people=ada-example',
    ])
      expect((await site.request(path)).status, path).toBe(200);
  });
});

describe('volunteering and memberships', () => {
  test('are positions, but neither work nor what fills a gap', async () => {
    const { ask } = graphOf(careerWith(volunteer));
    const {
      person,
      employers,
      organizations: others,
    } = await ask(`{
      ${ada} {
        timeline { months atLeast gaps { start end months } overlaps { months } entries { node { name } isEmployment } }
        positions(where: { isEmployment: false }, order: NAME) { nodes { name engagement } }
      }
      employers { nodes { name } }
      organizations(where: { isEmployer: false }) { nodes { name } }
    }`);
    expect(person.timeline).toEqual({
      months: 24,
      atLeast: 24,
      gaps: [{ start: '2016-01', end: '2016-12', months: 12 }],
      overlaps: [],
      entries: [
        { node: { name: 'Engineer at Example Works' }, isEmployment: true },
        { node: { name: 'Mentor at Code Club' }, isEmployment: false },
        { node: { name: 'Engineer at Example Works' }, isEmployment: true },
      ],
    });
    expect(person.positions.nodes).toEqual([
      {
        name: 'Mentor at Code Club',
        engagement: 'VOLUNTEER',
      },
      {
        name: 'Treasurer at Sample Bank',
        engagement: 'MEMBER',
      },
    ]);
    expect(await recordsOf(ask, 'position/ada-example/code-club')).toEqual([
      'Ada Example volunteered as Mentor at Code Club, June 2015 – December 2016',
    ]);
    expect(await recordsOf(ask, 'position/ada-example/sample-bank')).toEqual(['Ada Example was Treasurer (membership) at Sample Bank']);
    expect(employers.nodes).toEqual([{ name: 'Example Works' }]);
    expect(others.nodes).toEqual([{ name: 'Code Club' }, { name: 'Sample Bank' }]);
  });

  test('count as experience with what was used', async () => {
    const { ask } = graphOf(careerWith(volunteer));
    expect(await ask(`{ ${ada} { experience(with: "examplang") { months strength } } }`)).toEqual({
      person: { experience: { months: 19, strength: 'PRACTICED' } },
    });
  });

  test('are called what they are', async () => {
    const { site } = graphOf(careerWith(volunteer));
    const page = (await (await site.request('/person/ada-example')).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(page).toMatch(
      /Jobs 2 .*Volunteering and memberships 2 Mentor , Code Club .*volunteer .*Treasurer , Sample Bank No dates given · membership/,
    );
    const timeline = (await (await site.request('/q/timeline?person=ada-example')).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(timeline).toContain('in 2 jobs');
    expect(timeline).toContain('volunteering or membership');
  });
});

test('positions are filtered by engagement, workplace and client, and what no document says never matches', async () => {
  const { ask } = graphOf(careerWith(`${freelancer}      - { organization: example-works, title: Clerk, section: Work }\n`));
  const titles = async (where: string) => {
    const { positions } = await ask(`{ positions(where: ${where}) { nodes { title } } }`);
    return positions.nodes.map(({ title }: { title: string }) => title);
  };
  expect(await titles('{ engagements: [FREELANCE, CONTRACT] }')).toEqual(['Engineer']);
  expect(await titles('{ engagements: [EMPLOYED] }')).toEqual([]);
  expect(await titles('{ workplaces: [REMOTE] }')).toEqual(['Engineer']);
  expect(await titles('{ clients: [{ any: ["sample-bank"] }] }')).toEqual(['Engineer']);
  expect(await titles('{ isEmployment: true }')).toEqual(['Engineer', 'Clerk']);
});

test('a sentence says that work was for a client, and does not make the client an employer', async () => {
  const { ask } = graphOf(
    careerWith(`
    positions:
      - organization: example-works
        title: Engineer
        section: Work
        statements:
          - text: Built a ledger in [[examplang]] for [[served:organization/sample-bank]].
`),
  );
  const { bank, employers } = await ask(
    '{ bank: organization(slug: "sample-bank") { clientPositions { nodes { name } } } employers { nodes { name } } }',
  );
  expect(bank.clientPositions.nodes).toEqual([{ name: 'Engineer at Example Works' }]);
  expect(employers.nodes).toEqual([{ name: 'Example Works' }]);
});

describe('an own project', () => {
  const projects = `
    projects:
      - name: Flying Machine
        url: https://example.org/flying-machine
        period: { start: 2012-01, end: 2012-12 }
        roles: [designer, builder]
        client: sample-bank
        section: Projects
        statements:
          - text: Computed with [[examplang]].
      - { name: Undated Machine, section: Projects, statements: [{ text: "Stored in [[sample-db]]." }] }
`;

  test('was worked on by its person in its own period, and is not open source', async () => {
    const { ask } = graphOf(careerWith(projects));
    const { person, openSource, bank } = await ask(`{
      ${ada} {
        projects { nodes { name url period { start end } positions { totalCount } contributions { totalCount } } }
        experience(with: "examplang") { months atLeast strength }
        undated: experience(with: "sample-db") { months atLeast atMost }
        itself: experience(with: "project/flying-machine") { months }
      }
      openSource: projects(where: { isOpenSource: true }) { totalCount }
      bank: organization(slug: "sample-bank") { clientProjects { nodes { name } } }
    }`);
    expect(person).toMatchInlineSnapshot(`
      {
        "experience": {
          "atLeast": 12,
          "months": 12,
          "strength": "PRACTICED",
        },
        "itself": {
          "months": 12,
        },
        "projects": {
          "nodes": [
            {
              "contributions": {
                "totalCount": 0,
              },
              "name": "Flying Machine",
              "period": {
                "end": "2012-12",
                "start": "2012-01",
              },
              "positions": {
                "totalCount": 0,
              },
              "url": "https://example.org/flying-machine",
            },
            {
              "contributions": {
                "totalCount": 0,
              },
              "name": "Undated Machine",
              "period": null,
              "positions": {
                "totalCount": 0,
              },
              "url": null,
            },
          ],
        },
        "undated": {
          "atLeast": null,
          "atMost": null,
          "months": null,
        },
      }
    `);
    expect(await recordsOf(ask, 'project/flying-machine')).toEqual([
      'Ada Example worked on Flying Machine as designer, builder for the client Sample Bank, January 2012 – December 2012',
    ]);
    expect(openSource.totalCount).toBe(0);
    expect(bank.clientProjects.nodes).toEqual([{ name: 'Flying Machine' }]);
  });

  test('is on the page of its person, apart from the projects of jobs', async () => {
    const { site } = graphOf(careerWith(`${freelancer}${projects}`));
    const page = (await (await site.request('/person/ada-example')).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(page).toMatch(/Own projects 2 Flying Machine , January 2012 – December 2012 · Open Undated Machine/);
  });

  test('may be one that another record defines', async () => {
    const { ask } = graphOf(careerWith(projects, graceWith('    projects: [{ project: flying-machine, section: Projects }]\n')));
    expect(await ask('{ project(slug: "flying-machine") { people { nodes { name } } } }')).toEqual({
      project: { people: { nodes: [{ name: 'Ada Example' }, { name: 'Grace Example' }] } },
    });
  });
});

test('a course of study can lack its school, its degree or its start, and has its courses and score as written', async () => {
  const { ask, site } = graphOf(
    careerWith(`
    education:
      - { school: sample-bank, period: { end: 2015 }, score: cum laude, courses: [Algebra, Poetry], section: Education }
      - { degree: B.A., field: Letters, section: Education }
`),
  );
  const { person } = await ask(`{ ${ada} { education { nodes {
    name degree field school { name } period { start end isOngoing } score courses
  } } } }`);
  expect(person.education.nodes).toEqual([
    {
      name: 'Studies at Sample Bank',
      degree: null,
      field: null,
      school: { name: 'Sample Bank' },
      period: { start: null, end: '2015', isOngoing: false },
      score: 'cum laude',
      courses: ['Algebra', 'Poetry'],
    },
    {
      name: 'B.A., Letters',
      degree: 'B.A.',
      field: 'Letters',
      school: null,
      period: null,
      score: null,
      courses: [],
    },
  ]);
  for (const path of [
    '/education',
    '/education/ada-example/sample-bank',
    '/person/ada-example',
    '/q/on-a-date?person=ada-example&date=2015',
  ])
    expect((await site.request(path)).status, path).toBe(200);
});

test('the record of a course of study says only what the document does', async () => {
  const { ask } = graphOf(careerWith('    education: [{ school: sample-bank, period: { end: 2015 }, section: Education }]\n'));
  expect(await recordsOf(ask, 'education/ada-example/sample-bank')).toEqual(['Ada Example studied at Sample Bank, until 2015']);
});

test('a course of study needs a school, a degree or a field', () => {
  expect(problemsIn(careerWith('    education: [{ score: cum laude, section: Education }]\n'))).toEqual([
    'seed/people/ada-example/work.yaml:2:13: give at least one of "school", "degree" and "field"',
  ]);
});

describe('an article', () => {
  const paper = `
    articles:
      - title: Notes on Machines
        type: PAPER
        venue: Journal of Examples
        doi: doi:10.1000/182
        with: [grace-example]
        section: Writing
        statements:
          - text: About [[examplang]].
      - { title: A Note, date: 2019-05, section: Writing }
`;
  const people = { 'people.yaml': '- { slug: grace-example, name: Grace Example }\n' };

  test('with a DOI can be looked up, has a venue, and may be undated', async () => {
    const { ask } = graphOf(careerWith(paper, people));
    expect(
      await ask(`{
        articles { edges { strength node { title type venue doi url date author { name } authors { name } } } }
        papers: articles(where: { types: [PAPER] }) { totalCount }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "articles": {
          "edges": [
            {
              "node": {
                "author": {
                  "name": "Ada Example",
                },
                "authors": [
                  {
                    "name": "Ada Example",
                  },
                ],
                "date": "2019-05",
                "doi": null,
                "title": "A Note",
                "type": null,
                "url": null,
                "venue": null,
              },
              "strength": "CLAIMED",
            },
            {
              "node": {
                "author": {
                  "name": "Ada Example",
                },
                "authors": [
                  {
                    "name": "Ada Example",
                  },
                  {
                    "name": "Grace Example",
                  },
                ],
                "date": null,
                "doi": "https://doi.org/10.1000/182",
                "title": "Notes on Machines",
                "type": "PAPER",
                "url": "https://doi.org/10.1000/182",
                "venue": "Journal of Examples",
              },
              "strength": "PUBLIC",
            },
          ],
        },
        "papers": {
          "totalCount": 1,
        },
      }
    `);
  });

  test('is that of all of its authors', async () => {
    const { ask, site } = graphOf(careerWith(paper, people));
    expect(await ask('{ person(slug: "grace-example") { articles { nodes { title } } technologies { nodes { name } } } }')).toEqual({
      person: { articles: { nodes: [{ title: 'Notes on Machines' }] }, technologies: { nodes: [{ name: 'Examplang' }] } },
    });
    expect(await (await site.request('/person/grace-example')).text()).toContain('href="/article/notes-on-machines"');
    expect(await (await site.request('/article/notes-on-machines')).text()).toContain('href="/person/grace-example"');
  });

  test('of another career is named, not written again', async () => {
    const grace = graceWith(
      '    articles: [{ article: a-note, date: 2019-05, section: Writing, statements: [{ text: "With [[sample-db]]." }] }]\n',
    );
    const { ask } = graphOf(careerWith(paper.replace('        with: [grace-example]\n', ''), grace));
    expect(await ask('{ article(slug: "a-note") { authors { name } date technologies { nodes { name } } } }')).toEqual({
      article: {
        authors: [{ name: 'Ada Example' }, { name: 'Grace Example' }],
        date: '2019-05',
        technologies: { nodes: [{ name: 'Sample DB' }] },
      },
    });
    expect(problemsIn(careerWith('    articles: [{ article: a-note, venue: Journal, section: Writing }]\n'))).toEqual([
      'seed/people/ada-example/work.yaml:2:12: with `article`, give only `date`, `section` and `statements`: the other record has the rest',
    ]);
  });

  test('has a DOI in any form that people write', async () => {
    const forms = ['10.1000/a', 'doi: 10.1000/b', 'https://doi.org/10.1000/c', 'http://dx.doi.org/10.1000/d'];
    const { ask } = graphOf(
      careerWith(
        `    articles:\n${forms.map((doi, index) => `      - { title: Paper ${index}, doi: "${doi}", section: Writing }\n`).join('')}`,
      ),
    );
    const { articles } = await ask('{ articles { nodes { doi } } }');
    expect(articles.nodes.map(({ doi }: { doi: string }) => doi)).toEqual(
      ['a', 'b', 'c', 'd'].map((end) => `https://doi.org/10.1000/${end}`),
    );
    expect(problemsIn(careerWith('    articles: [{ title: Paper, doi: none, section: Writing }]\n'))[0]).toContain(
      'expected a DOI such as 10.1000/182',
    );
  });
});

describe('a talk', () => {
  test('can lack its event and its date, and then comes last and is certain on no day', async () => {
    const { ask, site } = graphOf(
      careerWith(
        `
    talks:
      - { title: Machines, format: PODCAST, section: Talks }
      - { title: Posters, format: POSTER, event: some-days, section: Talks, statements: [{ text: "About [[examplang]]." }] }
      - { title: Tools, event: exampleconf, date: 2019-05, section: Talks }
`,
        { 'events.yaml': '- { slug: exampleconf, name: ExampleConf, date: 2019-05 }\n- { slug: some-days, name: Some Days }\n' },
      ),
    );
    const { talks, person, events } = await ask(`{
      talks { nodes { title format date event { name date } } }
      events { nodes { name date } }
      ${ada} { timeline { entries { node { name } } } on(date: "2019-05") { talks { title } uncertain { name } } }
    }`);
    expect(talks.nodes).toMatchInlineSnapshot(`
      [
        {
          "date": "2019-05",
          "event": {
            "date": "2019-05",
            "name": "ExampleConf",
          },
          "format": "TALK",
          "title": "Tools",
        },
        {
          "date": null,
          "event": null,
          "format": "PODCAST",
          "title": "Machines",
        },
        {
          "date": null,
          "event": {
            "date": null,
            "name": "Some Days",
          },
          "format": "POSTER",
          "title": "Posters",
        },
      ]
    `);
    expect(events.nodes).toEqual([
      { name: 'ExampleConf', date: '2019-05' },
      { name: 'Some Days', date: null },
    ]);
    expect(person.timeline.entries).toEqual([{ node: { name: 'Tools' } }]);
    expect(person.on.uncertain).toEqual([{ name: 'Machines' }, { name: 'Posters' }]);
    const textOf = async (path: string) => (await (await site.request(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(await textOf('/q/on-a-date?person=ada-example&date=2019-05')).toContain('In May 2019, Ada Example spoke at ExampleConf.');
    expect(await textOf('/q/talks-about?technology=examplang')).toContain('1 talk, at Some Days.');
    expect(await textOf('/talk/machines')).toMatch(/Podcast by Ada Example/);
    for (const path of ['/talk', '/event', '/event/some-days', '/talk/posters', '/q/on-stage-with?person=ada-example'])
      expect((await site.request(path)).status, path).toBe(200);
  });

  test('names each person once', () => {
    const twice = `
    talks:
      - title: Tools
        format: PANEL
        event: exampleconf
        section: Talks
        with:
          - { person: grace-example, part: PANELIST }
          - { person: Grace Example, part: MODERATOR }
          - { person: ada-example, part: SPEAKER }
`;
    expect(problemsIn(careerWith(twice, { 'people.yaml': '- { slug: grace-example, name: Grace Example }\n' }))).toEqual([
      'seed/people/ada-example/work.yaml:9:19: "Grace Example" is already on stage in this talk (seed/people/ada-example/work.yaml:8:19)',
      'seed/people/ada-example/work.yaml:10:19: "ada-example" is already on stage in this talk (seed/people/ada-example:1:1)',
    ]);
  });
});

test('a title with brackets is shown with parentheses', async () => {
  const { ask } = graphOf(careerWith('    positions: [{ organization: example-works, title: "Engineer [Contract]", section: Work }]\n'));
  expect(await recordsOf(ask, 'role/ada-example/example-works/engineer-contract')).toEqual([
    "Ada Example's work as Engineer (Contract) at Example Works",
  ]);
});
