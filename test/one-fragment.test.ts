/** What a front end writes once, and uses for everything that statements support, and for every node. */
import { isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../src/career-schema.ts';
import { graphOf, twoCareers } from './asking.ts';

const { ask } = graphOf(twoCareers);

const proof = `fragment Proof on Supported {
  relation relations strength extent matchedVia { id } evidenceCount evidence(order: NEWEST) { id text }
}`;

test('one fragment shows the evidence of an edge, a step of a path, and experience', async () => {
  const { technology, talks, path, person } = await ask(`{
    technology(slug: "nomad") { people { edges { ...Proof experience { ...Proof } } } }
    talks(about: "nomad") { edges { ...Proof } }
    path(from: "technology/nomad", to: "organization/jet") { steps { ...Proof } }
    person(slug: "justen-walker") { experience(with: "go") { ...Proof } related(first: 3) { edges { ...Proof } } }
  } ${proof}`);
  const supported = [
    ...technology.people.edges,
    ...technology.people.edges.map(({ experience }: any) => experience),
    ...talks.edges,
    ...path.steps,
    person.experience,
    ...person.related.edges,
  ];
  expect(supported.length).toBeGreaterThan(8);
  for (const one of supported) {
    expect(one.evidence.length).toBeGreaterThan(0);
    expect(one.evidenceCount).toBe(one.evidence.length);
    expect(one.relations).toContain(one.relation);
  }
});

test('every type with evidence of a relation is supported', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  const withEvidence = types.filter((type) => 'evidence' in type.getFields() && 'relation' in type.getFields());
  expect(withEvidence.length).toBeGreaterThan(13);
  expect(withEvidence.filter((type) => !type.getInterfaces().some(({ name }) => name === 'Supported'))).toEqual([]);
});

test('a count comes with all evidence', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const withoutCount = types.filter((type) => 'evidence' in type.getFields() && !('evidenceCount' in type.getFields()));
  expect(withoutCount.map(({ name }) => name)).toEqual([]);
});

test('the id of a node is its kind and its slug, whatever the kind', async () => {
  const { search, statements } = await ask(
    '{ search(text: "jet", first: 100) { nodes { id slug nodeKind __typename } } statements(first: 3) { nodes { id slug nodeKind __typename } } }',
  );
  const nodes = [...search.nodes, ...statements.nodes];
  expect(new Set(nodes.map(({ nodeKind }: any) => nodeKind)).size).toBeGreaterThan(3);
  for (const { id, slug, nodeKind, __typename: type } of nodes) {
    expect(id).toBe(`${nodeKind.toLowerCase()}/${slug}`);
    expect(type.toUpperCase()).toBe(nodeKind);
  }
});

test('where only a few kinds can occur, their interface says so', () => {
  const kindsOf = (name: string) => {
    const type = schema.getType(name);
    return isInterfaceType(type)
      ? schema
          .getPossibleTypes(type)
          .map((one) => one.name)
          .toSorted()
      : null;
  };
  expect(kindsOf('TimelineItem')).toEqual(['Article', 'Award', 'Certificate', 'Education', 'Position', 'Talk']);
  expect(kindsOf('Occupation')).toEqual(['Education', 'Position']);
  expect(kindsOf('Topic')).toEqual(['Project', 'Technology']);
});

test('a timeline, an overlap and a requirement need no fragment for names', async () => {
  const { person } = await ask(`{ person(slug: "justen-walker") {
    timeline { entries { node { id name } } overlaps { first { id name period { start } person { id } } second { id } } }
    fit(requirements: [{ technology: "go" }]) { metCount requirements { topics { id name aliases } } }
  } }`);
  expect(person.timeline.entries.length).toBeGreaterThan(10);
  expect(person.fit.requirements[0].topics).toEqual([{ id: 'technology/go', name: 'Go', aliases: expect.any(Array) }]);
});

test('every URL is absolute, or null with the text that the document gives', async () => {
  const { people } = await ask('{ people(where: { isSubject: true }) { nodes { links { label text url } } } }');
  const links = people.nodes.flatMap((person: any) => person.links);
  expect(Object.fromEntries(links.map(({ label, url }: any) => [label, url]))).toMatchObject({
    LinkedIn: 'https://www.linkedin.com/in/justenwalker/',
    blog: 'https://lowlevelmanager.com',
    splash: 'https://rockstär.dev',
    Resume: null,
  });
  expect(links.find(({ label }: any) => label === 'Resume').text).toBe('assets/justen-walker-resume.pdf');
});

test('the graph says which version it is, when it was built and how large it is', async () => {
  const { graph, people, statements } = await ask(
    '{ graph { version builtAt peopleCount nodeCount statementCount mentionCount } people { totalCount } statements { totalCount } }',
  );
  expect(graph.version).toMatch(/^[\da-f]{16}$/);
  expect(Math.abs(Date.parse(graph.builtAt) - Date.now())).toBeLessThan(10 * 60_000);
  expect(graph.peopleCount).toBe(people.totalCount);
  expect(graph.statementCount).toBeGreaterThan(statements.totalCount);
  expect(graph.nodeCount).toBeGreaterThan(200);
});

test('an edge to any related node says which of the two its statements are about', async () => {
  const related = async (id: string, other: string) => {
    const { node } = await ask(
      `{ node(id: "${id}") { related(first: 100) { edges { direction relation node { id } evidence { subject { id } mentions { node { id } } } } } } }`,
    );
    return node.related.edges.find((edge: any) => edge.node.id === other);
  };
  const fromTalk = await related('talk/containment-without-containers', 'technology/nomad');
  const fromNomad = await related('technology/nomad', 'talk/containment-without-containers');
  expect([fromTalk.direction, fromNomad.direction]).toEqual(['FORWARD', 'BACKWARD']);
  expect(fromTalk.evidence).toEqual(fromNomad.evidence);
  expect(new Set(fromTalk.evidence.map(({ subject }: any) => subject.id))).toEqual(new Set(['talk/containment-without-containers']));
});
