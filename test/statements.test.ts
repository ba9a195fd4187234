/** Lists of statements: what they are about, what they mention, where they were read, and whether they have figures. */
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';

const { ask, refusal } = graphOf(twoCareers);

type Read = {
  id: string;
  text: string;
  subject: { id: string };
  document: { id: string };
  figures: readonly { kind: string }[];
  mentions: readonly { relation: string; node: { id: string } }[];
};

const fields = 'id text subject { id } document { id } figures { kind } mentions { relation node { id } }';

/** The statements on all pages of a list, which `list` names without its arguments `first` and `after`. */
async function statementsOf(list: (page: string) => string): Promise<readonly Read[]> {
  const found: Read[] = [];
  for (let after = ''; ;) {
    const { statements } = await ask(
      `{ ${list(`first: 100${after}`)} { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
    );
    found.push(...statements.nodes);
    if (!statements.pageInfo.hasNextPage) {
      expect(found).toHaveLength(statements.totalCount);
      return found;
    }
    after = `, after: "${statements.pageInfo.endCursor}"`;
  }
}

const all = await statementsOf((page) => `statements(${page})`);
const where = (filter: string) => statementsOf((page) => `statements(where: { ${filter} }, ${page})`);
const textsOf = (statements: readonly Read[]) => statements.map(({ text }) => text);
const mentions = (id: string, relation?: string) => (one: Read) =>
  one.mentions.some(({ node, relation: said }) => node.id === id && (relation === undefined || said === relation));

test('statements can be filtered by what they mention, and how', async () => {
  const found = await where('mentions: [{ any: ["kubernetes"] }]');
  expect(textsOf(found)).toEqual(textsOf(all.filter(mentions('technology/kubernetes'))));
  expect(found.length).toBeGreaterThan(3);
  const used = await where('mentions: [{ any: ["kubernetes"], relations: [USED] }]');
  expect(textsOf(used)).toEqual(textsOf(all.filter(mentions('technology/kubernetes', 'USED'))));
  expect(used.length).toBeLessThan(found.length);
});

test('a statement that mentions a project mentions the technology that it also is', async () => {
  const both = all.filter((one) => mentions('technology/nomad')(one) || mentions('project/nomad')(one));
  expect(textsOf(await where('mentions: [{ any: ["technology/nomad"] }]'))).toEqual(textsOf(both));
  expect(textsOf(await where('mentions: [{ any: ["project/nomad"] }]'))).toEqual(textsOf(both));
});

test('all, any and none of some names, and several filters, are joined by and', async () => {
  const [go, nginx] = [mentions('technology/go'), mentions('technology/nginx')];
  expect(textsOf(await where('mentions: [{ all: ["go", "nginx"] }]'))).toEqual(textsOf(all.filter((one) => go(one) && nginx(one))));
  expect(textsOf(await where('mentions: [{ any: ["go", "nginx"] }]'))).toEqual(textsOf(all.filter((one) => go(one) || nginx(one))));
  expect(textsOf(await where('mentions: [{ any: ["go"] }, { none: ["nginx"] }]'))).toEqual(
    textsOf(all.filter((one) => go(one) && !nginx(one))),
  );
  expect(textsOf(await where('mentions: [{ none: ["go"] }]'))).toEqual(textsOf(all.filter((one) => !go(one))));
});

test('statements can be filtered by what they are about: a position includes its roles and projects', async () => {
  const { node } = await ask('{ node(id: "position/justen-walker/jet") { statements(first: 100) { nodes { id } } } }');
  const found = await where('subjects: [{ any: ["position/justen-walker/jet"] }]');
  expect(found.map(({ id }) => id)).toEqual(node.statements.nodes.map(({ id }: { id: string }) => id));
  expect(new Set(found.map(({ subject }) => subject.id)).size).toBeGreaterThan(3);
});

test('statements can be filtered by the document where they were read', async () => {
  const letter = await where('documents: [{ any: ["andrew-letter"] }]');
  expect(textsOf(letter)).toEqual(textsOf(all.filter(({ document }) => document.id === 'document/andrew-letter')));
  expect(letter.length).toBeGreaterThan(10);
});

test('statements with and without figures are all statements', async () => {
  const [withFigures, without] = [await where('hasFigures: true'), await where('hasFigures: false')];
  expect(textsOf(withFigures)).toEqual(textsOf(all.filter(({ figures }) => figures.length > 0)));
  expect(withFigures.length + without.length).toBe(all.length);
});

test('the list of a node takes the same filters, and parts of a node can be told from the node itself', async () => {
  const own = async (isOwn: boolean) => {
    const { person } = await ask(
      `{ person(slug: "justen-walker") { statements(isOwn: ${isOwn}, first: 100) { totalCount nodes { subject { id } } } } }`,
    );
    return person.statements;
  };
  const [itself, parts] = [await own(true), await own(false)];
  expect(new Set(itself.nodes.map(({ subject }: Read) => subject.id))).toEqual(new Set(['person/justen-walker']));
  expect(parts.nodes.map(({ subject }: Read) => subject.id)).not.toContain('person/justen-walker');
  const { person } = await ask('{ person(slug: "justen-walker") { statements(where: { mentions: [{ any: ["go"] }] }) { nodes { id } } } }');
  expect(person.statements.nodes.length).toBeGreaterThan(0);
  const { technology } = await ask(
    '{ technology(slug: "go") { mentionedIn(first: 100, where: { documents: [{ any: ["andrew-letter"] }] }) { totalCount nodes { document { id } } } } }',
  );
  expect(technology.mentionedIn.nodes.map(({ document }: Read) => document.id)).toEqual(
    Array.from({ length: technology.mentionedIn.totalCount }, () => 'document/andrew-letter'),
  );
});

test('a filter of statements that cannot be is refused with what would be right', async () => {
  const said = (filter: string) => refusal(`{ statements(where: { ${filter} }) { totalCount } }`);
  expect(await said('mentions: []')).toMatch(/^BAD_USER_INPUT: "mentions" is an empty list/);
  expect(await said('mentions: [{ any: ["kubernets"] }]')).toMatch(
    /^NOT_FOUND: There is nothing called "kubernets" in the graph. Did you mean "Kubernetes"\?/,
  );
  expect(await said('subjects: [{ any: ["go"], relations: [USED] }]')).toMatch(/^BAD_USER_INPUT: "relations" is for "mentions"/);
  expect(await said('documents: [{ any: ["go"] }]')).toMatch(/^NOT_FOUND: There is no document "go"/);
});
