/** The number of statements follows the shape of a question, not the size of its answer. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

/** A seed with this many invented people, each with a position, a project, a talk, an article and a study of their own. */
function manyPeople(count: number): string {
  const root = temporaryFolder();
  const write = (name: string, records: readonly object[]) => writeFileSync(join(root, name), JSON.stringify(records));
  const people = Array.from({ length: count }, (_, index) => `person-${index}`);
  write('technologies.yaml', [
    { slug: 'cloud', name: 'Cloud', kind: 'PLATFORM' },
    { slug: 'machine', name: 'Machine', kind: 'SERVICE', broader: ['cloud'] },
  ]);
  write('organizations.yaml', [{ slug: 'works', name: 'Works' }]);
  write('documents.yaml', [{ slug: 'book', title: 'Book of people', kind: 'RESUME', author: 'person-0' }]);
  write('events.yaml', [{ slug: 'fair', name: 'Fair', date: '2020' }]);
  for (const slug of people) {
    mkdirSync(join(root, 'people', slug), { recursive: true });
    const section = slug;
    const statements = [{ text: 'Works with [[machine]].' }];
    const period = { start: '2019', end: '2020-06' };
    const career = {
      document: 'book',
      person: { name: slug, section, statements },
      positions: [
        {
          organization: 'works',
          title: 'Smith',
          period,
          section,
          statements,
          projects: [{ name: `Anvil of ${slug}`, section, statements }],
        },
      ],
      talks: [{ title: `Talk of ${slug}`, event: 'fair', date: '2020', section, statements }],
      articles: [{ title: `Article of ${slug}`, date: '2020', section, statements }],
      contributions: [{ name: `Gift of ${slug}`, level: 'CREATOR', section, statements }],
      education: [{ school: 'works', degree: 'B.S.', period, section, honors: ['Best'] }],
    };
    writeFileSync(join(root, 'people', slug, 'career.yaml'), JSON.stringify(career));
  }
  return root;
}

const profile = readFileSync('src/questions/career.graphql', 'utf8');
const everybody = `{ people(first: 100) { nodes ${profile.slice(profile.indexOf('{', profile.indexOf('person(')), profile.lastIndexOf('}'))} } }`;

test('a whole profile runs as many statements for one person as for a hundred and twenty', async () => {
  const [one, many] = [graphOf(manyPeople(1)), graphOf(manyPeople(120))];
  const { people } = await many.ask(everybody);
  expect(people.nodes).toHaveLength(100);
  expect(people.nodes[99].positions.nodes[0].roles.nodes[0].technologies.edges[0].evidence).not.toHaveLength(0);
  const statements = await one.statementsFor(everybody);
  expect(await many.statementsFor(everybody)).toBe(statements);
  expect(statements).toMatchInlineSnapshot(`53`);
}, 120_000);

test('the same list with other arguments is another list, and the same one is read once', async () => {
  const { ask, statementsFor } = graphOf(twoCareers);
  const { technology } = await ask(
    `{ technology(slug: "go") { two: talks(first: 2) { nodes { name } } one: talks(first: 1) { nodes { name } } } }`,
  );
  expect(technology.two.nodes).toHaveLength(2);
  expect(technology.one.nodes).toEqual(technology.two.nodes.slice(0, 1));
  const once = await statementsFor('{ technology(slug: "go") { talks { nodes { name } } } }');
  expect(await statementsFor('{ technology(slug: "go") { talks { nodes { name } } again: talks { nodes { id } } } }')).toBe(once);
});

test('an edge shows its first hundred statements, however many there are', async () => {
  const { ask } = graphOf(manyPeople(60)); // Each works with the machine in a role and in a project.
  const { organization } = await ask(
    '{ organization(slug: "works") { technologies { edges { node { slug } relation strength evidence { id text } } } } }',
  );
  const [edge] = organization.technologies.edges;
  expect(edge).toMatchObject({ node: { slug: 'machine' }, relation: 'USED', strength: 'PRACTICED' });
  expect(new Set(edge.evidence.map(({ id }: { id: string }) => id)).size).toBe(100);
});

test('a list of what has a word that many have is as right as one that few have', async () => {
  const { ask } = graphOf(manyPeople(120));
  const { many, none, both } = await ask(`{
    many: talks(where: { formats: [TALK] }, first: 3) { totalCount nodes { title } pageInfo { endCursor } }
    none: talks(where: { formats: [PANEL] }) { totalCount nodes { title } }
    both: talks(where: { formats: [PANEL, TALK] }, order: OLDEST) { totalCount }
  }`);
  expect([many.totalCount, none, both.totalCount]).toEqual([120, { totalCount: 0, nodes: [] }, 120]);
  const { talks } = await ask(`{ talks(where: { formats: [TALK] }, first: 100, after: "${many.pageInfo.endCursor}") { nodes { title } } }`);
  expect(new Set([...many.nodes, ...talks.nodes].map(({ title }: { title: string }) => title)).size).toBe(103);
});
