/** Searching: what a person types finds what was meant, shows where it is, and is never a mistake. */
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { searchIndexes } from '../src/answers/search/search.store.ts';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const { ask, refusal } = graphOf(twoCareers);

type Edge = {
  readonly node: { readonly id: string };
  readonly foundIn: string;
  readonly excerpt: string;
  readonly highlights: readonly { readonly start: number; readonly length: number }[];
};

/** What a search finds, a line each, with the words that it marks in brackets. */
async function found(text: string, args = '', from = ask): Promise<string[]> {
  const { search } = await from(
    `query ($text: String!) { search(text: $text ${args}) { edges { node { id } foundIn excerpt highlights { start length } } } }`,
    { text },
  );
  return search.edges.map(({ node, foundIn, excerpt, highlights }: Edge) => {
    const marked = highlights.reduceRight(
      (shown, { start, length }) => `${shown.slice(0, start)}[${shown.slice(start, start + length)}]${shown.slice(start + length)}`,
      excerpt,
    );
    return `${node.id} ${foundIn} ${marked}`;
  });
}

test('a word that was begun is found, in names first and then in what is said', async () => {
  expect(await found('kub')).toMatchInlineSnapshot(`
    [
      "technology/kubernetes ALIAS [kube]",
      "project/kuberlr NAME [Kuberlr]",
      "contribution/justen-walker/kuberlr NAME [Kuberlr]",
      "technology/kubectl NAME [kubectl]",
      "technology/kind ALIAS [Kubernetes] in Docker",
      "technology/eks ALIAS Elastic [Kubernetes] Service",
      "role/justen-walker/walmart/principal-software-engineer STATEMENT Created [Kubernetes] controllers and tooling for Walmart's [Kubernetes] platform.",
      "contribution/justen-walker/helm STATEMENT Package manager for [Kubernetes].",
      "person/justen-walker STATEMENT Says he has experience with [Kubernetes], the AWS and Azure clouds, Terraform and Ansible.",
      "project/sledge STATEMENT Core CLI for Walmart's [Kubernetes] platform, with a plugin distribution system much like Krew.",
    ]
  `);
});

test('the very name comes before other names, whole words before those that go on, short texts before long ones', async () => {
  expect(await found('go', 'first: 7')).toMatchInlineSnapshot(`
    [
      "technology/go NAME [Go]",
      "project/mantis ALIAS [go]-mantis",
      "project/go-observe NAME [go]-observe",
      "project/interstellar ALIAS [go]-interstellar",
      "role/justen-walker/jet/go-club NAME [Go] Language Club Organizer at Jet.com, Inc.",
      "article/breaking-all-the-rules NAME Breaking all the rules: Using [Go] to call Windows API",
      "organization/google NAME [Google]",
    ]
  `);
});

test('a hit shows its words, and the statement that has them leads to what it is about', async () => {
  const { search } = await ask(`{
    search(text: "win32 nomad") {
      totalCount
      isTruncated
      nodes { id }
      edges {
        node { __typename id name ... on Talk { date } }
        foundIn
        excerpt
        highlights { start length }
        statement { text section document { title } subject { id } }
      }
      pageInfo { hasNextPage hasPreviousPage }
    }
  }`);
  expect(search).toMatchInlineSnapshot(`
    {
      "edges": [
        {
          "excerpt": "Explains how Jet constrains Windows microservices on Nomad with Damon, which calls the Win32 APIs.",
          "foundIn": "STATEMENT",
          "highlights": [
            {
              "length": 5,
              "start": 53,
            },
            {
              "length": 5,
              "start": 87,
            },
          ],
          "node": {
            "__typename": "Talk",
            "date": "2019-09-09",
            "id": "talk/containment-without-containers",
            "name": "Containment Without Containers - Running Windows Microservices on Nomad",
          },
          "statement": {
            "document": {
              "title": "Justen Walker's résumé",
            },
            "section": "Speaking Events › (2019-09-09) HashiConf US 2019",
            "subject": {
              "id": "talk/containment-without-containers",
            },
            "text": "Explains how Jet constrains Windows microservices on Nomad with Damon, which calls the Win32 APIs.",
          },
        },
        {
          "excerpt": "At the time of his 2019 talk, Jet was constraining Windows microservices on Nomad with Damon and the Win32 API.",
          "foundIn": "STATEMENT",
          "highlights": [
            {
              "length": 5,
              "start": 76,
            },
            {
              "length": 5,
              "start": 101,
            },
          ],
          "node": {
            "__typename": "Position",
            "id": "position/justen-walker/jet",
            "name": "Principal Software Engineer at Jet.com, Inc.",
          },
          "statement": {
            "document": {
              "title": "Justen Walker's résumé",
            },
            "section": "Speaking Events › (2019-09-09) HashiConf US 2019",
            "subject": {
              "id": "position/justen-walker/jet",
            },
            "text": "At the time of his 2019 talk, Jet was constraining Windows microservices on Nomad with Damon and the Win32 API.",
          },
        },
      ],
      "isTruncated": false,
      "nodes": [
        {
          "id": "talk/containment-without-containers",
        },
        {
          "id": "position/justen-walker/jet",
        },
      ],
      "pageInfo": {
        "hasNextPage": false,
        "hasPreviousPage": false,
      },
      "totalCount": 2,
    }
  `);
});

