/** The server as a newcomer meets it: one command, two addresses, a clear sentence when something is in the way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { GraphQLClient } from 'graphql-request';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../src/http/server.ts';
import { temporaryFolder, twoCareers } from './asking.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the command line, and waits until it has said where it listens, or has ended. */
function serve(environment: Record<string, string>, ...args: readonly string[]) {
  return run(environment, process.execPath, 'src/career.js', 'serve', ...args);
}

async function run(environment: Record<string, string>, program: string, ...args: readonly string[]) {
  const child = spawn(program, args, { env: { ...process.env, NO_COLOR: '1', ...environment } });
  running.push(child);
  let [out, err] = ['', ''];
  child.stderr?.on('data', (data) => (err += data));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = new Promise<void>((resolve) => child.stdout?.on('data', (data) => /GraphiQL/.test((out += data)) && resolve()));
  await Promise.race([said, ended]);
  const address = /http:\/\/[^/\s]+/.exec(out)?.[0] ?? '';
  return { child, ended, address, out: () => out, err: () => err };
}

const someGraph = () => ['--seed', twoCareers, '--database', join(temporaryFolder(), 'career.db')] as const;

test('it says what it built and where it is, and answers there', async () => {
  const { address, out, child, ended } = await serve({ PORT: '0' }, ...someGraph());
  expect(
    out()
      .replaceAll(address, '<address>')
      .replace(/\d+(?= (people|nodes|arrows|statements|ms))/g, '<n>'),
  ).toMatchInlineSnapshot(`
    "Built the graph: <n> people, <n> nodes, <n> arrows in <n> statements (<n> ms)
    Website  <address>/  careers, questions and their answers
    GraphQL  <address>/graphql  POST and GET, and GraphiQL in a browser
    Schema   <address>/schema.graphql
    "
  `);
  const client = new GraphQLClient(`${address}/graphql`);
  expect(
    await client.request('query ($technology: String!) { talks(about: $technology) { nodes { title } } }', { technology: 'nomad' }),
  ).toEqual({ talks: { nodes: expect.arrayContaining([{ title: expect.stringContaining('Nomad') }]) } });
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('what stops npm start stops the server', async () => {
  const { address, child, ended } = await run({ PORT: '0' }, 'npm', 'start', '--', ...someGraph());
  expect(await (await fetch(`${address}/health`)).text()).toBe('alive\n');
  child.kill('SIGTERM');
  await ended;
  await expect.poll(() => fetch(`${address}/health`).catch(() => 'gone')).toBe('gone');
});

test('GET asks too, other sites may ask, and nobody gets credentials', async () => {
  const { address } = await serve({ PORT: '0' }, ...someGraph());
  const response = await fetch(`${address}/graphql?query=${encodeURIComponent('{ talks { totalCount } }')}`, {
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(await response.json()).toEqual({ data: { talks: { totalCount: expect.any(Number) } } });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});

test('a request that cannot be read is refused as a client error, without a stack trace', async () => {
  const { address } = await serve({ PORT: '0' }, ...someGraph());
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${address}${path}`, init);
    const text = await response.text();
    expect(text).not.toMatch(/node_modules| at .*:\d+:\d+/);
    return `${response.status} ${text}`;
  };
  expect(await get(`/graphql?query=${encodeURIComponent('{ talks { totalCount } }')}&variables={bad`)).toMatch(/^400 .*are not valid JSON/);
  const post = (body: string) => get('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await post('{bad')).toMatch(/^400 /);
  expect(await post('[]')).toMatch(/^400 /);
  expect(await post('x'.repeat(300_000))).toMatch(/^413 /);
});

test('the small addresses answer', async () => {
  const { address } = await serve({ PORT: '0' }, ...someGraph());
  const get = async (path: string) => {
    const response = await fetch(`${address}${path}`, { redirect: 'manual' });
    return `${response.status} ${response.headers.get('location') ?? (await response.text()).slice(0, 60).trim()}`;
  };
  expect(await get('/ready')).toBe('200 ready');
  expect((await get('/health')).slice(0, 3)).toBe('200');
  expect(await get('/schema.graphql')).toMatch(/^200 """/);
  expect(await get('/nowhere')).toMatch(/^404/);
  expect(await get('/assets/none.js')).toMatch(/^404/);
});

test('GraphiQL is a small page whose assets all come from this server, compressed and immutable', async () => {
  const { address } = await serve({ PORT: '0' }, ...someGraph());
  const page = await (await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } })).text();
  expect(page.length).toBeLessThan(40_000);
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  const script = /src="(\/assets\/[^"]+graphiql\.js)"/.exec(page)?.[1];
  for (const encoding of ['br', 'gzip', 'identity']) {
    const response = await fetch(`${address}${script}`, { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('cache-control')).toMatch(/immutable/);
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    expect((await response.text()).length).toBeGreaterThan(1_000_000);
  }
});

test('a port that is taken is one clear sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const { ended, err } = await serve({ PORT: String(port) }, ...someGraph());
  expect(await ended).toBe(1);
  expect(err()).toBe(
    `Port ${port} on 127.0.0.1 is already in use: stop the program that uses it, or choose another port, such as PORT=${port + 1}\n`,
  );
  other.close();
});

test.each(['abc', '-1', '70000', '1.5'])('the port %s is one clear sentence', async (port) => {
  const { ended, err } = await serve({ PORT: port }, ...someGraph());
  expect(await ended).toBe(1);
  expect(err()).toBe(`PORT is "${port}", but a port is a whole number from 0 to 65535\n`);
});

test('a seed folder that is not there is one clear sentence', async () => {
  const { ended, err } = await serve({ PORT: '0' }, ...someGraph(), '--seed', 'nowhere');
  expect(await ended).toBe(1);
  expect(err()).toMatch(/the folder nowhere does not exist/);
});

test('a command that does not exist shows those that do', async () => {
  const child = spawn(process.execPath, ['src/career.js', 'sing']);
  let err = '';
  child.stderr.on('data', (data) => (err += data));
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(2);
  expect(err).toMatch(/There is no command, file or folder "sing"\.[^]*career <command>[^]*serve[^]*check[^]*build/);
});

test('a client that is slow to send its request is cut off', async () => {
  const servers: { headersTimeout: number; requestTimeout: number }[] = [];
  subscribe('http.server.request.start', (message) => servers.push((message as { server: (typeof servers)[number] }).server));
  const { url, stop } = await listen(() => new Response('here'), '127.0.0.1', 0);
  await (await fetch(url)).text();
  expect(servers).toMatchObject([{ headersTimeout: 10_000, requestTimeout: 30_000 }]);
  await stop();
});

test('a server that stops still answers what is on its way, and then nothing', async () => {
  const { url, stop } = await listen(() => new Response('here'), '127.0.0.1', 0);
  const stopped = stop();
  await setTimeout(100);
  expect(await (await fetch(url)).text()).toBe('here');
  await stopped;
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
