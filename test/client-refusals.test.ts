/** What the typed client says when it has no answer: the graph refused, or no graph answered. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { type CareerGraph, careerGraph, GraphRefusal, GraphUnreachable, type Options } from '../src/client/client.ts';
import { listen } from '../src/http/server.ts';
import { graphOf, twoCareers } from './asking.ts';

const server = await listen(graphOf(twoCareers).site.fetch, '127.0.0.1', 0);
afterAll(() => server.stop());
const graph = careerGraph(`${server.url}/graphql`);

/** Why a promise is rejected. Fails if it is not. */
function reasonOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => expect.fail('It was answered'),
    (error: unknown) => error,
  );
}

/** A client of a server that is no graph, until the test ends. */
async function clientOf(listener: RequestListener, options: Options = {}): Promise<CareerGraph> {
  const other = createServer(listener);
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  return careerGraph(`http://127.0.0.1:${(other.address() as AddressInfo).port}/graphql`, options);
}

test('a refusal is an error whose message is the sentence of the graph', async () => {
  const refusal = await reasonOf(graph.talksAbout({ technology: 'nomda' }));
  expect(refusal).toBeInstanceOf(GraphRefusal);
  expect(refusal).toMatchObject({
    name: 'GraphRefusal',
    message: 'There is no technology or project "nomda" in the graph. Did you mean "nomad"?',
    code: 'NOT_FOUND',
    argument: 'about',
    value: 'nomda',
    suggestions: [{ id: 'technology/nomad', name: 'Nomad' }],
    status: 200,
    errors: [{ path: ['talks'], extensions: { code: 'NOT_FOUND' } }],
    response: { status: 200, headers: expect.any(Headers), body: expect.stringContaining('nomda') },
  });
});

test('a refusal of a document says what is wrong with it', async () => {
  expect(await reasonOf(graph.request('{ talks { nodes { titel } } }'))).toMatchObject({
    message: 'Cannot query field "titel" on type "Talk". Did you mean "title" or "date"?',
    code: 'GRAPHQL_VALIDATION_FAILED',
    status: 400,
    suggestions: [],
  });
});

test('a refusal has the fields that were not refused', async () => {
  const { response } = (await reasonOf(
    graph.request('{ node(id: "technology/go") { id } path(from: "x", to: "y") { __typename } }'),
  )) as GraphRefusal;
  expect(response?.data).toEqual({ node: { id: 'technology/go' }, path: null });
});

test('a refusal names the variable that the value came from, or none', async () => {
  const requirements = [{ technology: 'go' }, { technology: 'nomad', usedSince: '19' }];
  expect(await reasonOf(graph.fit({ requirements }))).toMatchObject({ variable: 'requirements.1.usedSince', value: '19' });
  expect(await reasonOf(graph.request('{ talks(about: "nomda") { totalCount } }'))).toMatchObject({ argument: 'about', variable: null });
});

test('a refusal by a gateway has no code', async () => {
  const client = await clientOf((_, response) => {
    response.writeHead(429, { 'content-type': 'application/json' }).end('{"errors":[{"message":"Too many requests"}]}');
  });
  expect(await reasonOf(client.achievements())).toMatchObject({ message: 'Too many requests', code: null, status: 429, suggestions: [] });
});

/** A client that sends to the graph, and what it has sent. */
function watched(options: Options = {}) {
  const sent: unknown[] = [];
  const of = careerGraph(`${server.url}/graphql`, { ...options, fetch: (input, init) => (sent.push(input), fetch(input, init)) });
  return { sent, of };
}

/** As JavaScript calls a question: with anything. */
type Loose = (variables: unknown) => Promise<unknown>;

test.each([[undefined], [{}], [{ technology: undefined }], [{ technology: null }]])(
  'a variable that makes the question one cannot be left out: %o',
  async (variables) => {
    const { sent, of } = watched();
    const refusal = await reasonOf((of.talksAbout as Loose)(variables));
    expect(refusal).toBeInstanceOf(GraphRefusal);
    expect(refusal).toMatchObject({
      message: expect.stringMatching(/^talksAbout needs the variable "technology", and got (undefined|null)\.$/),
      code: 'BAD_USER_INPUT',
      argument: 'technology',
      variable: 'technology',
      status: null,
      response: null,
    });
    expect(sent).toEqual([]);
  },
);