test('all words must be there, in any order; between quotes they stand together and are whole', async () => {
  expect(await found('template consul')).toMatchInlineSnapshot(`
    [
      "technology/consul-template NAME [consul]-[template]",
      "talk/nomad-auto-proxying NAME Nomad auto-proxying with [Consul]-[template] and NGINX",
      "position/justen-walker/jet STATEMENT Before UpDog, the team used [consul]-[template].",
      "project/updog STATEMENT Replaced [consul]-[template], which no longer scaled well for the team.",
    ]
  `);
  expect(await found('“consul template”')).toHaveLength(4);
  expect(await found('"template consul"')).toEqual([]);
  expect(await found('"consul templ"')).toEqual([]);
  expect(await found('"consul templ')).toHaveLength(4);
  expect(await found('consul cobol')).toEqual([]);
});

test('only nodes of some kinds, if they are named', async () => {
  expect(await found('consul', 'kinds: [TALK, PROJECT]')).toMatchInlineSnapshot(`
    [
      "talk/nomad-auto-proxying NAME Nomad auto-proxying with [Consul]-template and NGINX",
      "project/updog STATEMENT Replaced [consul]-template, which no longer scaled well for the team.",
      "project/desk-manager STATEMENT Justen Walker worked on Desk Manager as Technical [Consultant] at NJIT Residence Life",
      "project/room-selector STATEMENT Justen Walker worked on Room selector as Technical [Consultant] at NJIT Residence Life",
      "project/payroll-tracker STATEMENT Justen Walker worked on Payroll Tracker as Technical [Consultant] at NJIT Residence Life",
    ]
  `);
});

const withoutCareer = {
  'people.yaml': '- { slug: ada-example, name: Ada Example }\n',
  'people/ada-example/person.yaml': null,
  'people/ada-example/work.yaml': null,
};

const technical = seedFolder({
  'technologies.yaml': `
    - { slug: c, name: C, kind: LANGUAGE }
    - { slug: csharp, name: "C#", kind: LANGUAGE }
    - { slug: cpp, name: C++, kind: LANGUAGE }
    - { slug: node, name: Node.js, kind: PLATFORM }
    - { slug: cicd, name: CI/CD, kind: PRACTICE }
    - { slug: kubernetes, name: Kubernetes, kind: PLATFORM, aliases: [k8s] }
    - { slug: e2e, name: End-to-end testing, kind: PRACTICE, aliases: [E2E testing] }
    - { slug: cosmos, name: Cosmos DB, kind: DATABASE }
    - { slug: qt, name: Qt Creator Ünïcode, kind: TOOL }
  `,
  'people/ada-example/person.yaml': `
    document: example-page
    person:
      name: Ada Éxample
      section: About
      statements:
        - text: "🎉 At the Café Zoë, wrote “naïve” [[cpp]] for 👩‍💻 and CI/CD."
  `,
  'people/ada-example/work.yaml': null,
});

test.each([
  ['c', 'technology/c NAME [C]'],
  ['C#', 'technology/csharp NAME [C#]'],
  ['c++', 'technology/cpp NAME [C++]'],
  ['node.js', 'technology/node NAME [Node.js]'],
  ['NodeJS', 'technology/node NAME [Node.js]'],
  ['nodej', 'technology/node NAME [Node.js]'],
  ['ci/cd', 'technology/cicd NAME [CI/CD]'],
  ['cicd', 'technology/cicd NAME [CI/CD]'],
  ['k8s', 'technology/kubernetes ALIAS [k8s]'],
  ['e2e', 'technology/e2e ALIAS [E2E] testing'],
  ['end to end', 'technology/e2e NAME [End]-[to]-[end] testing'],
  ['cosmosdb', 'technology/cosmos NAME [Cosmos DB]'],
  ['unicode qt', 'technology/qt NAME [Qt] Creator [Ünïcode]'],
])('%s is found as it is typed', async (text, first) => {
  expect((await found(text, '', graphOf(technical).ask))[0]).toBe(first);
});

