/** How two nodes are connected: the shortest way that a person would have drawn, and the statements that each step rests on. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import sql from 'sql-template-tag';
import { type NeighborsOf, type Vertex, shortestChain } from '../src/answers/path/shortest-chain.ts';
import { maxArrows, maxDetour, pathBetween } from '../src/answers/path/path.ts';
import { maxSteps } from '../src/answers/path/weight.ts';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const { ask, refusal, statementsFor, store } = graphOf(twoCareers);

const whole = `query ($from: ID!, $to: ID!, $through: [SubjectKind!]) {
  path(from: $from, to: $to, through: $through) {
    from { id }
    to { id }
    length
    steps { from { id } to { id } direction relation relations strength matchedVia { name } evidence { text section document { title } } }
  }
}`;

/** The ids along a path, or null. */
async function way(from: string, to: string, through?: readonly string[]): Promise<readonly string[] | null> {
  const { path } = await ask(
    'query ($from: ID!, $to: ID!, $through: [SubjectKind!]) { path(from: $from, to: $to, through: $through) { from { id } steps { to { id } } } }',
    { from, to, through },
  );
  return path && [path.from.id, ...path.steps.map((step: { to: { id: string } }) => step.to.id)];
}

test('a technology is connected to an employer by the talk that was about both', async () => {
  expect(await ask(whole, { from: 'technology/nomad', to: 'organization/jet' })).toMatchInlineSnapshot(`
    {
      "path": {
        "from": {
          "id": "technology/nomad",
        },
        "length": 2,
        "steps": [
          {
            "direction": "BACKWARD",
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Speaking Events › (2019-09-09) HashiConf US 2019",
                "text": "Explains how Jet constrains Windows microservices on Nomad with Damon, which calls the Win32 APIs.",
              },
            ],
            "from": {
              "id": "technology/nomad",
            },
            "matchedVia": [
              {
                "name": "Nomad",
              },
            ],
            "relation": "ABOUT",
            "relations": [
              "ABOUT",
            ],
            "strength": "PUBLIC",
            "to": {
              "id": "talk/containment-without-containers",
            },
          },
          {
            "direction": "FORWARD",
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Speaking Events › (2019-09-09) HashiConf US 2019",
                "text": "Explains how Jet constrains Windows microservices on Nomad with Damon, which calls the Win32 APIs.",
              },
            ],
            "from": {
              "id": "talk/containment-without-containers",
            },
            "matchedVia": [],
            "relation": "ABOUT",
            "relations": [
              "ABOUT",
            ],
            "strength": "PUBLIC",
            "to": {
              "id": "organization/jet",
            },
          },
        ],
        "to": {
          "id": "organization/jet",
        },
      },
    }
  `);
});

test('an employer that used something narrower used the requested technology, and the step says through which', async () => {
  expect(await ask(whole, { from: 'technology/kubernetes', to: 'organization/stoke' })).toMatchInlineSnapshot(`
    {
      "path": {
        "from": {
          "id": "technology/kubernetes",
        },
        "length": 2,
        "steps": [
          {
            "direction": "BACKWARD",
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Sr. Staff Software Engineer at Stoke, LLC. › Projects",
                "text": "Ran many of the back-end systems on EKS, and kept EKS and all core components upgraded on time, including monitoring and autoscaling with Karpenter.",
              },
            ],
            "from": {
              "id": "technology/kubernetes",
            },
            "matchedVia": [
              {
                "name": "Amazon EKS",
              },
              {
                "name": "Karpenter",
              },
            ],
            "relation": "USED",
            "relations": [
              "USED",
            ],
            "strength": "PRACTICED",
            "to": {
              "id": "project/aws-eks",
            },
          },
          {
            "direction": "FORWARD",
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Work Experience › Sr. Staff Software Engineer at Stoke, LLC. › Projects",
                "text": "Justen Walker worked on AWS EKS as Sr. Staff Software Engineer at Stoke, LLC.",
              },
            ],
            "from": {
              "id": "project/aws-eks",
            },
            "matchedVia": [],
            "relation": "WORKED",
            "relations": [
              "WORKED",
            ],
            "strength": "PRACTICED",
            "to": {
              "id": "organization/stoke",
            },
          },
        ],
        "to": {
          "id": "organization/stoke",
        },
      },
    }
  `);
});

