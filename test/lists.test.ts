/** Lists: their order, their pages, and that each row says why it is there. */
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../src/career-schema.ts';
import type { ConnectedToAny } from '../src/store/listing/condition.ts';
import { drivingConditionOf, type Listing } from '../src/store/listing/listing.ts';
import { idsOfKeys } from '../src/store/nodes.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const { ask, store } = graphOf(twoCareers);

/** Follows a list from page to page to its end. */
async function walk(field: string, args: string, first: number): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const data = await ask(
      `query ($after: String) { list: ${field}(${args} first: ${first}, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    seen.push(...data.list.nodes.map(({ id }: { id: string }) => id));
    after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
  } while (after !== null);
  return seen;
}

test.each([
  ['technologies', ''],
  ['technologies', 'order: NAME_REVERSED,'],
  ['talks', ''],
  ['talks', 'order: OLDEST,'],
  ['talks', 'order: NAME,'],
  ['projects', 'where: { technologies: { any: ["go"] } }, order: NAME,'],
  ['projects', 'where: { technologies: { any: ["go", "nomad"] } },'],
  ['projects', 'where: { technologies: { any: ["go", "nomad"] } }, order: NAME,'],
  ['projects', 'where: { technologies: { any: ["go", "nomad"] } }, order: OLDEST,'],
  ['technologies', 'where: { people: [{ any: ["justen-walker", "andrew"] }] }, order: NAME_REVERSED,'],
  ['projects', 'using: "go",'],
  ['projects', 'order: OLDEST,'],
  ['projects', 'using: "go", order: OLDEST,'],
  ['statements', ''],
])('%s(%s) gives the same rows in the same order in pages of any size', async (field, args) => {
  const whole = await walk(field, args, 100);
  expect(new Set(whole).size).toBe(whole.length);
  expect(whole.length).toBeGreaterThan(5);
  expect(await walk(field, args, 3)).toEqual(whole);
  const { list } = await ask(`{ list: ${field}(${args} first: 1) { totalCount } }`);
  expect(list.totalCount).toBe(whole.length);
});

test('a page says whether there are others before and after it', async () => {
  const page = async (args: string) =>
    (await ask(`{ talks(${args}) { pageInfo { hasPreviousPage hasNextPage endCursor } } }`)).talks.pageInfo;
  const first = await page('first: 3');
  expect(first).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  const second = await page(`first: 3, after: "${first.endCursor}"`);
  expect(second).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  expect(await page(`first: 1, after: "${second.endCursor}"`)).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  expect(await page('first: 7')).toMatchObject({ hasPreviousPage: false, hasNextPage: false });
});

test('names come in the order in which a person would put them', async () => {
  const names = ['Tool 10', 'tool 9', 'Élan', 'Tool 2', 'Echo', 'ebb'];
  const graph = graphOf(
    seedFolder({
      'technologies.yaml': JSON.stringify(names.map((name) => ({ slug: `t${names.indexOf(name)}`, name, kind: 'TOOL' }))),
      'people/ada-example/person.yaml': JSON.stringify({
        document: 'example-page',
        person: { name: 'Ada Example', section: 'About', statements: [{ text: names.map((name) => `[[${name}]]`).join(', ') }] },
      }),
      [work]: null,
    }),
  );
  const { technologies } = await graph.ask('{ technologies { nodes { name } } }');
  expect(technologies.nodes.map(({ name }: { name: string }) => name)).toEqual(['ebb', 'Echo', 'Élan', 'Tool 2', 'tool 9', 'Tool 10']);
});

test('what has yet to begin is found when it begins, not now and not later', async () => {
  const graph = graphOf(
    seedFolder({
      [work]: `
        document: example-page
        positions:
          - { organization: example-works, title: Engineer, period: { start: 2027-03, end: present }, section: Work }
      `,
    }),
    '2026-11-20',
  );
  const found = async (from: string, to: string) =>
    (await graph.ask(`{ positions(where: { during: { from: "${from}", to: "${to}" } }) { totalCount } }`)).positions.totalCount;
  expect(await found('2027-01', '2027-12')).toBe(1);
  expect(await found('2026-01', '2027-02')).toBe(0);
  expect(await found('2027-04', '2028')).toBe(0);
});

test('talks come newest first, or as asked', async () => {
  const { talks, oldest, named } = await ask(`{
    talks { nodes { date } }
    oldest: talks(order: OLDEST) { nodes { date } }
    named: talks(order: NAME, first: 2) { nodes { title } }
  }`);
  const dates = talks.nodes.map(({ date }: { date: string }) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(oldest.nodes).toEqual(talks.nodes.toReversed());
  const { first, last } = await ask(
    '{ first: projects(order: OLDEST, first: 1) { nodes { name } } last: projects(order: NEWEST, first: 100) { nodes { name positions { totalCount } } } }',
  );
  expect(first.nodes[0].name).toBe('Payroll Tracker');
  expect(last.nodes.at(-1).positions.totalCount).toBe(0);
  expect(named.nodes.map(({ title }: { title: string }) => title)).toEqual([
    'Ansible at Jet - Managing Azure Cloud Deployments',
    'Containers are Eating the Enterprise (Panel)',
  ]);
});

test('ongoing positions come first, and roles with the same dates are in document order', async () => {
  const { person } = await ask(
    `{ person(slug: "justen-walker") { positions { nodes { organization { slug } roles { nodes { title } } } } } }`,
  );
  expect(person.positions.nodes.map(({ organization }: { organization: { slug: string } }) => organization.slug)).toEqual([
    'stoke',
    'artica',
    'walmart',
    'jet',
    'skubana',
    'the-cools',
    'credit-suisse',
    'njit-residence-life',
  ]);
  expect(person.positions.nodes[3].roles.nodes.map(({ title }: { title: string }) => title)).toEqual([
    'Software Engineer, DevOps',
    'Tech Lead, Microservices Platform Squad',
    'Go Language Club Organizer',
  ]);
});

/** The edges of a list by their nodes, as far as they tell why a row is there. */
async function reasons(list: string): Promise<Map<string, { via: string[]; evidence: string[] }>> {
  const { all } = await ask(`{ all: ${list} { edges { node { id } matchedVia { slug } evidence { id } } } }`);
  return new Map(
    all.edges.map(({ node, matchedVia, evidence }: any) => [
      node.id,
      { via: matchedVia.map(({ slug }: { slug: string }) => slug), evidence: evidence.map(({ id }: { id: string }) => id) },
    ]),
  );
}

test('a list that must be connected to several nodes has the rows that all have, with every reason, whichever is named first', async () => {
  const names = ['go', 'kubernetes', 'aws', 'terraform', 'docker', 'eks', 'nomad', 'windows'];
  const single = new Map(
    await Promise.all(names.map(async (name) => [name, await reasons(`roles(using: "${name}", first: 100)`)] as const)),
  );
  let rows = 0;
  for (const one of names) {
    for (const other of names.filter((name) => name !== one)) {
      const [first, second] = [single.get(one)!, single.get(other)!];
      const shared = [...first.keys()].filter((id) => second.has(id));
      const both = shared.map((id) => {
        const [a, b] = [first.get(id)!, second.get(id)!];
        return [id, { via: new Set([...a.via, ...b.via]), evidence: new Set([...a.evidence, ...b.evidence]) }];
      });
      for (const list of [
        `roles(using: "${one}", where: { technologies: { all: ["${other}"] } })`,
        `roles(where: { technologies: [{ any: ["${one}"] }, { all: ["${other}"] }] })`,
        `roles(where: { technologies: { all: ["${one}", "${other}"] } })`,
      ]) {
        const found = [...(await reasons(list))].map(([id, { via, evidence }]) => [id, { via: new Set(via), evidence: new Set(evidence) }]);
        expect(found, list).toEqual(both);
        rows += found.length;
      }
    }
  }
  expect(rows).toBeGreaterThan(names.length);
});

test('a list within a list that must be connected to others has the rows that are, wherever it is read from', async () => {
  const roles =
    'nodes { slug all: roles(first: 100) { nodes { id } } some: roles(first: 100, where: { technologies: FILTER }) { totalCount nodes { id } } }';
  let rows = 0;
  for (const names of [['nomad'], ['go'], ['nomad', 'kubernetes'], ['go', 'aws', 'docker']]) {
    const any = `{ any: ${JSON.stringify(names)} }`;
    const { technologies, matching } = await ask(
      `{ technologies(first: 100) { ${roles.replace('FILTER', any)} } matching: roles(first: 100, where: { technologies: ${any} }) { totalCount nodes { id } } }`,
    );
    const ids = new Set(matching.nodes.map(({ id }: { id: string }) => id));
    expect(matching.totalCount).toBe(ids.size);
    for (const { slug, all, some } of technologies.nodes) {
      expect(some.nodes, `${slug} ${any}`).toEqual(all.nodes.filter(({ id }: { id: string }) => ids.has(id)));
      expect(some.totalCount).toBe(some.nodes.length);
      rows += some.totalCount;
    }
    for (const { slug, some } of technologies.nodes.filter((one: { all: { nodes: unknown[] } }) => one.all.nodes.length > 0)) {
      const { technology } = await ask(`{ technology(slug: "${slug}") { ${roles.slice(8, -2).replace('FILTER', any)} } }`);
      expect(technology.some, `${slug} ${any}`).toEqual(some);
    }
  }
  expect(rows).toBeGreaterThan(100);
});

test('the experience on an edge is that with the node named first, whichever node the list is read from', async () => {
  const asked = 'edges { experience(asOf: "2024") { months } }';
  for (const [first, second] of [
    ['go', 'nomad'],
    ['nomad', 'go'],
  ]) {
    const { both, one } = await ask(
      `{ both: people(knows: "${first}", where: { technologies: { all: ["${second}"] } }) { ${asked} } one: people(knows: "${first}") { ${asked} } }`,
    );
    expect(one.edges).toContainEqual(both.edges[0]);
  }
});

test('a list within a list has pages of its own for every node', async () => {
  const { positions } = await ask(
    `{ positions { nodes { projects(first: 1) { nodes { name } totalCount pageInfo { hasNextPage endCursor } } } } }`,
  );
  for (const { projects } of positions.nodes) {
    expect(projects.nodes).toHaveLength(Math.min(1, projects.totalCount));
    expect(projects.pageInfo.hasNextPage).toBe(projects.totalCount > 1);
  }
});

/** Every list field of a type, by the type of its rows. */
function listsOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => String(field.type).endsWith('Connection!') && !/Statement/.test(String(field.type)))
    .map(({ name }) => name);
}

const kinds = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
) as GraphQLObjectType[];

/** The two careers, and one with the kinds of node that neither has. */
function everyKind(): string {
  const folder = temporaryFolder();
  cpSync(twoCareers, folder, { recursive: true });
  mkdirSync(join(folder, 'people/ada-example'));
  writeFileSync(
    join(folder, 'people/ada-example/person.yaml'),
    `document: ada-cv
documents: [{ slug: ada-cv, title: CV of Ada Example, kind: CV }]
person: { name: Ada Example, section: About, languages: [{ language: German }] }
certificates: [{ title: Go Professional, issuer: jet, date: 2020, section: Certificates, statements: [{ text: "An examination in [[go]]." }] }]
awards: [{ title: Go Prize, issuer: jet, date: 2021, section: Awards, statements: [{ text: "For tools in [[go]]." }] }]
`,
  );
  return folder;
}

const { ask: askEveryKind } = graphOf(everyKind());

test.each(kinds.map(({ name }) => name).filter((name) => name !== 'Statement'))(
  'no row of any list of a %s is without evidence',
  async (name) => {
    const type = schema.getType(name) as GraphQLObjectType;
    const root = Object.values(schema.getQueryType()!.getFields()).find((field) => String(field.type) === `${name}Connection`)!;
    const lists = listsOf(type);
    const row =
      '... on Supported { relation relations strength evidenceCount evidence { text section document { title } seedFile seedLine } }';
    const { list } = await askEveryKind(
      `{ list: ${root.name}(first: 100) { edges { ${row} node { id ${lists.map((field) => `${field}(first: 100) { totalCount edges { ${row} node { id } } }`).join(' ')} } } } }`,
    );
    const edges = list.edges.flatMap((edge: any) => [edge, ...lists.flatMap((field) => edge.node[field].edges)]);
    expect(edges.length).toBeGreaterThan(0);
    for (const edge of edges) {
      expect(edge.evidence, edge.node.id).not.toHaveLength(0);
      expect(edge.relations, edge.node.id).toContain(edge.relation);
      const isCut = edge.evidence.length === 20;
      expect(edge.evidenceCount, edge.node.id).toEqual(isCut ? expect.toSatisfy((count) => count >= 20) : edge.evidence.length);
    }
    for (const { node } of list.edges)
      for (const field of lists) expect(node[field].totalCount, `${node.id} ${field}`).toBeGreaterThanOrEqual(node[field].edges.length);
  },
);

test('a name of the vocabulary that nothing mentions can be looked up, and is in no list', async () => {
  const folder = temporaryFolder();
  cpSync(twoCareers, folder, { recursive: true });
  const add = (file: string, record: string) => appendFileSync(join(folder, file), `\n- ${record}\n`);
  add('technologies.yaml', '{ slug: leftover, name: Leftover, kind: TOOL }');
  add('organizations.yaml', '{ slug: leftover, name: Leftover }');
  add('people.yaml', '{ slug: leftover, name: Leftover }');
  add('events.yaml', '{ slug: leftover, name: Leftover, date: 2020 }');
  const leftover = graphOf(folder);
  const fields = ['technologies', 'organizations', 'people', 'events'];
  const lists = `{ ${fields.map((field) => `${field}(first: 100) { totalCount edges { relation strength evidence { id } node { id } } }`).join(' ')} }`;
  expect(await leftover.ask(lists)).toEqual(await ask(lists));
  expect(
    await leftover.ask(
      '{ technology(slug: "leftover") { name talks { totalCount } people { edges { relation } } } person(slug: "leftover") { name } }',
    ),
  ).toEqual({
    technology: { name: 'Leftover', talks: { totalCount: 0 }, people: { edges: [] } },
    person: { name: 'Leftover' },
  });
});

test('what leads from one node to another leads back', async () => {
  const { technologies } = await ask(`{
    technologies(first: 100) { nodes { id talks { nodes { id technologies(first: 100) { nodes { id } } } } } }
  }`);
  for (const { id, talks } of technologies.nodes) {
    const { related } = (await ask(`{ node(id: "${id}") { related(kinds: [TALK], first: 100) { nodes { id } } } }`)).node;
    const refersTo = talks.nodes.filter((talk: { technologies: { nodes: { id: string }[] } }) =>
      talk.technologies.nodes.some((technology) => technology.id === id),
    );
    expect(refersTo.map((talk: { id: string }) => talk.id)).toEqual(related.nodes.map((talk: { id: string }) => talk.id));
  }
});

test('a list is read from the rarest of its conditions, unless its own arrows are as rare', () => {
  const idOf = (technology: string) => idsOfKeys(store, [`technology/${technology}`])[0]!;
  const using = (...technologies: readonly string[]): ConnectedToAny => ({
    anyOf: technologies.map((one) => ({ id: idOf(one), kind: 'technology', direction: 'towards', relations: ['USED'] })),
    isNegated: false,
  });
  const [eight, five, three, two] = [using('go'), using('azure'), using('nomad'), using('airbyte')];
  const projects: Listing = {
    kinds: ['project'],
    traversal: null,
    conditions: [],
    driving: null,
    order: 'DEFAULT',
    asOf: '2026-11-20' as Listing['asOf'],
  };
  const all = (...conditions: readonly ConnectedToAny[]) => drivingConditionOf(store, { ...projects, conditions }, [null]);
  const traversal = { direction: 'towards', relations: ['USED'], isDirect: false } as const;
  const ofThose = (parents: readonly string[], ...conditions: readonly ConnectedToAny[]) =>
    drivingConditionOf(store, { ...projects, conditions, traversal }, parents.map(idOf));

  expect(all()).toBeNull();
  expect(all(eight)).toBe(eight);
  expect(all(eight, three)).toBe(three);
  expect(all(three, five, eight)).toBe(three);
  expect(all(using('azure', 'nomad', 'airbyte'), eight)).toBe(eight);
  expect(all({ ...two, isNegated: true }, eight, five)).toBe(five);
  expect(ofThose(['go'], five, three)).toBe(three);
  expect(ofThose(['nomad'], eight)).toBeNull();
  expect(ofThose(['azure'], five)).toBeNull();
  expect(ofThose(['nomad', 'azure'], three)).toBe(three);
  expect(ofThose(['nomad', 'azure'], five)).toBeNull();
});

test('spaces around a slug do not matter', async () => {
  const graph = graphOf(seedFolder({ 'organizations.yaml': '- { slug: example-works, name: Other Works }\n' }));
  const { organization } = await graph.ask('{ organization(slug: " example-works ") { name } }');
  expect(organization).toEqual({ name: 'Other Works' });
});