test('a variable that a question does not have is refused', async () => {
  const misspelled = { technology: 'nomad', frist: 5 };
  expect(await reasonOf(graph.talksAbout(misspelled))).toMatchObject({
    message: 'talksAbout has no variable "frist". Its variables are technology, first, after.',
    argument: 'frist',
    variable: 'frist',
  });
});

test.each([
  ['nomad', 'talksAbout takes an object of variables, such as { technology: "nomad" }.'],
  [null, 'talksAbout takes an object of variables, such as { technology: … }.'],
  [['nomad'], 'talksAbout takes an object of variables, such as { technology: … }.'],
])('variables are an object, and not %j', async (variables, message) => {
  const { sent, of } = watched();
  expect(await reasonOf((of.talksAbout as Loose)(variables))).toMatchObject({ name: 'GraphRefusal', message, code: 'BAD_USER_INPUT' });
  expect(sent).toEqual([]);
});

test('a number that JSON does not have is refused, and not sent as null', async () => {
  const { sent, of } = watched();
  expect(await reasonOf(of.search({ text: 'a', first: Number.NaN }))).toMatchObject({
    name: 'GraphRefusal',
    message: 'search needs a finite number for "first", and got NaN.',
    variable: 'first',
  });
  const requirements = [{ technology: 'go' }, { technology: 'nomad', months: Number.POSITIVE_INFINITY }];
  expect(await reasonOf((of.fit as Loose)({ requirements }))).toMatchObject({ variable: 'requirements.1.months' });
  expect(await reasonOf(of.request('query Q($first: Int) { talks(first: $first) { totalCount } }', { first: Number.NaN }))).toMatchObject({
    message: 'request needs a finite number for "first", and got NaN.',
  });
  expect(sent).toEqual([]);
});

test.each(['', ' \n', undefined, null])('a document cannot be %j', async (document) => {
  const { sent, of } = watched();
  expect(await reasonOf(of.request(document as string))).toMatchObject({
    name: 'GraphRefusal',
    message: 'request takes a GraphQL document, such as "{ people { totalCount } }".',
    argument: null,
  });
  expect(sent).toEqual([]);
});

test.each([
  ['a variable that JSON does not have', {}, { first: 1n }, /BigInt/],
  [
    'headers that cannot be made',
    {
      headers: () => {
        throw new TypeError('There is no token');
      },
    },
    {},
    /^There is no token$/,
  ],
  ['a header with an invalid name', { headers: { 'not a name': 'x' } }, {}, /not a name/],
  ['a `fetch` that is not a function', { fetch: 'fetch' }, {}, /not a function/],
])('%s is an error of its own, because nothing was unreachable', async (_, options, variables, message) => {
  const client = careerGraph(`${server.url}/graphql`, options as Options);
  const error = await reasonOf((client.achievements as Loose)(variables));
  expect(error).toBeInstanceOf(TypeError);
  expect((error as Error).message).toMatch(message);
});

test('a server that does not answer is unreachable', async () => {
  const url = 'http://127.0.0.1:1/graphql';
  const unreachable = await reasonOf(careerGraph(url).achievements());
  expect(unreachable).toBeInstanceOf(GraphUnreachable);
  expect(unreachable).toMatchObject({
    name: 'GraphUnreachable',
    message: `${url} could not be reached (TypeError: fetch failed). Check that the graph runs there and that this program may connect to it.`,
    url,
    status: null,
    cause: expect.objectContaining({ message: 'fetch failed' }),
  });
});