test('who was on stage is connected to an employer by the talk that was about it', async () => {
  expect(await ask(whole, { from: 'person/bryan-cantrill', to: 'organization/jet' })).toMatchInlineSnapshot(`
    {
      "path": {
        "from": {
          "id": "person/bryan-cantrill",
        },
        "length": 2,
        "steps": [
          {
            "direction": "BACKWARD",
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Speaking Events › (2016-06-14) Container Summit - City Series: Chicago",
                "text": "Bryan Cantrill (CTO, Joyent) took part in “Containers & ContainerPilot at Jet.com” at Container Summit - City Series: Chicago (June 14, 2016)",
              },
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Speaking Events › (2016-06-14) Container Summit - City Series: Chicago",
                "text": "Fireside chat with Bryan Cantrill, then CTO of Joyent, about the use of containers and ContainerPilot at Jet.com.",
              },
            ],
            "from": {
              "id": "person/bryan-cantrill",
            },
            "matchedVia": [],
            "relation": "SPOKE",
            "relations": [
              "SPOKE",
              "MENTIONED",
            ],
            "strength": "PUBLIC",
            "to": {
              "id": "talk/containers-and-containerpilot-at-jet",
            },
          },
          {
            "direction": "FORWARD",
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Speaking Events › (2016-06-14) Container Summit - City Series: Chicago",
                "text": "Fireside chat with Bryan Cantrill, then CTO of Joyent, about the use of containers and ContainerPilot at Jet.com.",
              },
            ],
            "from": {
              "id": "talk/containers-and-containerpilot-at-jet",
            },
            "matchedVia": [],
            "relation": "ABOUT",
            "relations": [
              "ABOUT",
            ],
            "strength": "PUBLIC",
            "to": {
              "id": "organization/jet",
            },
          },
        ],
        "to": {
          "id": "organization/jet",
        },
      },
    }
  `);
});

test('what somebody only claims is one step, and no more than a claim', async () => {
  expect(await ask(whole, { from: 'technology/elasticsearch', to: 'person/andrew' })).toMatchInlineSnapshot(`
    {
      "path": {
        "from": {
          "id": "technology/elasticsearch",
        },
        "length": 1,
        "steps": [
          {
            "direction": "BACKWARD",
            "evidence": [
              {
                "document": {
                  "title": "An expansive view of back-end engineering",
                },
                "section": "I, Engineer",
                "text": "Lists as fundamental skills Git and Linux; NGINX, Apache and WSGI; the data stores Redis, memcache, Riak, Mongo, Postgres and Elastic; and the message brokers Kafka and RabbitMQ.",
              },
            ],
            "from": {
              "id": "technology/elasticsearch",
            },
            "matchedVia": [
              {
                "name": "Elasticsearch",
              },
            ],
            "relation": "CLAIMED",
            "relations": [
              "CLAIMED",
            ],
            "strength": "CLAIMED",
            "to": {
              "id": "person/andrew",
            },
          },
        ],
        "to": {
          "id": "person/andrew",
        },
      },
    }
  `);
});

