/** Technologies by use: the order says what counting by hand says. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

type Graph = ReturnType<typeof graphOf>;
type Named = { readonly slug: string };

/** How many people used a technology, and in how many positions. */
type Use = { readonly people: number; readonly positions: number };

/** The nodes of a list in pages of two, and their number. */
async function walk({ ask }: Graph, open: string, list: string, close: string): Promise<string[]> {
  const slugs: string[] = [];
  let after: string | null = null;
  do {
    const data = await ask(
      `query ($after: String) { ${open} list: ${list.replace('(', '(first: 2, after: $after, ')} { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } ${close} }`,
      { after },
    );
    const { totalCount, nodes, pageInfo } = (data.of ?? data).list;
    slugs.push(...nodes.map(({ slug }: Named) => slug));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after === null) expect(slugs.length).toBe(totalCount);
  } while (after !== null);
  return slugs;
}

function byUse(slugs: readonly string[], uses: ReadonlyMap<string, Use>): string[] {
  const use = (slug: string) => uses.get(slug) ?? { people: 0, positions: 0 };
  return slugs.toSorted((a, b) => use(b).people - use(a).people || use(b).positions - use(a).positions);
}

type Lists = Readonly<Record<string, readonly string[]>>;

/** Every list of technologies or organizations by use, and what it should be: the list by name, sorted by numbers counted by hand. */
async function listsOf(graph: Graph): Promise<{ readonly asked: Lists; readonly sorted: Lists }> {
  const asked: Record<string, readonly string[]> = {};
  const sorted: Record<string, readonly string[]> = {};
  const everybody =
    '{ totalCount } positions: positions(relations: [USED], first: 100) { totalCount nodes { organization { slug } person { slug } } }';
  const page = async (order: string) =>
    (await graph.ask(`{ technologies(first: 100, order: ${order}) { nodes { slug people: people(relations: [USED]) ${everybody} } } }`))
      .technologies.nodes;
  const technologies = [...new Map([...(await page('NAME')), ...(await page('NAME_REVERSED'))].map((one) => [one.slug, one])).values()];
  const total = new Map(technologies.map((one: any) => [one.slug, { people: one.people.totalCount, positions: one.positions.totalCount }]));
  asked['everybody'] = await walk(graph, '', 'technologies(order: MOST_USED)', '');
  sorted['everybody'] = byUse(await walk(graph, '', 'technologies(order: NAME)', ''), total);
  const { organizations } = await graph.ask('{ organizations(first: 100) { nodes { slug } } }');
  const useAt = (technology: any, organization: string): Use => {
    const there = technology.positions.nodes.filter((one: any) => one.organization.slug === organization);
    return { people: new Set(there.map((one: any) => one.person.slug)).size, positions: there.length };
  };
  for (const { slug } of organizations.nodes as Named[]) {
    const uses = new Map(technologies.map((one: any) => [one.slug, useAt(one, slug)]));
    for (const args of ['', 'relations: [USED],']) {
      const list = async (order: string) =>
        walk(graph, `of: organization(slug: "${slug}") {`, `technologies(${args} order: ${order})`, '}');
      asked[`${slug} ${args}`] = await list('MOST_USED');
      sorted[`${slug} ${args}`] = byUse(await list('NAME'), uses);
    }
  }
  for (const technology of technologies) {
    const uses = new Map((organizations.nodes as Named[]).map(({ slug }) => [slug, useAt(technology, slug)]));
    const list = async (order: string) =>
      walk(graph, `of: technology(slug: "${technology.slug}") {`, `organizations(order: ${order})`, '}');
    asked[technology.slug] = await list('MOST_USED');
    sorted[technology.slug] = byUse(await list('NAME'), uses);
  }
  return { asked, sorted };
}

test('the technologies and organizations of the seed come in the order of their use', async () => {
  const { asked, sorted } = await listsOf(graphOf(twoCareers));
  expect(asked).toEqual(sorted);
}, 120_000);

const names = ['anvil', 'machine', 'cloud', 'tongs'];
const statement = fc.record({ relation: fc.constantFrom('used', 'replaced', 'about'), technology: fc.constantFrom(...names) });
const career = fc.array(fc.record({ organization: fc.constantFrom('works', 'forge'), statements: fc.array(statement, { maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 3,
});

test('technologies and organizations are ordered by how many people and positions used them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(career, { minLength: 2, maxLength: 4 }), async (careers) => {
      const root = temporaryFolder();
      const write = (name: string, records: unknown) => writeFileSync(join(root, name), JSON.stringify(records));
      write(
        'technologies.yaml',
        names.map((slug) => ({ slug, name: slug, kind: 'TOOL', ...(slug === 'machine' ? { broader: ['cloud'] } : {}) })),
      );
      write('organizations.yaml', [
        { slug: 'works', name: 'Works' },
        { slug: 'forge', name: 'Forge' },
      ]);
      write('documents.yaml', [{ slug: 'book', title: 'Book', kind: 'RESUME', author: 'smith-0' }]);
      for (const [index, positions] of careers.entries()) {
        mkdirSync(join(root, 'people', `smith-${index}`), { recursive: true });
        write(join('people', `smith-${index}`, 'career.yaml'), {
          document: 'book',
          person: { name: `Smith ${index}`, section: 'People', statements: [{ text: names.map((name) => `[[${name}]]`).join() }] },
          positions: positions.map(({ organization, statements }, at) => ({
            organization,
            title: `Smith ${at}`,
            slug: `work-${at}`,
            period: { start: '2019', end: '2020' },
            section: 'Work',
            statements: statements.map(({ relation, technology }, nth) => ({ text: `${nth}: [[${relation}:${technology}]].` })),
          })),
        });
      }
      const graph = graphOf(root);
      const { asked, sorted } = await listsOf(graph);
      graph.close();
      expect(asked).toEqual(sorted);
    }),
    { numRuns: 15 },
  );
}, 240_000);

test('a list by use can be filtered like any other', async () => {
  const { ask } = graphOf(twoCareers);
  const { languages } = await ask(
    '{ languages: technologies(where: { kinds: [LANGUAGE] }, order: MOST_USED, first: 4) { totalCount nodes { slug positions(relations: [USED]) { totalCount } } } }',
  );
  expect(languages).toMatchInlineSnapshot(`
    {
      "nodes": [
        {
          "positions": {
            "totalCount": 3,
          },
          "slug": "go",
        },
        {
          "positions": {
            "totalCount": 2,
          },
          "slug": "php",
        },
        {
          "positions": {
            "totalCount": 1,
          },
          "slug": "bash",
        },
        {
          "positions": {
            "totalCount": 1,
          },
          "slug": "csharp",
        },
      ],
      "totalCount": 9,
    }
  `);
});