test('a server that hangs up in the middle of an answer is unreachable', async () => {
  const client = await clientOf((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
    response.write('{"data":');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await reasonOf(client.achievements())).toBeInstanceOf(GraphUnreachable);
});

test.each([
  ['a page', 200, 'text/html', '<!doctype html><title>Hello</title>'],
  ['a page that says that there is none', 404, 'text/html', '<!doctype html><title>Not found</title>'],
  ['a proxy without a server', 502, 'text/plain', 'Bad gateway'],
  ['a proxy without a server that says so in JSON', 503, 'application/json', '{"message":"Service unavailable"}'],
  ['another service', 200, 'application/json', '{"status":"ok"}'],
  ['another service with a list', 200, 'application/json', '[]'],
  ['another service that refuses', 422, 'application/json', '{"errors":["No such page"]}'],
  ['another service that has nothing to refuse', 200, 'application/json', '{"errors":[]}'],
  ['half an answer', 200, 'application/json', '{"data":'],
])('%s is no graph', async (_, status, type, body) => {
  const client = await clientOf((request, response) => response.writeHead(status, { 'content-type': type }).end(request.url && body));
  const unreachable = await reasonOf(client.achievements());
  expect(unreachable).toBeInstanceOf(GraphUnreachable);
  expect(unreachable).toMatchObject({
    message: expect.stringContaining(`does not respond like a career graph: status ${status}, ${type}. Check the URL`),
    status,
  });
});

test.each(['/graphql', 'localhost:4811/graphql', '127.0.0.1:4811/graphql', 'ftp://127.0.0.1/graphql', ''])(
  'outside of a page, "%s" is not the URL of a graph',
  async (url) => {
    const sent: unknown[] = [];
    const client = careerGraph(url, { fetch: (input, init) => (sent.push(input), fetch(input, init)) });
    expect(await reasonOf(client.achievements())).toMatchObject({
      name: 'GraphUnreachable',
      message: expect.stringContaining(`"${url}" is not a URL that starts with http:// or https://. Give the whole URL`),
      url,
    });
    expect(sent).toEqual([]);
  },
);

test('a time-out is the reason that the signal gives', async () => {
  const client = await clientOf(() => {});
  expect(await reasonOf(client.achievements({}, { signal: AbortSignal.timeout(50) }))).toMatchObject({ name: 'TimeoutError' });
});

/** Aborts a call at a moment of it, and returns why it is rejected. */
async function abortedAt(moment: (abort: () => void) => Options, listener: RequestListener) {
  const controller = new AbortController();
  const reason = new Error('The visitor has left');
  const client = await clientOf(
    listener,
    moment(() => controller.abort(reason)),
  );
  return { rejected: await reasonOf(client.achievements({}, { signal: controller.signal })), reason };
}

const page: RequestListener = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
const refusing: RequestListener = (_, response) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end('{"errors":[{"message":"No"}]}');
const answering: RequestListener = (_, response) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"statements":{}}}');

test.each([
  ['a page', page],
  ['a refusal', refusing],
  ['an answer', answering],
])('a call that is aborted while %s arrives rejects with the reason', async (_, listener) => {
  const { rejected, reason } = await abortedAt(
    (abort) => ({
      async fetch(input, { signal: _ignored, ...init } = {}) {
        const response = await fetch(input, init);
        const text = await response.text();
        abort();
        return new Response(text, response);
      },
    }),
    listener,
  );
  expect(rejected).toBe(reason);
});

test('a call that is aborted while the connection fails rejects with the reason', async () => {
  const { rejected, reason } = await abortedAt(
    (abort) => ({
      fetch: () => {
        abort();
        return Promise.reject(new TypeError('fetch failed'));
      },
    }),
    answering,
  );
  expect(rejected).toBe(reason);
});

test('a call that is aborted before it begins rejects with the reason, whatever is asked', async () => {
  const reason = new Error('The visitor has left');
  const call = { signal: AbortSignal.abort(reason) };
  expect(await reasonOf((graph.talksAbout as (...given: unknown[]) => Promise<unknown>)({}, call))).toBe(reason);
  expect(await reasonOf(graph.request('', {}, call))).toBe(reason);
});

test('a time-out of a `fetch` of your own is the cause', async () => {
  const impatient: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(50) });
  const client = await clientOf(() => {}, { fetch: impatient });
  expect(await reasonOf(client.achievements())).toMatchObject({ name: 'GraphUnreachable', cause: { name: 'TimeoutError' } });
});

test('`errorPolicy` of graphql-request cannot turn a refusal into data that has nulls', async () => {
  const client = careerGraph(`${server.url}/graphql`, { errorPolicy: 'ignore' } as object);
  expect(await reasonOf(client.talksAbout({ technology: 'nomda' }))).toBeInstanceOf(GraphRefusal);
});