test('two people are connected by what both say that they know, and what is narrower does not count on the way', async () => {
  expect(await ask(whole, { from: 'person/andrew', to: 'person/justen-walker' })).toMatchInlineSnapshot(`
    {
      "path": {
        "from": {
          "id": "person/andrew",
        },
        "length": 2,
        "steps": [
          {
            "direction": "FORWARD",
            "evidence": [
              {
                "document": {
                  "title": "An expansive view of back-end engineering",
                },
                "section": "I, Engineer",
                "text": "Runs and attends meet-ups, speaks at conferences and volunteers with open source, and sees this as a senior member's responsibility to help more people into the community.",
              },
            ],
            "from": {
              "id": "person/andrew",
            },
            "matchedVia": [
              {
                "name": "open source",
              },
            ],
            "relation": "CONTRIBUTED",
            "relations": [
              "CONTRIBUTED",
            ],
            "strength": "CLAIMED",
            "to": {
              "id": "technology/open-source",
            },
          },
          {
            "direction": "BACKWARD",
            "evidence": [
              {
                "document": {
                  "title": "Justen Walker's résumé",
                },
                "section": "Open Source Contributions",
                "text": "Lists a selection of the open-source projects he created or contributed to. He has done some other minor work in other languages, but most of it has been in Go.",
              },
            ],
            "from": {
              "id": "technology/open-source",
            },
            "matchedVia": [
              {
                "name": "open source",
              },
            ],
            "relation": "CONTRIBUTED",
            "relations": [
              "CONTRIBUTED",
            ],
            "strength": "CLAIMED",
            "to": {
              "id": "person/justen-walker",
            },
          },
        ],
        "to": {
          "id": "person/justen-walker",
        },
      },
    }
  `);
});

test('who used something in a role is connected to it by the role, and who only says so is not', async () => {
  expect(await way('technology/python', 'person/justen-walker')).toMatchInlineSnapshot(`
    [
      "technology/python",
      "role/justen-walker/the-cools/devops-engineer",
      "person/justen-walker",
    ]
  `);
  expect(await way('technology/python', 'person/andrew')).toMatchInlineSnapshot(`
    [
      "technology/python",
      "person/andrew",
    ]
  `);
});

test('a path avoids people if that makes it at most one step longer, and otherwise leads through them', async () => {
  expect(await way('organization/jet', 'organization/stoke')).toMatchInlineSnapshot(`
    [
      "organization/jet",
      "contribution/justen-walker/mantis",
      "technology/go",
      "role/justen-walker/stoke/sr-staff-software-engineer",
      "organization/stoke",
    ]
  `);
  expect(await way('position/justen-walker/walmart', 'position/justen-walker/artica')).toMatchInlineSnapshot(`
    [
      "position/justen-walker/walmart",
      "person/justen-walker",
      "position/justen-walker/artica",
    ]
  `);
  expect(await way('education/justen-walker/njit', 'technology/go')).toMatchInlineSnapshot(`
    [
      "education/justen-walker/njit",
      "person/justen-walker",
      "technology/go",
    ]
  `);
});

test('of equally short paths the one with the strongest evidence wins, and of these the one that says most about experience', async () => {
  const both = (relation: string) => [{ text: `[[${relation}:examplang]] and [[${relation}:sample-cloud]].` }];
  const position = (title: string, relation: string, start: string) => ({
    organization: 'example-works',
    title,
    slug: title.toLowerCase(),
    period: { start, end: start },
    section: 'Work',
    statements: both(relation),
  });
  const graph = graphOf(
    seedFolder({
      'people/ada-example/person.yaml': JSON.stringify({
        document: 'example-page',
        person: { name: 'Ada Example', section: 'About', statements: both('claimed') },
      }),
      'people/ada-example/career.yaml': JSON.stringify({
        document: 'example-page',
        positions: [position('Avoider', 'avoided', '2018'), position('User', 'used', '2012'), position('Replacer', 'replaced', '2015')],
        talks: [{ title: 'On both', event: 'exampleconf', date: '2010', section: 'Talks', statements: both('about') }],
      }),
      'people/ada-example/work.yaml': null,
    }),
  );
  const sentences = async (through: string) =>
    (
      await graph.ask(`{ path(from: "technology/examplang", to: "technology/sample-cloud"${through}) { steps { sentence } } }`)
    ).path.steps.map(({ sentence }: { sentence: string }) => sentence);
  expect(await sentences('')).toEqual(['Examplang is a subject of the talk “On both”.', 'The talk “On both” is about Sample Cloud.']);
  expect(await sentences(', through: [PERSON, POSITION, ROLE]')).toEqual([
    'Examplang was used in the role “User at Example Works, Inc.”',
    'The role “User at Example Works, Inc.” used Sample Cloud.',
  ]);
  expect(await sentences(', through: [PERSON]')).toEqual([
    'Examplang is a self-reported skill of Ada Example.',
    'Ada Example names Sample Cloud as a skill.',
  ]);
});

