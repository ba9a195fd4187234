/** Ids and names lead to the node that they mean, in as few statements as a list. */
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const fields = '... on Statement { text document { title } mentions { node { name } } figures { value } }';

test('fifty statements by their ids take as many statements of SQL as two', async () => {
  const { ask, statementsFor } = graphOf(twoCareers);
  const { statements } = await ask('{ statements(first: 50) { nodes { id text } } }');
  const ids: readonly string[] = statements.nodes.map(({ id }: { id: string }) => id);
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`;
  const few = await statementsFor(query, { ids: ids.slice(0, 2) });
  expect(await statementsFor(query, { ids })).toBeLessThanOrEqual(few + 4); // Mentions are of more kinds.
  expect((await ask(query, { ids })).nodes.map(({ text }: { text: string }) => text)).toEqual(
    statements.nodes.map(({ text }: { text: string }) => text),
  );
});

test('ids of statements and of other nodes are answered in the order asked, and null where there is none', async () => {
  const { ask } = graphOf(twoCareers);
  const { statements } = await ask('{ statements(first: 1) { nodes { id } } }');
  const [{ id }] = statements.nodes;
  const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [id, 'technology/go', 'statement/technology/go/00000000', 'talk/none', id],
  });
  expect(nodes).toEqual([{ id }, { id: 'technology/go' }, null, null, { id }]);
});

const statements = (...texts: string[]) => `
  document: example-page
  positions:
    - organization: example-works
      title: Engineer
      period: { start: 2015-09, end: 2019-10 }
      section: Work
      statements:
${texts.map((text) => `        - text: ${text}`).join('\n')}
`;

test('a statement keeps its id when a sentence is inserted before it', async () => {
  const query = '{ statements { nodes { id text } } }';
  const idOf = async (content: string, text: string) => {
    const { statements: all } = await graphOf(seedFolder({ [work]: content })).ask(query);
    return all.nodes.find((one: { text: string }) => one.text === text).id;
  };
  const before = await idOf(statements('Wrote tools in [[examplang]].'), 'Wrote tools in Examplang.');
  expect(before).toMatch(/^statement\/role\/ada-example\/example-works\/engineer\/[\da-f]{8}$/);
  expect(await idOf(statements('Fixed bugs.', 'Wrote tools in [[examplang]].'), 'Wrote tools in Examplang.')).toBe(before);
});

test('the same sentence twice about one node is two statements', async () => {
  const { ask } = graphOf(seedFolder({ [work]: statements('Wrote [[examplang]].', 'Wrote [[examplang]].') }));
  const { statements: all } = await ask('{ statements { nodes { id text } } }');
  const ids = all.nodes.filter(({ text }: { text: string }) => text === 'Wrote Examplang.').map(({ id }: { id: string }) => id);
  expect(ids[1]).toBe(`${ids[0]}-2`);
});

test('a name means the same node however it is spelled, also when a project has the slug', async () => {
  const { ask } = graphOf(
    seedFolder({
      'technologies.yaml': '- { slug: consul-tool, name: Consul, kind: TOOL }\n- { slug: examplang, name: Examplang, kind: LANGUAGE }\n',
      'people/ada-example/person.yaml': 'document: example-page\nperson: { name: Ada Example, section: About }\n',
      [work]: `
        document: example-page
        positions:
          - organization: example-works
            title: Engineer
            period: { start: 2015-09, end: 2019-10 }
            section: Work
            roles:
              - title: Operator
                statements: [{ text: "Ran [[Consul]] with [[examplang]]." }]
            projects:
              - { name: Service mesh, slug: consul, statements: [{ text: "Wrote it in [[examplang]]." }] }
      `,
    }),
  );
  const spellings = ['Consul', 'CONSUL', 'consul', ' consul '];
  const totals = await Promise.all(
    spellings.map((using) => ask('query ($using: String) { roles(using: $using) { totalCount } }', { using })),
  );
  expect(totals.map(({ roles }) => roles.totalCount)).toEqual([1, 1, 1, 1]);
});
