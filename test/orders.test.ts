/** Lists of who knows what, ordered by what their edges say of it: how long, how recently, how well shown. */
import sql, { type Sql } from 'sql-template-tag';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Month, monthText } from '../src/graph/months.ts';
import { latest, type PartialDate } from '../src/graph/partial-date.ts';
import { rankOf } from '../src/graph/relation.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

type Graph = ReturnType<typeof graphOf>;
type Row = { readonly node: { readonly id: string }; readonly experience: any };

/** What each order goes by: the greatest first, and null at the end. */
const orders: Readonly<Record<string, (experience: any) => number | null>> = {
  MONTHS: (experience) => experience?.months ?? null,
  LAST_USED: (experience) => (experience?.lastUsed ? Number(latest(experience.lastUsed as PartialDate).replaceAll('-', '')) : null),
  STRENGTH: (experience) => (experience ? rankOf(experience.strength) : null),
};

/** The technologies of a person, or the people of a technology, from page to page to the end. */
async function walk({ ask }: Graph, id: string, args: string, first: number): Promise<Row[]> {
  const page = 'edges { node { id } experience { months lastUsed strength } } pageInfo { hasNextPage endCursor }';
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const { node } = await ask(
      `query ($after: String) {
        node(id: "${id}") {
          ... on Person { list: technologies(${args} first: ${first}, after: $after) { ${page} } }
          ... on Technology { list: people(${args} first: ${first}, after: $after) { ${page} } }
        }
      }`,
      { after },
    );
    rows.push(...node.list.edges);
    after = node.list.pageInfo.hasNextPage ? node.list.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

type Lists = Readonly<Record<string, readonly Row[]>>;

/** Every list between people and technologies in each order, read in pages of some rows, and what it should be: the list by name, sorted by what its edges say. */
async function listsOf(graph: Graph, args: string, first: number): Promise<{ readonly asked: Lists; readonly sorted: Lists }> {
  const { people, technologies } = await graph.ask('{ people(first: 100) { nodes { id } } technologies(first: 100) { nodes { id } } }');
  const asked: Record<string, readonly Row[]> = {};
  const sorted: Record<string, readonly Row[]> = {};
  for (const { id } of [...people.nodes, ...technologies.nodes]) {
    const byName = await walk(graph, id, args, 100);
    for (const [order, valueOf] of Object.entries(orders)) {
      const value = ({ experience }: Row) => valueOf(experience) ?? -1;
      sorted[`${id} ${order}`] = byName.toSorted((a, b) => value(b) - value(a));
      asked[`${id} ${order}`] = await walk(graph, id, `${args} order: ${order},`, first);
    }
  }
  return { asked, sorted };
}

test.each([
  ['', 100],
  ['', 7],
  ['relations: [USED],', 3],
  ['relations: [REPLACED, AVOIDED, ABOUT],', 2],
])(
  'the people and technologies of the seed come in each order as their edges say (%s pages of %i)',
  async (args, first) => {
    const { asked, sorted } = await listsOf(graphOf(twoCareers), args, first);
    expect(asked).toEqual(sorted);
  },
  120_000,
);

test.each(['', 'asOf: "2012-06",', 'asOf: "2016",'])(
  'the people who know a technology or a project come in each order as their edges say (%s)',
  async (asOf) => {
    const graph = graphOf(twoCareers);
    const { technologies, projects } = await graph.ask(
      '{ technologies(first: 100) { nodes { slug } } projects(first: 100) { nodes { slug } } }',
    );
    let ordered = 0;
    for (const { slug } of [...technologies.nodes, ...projects.nodes]) {
      const peopleIn = async (args: string) =>
        (
          await graph.ask(
            `{ people(knows: "${slug}", ${asOf} ${args}) { totalCount edges { cursor node { id } experience { months lastUsed strength } } } }`,
          )
        ).people;
      const byName = await peopleIn('');
      for (const [order, valueOf] of Object.entries(orders)) {
        const value = ({ experience }: Row) => valueOf(experience) ?? -1;
        const sorted = byName.edges.toSorted((a: Row, b: Row) => value(b) - value(a)).map(({ node }: Row) => node);
        const whole = await peopleIn(`order: ${order}`);
        expect(whole.totalCount).toBe(sorted.length);
        expect(
          whole.edges.map(({ node }: Row) => node),
          `${slug} ${order}`,
        ).toEqual(sorted);
        if (sorted.length < 2) continue;
        const rest = await peopleIn(`order: ${order}, after: "${whole.edges[0].cursor}"`);
        expect(rest.edges).toEqual(whole.edges.slice(1));
        ordered += 1;
      }
    }
    expect(ordered).toBeGreaterThan(20);
  },
  120_000,
);

test('an order as of a date has the experience and the evidence of that date beside it', async () => {
  const { ask, refusal } = graphOf(twoCareers);
  const { people, person } = await ask(`{
    people(knows: "nomad", order: MONTHS, asOf: "2017-02") { edges { experience { asOf months } evidence { text } } }
    person(slug: "justen-walker") {
      technologies(order: MONTHS, asOf: "2013", first: 3) { edges { node { slug } experience { asOf months } own: experience(asOf: "2011-01") { asOf } } }
    }
  }`);
  expect({ people, person }).toMatchInlineSnapshot(`
    {
      "people": {
        "edges": [
          {
            "evidence": [
              {
                "text": "First explored HashiCorp Nomad, and eventually replaced Jet's home-grown microservices scheduler.",
              },
              {
                "text": "Developed the microservice platform on Docker and Nomad.",
              },
              {
                "text": "Utility that translated services' JSON descriptions into Nomad job manifests. It maintained standards for storing code and releasing it to Nomad, and hid how platform features such as proxies and alerting were implemented.",
              },
              {
                "text": "Service for auto-scaling Nomad agents. It measured the total resources allocated on a scale set and added or removed VMs, so that there were enough for new services and scale-out events.",
              },
              {
                "text": "Supervisor program that constrains Windows executables run by Nomad's raw_exec driver.",
              },
              {
                "text": "Justen Walker made a minor contribution to the open-source project HashiCorp Nomad",
              },
            ],
            "experience": {
              "asOf": "2017-02",
              "months": 18,
            },
          },
        ],
      },
      "person": {
        "technologies": {
          "edges": [
            {
              "experience": {
                "asOf": "2013",
                "months": 57,
              },
              "node": {
                "slug": "php",
              },
              "own": {
                "asOf": "2011-01",
              },
            },
            {
              "experience": {
                "asOf": "2013",
                "months": 37,
              },
              "node": {
                "slug": "svn",
              },
              "own": {
                "asOf": "2011-01",
              },
            },
            {
              "experience": {
                "asOf": "2013",
                "months": 37,
              },
              "node": {
                "slug": "asp",
              },
              "own": {
                "asOf": "2011-01",
              },
            },
          ],
        },
      },
    }
  `);
  const { people: first } = await ask('{ people(knows: "go", order: MONTHS, asOf: "2017", first: 1) { pageInfo { endCursor } } }');
  expect(
    await refusal(`{ people(knows: "go", order: MONTHS, asOf: "2018", after: "${first.pageInfo.endCursor}") { totalCount } }`),
  ).toMatch(/in another order: keep "order" and "asOf" the same/);
});

test('an order by experience without the name of what is known is refused with what would be right', async () => {
  const { refusal } = graphOf(twoCareers);
  expect(await refusal('{ people(order: MONTHS) { totalCount } }')).toBe(
    'BAD_USER_INPUT: The order MONTHS is for the node that "knows" names: give it as well, or choose another order',
  );
  expect(await refusal('{ people(asOf: "2019") { totalCount } }')).toMatch(/"asOf" is the date for "fit" and "knows"/);
});

test('a list in such an order can be filtered like any other, and each of many parents has its own', async () => {
  const { person, technologies } = await graphOf(twoCareers).ask(`{
    person(slug: "justen-walker") {
      technologies(where: { kinds: [LANGUAGE] }, order: MONTHS, first: 4) { nodes { slug } totalCount }
    }
    technologies(where: { people: [{ all: ["justen", "andrew"] }] }, first: 3) {
      nodes { slug people(order: STRENGTH) { edges { node { slug } experience { strength } } } }
    }
  }`);
  expect(person.technologies).toMatchInlineSnapshot(`
    {
      "nodes": [
        {
          "slug": "go",
        },
        {
          "slug": "php",
        },
        {
          "slug": "csharp",
        },
        {
          "slug": "bash",
        },
      ],
      "totalCount": 9,
    }
  `);
  expect(technologies.nodes).toMatchInlineSnapshot(`
    [
      {
        "people": {
          "edges": [
            {
              "experience": {
                "strength": "PRACTICED",
              },
              "node": {
                "slug": "justen-walker",
              },
            },
            {
              "experience": {
                "strength": "CLAIMED",
              },
              "node": {
                "slug": "andrew",
              },
            },
          ],
        },
        "slug": "alerting",
      },
      {
        "people": {
          "edges": [
            {
              "experience": {
                "strength": "PRACTICED",
              },
              "node": {
                "slug": "justen-walker",
              },
            },
            {
              "experience": {
                "strength": "CLAIMED",
              },
              "node": {
                "slug": "andrew",
              },
            },
          ],
        },
        "slug": "ec2",
      },
      {
        "people": {
          "edges": [
            {
              "experience": {
                "strength": "PRACTICED",
              },
              "node": {
                "slug": "justen-walker",
              },
            },
            {
              "experience": {
                "strength": "CLAIMED",
              },
              "node": {
                "slug": "andrew",
              },
            },
          ],
        },
        "slug": "rds",
      },
    ]
  `);
});

test.each([
  ['MONTHS', 'experience_longest', 'by_months', 'is_growing'],
  ['LAST_USED', 'experience_latest', 'by_last_day', 'is_in_use'],
  ['STRENGTH', 'experience_strongest', 'by_strength', 'is_growing'],
])(
  'a page of the people of a technology by %s is a range of an index, wherever in the list it begins',
  async (order, index, column, flag) => {
    const { ask, store } = graphOf(twoCareers);
    const statements: Sql[] = [];
    store.listen((query) => statements.push(query));
    const after = Buffer.from(`${order} person/justen-walker`).toString('base64url');
    await ask(`{ technology(slug: "go") { people(order: ${order}, after: "${after}") { nodes { name } } } }`);
    const page = statements.findLast(({ sql: text }) => text.includes('experience x'))!;
    const plan = store.rows<{ detail: string }>(sql`explain query plan ${page}`).map(({ detail }) => detail);
    const range = `SEARCH x USING INDEX ${index} (topic_id=? AND ${flag}=? AND (${column},person_id)>(?,?))`;
    expect(plan.filter((step) => step.includes('x USING INDEX'))).toEqual([
      range,
      range,
      'SEARCH x USING INDEX experience_changing (topic_id=? AND until_day>?)',
    ]);
    expect(plan.filter((step) => /SCAN [a-z]\b/.test(step))).toEqual(['SCAN p VIRTUAL TABLE INDEX 1:']);
  },
);

const [earliest, last] = [2018 * 12, 2027 * 12 + 11];

/** A month written as a year, a month or a day. */
const written = (month: Month, precision: number) => [monthText(month).slice(0, 4), monthText(month), `${monthText(month)}-15`][precision];

const dates = fc.tuple(fc.integer({ min: earliest, max: last }), fc.nat(2)).map(([month, precision]) => written(month, precision));

const periods = fc
  .tuple(fc.integer({ min: earliest, max: last }), fc.integer({ min: 0, max: 40 }), fc.nat(2), fc.nat(2), fc.boolean())
  .map(([from, length, a, b, isOngoing]) => ({
    start: written(from, a) as string,
    end: isOngoing ? 'present' : written(from + length, b),
  }));

const statements = fc
  .uniqueArray(fc.constantFrom('[[cloud]]', '[[machine]]', '[[anvil]]', '[[claimed:anvil]]', '[[avoided:anvil]]', '[[replaced:cloud]]'), {
    minLength: 1,
    maxLength: 2,
  })
  .map((marks) => [{ text: `Something with ${marks.join(' and ')}.` }]);

const careers = fc.record({
  document: fc.option(dates, { nil: undefined }),
  claims: statements,
  positions: fc.array(fc.record({ period: periods, statements, isCoarse: fc.boolean() }), { maxLength: 3 }),
  talks: fc.array(fc.record({ date: dates, statements }), { maxLength: 1 }),
});

type Career = typeof careers extends fc.Arbitrary<infer Value> ? Value : never;

/** A seed of these careers: of periods that overlap, go on, are as coarse as a year, and lie ahead; and of what has no date. */
function seedOf(invented: readonly Career[]): string {
  const root = temporaryFolder();
  const write = (name: string, records: unknown) => writeFileSync(join(root, name), JSON.stringify(records));
  write('technologies.yaml', [
    { slug: 'anvil', name: 'Anvil', kind: 'TOOL' },
    { slug: 'cloud', name: 'Cloud', kind: 'PLATFORM' },
    { slug: 'machine', name: 'Machine', kind: 'SERVICE', broader: ['cloud'] },
  ]);
  write('organizations.yaml', [{ slug: 'works', name: 'Works' }]);
  write('events.yaml', [{ slug: 'fair', name: 'Fair', date: '2020' }]);
  write(
    'documents.yaml',
    invented.map(({ document: date }, index) => ({
      slug: `page-${index}`,
      title: `Page ${index}`,
      kind: 'RESUME',
      author: `smith-${index}`,
      date,
    })),
  );
  for (const [index, career] of invented.entries()) {
    const slug = `smith-${index}`;
    const section = slug;
    mkdirSync(join(root, 'people', slug), { recursive: true });
    write(join('people', slug, 'career.yaml'), {
      document: `page-${index}`,
      person: { name: slug, section, statements: career.claims },
      positions: career.positions.map(({ period, statements: said, isCoarse }, at) => ({
        organization: 'works',
        slug: `work-${at}`,
        title: `Smith ${at}`,
        period,
        section,
        // A role whose dates are coarser than those of its position may seem to begin before it.
        roles: [{ title: 'Striker', statements: said, ...(isCoarse ? { period: { ...period, start: period.start.slice(0, 4) } } : {}) }],
      })),
      talks: career.talks.map((talk, at) => ({ title: `Talk ${at} of ${slug}`, event: 'fair', section, ...talk })),
    });
  }
  return root;
}

test('whatever the periods and whenever it is asked, the order is that of what the edges say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(careers, { minLength: 3, maxLength: 5 }),
      fc.integer({ min: earliest - 12, max: last + 60 }),
      fc.constantFrom('01', '14', '15', '28'),
      async (invented, month, day) => {
        const folder = seedOf(invented);
        expect(readSeed(folder, nodeKinds).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const graph = graphOf(folder, `${monthText(month)}-${day}`);
        const { asked, sorted } = await listsOf(graph, '', 2);
        graph.close();
        expect(asked).toEqual(sorted);
      },
    ),
    { numRuns: 40 },
  );
}, 300_000);