test('each step is a sentence that names both nodes, and what the evidence names instead', async () => {
  const said = async (from: string, to: string) =>
    (await ask(`{ path(from: "${from}", to: "${to}") { steps { sentence } } }`)).path.steps.map(
      (step: { sentence: string }) => step.sentence,
    );
  expect([
    ...(await said('technology/kubernetes', 'organization/stoke')),
    ...(await said('organization/stoke', 'technology/kubernetes')),
    ...(await said('position/justen-walker/walmart', 'position/justen-walker/artica')),
    ...(await said('education/justen-walker/njit', 'technology/go')),
    ...(await said('person/bryan-cantrill', 'event/Container Summit Chicago')),
    ...(await said('technology/consul-template', 'organization/jet')),
    ...(await said('contribution/justen-walker/helm', 'person/andrew')),
    ...(await said('technology/cgo', 'project/damon')),
  ]).toMatchInlineSnapshot(`
    [
      "Kubernetes (Amazon EKS, Karpenter) was used in the project AWS EKS.",
      "The project AWS EKS was part of the work at Stoke, LLC.",
      "Work at Stoke, LLC. included the project AWS EKS.",
      "The project AWS EKS used Kubernetes (Amazon EKS, Karpenter).",
      "The position “Principal Software Engineer at Walmart” was part of the work of Justen Walker.",
      "Justen Walker worked in the position “Sr. Staff Software Engineer at Artica, Inc.”",
      "The degree program “B.S., Computer Engineering” had Justen Walker as a student.",
      "Justen Walker names Go as a skill.",
      "Bryan Cantrill was on stage in the talk “Containers & ContainerPilot at Jet.com”.",
      "The talk “Containers & ContainerPilot at Jet.com” took place at Container Summit - City Series: Chicago.",
      "consul-template is a subject of the talk “Nomad auto-proxying with Consul-template and NGINX”.",
      "The talk “Nomad auto-proxying with Consul-template and NGINX” is about Jet.com, Inc.",
      "The contribution “Helm” is about Kubernetes.",
      "Kubernetes was used in the role “Principal Software Engineer at Walmart”.",
      "The role “Principal Software Engineer at Walmart” included open-source work on open source.",
      "open source received open-source work by Andrew.",
      "cgo was avoided in the talk “Containment Without Containers - Running Windows Microservices on Nomad”.",
      "The talk “Containment Without Containers - Running Windows Microservices on Nomad” is about the project Damon.",
    ]
  `);
});

test('a path may be kept to nodes of some kinds', async () => {
  expect(await way('technology/nomad', 'organization/jet', ['PROJECT'])).toMatchInlineSnapshot(`
    [
      "technology/nomad",
      "project/gizmo",
      "organization/jet",
    ]
  `);
  expect(await way('technology/nomad', 'organization/jet', ['TALK'])).toMatchInlineSnapshot(`
    [
      "technology/nomad",
      "talk/containment-without-containers",
      "organization/jet",
    ]
  `);
  expect(await way('technology/nomad', 'organization/jet', [])).toBe(null);
  expect(await way('technology/elasticsearch', 'person/andrew', [])).toEqual(['technology/elasticsearch', 'person/andrew']);
});

test('what nothing connects has no path', async () => {
  expect(await ask(whole, { from: 'technology/python', to: 'person/justen-walker', through: ['TALK'] })).toEqual({ path: null });
});

test('from a node to itself there is no step', async () => {
  expect(await ask(whole, { from: 'technology/go', to: 'technology/go' })).toEqual({
    path: { from: { id: 'technology/go' }, to: { id: 'technology/go' }, length: 0, steps: [] },
  });
});

test('after the kind an id may have any name that the node goes by', async () => {
  expect(await way('technology/golang', 'role/justen-walker/jet/go-club')).toEqual(['technology/go', 'role/justen-walker/jet/go-club']);
});

