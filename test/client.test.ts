/** The typed client against the real server: what it asks, what it answers, and what the compiler knows of both. */
import { afterAll, expect, expectTypeOf, test } from 'vitest';
import {
  careerGraph,
  ClientError,
  type DatedEvidence,
  type DateRange,
  type Evidence,
  type FitExperience,
  type NamedNode,
  type PartialDate,
  type PathAnswer,
  question,
  type ReferenceFilter,
  type TalkFormat,
  type TalksAboutAnswer,
  type TalksAboutTalk,
  type TalksAboutTalkEdge,
  type WhoKnowsPersonEdge,
} from '../src/client/client.ts';
import { listen } from '../src/http/server.ts';
import { questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';

const { site, ask } = graphOf(twoCareers);
const server = await listen(site.fetch, '127.0.0.1', 0);
afterAll(() => server.stop());
const address = `${server.url}/graphql`;
const graph = careerGraph(address);

/** The function of a question whose name is only known when the test runs. */
function functionOf(name: string, of = graph): (variables: object) => Promise<unknown> {
  const key = name.replace(/-./g, ([, letter = '']) => letter.toUpperCase());
  return (of as unknown as Record<string, (variables: object) => Promise<unknown>>)[key]!;
}

test.each(questions())('$name is a function that answers like the question itself', async ({ name, text, examples }) => {
  const answer = await ask(text, examples);
  expect(await functionOf(name)(examples)).toEqual(answer);
  expect(await functionOf(name, careerGraph(address, { method: 'GET' }))(examples)).toEqual(answer);
});

test('variables are asked with', async () => {
  const { path } = await graph.path({ from: 'technology/go', to: 'technology/go' });
  expect(path?.steps).toEqual([]);
});

test('the compiler knows variables and answers', () => {
  type Talk = TalksAboutAnswer['talks']['edges'][number]['node'];
  expectTypeOf<Talk['title']>().toEqualTypeOf<string>();
  expectTypeOf<Talk['format']>().toEqualTypeOf<TalkFormat>();
  expectTypeOf<TalkFormat>().toEqualTypeOf<'TALK' | 'PANEL' | 'FIRESIDE'>();
  expectTypeOf<Talk['date']>().toEqualTypeOf<PartialDate>();
  expectTypeOf<string>().toExtend<PartialDate>();
  expectTypeOf<Talk['url']>().toEqualTypeOf<string | null>();
  expectTypeOf<PathAnswer['path']>().extract<null>().toBeNull();
  expectTypeOf(graph.talksAbout).returns.resolves.toEqualTypeOf<TalksAboutAnswer>();
  expectTypeOf(graph.achievements).toBeCallableWith();
  expectTypeOf(graph.talksAbout).toBeCallableWith({ technology: 'nomad', first: undefined });
  // @ts-expect-error -- a technology must be given
  expectTypeOf(graph.talksAbout).toBeCallableWith();
  // @ts-expect-error -- a technology must be given
  expectTypeOf(graph.talksAbout).toBeCallableWith({ technology: undefined });
  // @ts-expect-error -- a name is text
  expectTypeOf(graph.talksAbout).toBeCallableWith({ technology: 1 });
  // @ts-expect-error -- there is no such variable
  void (() => graph.talksAbout({ technology: 'nomad', frist: 1 }));
  // @ts-expect-error -- nobody was asked for pronouns
  expectTypeOf<Talk['pronouns']>().toBeString();
});

test('the parts of an answer have names', () => {
  type Edge = TalksAboutAnswer['talks']['edges'][number];
  expectTypeOf<TalksAboutTalkEdge>().toEqualTypeOf<Edge>();
  expectTypeOf<TalksAboutTalk>().toEqualTypeOf<Edge['node']>();
  expectTypeOf<Evidence>().toEqualTypeOf<Edge['evidence'][number]>();
  expectTypeOf<NamedNode>().toEqualTypeOf<TalksAboutTalk['event']>();
});

test('what shows the evidence of one question shows that of any', () => {
  expectTypeOf<FitExperience['evidence'][number]>().toEqualTypeOf<Evidence>();
  expectTypeOf<DatedEvidence>().toEqualTypeOf<WhoKnowsPersonEdge['evidence'][number]>();
  expectTypeOf<DatedEvidence>().toExtend<Evidence>();
});

test('the compiler accepts an input as the schema has it', () => {
  expectTypeOf<{ any: string[]; relations: ['REPLACED'] }>().toExtend<ReferenceFilter>();
  expectTypeOf<{ any: string[]; relations: ['REPLACE'] }>().not.toExtend<ReferenceFilter>();
  expectTypeOf<{ from: '2019' }>().toExtend<DateRange>();
});

test('any other document that knows its types can be asked', async () => {
  const knowing = question<{ people: { nodes: { name: string }[] } }, { technology: string }>(
    'query ($technology: String!) { people(knows: $technology) { nodes { name } } }',
  );
  const answer = await graph.request(knowing, { technology: 'nomad' });
  expectTypeOf(answer.people.nodes).toEqualTypeOf<{ name: string }[]>();
  expect(answer).toEqual(await ask('{ people(knows: "nomad") { nodes { name } } }'));
  // @ts-expect-error -- the variable is required
  await expect(graph.request(knowing)).rejects.toThrow('technology');
});

test('a question that is refused rejects with the reason', async () => {
  const refused = await graph.talksAbout({ technology: 'nomda' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ClientError);
  expect((refused as ClientError).response.errors).toMatchObject([
    { message: expect.stringContaining('Did you mean "nomad"?'), extensions: { code: 'NOT_FOUND' } },
  ]);
});

test('one call can be given up, and can have headers of its own', async () => {
  await expect(graph.talksAbout({ technology: 'nomad' }, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  const sent: (string | null)[] = [];
  const watched = careerGraph(address, {
    headers: { 'x-site': 'mine' },
    fetch(input, init) {
      const headers = new Headers(init?.headers);
      sent.push(headers.get('x-site'), headers.get('x-page'));
      return fetch(input, init);
    },
  });
  await watched.talksAbout({ technology: 'nomad' }, { requestHeaders: { 'x-page': 'talks' } });
  await watched.talksAbout({ technology: 'nomad' });
  expect(sent).toEqual(['mine', 'talks', 'mine', null]);
});