test('accents and case do not count, and marks are counted in UTF-16 units', async () => {
  const { ask: from } = graphOf(technical);
  const sentence = 'At the Café Zoë, wrote “naïve” C++ for 👩‍💻 and CI/CD.';
  expect(await found('CAFE zoe', '', from)).toContain(`person/ada-example STATEMENT 🎉 ${sentence.replace('Café Zoë', '[Café] [Zoë]')}`);
  expect(await found('naïve ci/cd', '', from)).toEqual([
    `person/ada-example STATEMENT 🎉 ${sentence.replace('naïve', '[naïve]').replace('CI/CD', '[CI/CD]')}`,
  ]);
  expect(await found('ada example', '', from)).toContain('person/ada-example NAME [Ada Éxample]');
});

test('every name and every alias finds its node', async () => {
  const { technologies, people, talks } = await ask(`{
    technologies(first: 100) { nodes { id name aliases } }
    people(first: 100) { nodes { id name } }
    talks(first: 100) { nodes { id name } }
  }`);
  for (const { id, name, aliases = [] } of [...technologies.nodes, ...people.nodes, ...talks.nodes]) {
    for (const text of [name, ...aliases, name.toUpperCase(), `  ${name.toLowerCase()}`]) {
      const { search } = await ask('query ($text: String!) { search(text: $text, first: 3) { nodes { id } } }', { text });
      expect(
        search.nodes.map((node: { id: string }) => node.id),
        text,
      ).toContain(id);
    }
  }
});

/** Follows a search from page to page to its end. */
async function walk(text: string, first: number): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { search } = await ask(
      `query ($text: String!, $after: String) { search(text: $text, first: ${first}, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { text, after },
    );
    seen.push(...search.nodes.map(({ id }: { id: string }) => id));
    after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null;
  } while (after !== null);
  return seen;
}

test.each(['e', 'consul', 'justen walker'])(
  'the search for %s gives each node once, in the same order in pages of any size',
  async (text) => {
    const whole = await walk(text, 100);
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(5);
    expect(await walk(text, 3)).toEqual(whole);
    const { search } = await ask('query ($text: String!) { search(text: $text, first: 0) { totalCount } }', { text });
    expect(search.totalCount).toBe(whole.length);
  },
);

test('a page, a cursor or a choice of kinds that cannot be is refused with what would be right', async () => {
  expect(await refusal('{ search(text: "go", first: -1) { totalCount } }')).toMatch(/request 0 to 100 items/);
  expect(await refusal('{ search(text: "go", first: 101) { totalCount } }')).toMatch(/request at most 100 items/);
  expect(await refusal('{ search(text: "go", kinds: []) { totalCount } }')).toMatch(/leave it out to get all/);
  expect(await refusal('{ search(text: "go", after: "nonsense") { totalCount } }')).toMatch(/is not a cursor/);
  const { search } = await ask('{ search(text: "justen", first: 1) { pageInfo { endCursor } } }');
  expect(
    await refusal('query ($after: String) { search(text: "kubectl", after: $after) { totalCount } }', { after: search.pageInfo.endCursor }),
  ).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: This cursor points to a node that is not in these results: keep "text", "kinds" and "foundIn" the same, or start again without "after""`,
  );
});

test('of the texts with a common word, a thousand are compared, and the answer says that there are more', async () => {
  const tools = Array.from({ length: 1_100 }, (_, index) => ({ slug: `tool-${index}`, name: `Engine ${index}`, kind: 'TOOL' }));
  const last = { slug: 'very', name: 'Eng-ine', kind: 'TOOL' };
  const { ask: from, store } = graphOf(seedFolder({ 'technologies.yaml': JSON.stringify([...tools, last]), ...withoutCareer }));
  const read: number[] = [];
  store.listen((query, rows) => /_search match/.test(query.sql) && read.push(rows));
  const { search, rare } = await from(`{
    search(text: "engine", first: 2) { nodes { name } totalCount isTruncated }
    rare: search(text: "engine 1099", first: 2) { nodes { name } totalCount isTruncated }
  }`);
  expect(search).toEqual({ nodes: [{ name: 'Eng-ine' }, { name: 'Engine 0' }], totalCount: 1_001, isTruncated: true });
  expect(rare).toEqual({ nodes: [{ name: 'Engine 1099' }], totalCount: 1, isTruncated: false });
  expect(Math.max(...read)).toBe(1_000);
});