test('a path takes names like any argument', async () => {
  expect(await way('golang', 'Nomad')).toEqual(await way('technology/go', 'technology/nomad'));
});

test('names that are none are refused with what would be right', async () => {
  const refused = (from: string) => refusal(whole, { from, to: 'organization/jet' });
  expect(await refused('technology/nomd')).toMatchInlineSnapshot(
    `"NOT_FOUND: There is no technology "nomd" in the graph. Did you mean "Nomad"?"`,
  );
  expect(await refused('nomd')).toMatch(/^NOT_FOUND: There is nothing called "nomd" in the graph\. Did you mean "nomad"/);
  expect(await refused('statement/talk/nomad-auto-proxying/4f0c1a2b')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: "statement/talk/nomad-auto-proxying/4f0c1a2b" is a statement, and a path connects nodes of other kinds. Give the node that it is about: "talk/nomad-auto-proxying""`,
  );
});

/** An invented organization at which so many people had a position, and technologies that some of them used in it. */
function works(people: number, used: Readonly<Record<number, readonly string[]>>) {
  const technologies = [...new Set(Object.values(used).flat())];
  const list = (records: readonly object[]) => JSON.stringify(records);
  const careers = Array.from({ length: people }, (_, index) => [
    `people/smith-${index}/career.yaml`,
    JSON.stringify({
      document: 'book',
      person: { name: `Smith ${index}`, section: 'People' },
      positions: [
        {
          organization: 'works',
          title: 'Smith',
          period: { start: '2019', end: '2020' },
          section: 'Positions',
          statements: (used[index] ?? []).map((technology) => ({ text: `Works with [[${technology}]].` })),
        },
      ],
    }),
  ]);
  return graphOf(
    seedFolder({
      'technologies.yaml': list([
        { slug: 'tool', name: 'Tool', kind: 'TOOL' },
        ...technologies.map((slug) => ({ slug, name: slug, kind: 'TOOL', broader: ['tool'] })),
      ]),
      'organizations.yaml': list([{ slug: 'works', name: 'Works' }]),
      'events.yaml': list([]),
      'documents.yaml': list([{ slug: 'book', title: 'Book', kind: 'RESUME', author: 'smith-0' }]),
      'people/ada-example/person.yaml': null,
      'people/ada-example/work.yaml': null,
      ...Object.fromEntries(careers),
    }),
  );
}

const role = (index: number) => `role/smith-${index}/works/smith`;
const position = (index: number) => `position/smith-${index}/works`;

test('a path avoids nodes with very many arrows in the same way', async () => {
  const { ask: askWorks } = works(maxArrows, { 0: ['anvil'], 1: ['anvil', 'tongs'], 2: ['tongs'] });
  const between = async (from: string, to: string) => {
    const { path } = await askWorks(whole, { from, to });
    return path.steps.map((step: { to: { id: string } }) => step.to.id);
  };
  expect(await between(role(0), role(1))).toEqual(['technology/anvil', role(1)]);
  expect(await between(role(0), position(1))).toEqual(['technology/anvil', role(1), position(1)]);
  expect(await between(role(0), role(2))).toEqual(['organization/works', role(2)]); // Round it, by anvil, role 1 and tongs, are two steps more.
});

test('what two used of something broader does not connect them', async () => {
  const { ask: askWorks } = works(3, { 0: ['anvil'], 1: ['tongs'] });
  const between = async (from: string, to: string) => (await askWorks(whole, { from, to, through: ['TECHNOLOGY'] })).path?.length ?? null;
  expect(await between(role(0), role(1))).toBe(null);
  expect(await between(role(0), 'technology/tool')).toBe(1);
});

test('a path runs no more statements in a large graph than in a small one', async () => {
  const [few, many] = [works(3, {}), works(300, {})];
  const variables = { from: role(0), to: role(2) };
  expect(await many.statementsFor(whole, variables)).toBe(await few.statementsFor(whole, variables));
  expect(await few.statementsFor(whole, variables)).toMatchInlineSnapshot(`15`);
  expect(await statementsFor('{ path(from: "technology/python", to: "technology/nomad") { length } }')).toBeLessThanOrEqual(
    10 + 2 * maxSteps,
  );
});

