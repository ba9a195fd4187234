/** A cursor continues the list that gave it, and no other. */
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';

const { ask, refusal } = graphOf(twoCareers);

/** The cursor of the first row of a list. */
async function cursorOf(list: string): Promise<string> {
  const data = await ask(`{ ${list.replace(/\{\s*\}/, '{ edges { cursor } }')} }`);
  let found = data;
  while (!('edges' in found)) found = Object.values(found)[0];
  return found.edges[0].cursor;
}

test.each([
  ['talks', 'technologies(first: 1) {}', 'talks'],
  ['technologies', 'talks(first: 1) {}', 'technologies(order: NAME)'],
  ['statements', 'talks(first: 1) {}', 'statements'],
  ['projects', 'statements(first: 1) {}', 'projects'],
  ['talks found by a search', 'talks(first: 1) {}', 'search(text: "nomad")'],
  ['nodes of one kind around a node', 'people(first: 1) {}', 'node(id: "technology/go") { related(kinds: [TALK]'],
])('a list of %s refuses the cursor of another list', async (_, source, list) => {
  const after = await cursorOf(source);
  const asked = list.endsWith(')')
    ? `${list.slice(0, -1)}, after: $after)`
    : list.includes('(')
      ? `${list}, after: $after)`
      : `${list}(after: $after)`;
  const closing = list.includes('{') ? ' }' : '';
  expect(await refusal(`query ($after: String) { ${asked} { totalCount nodes { id } }${closing} }`, { after })).toMatch(
    /^BAD_USER_INPUT: This cursor belongs to a list (of other nodes|in another order): .* or start again without "after"$/,
  );
});

test('a list ordered by experience refuses the cursor of somebody who is not in it', async () => {
  const order = '(order: MONTHS, first: 1';
  const { technology } = await ask(`{ technology(slug: "go") { people${order}) { edges { cursor } } } }`);
  const after = technology.people.edges[0].cursor;
  expect(
    await refusal(`query ($after: String) { technology(slug: "redis") { people${order}, after: $after) { nodes { id } } } }`, { after }),
  ).toBe('BAD_USER_INPUT: This cursor belongs to another list: keep all other arguments the same, or start again without "after"');
  expect(
    await ask(`query ($after: String) { technology(slug: "go") { people${order}, after: $after) { totalCount } } }`, { after }),
  ).toMatchObject({ technology: { people: { totalCount: expect.any(Number) } } });
});
