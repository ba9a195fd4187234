/** Answers to GET are kept: by browsers, by caches that many share, and by nobody when they went wrong. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

const question = `/graphql?${new URLSearchParams({ documentId: 'talks-about', variables: '{"technology":"nomad"}' })}`;

/** What the server says, and how many statements it took. */
async function get({ site, store }: ReturnType<typeof graphOf>, path: string, headers: Record<string, string> = {}) {
  let statements = 0;
  const stop = store.listen(() => (statements += 1));
  const response = await site.request(path, { headers });
  const text = await response.text();
  stop();
  return { status: response.status, text, headers: response.headers, etag: response.headers.get('etag'), statements };
}

const graph = graphOf(twoCareers);

test.each([
  question,
  '/',
  '/q/talks-about',
  '/q/talks-about.csv',
  '/q/talks-about.json',
  '/technology/go',
  '/schema.graphql',
  '/graphql?query={talks{totalCount}}',
])('%s is answered once, and after that 304 without running anything', async (path) => {
  const first = await get(graph, path);
  expect(first.status).toBe(200);
  expect(first.etag).toMatch(/^W\/".{22}"$/);
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
  const again = await get(graph, path, { 'if-none-match': `"other", ${first.etag}` });
  expect([again.status, again.text, again.statements]).toEqual([304, '', 0]);
  expect(again.etag).toBe(first.etag);
  expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
  expect((await get(graph, path, { 'if-none-match': '"other"' })).status).toBe(200);
});

test('another question, another format, another day and other data are other answers', async () => {
  const { etag } = await get(graph, question);
  expect((await get(graph, question.replace('nomad', 'go'))).etag).not.toBe(etag);
  expect((await get(graph, question, { accept: 'application/graphql-response+json' })).etag).not.toBe(etag);
  expect((await get(graphOf(twoCareers, '2026-11-21'), question)).etag).not.toBe(etag);
  const folder = temporaryFolder();
  cpSync(twoCareers, folder, { recursive: true });
  writeFileSync(
    join(folder, 'events.yaml'),
    `${readFileSync(join(twoCareers, 'events.yaml'), 'utf8')}\n- { slug: fair, name: Fair, date: 2020 }\n`,
  );
  expect((await get(graphOf(folder), question)).etag).not.toBe(etag);
  expect((await get(graphOf(twoCareers), question)).etag).toBe(etag);
});

test.each([
  '/q/talks-about?technology=nomda',
  '/nowhere',
  '/technology/nothing',
  '/graphql?query={talks(about:"nomda"){totalCount}}',
  '/graphql?query={',
  '/graphql?documentId=nothing',
])('what was refused is not kept: %s', async (path) => {
  const { headers, etag } = await get(graph, path);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(etag).toBeNull();
});

test('caches keep apart what differs by what the client accepts, and share it among sites', async () => {
  const { headers } = await get(graph, question, { origin: 'https://elsewhere.example', 'accept-encoding': 'gzip' });
  expect(headers.get('vary')).toBe('Accept, Accept-Encoding');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-expose-headers')).toBe('ETag');
  expect(headers.get('timing-allow-origin')).toBe('*');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  const asked = await graph.site.request('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-headers')).toBe('content-type');
});

test('a question is asked by its name, with its variables, and answers as its text does', async () => {
  const { text } = await get(graph, question);
  expect(JSON.parse(text)).toEqual({
    data: await graph.ask(readFileSync('src/questions/talks-about.graphql', 'utf8'), { technology: 'nomad' }),
  });
  const posted = await graph.site.request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: 'talks-about', variables: { technology: 'nomad' } }),
  });
  expect(await posted.json()).toEqual(JSON.parse(text));
  const unknown = await get(graph, '/graphql?documentId=talks-abuot');
  expect(unknown.text).toMatch(/There is no question \\"talks-abuot\\"\. Did you mean \\"talks-about\\"\?/);
});

test('an answer that is kept says the same of what it depends on, with a body or without', async () => {
  const full = await get(graph, '/q/talks-about', { 'accept-encoding': 'gzip' });
  const again = await get(graph, '/q/talks-about', { 'accept-encoding': 'gzip', 'if-none-match': full.etag! });
  const head = await graph.site.request('/q/talks-about', { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
  expect([full, again, head].map(({ headers }) => headers.get('vary'))).toEqual(Array(3).fill('Accept, Accept-Encoding'));
});

test('a program that would rather not have a page gets the answer', async () => {
  const of = async (accept: string) => (await get(graph, '/graphql?query={talks{totalCount}}', { accept })).headers.get('content-type');
  expect(await of('text/html,application/xhtml+xml,*/*;q=0.8')).toMatch(/html/);
  expect(await of('application/json, text/html;q=0.1')).toMatch(/json/);
  expect(await of('text/html;q=0, application/json')).toMatch(/json/);
  expect(await of('*/*')).toMatch(/json/);
});

test('HEAD says what GET would, without the answer', async () => {
  const response = await graph.site.request('/q/talks-about', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  expect(response.headers.get('etag')).toBe((await get(graph, '/q/talks-about')).etag);
  const ofGraph = await graph.site.request(question, { method: 'HEAD' });
  expect([ofGraph.status, ofGraph.headers.get('etag')]).toEqual([200, (await get(graph, question)).etag]);
  const refusal = await graph.site.request('/graphql?query={talks(about:"nomda"){totalCount}}', { method: 'HEAD' });
  expect(refusal.headers.get('cache-control')).toBe('no-store');
});