const nodes = store.rows<{ id: number; key: string; kind: string }>(sql`select id, key, kind from node order by id`);
const twoNodes = fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes));

test('every step rests on statements about its one end that name the other, or at the ends of a path what is narrower', async () => {
  const question = `query ($from: ID!, $to: ID!) {
    path(from: $from, to: $to) {
      steps {
        from { id }
        to { id }
        direction
        relation
        relations
        matchedVia { id }
        evidence { subject { id } mentions { relation node { id ... on Project { technology { id } } } } }
      }
    }
  }`;
  type Mention = {
    readonly relation: string;
    readonly node: { readonly id: string; readonly technology?: { readonly id: string } | null };
  };
  await fc.assert(
    fc.asyncProperty(twoNodes, async ([from, to]) => {
      const { path } = await ask(question, { from: from.key, to: to.key });
      for (const step of path?.steps ?? []) {
        const [about, named] = step.direction === 'FORWARD' ? [step.from.id, step.to.id] : [step.to.id, step.from.id];
        const isEnd = named === from.key || named === to.key;
        const via = new Set([named, ...(isEnd ? step.matchedVia : []).map(({ id }: { id: string }) => id)]);
        expect(step.relations[0]).toBe(step.relation);
        expect(step.evidence).not.toHaveLength(0);
        for (const { subject, mentions } of step.evidence) {
          expect(subject.id).toBe(about);
          expect(
            mentions.some(
              ({ relation, node }: Mention) =>
                step.relations.includes(relation) && (via.has(node.id) || via.has(node.technology?.id ?? '') || (isEnd && node.technology)),
            ),
            `${about} → ${named}`,
          ).toBe(true);
        }
      }
    }),
  );
});