test('the words that are searched are those of the names and statements', () => {
  const database = new Database(graphOf(technical).file);
  for (const index of searchIndexes)
    expect(() => database.exec(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`), index).not.toThrow();
  database.close();
});

const engineer = 'role/ada-example/example-works/engineer STATEMENT';

const billing = seedFolder({
  'technologies.yaml': `
    - { slug: invoicing, name: Invoicing, kind: PRACTICE }
    - { slug: libraries, name: shared libraries, kind: CONCEPT }
  `,
  'people/ada-example/person.yaml': `
    document: example-page
    person:
      name: Ada Example
      section: About
      statements:
        - text: Cut the costs of the batch.
  `,
  'people/ada-example/work.yaml': `
    document: example-page
    positions:
      - organization: example-works
        title: Engineer
        period: { start: 2015-09, end: 2019-10 }
        section: Work
        statements:
          - text: Sold the costliest résumés to Costco; the cost was known.
          - text: Deployed what others had been deploying for AWS.
  `,
});

test.each([
  ['invoice', ['technology/invoicing NAME [Invoicing]']],
  ['INVOICED', ['technology/invoicing NAME [Invoicing]']],
  ['"invoice"', []],
  ['library share', ['technology/libraries NAME [shared] [libraries]']],
  ['shared "libraries"', ['technology/libraries NAME [shared libraries]']],
  ['shared "library"', []],
  ['shares libr', ['technology/libraries NAME [shared] [libraries]']],
  ['resume', [`${engineer} Sold the costliest [résumés] to Costco; the cost was known.`]],
  ['deploy', [`${engineer} [Deployed] what others had been [deploying] for AWS.`]],
  ['aw', []],
])('%s is found in the forms of its words, unless a quote asks for the word itself', async (text, hits) => {
  expect(await found(text, 'kinds: [TECHNOLOGY, ROLE, PERSON]', graphOf(billing).ask)).toEqual(hits);
});

test('a word comes before its forms, and these before longer words; a quoted word is the whole word', async () => {
  const { ask: from } = graphOf(billing);
  const statements = (text: string) => found(text, 'kinds: [PERSON, ROLE]', from);
  const sold = `${engineer} Sold the costliest résumés to Costco; the [cost] was known.`;
  expect(await statements('"cost"')).toEqual([sold]);
  expect(await statements('cost')).toEqual([sold, 'person/ada-example STATEMENT Cut the [costs] of the batch.']);
  expect(await statements('costl')).toEqual([`${engineer} Sold the [costliest] résumés to Costco; the cost was known.`]);
  expect(await statements('"cost')).toEqual([sold, `person/ada-example STATEMENT Cut the [costs] of the batch.`]);
});

describe('the forms of a word', () => {
  const families = [
    ['cost', 'costs', 'costed', 'costing'],
    ['invoice', 'invoices', 'invoiced', 'invoicing'],
    ['library', 'libraries'],
    ['scale', 'scales', 'scaled', 'scaling'],
    ['plan', 'plans', 'planned', 'planning'],
    ['process', 'processes', 'processed', 'processing'],
    ['agree', 'agrees', 'agreed', 'agreeing'],
    ['deploy', 'deploys', 'deployed', 'deploying'],
    ['automate', 'automates', 'automated', 'automating'],
    ['troubleshoot', 'troubleshoots', 'troubleshooting'],
    ['sell', 'sells', 'selling'],
    ['control', 'controls', 'controlled', 'controlling'],
    ['organization', 'organizations'],
    ['organ', 'organs'],
    ['go'],
    ['going'],
    ['aws'],
    ['aw'],
    ['feed', 'feeds', 'feeding'],
    ['string', 'strings'],
  ];
  const words = families.flat();
  const { ask: from } = graphOf(
    seedFolder({
      'technologies.yaml': JSON.stringify(words.map((word) => ({ slug: `tool-${word}`, name: `${word} tool`, kind: 'TOOL' }))),
      ...withoutCareer,
    }),
  );

  test.each(families)('of %s are found by each other, and by nothing else', async (...family) => {
    for (const word of family) {
      const { search } = await from('query ($text: String!) { search(text: $text, first: 100) { nodes { id } } }', {
        text: `${word} "tool"`,
      });
      expect(search.nodes.map(({ id }: { id: string }) => id.replace('technology/tool-', '')).toSorted(), word).toEqual(family.toSorted());
    }
  });
});

test('every word of a sentence finds its subject: the word itself between quotes, and at least as much without', async () => {
  const { statements } = await ask('{ statements(first: 100) { nodes { text subject { id } } } }');
  const question =
    'query ($text: String!) { search(text: $text, first: 100) { isTruncated nodes { id } edges { excerpt highlights { start length } } } }';
  const words = new Map<string, string>();
  for (const { text, subject } of statements.nodes) for (const [word] of text.matchAll(/[\p{L}\p{N}]{4,}/gu)) words.set(word, subject.id);
  const tried = [...words].filter((_, index) => index % 5 === 0);
  for (const [word, id] of tried) {
    const { search: exact } = await ask(question, { text: `"${word}"` });
    const { search: open } = await ask(question, { text: word });
    for (const { excerpt, highlights } of exact.edges as Edge[])
      for (const { start, length } of highlights) expect(excerpt.slice(start, start + length).toLowerCase(), word).toBe(word.toLowerCase());
    const ids = (search: { readonly nodes: readonly { readonly id: string }[] }) => search.nodes.map((node) => node.id);
    expect(ids(exact), word).toContain(id);
    if (!open.isTruncated) expect(ids(open), word).toEqual(expect.arrayContaining(ids(exact)));
  }
});

const wordless = [
  '',
  ' ',
  '\n\t',
  '""',
  '"" ""',
  '--',
  ')(',
  '++',
  '👩‍💻',
  ...Array.from('"“*^-:()+#…🎉\';\\{}%_.\u0000\u0301\uD800\uFDD0\u202E'),
];

test.each(wordless)('%j has no word in it, and finds nothing', async (text) => {
  const question =
    'query ($text: String!) { search(text: $text) { nodes { id } totalCount isTruncated pageInfo { hasNextPage endCursor } } }';
  expect(await ask(question, { text })).toEqual({
    search: { nodes: [], totalCount: 0, isTruncated: false, pageInfo: { hasNextPage: false, endCursor: null } },
  });
});

test('nothing that is typed is an error', async () => {
  const words = [
    ...'go NEAR AND OR NOT text rank kind:talk folded:go name_search é ß İ 日本語 𞤀 ﬁ C# a\u0000b'.split(' '),
    'NEAR(go nomad, 2)',
  ];
  const pieces = [...words, "x'; drop table node; --", ...wordless];
  // A generator of the same numbers in every run (Park and Miller, 1988).
  let state = 20_261_120;
  const below = (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit;
  const random = Array.from({ length: 400 }, () =>
    Array.from({ length: below(8) }, () => pieces[below(pieces.length)]).join(below(2) ? ' ' : ''),
  );
  const long = ['x', 'go ', '"go nomad" ', '"', '" ', '( ', '💥', 'a b ', 'é'].map((piece) => piece.repeat(10_000 / piece.length));
  const question =
    'query ($text: String!) { search(text: $text, first: 2) { totalCount edges { excerpt highlights { start length } statement { id } } } }';
  for (const text of [...pieces, ...random, ...long]) {
    const { search } = await ask(question, { text });
    for (const { excerpt, highlights } of search.edges as Edge[]) {
      expect(highlights, text).not.toHaveLength(0);
      for (const { start, length } of highlights) expect(start + length, text).toBeLessThanOrEqual(excerpt.length);
    }
  }
});

test('a search can be kept to names, to aliases or to statements', async () => {
  const placesFor = async (foundIn: string) => {
    const { search } = await ask(
      `{ search(text: "kubernetes", foundIn: [${foundIn}], first: 100) { totalCount edges { foundIn node { id } } } }`,
    );
    expect(search.edges).toHaveLength(search.totalCount);
    return search.edges.map((edge: { foundIn: string }) => edge.foundIn);
  };
  expect(new Set(await placesFor('NAME'))).toEqual(new Set(['NAME']));
  expect(new Set(await placesFor('STATEMENT'))).toEqual(new Set(['STATEMENT']));
  const { search } = await ask('{ search(text: "k8s", foundIn: [ALIAS]) { nodes { id } } }');
  expect(search.nodes[0]).toEqual({ id: 'technology/kubernetes' });
  expect(await refusal('{ search(text: "go", foundIn: []) { totalCount } }')).toMatch(/^BAD_USER_INPUT: "foundIn" is an empty list/);
});
