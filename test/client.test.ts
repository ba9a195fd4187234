/** The typed client against the real server: what it asks, what it answers, and what the compiler knows of both. */
import { parse } from 'graphql';
import { afterAll, expect, expectTypeOf, test } from 'vitest';
import {
  careerGraph,
  type DatedEvidence,
  type DateRange,
  type Evidence,
  type FitExperience,
  type NamedNode,
  type Options,
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
import { initialVariables } from '../src/questions/examples.ts';
import { functionNameOf, type Question, questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';

const { site, ask, store } = graphOf(twoCareers);
const server = await listen(site.fetch, '127.0.0.1', 0);
afterAll(() => server.stop());
const address = `${server.url}/graphql`;
const graph = careerGraph(address);

/** What was sent, as a method and a path; and the client that sends it. */
function watched(options: Options = {}) {
  const sent: { readonly method: string; readonly url: URL; readonly headers: Headers; readonly body: unknown }[] = [];
  const of = careerGraph(address, {
    ...options,
    fetch(input, { method = 'GET', headers, body, ...init } = {}) {
      const url = new URL(input instanceof Request ? input.url : input);
      sent.push({ method, url, headers: new Headers(headers), body: typeof body === 'string' ? JSON.parse(body) : body });
      return fetch(input, { method, headers: headers ?? {}, body: body ?? null, ...init });
    },
  });
  return { sent, of };
}

/** Asks a question whose name is only known when the test runs, with the variables of its example. */
function asked(one: Question, of = graph): Promise<unknown> {
  const functions = of as unknown as Record<string, (variables: object) => Promise<unknown>>;
  return functions[functionNameOf(one)]!(initialVariables(one, store));
}

test.each(questions())('$name is a function that answers like the question itself', async (one) => {
  const answer = await ask(one.text, initialVariables(one, store));
  expect(await asked(one)).toEqual(answer);
  expect(await asked(one, careerGraph(address, { method: 'POST' }))).toEqual(answer);
});

test('a question is asked by its name and with its variables, by GET and without a header that browsers ask about first', async () => {
  const { sent, of } = watched();
  await of.talksAbout({ technology: 'nomad', first: undefined });
  await of.achievements();
  expect(sent.map(({ method, url, body }) => [method, decodeURIComponent(url.search), body])).toEqual([
    ['GET', '?documentId=talks-about&variables={"technology":"nomad"}', null],
    ['GET', '?documentId=achievements', null],
  ]);
  expect(sent.map(({ headers }) => [...headers.keys()])).toEqual([['accept'], ['accept']]);
});

test('what is too long for a URL is asked by POST', async () => {
  const { sent, of } = watched();
  const longestUrl = 2_000;
  const lengthAround = `${address}?documentId=search&variables=${encodeURIComponent('{"text":""}')}`.length;
  await of.search({ text: 'x'.repeat(longestUrl - lengthAround) });
  await of.search({ text: 'x'.repeat(longestUrl - lengthAround + 1) });
  expect(sent.map(({ method, url }) => [method, url.href.length])).toEqual([
    ['GET', longestUrl],
    ['POST', address.length],
  ]);
  expect(sent[1]).toMatchObject({ body: { documentId: 'search', variables: { text: expect.stringMatching(/^x+$/) } } });
});

test('`method` can make every request a POST', async () => {
  const { sent, of } = watched({ method: 'POST' });
  await of.talksAbout({ technology: 'nomad' });
  expect(sent).toMatchObject([{ method: 'POST', body: { documentId: 'talks-about', variables: { technology: 'nomad' } } }]);
});

test('variables are asked with', async () => {
  const { path } = await graph.path({ from: 'technology/go', to: 'technology/go' });
  expect(path?.steps).toEqual([]);
});

test('null for a variable that has a default gives the default', async () => {
  const { sent, of } = watched();
  const variables = { technology: 'nomad', first: null, after: null };
  await (of.talksAbout as (given: object) => Promise<unknown>)(variables);
  expect(sent[0]!.url.searchParams.get('variables')).toBe('{"technology":"nomad","after":null}');
  expect(variables.first).toBeNull();
});

test('the compiler knows variables and answers', () => {
  type Talk = TalksAboutAnswer['talks']['edges'][number]['node'];
  expectTypeOf<Talk['title']>().toEqualTypeOf<string>();
  expectTypeOf<Talk['format']>().toEqualTypeOf<TalkFormat>();
  expectTypeOf<TalkFormat>().toEqualTypeOf<
    'TALK' | 'KEYNOTE' | 'PANEL' | 'FIRESIDE' | 'WORKSHOP' | 'LECTURE' | 'POSTER' | 'PODCAST' | 'INTERVIEW'
  >();
  expectTypeOf<Talk['date']>().toEqualTypeOf<PartialDate | null>();
  expectTypeOf<string>().toExtend<PartialDate>();
  expectTypeOf<Talk['url']>().toEqualTypeOf<string | null>();
  expectTypeOf<PathAnswer['path']>().extract<null>().toBeNull();
  expectTypeOf(graph.talksAbout).returns.resolves.toEqualTypeOf<TalksAboutAnswer>();
  expectTypeOf(graph.achievements).toBeCallableWith();
  expectTypeOf(graph.talksAbout).toBeCallableWith({ technology: 'nomad', first: undefined, after: null });
  // @ts-expect-error -- null would not be the default
  expectTypeOf(graph.talksAbout).toBeCallableWith({ technology: 'nomad', first: null });
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
  expectTypeOf<NamedNode | null>().toEqualTypeOf<TalksAboutTalk['event']>();
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

const knowing = question<{ people: { nodes: { name: string }[] } }, { technology: string }>(
  'query Knowing($technology: String!) { people(knows: $technology) { nodes { name } } }',
);

test('a document of your own that knows its types can be asked, by GET as well', async () => {
  const { sent, of } = watched();
  const answer = await of.request(knowing, { technology: 'nomad' });
  expectTypeOf(answer.people.nodes).toEqualTypeOf<{ name: string }[]>();
  expect(answer).toEqual(await ask('{ people(knows: "nomad") { nodes { name } } }'));
  expect(sent).toMatchObject([{ method: 'GET', body: null }]);
  expect(Object.fromEntries(sent[0]!.url.searchParams)).toEqual({
    query: 'query Knowing($technology:String!){people(knows:$technology){nodes{name}}}',
    operationName: 'Knowing',
    variables: '{"technology":"nomad"}',
  });
  // @ts-expect-error -- the variable is required
  await expect(graph.request(knowing)).rejects.toThrow('technology');
});

test('a document can be a text, a text in an object, or a document without types', async () => {
  const text = '{ technology(slug: "c#") { name } people(first: 1) { totalCount } }';
  const answer = await ask(text);
  // oxlint-disable-next-line unicorn/new-for-builtins, no-new-wrappers, typescript/no-wrapper-object-types -- GraphQL Code Generator writes such objects
  for (const document of [text, new String(text), parse(text)]) expect(await graph.request<unknown>(document)).toEqual(answer);
});

test('the client has a function for each question, and `request`', () => {
  expect(Object.keys(graph).toSorted()).toEqual([...questions().map(functionNameOf), 'request'].toSorted());
});

test('one call can be aborted, and rejects with the reason', async () => {
  const reason = new Error('The visitor has left');
  await expect(graph.talksAbout({ technology: 'nomad' }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const controller = new AbortController();
  const answer = graph.talksAbout({ technology: 'nomad' }, { signal: controller.signal });
  controller.abort(reason);
  await expect(answer).rejects.toBe(reason);
});

test('an option that is undefined is one that was not given', async () => {
  const { of } = watched({ headers: undefined, method: undefined });
  const { talks } = await of.talksAbout({ technology: 'nomad' }, { signal: undefined, requestHeaders: undefined });
  expect(talks.totalCount).toBe(3);
  expect(await careerGraph(address, { fetch: undefined }).talksAbout({ technology: 'nomad' })).toEqual({ talks });
});

test('one call can have headers of its own', async () => {
  const { sent, of } = watched({ headers: { 'x-site': 'mine' } });
  await of.talksAbout({ technology: 'nomad' }, { requestHeaders: { 'x-page': 'talks' } });
  await of.talksAbout({ technology: 'nomad' });
  expect(sent.map(({ headers }) => [headers.get('x-site'), headers.get('x-page')])).toEqual([
    ['mine', 'talks'],
    ['mine', null],
  ]);
});