test('no way is shorter than the path, or it goes through people and the path is hardly longer; and the way back is the same', () => {
  const arrows = store.rows<{ from: number; to: number; isImplied: number }>(
    sql`select from_id as "from", to_id as "to", is_implied as "isImplied" from arrow`,
  );
  const people = new Set(nodes.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  fc.assert(
    fc.property(twoNodes, ([{ id: from }, { id: to }]) => {
      const honest = arrows.filter(({ to: named, isImplied }) => !isImplied || named === from || named === to);
      const steps = honest.flatMap((arrow): Pair[] => [
        [arrow.from, arrow.to],
        [arrow.to, arrow.from],
      ]);
      const round = steps.filter(([a]) => a === from || !people.has(a));
      const [shortest, shortestRound] = [lengthByHand(from, to, steps), lengthByHand(from, to, round)];
      const expected = shortestRound <= shortest + maxDetour ? shortestRound : shortest;
      const path = pathBetween(store, { from, to, through: null });
      expect(path ? path.length - 1 : Infinity).toBe(expected <= maxSteps ? expected : Infinity);
      expect(pathBetween(store, { from: to, to: from, through: null })).toEqual(path?.toReversed() ?? null);
    }),
  );
});

type Pair = readonly [number, number];

/** The length of a shortest way, found by going one step further from everything until nothing is new; Infinity if there is none. */
function lengthByHand(from: number, to: number, steps: readonly Pair[]): number {
  const lengths = new Map([[from, 0]]);
  for (let length = 1, before = 0; before < lengths.size; length += 1) {
    before = lengths.size;
    const known = new Set(lengths.keys());
    for (const [a, b] of steps) if (known.has(a) && !lengths.has(b)) lengths.set(b, length);
  }
  return lengths.get(to) ?? Infinity;
}

const places = 12;
const place = fc.nat(places - 1);
const joined = fc.array(fc.tuple(place, place), { maxLength: 24 }).map((pairs): readonly Pair[] =>
  pairs.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);

/** What is around places that are joined so, in an order of preference; all of it, or no more than `most`. */
function aroundIn(steps: readonly Pair[], most = Infinity): NeighborsOf {
  return (ids) => {
    const found = ids.flatMap((from) => steps.flatMap(([a, b]) => (a === from ? [{ from, id: b }] : [])));
    return found.slice(0, most).map(({ from, id }) => ({ ...placeIn(steps, id), from, weight: weightIn(from, id) }));
  };
}

/** The invented weight of a step, the same in both directions. */
function weightIn(a: number, b: number): number {
  return 1 + ((Math.min(a, b) * 7 + Math.max(a, b) * 5) % 9);
}

function placeIn(steps: readonly Pair[], id: number): Vertex {
  return { id, degree: steps.filter(([a]) => a === id).length };
}

test('a chain is as short as one found by going everywhere, and is found with no more questions than it may have steps', () => {
  fc.assert(
    fc.property(joined, place, place, fc.nat(places), (steps, from, to, longest) => {
      let asked = 0;
      const around = aroundIn(steps);
      const chain = shortestChain(placeIn(steps, from), placeIn(steps, to), longest, (ids) => {
        asked += 1;
        return around(ids);
      });
      const shortest = lengthByHand(from, to, steps);
      expect(chain ? chain.length - 1 : Infinity).toBe(shortest <= longest ? shortest : Infinity);
      expect(asked).toBeLessThanOrEqual(longest);
    }),
    { numRuns: 1_000 },
  );
});

test('of chains that are equally short, the lightest is found', () => {
  fc.assert(
    fc.property(joined, place, place, (steps, from, to) => {
      const chain = shortestChain(placeIn(steps, from), placeIn(steps, to), places, aroundIn(steps));
      const weightOfChain = (ids: readonly number[]) => ids.slice(1).reduce((sum, id, index) => sum + weightIn(ids[index]!, id), 0);
      const lightest = chain && lightestByHand(from, to, chain.length - 1, steps);
      expect(chain && weightOfChain(chain)).toBe(lightest);
    }),
    { numRuns: 1_000 },
  );
});

/** The least weight of all ways of a length. */
function lightestByHand(from: number, to: number, length: number, steps: readonly Pair[]): number {
  if (length === 0) return from === to ? 0 : Infinity;
  const next = steps.filter(([a]) => a === from);
  return Math.min(...next.map(([, b]) => weightIn(from, b) + lightestByHand(b, to, length - 1, steps)));
}

test('a chain is one, even where some places are left out: it begins and ends where it should, each step is one, and none comes back', () => {
  fc.assert(
    fc.property(joined, place, place, fc.integer({ min: 1, max: places }), (steps, from, to, most) => {
      const chain = shortestChain(placeIn(steps, from), placeIn(steps, to), places, aroundIn(steps, most));
      if (!chain) return;
      expect([chain.at(0), chain.at(-1)]).toEqual([from, to]);
      expect(new Set(chain).size).toBe(chain.length);
      for (const [index, id] of chain.slice(1).entries()) expect(steps).toContainEqual([chain[index], id]);
    }),
    { numRuns: 1_000 },
  );
});

test('the shorter chain is taken even where only the one end of a step knows of it', () => {
  const known: Readonly<Record<number, readonly number[]>> = { 1: [5], 5: [1, 9], 9: [5, 1] }; // So much is joined to 1 that 9 was left out.
  const around: NeighborsOf = (ids) => ids.flatMap((from) => (known[from] ?? []).map((id) => ({ id, degree: id, from, weight: 1 })));
  expect(shortestChain({ id: 1, degree: 1 }, { id: 9, degree: 2 }, 3, around)).toEqual([1, 9]);
});

test('the chain back is the same chain', () => {
  fc.assert(
    fc.property(joined, place, place, fc.integer({ min: 1, max: places }), (steps, from, to, most) => {
      const [start, goal] = [placeIn(steps, from), placeIn(steps, to)];
      const there = shortestChain(start, goal, places, aroundIn(steps, most));
      expect(shortestChain(goal, start, places, aroundIn(steps, most))).toEqual(there?.toReversed() ?? null);
    }),
    { numRuns: 1_000 },
  );
});
