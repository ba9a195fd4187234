/** Lists by relation: what was only avoided, what replaced something, what is known only from talks. */
import { expect, test } from 'vitest';
import { relationsInOrder } from '../src/graph/relation.ts';
import { graphOf, twoCareers } from './asking.ts';

const { ask, refusal } = graphOf(twoCareers);

type Edge = { readonly node: { readonly id: string }; readonly relations: readonly string[] };

/** The ids in a root list, from all of its pages. */
async function idsOf(list: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = list.replace('(', '(first: 100, after: $after, ');
    const { all } = await ask(`query ($after: String) { all: ${page} { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`, {
      after,
    });
    ids.push(...all.nodes.map(({ id }: { id: string }) => id));
    after = all.pageInfo.hasNextPage ? all.pageInfo.endCursor : null;
    if (after === null) expect(all.totalCount, list).toBe(ids.length);
  } while (after !== null);
  return ids;
}

test.each([
  ['projects', 'technologies', ''],
  ['technologies', 'projects', ''],
  ['technologies', 'people', 'order: STRENGTH,'],
  ['people', 'technologies', 'order: MONTHS,'],
  ['people', 'organizations', ''],
  ['organizations', 'technologies', 'order: NAME_REVERSED,'],
])('of %s, each list of %s (%s) can be limited to those with only some relations', async (root, list, order) => {
  const page = `edges { node { id } relations }`;
  const { all } = await ask(`{ all: ${root}(first: 100) { nodes { id list: ${list}(${order} first: 100) { ${page} } } } }`);
  const found = new Set<string>(all.nodes.flatMap((node: any) => node.list.edges.flatMap(({ relations }: Edge) => relations)));
  const sets = [...found].flatMap((relation) => [[relation], [...found].filter((one) => one !== relation)]).filter((set) => set.length > 0);
  expect(sets.length).toBeGreaterThan(0);
  for (const only of sets) {
    const limited = await ask(
      `{ all: ${root}(first: 100) { nodes { id list: ${list}(${order} first: 100, onlyRelations: [${only.join()}]) { totalCount ${page} } } } }`,
    );
    for (const [index, { id, list: some }] of limited.all.nodes.entries()) {
      const expected = all.nodes[index].list.edges.filter(({ relations }: Edge) => relations.every((one) => only.includes(one)));
      expect(some, `${id} ${only.join()}`).toEqual({ totalCount: expected.length, edges: expected });
    }
  }
});

test('a list with both limits has what meets both', async () => {
  const { project } = await ask(`{
    project(slug: "updog") {
      all: technologies { edges { node { slug } relations } }
      none: technologies(relations: [USED], onlyRelations: [REPLACED]) { totalCount nodes { slug } }
      replaced: technologies(relations: [USED, REPLACED], onlyRelations: [REPLACED, AVOIDED]) { nodes { slug } }
    }
  }`);
  expect(project.none).toEqual({ totalCount: 0, nodes: [] });
  expect(project.replaced.nodes).toEqual([{ slug: 'consul-template' }]);
});

test('a list that always has some relations can be limited to these, and a choice that it cannot have is refused', async () => {
  const { person } = await ask('{ person(slug: "justen-walker") { organizations(relations: [STUDIED]) { nodes { slug } } } }');
  expect(person.organizations.nodes).toEqual([{ slug: 'njit' }]);
  expect(await refusal('{ person(slug: "andrew") { organizations(relations: [USED]) { totalCount } } }')).toBe(
    'BAD_USER_INPUT: This list has no relation USED, only WORKED, STUDIED, SPOKE: choose among these, or leave it out',
  );
});

test('a filter that names nodes takes the relation to them', async () => {
  const list = (relations: string) => idsOf(`projects(where: { technologies: [{ any: ["consul-template"]${relations} }] })`);
  expect(await list('')).toEqual([]);
  expect(await list(', relations: [REPLACED]')).toEqual(['project/updog']);
  const { projects } = await ask(
    '{ projects(where: { technologies: { any: ["consul-template"], relations: [REPLACED] } }) { edges { relation evidence { text } } } }',
  );
  expect(projects.edges).toMatchInlineSnapshot(`
    [
      {
        "evidence": [
          {
            "text": "Replaced consul-template, which no longer scaled well for the team.",
          },
        ],
        "relation": "REPLACED",
      },
    ]
  `);
  expect(await refusal('{ projects(where: { technologies: { relations: [REPLACED] } }) { totalCount } }')).toMatch(/exactly one of "any"/);
  expect(await refusal('{ projects(where: { technologies: { any: ["go"], relations: [] } }) { totalCount } }')).toMatch(
    /"relations" is an empty list/,
  );
});

test('what names something in some way, and what is named so or only so, needs no other name', async () => {
  expect({
    'projects that replaced something': await idsOf('projects(where: { mentions: [{ relations: [REPLACED] }] })'),
    'projects that avoided a technology': await idsOf('projects(where: { mentions: [{ relations: [AVOIDED], kinds: [TECHNOLOGY] }] })'),
    'technologies that were only avoided': await idsOf('technologies(where: { mentionedOnlyIn: { relations: [AVOIDED] } })'),
    'technologies known only from talks': await idsOf('technologies(where: { mentionedOnlyIn: { kinds: [TALK] } })'),
    'technologies known from nothing but claims': (await idsOf('technologies(where: { mentionedOnlyIn: { relations: [CLAIMED] } })'))
      .length,
  }).toMatchInlineSnapshot(`
    {
      "projects that avoided a technology": [
        "project/damon",
      ],
      "projects that replaced something": [
        "project/updog",
        "project/gradle-migration",
        "project/svn-migration",
      ],
      "technologies known from nothing but claims": 20,
      "technologies known only from talks": [
        "technology/cgo",
      ],
      "technologies that were only avoided": [
        "technology/cgo",
      ],
    }
  `);
});

/** Statements about nodes of these kinds count for no other node of the same kind, so the lists have what the filters find. */
const inverses = { TALK: 'talks', ARTICLE: 'articles', ROLE: 'roles' };

test('what is named in some way is what the lists say, and what is named only so is named in no other way', async () => {
  let found = 0;
  for (const relation of relationsInOrder) {
    const others = relationsInOrder.filter((one) => one !== relation);
    const namedIn = (some: readonly string[]) => idsOf(`technologies(where: { mentionedIn: [{ relations: [${some.join()}] }] })`);
    const [named, otherwise] = [await namedIn([relation]), new Set(await namedIn(others))];
    expect(await idsOf(`technologies(where: { mentionedOnlyIn: { relations: [${relation}] } })`), relation).toEqual(
      named.filter((id) => !otherwise.has(id)),
    );
    for (const [kind, list] of Object.entries(inverses)) {
      const { technologies } = await ask(
        `{ technologies(first: 100) { nodes { id list: ${list}(relations: [${relation}]) { totalCount } } } }`,
      );
      const ids = await idsOf(`technologies(where: { mentionedIn: [{ relations: [${relation}], kinds: [${kind}] }] })`);
      const shown = new Set(technologies.nodes.map(({ id }: { id: string }) => id));
      expect(
        ids.filter((id) => shown.has(id)),
        `${kind} ${relation}`,
      ).toEqual(
        technologies.nodes.filter((one: { list: { totalCount: number } }) => one.list.totalCount > 0).map(({ id }: { id: string }) => id),
      );
      found += ids.length;
    }
  }
  expect(found).toBeGreaterThan(50);
});

test('a filter by mentions that says nothing is refused', async () => {
  expect(await refusal('{ projects(where: { mentions: [{}] }) { totalCount } }')).toMatch(/needs "relations", "kinds", or both/);
  expect(await refusal('{ projects(where: { mentionedIn: [{ kinds: [] }] }) { totalCount } }')).toMatch(/"kinds" is an empty list/);
});
