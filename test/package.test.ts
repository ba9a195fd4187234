/** What front ends install: packed, installed into an empty project, type-checked and run there as README.md says, in old Nodes and in a browser. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { type OutputChunk, rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { careerGraph } from '../src/client/client.ts';
import { listen } from '../src/http/server.ts';
import { initialVariables } from '../src/questions/examples.ts';
import { functionNameOf, questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';
import { browser, launch } from './browser.ts';
import { blocksOf, installPackedClient, runIn, writeFiles } from './packed-client.ts';

const { site: graphSite, store } = graphOf(twoCareers);
const methods: string[] = [];
const server = await listen(
  (request, ...rest) => {
    if (new URL(request.url).pathname === '/graphql') methods.push(request.method);
    return graphSite.fetch(request, ...rest);
  },
  '127.0.0.1',
  0,
);
afterAll(() => server.stop());

const [program = ''] = blocksOf('README.md', 'js', server.url);
const [answer = ''] = blocksOf('README.md', 'text', server.url);
let site: string;

beforeAll(async () => {
  site = await installPackedClient();
  writeFiles(site, [['talks.mjs', program]]);
}, 120_000);

test('it is emitted JavaScript with types, the schema, and words', () => {
  const files = readdirSync(join(site, 'node_modules/career-graph-client'));
  const modules = files.filter((file) => file.endsWith('.js')).map((file) => file.replace(/\.js$/, ''));
  expect(modules).toEqual(expect.arrayContaining(['client', 'caches', 'documents', 'offline']));
  const words = ['LICENSE', 'README.md', 'package.json', 'schema.graphql'];
  expect(files.toSorted()).toEqual([...modules.flatMap((name) => [`${name}.js`, `${name}.d.ts`]), ...words].toSorted());
});

test('publint and attw find nothing wrong with it', async () => {
  const root = join(site, '../career-graph');
  expect((await publint({ pkgDir: join(root, 'build'), strict: true })).messages).toEqual([]);
  const tarball = readFileSync(
    join(
      root,
      readdirSync(root).find((file) => file.endsWith('.tgz'))!,
    ),
  );
  const analysis = await checkPackage(createPackageFromTarballData(tarball), { excludeEntrypoints: ['./schema.graphql'] });
  const problems = 'problems' in analysis ? analysis.problems : [];
  // It has ES modules only, which `require` loads in Node 20.19 and later.
  expect(problems.filter(({ kind }) => kind !== 'CJSResolvesToESM')).toEqual([]);
  expect(analysis.types).toBeTruthy();
});

test('it brings graphql-request and graphql, and nothing of the server', () => {
  expect(readdirSync(join(site, 'node_modules')).toSorted()).toMatchInlineSnapshot(`
    [
      ".package-lock.json",
      "@graphql-typed-document-node",
      "career-graph-client",
      "graphql",
      "graphql-request",
    ]
  `);
});

test('it has the version of the graph, and depends on what it is tested with', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const [graph, client] = [read('package.json'), read('src/client/package.json')];
  const tested = { ...graph.dependencies, ...graph.devDependencies };
  expect(client.version).toBe(graph.version);
  expect(client.dependencies).toEqual({ graphql: `^${tested.graphql}`, 'graphql-request': `^${tested['graphql-request']}` });
});

test('what its README shows is true for the compiler, and so is every answer of the graph', async () => {
  const options = {
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    allowJs: true,
    outDir: 'out',
  };
  const graph = careerGraph(`${server.url}/graphql`);
  const answers = questions().map(async (question) => {
    const name = functionNameOf(question);
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`;
    return `export const ${name}: client.${type} = ${JSON.stringify(await graph.request<unknown>(question.text, initialVariables(question, store)), null, 2)};`;
  });
  writeFiles(site, [
    ['tsconfig.json', JSON.stringify({ compilerOptions: options, include: ['*.mts', '*.mjs'] })],
    ['readme.mts', blocksOf('src/client/README.md', 'ts', server.url).join('\n')],
    ['answers.mts', ["import type * as client from 'career-graph-client';", ...(await Promise.all(answers))].join('\n')],
  ]);
  await runIn(site, resolve('node_modules/.bin/tsc'));
  const stdout = await runIn(site, process.execPath, 'out/readme.mjs');
  expect(stdout).toMatchInlineSnapshot(`
    "2019-09-09 Containment Without Containers - Running Windows Microservices on Nomad
    2018-06-19 Managing Moderate-Scale Multi-Tenant Micro-Services @Jet.com
    2017-05-15 Nomad auto-proxying with Consul-template and NGINX
    Containment Without Containers - Running Windows Microservices on Nomad (HashiConf US 2019)
    Managing Moderate-Scale Multi-Tenant Micro-Services @Jet.com (QCon NYC)
    Nomad auto-proxying with Consul-template and NGINX (HashiDays NYC)
    There is no technology or project "nomda" in the graph. Did you mean "nomad"?
    [ { id: 'technology/nomad', name: 'Nomad' } ]
    March 2019 | 11. März 2019
    2019
    2019, 2019-03, 2020
    Justen Walker
    "
  `);
});

test('the compiler accepts it in a project for Node, which has no types of browsers', async () => {
  const compilerOptions = {
    target: 'esnext',
    module: 'nodenext',
    lib: ['esnext'],
    types: ['node'],
    typeRoots: [resolve('node_modules/@types')],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  const forNode = `
    import { type Call, careerGraph, type Options } from 'career-graph-client';
    import { apolloTypePolicies } from 'career-graph-client/caches';
    import { questions } from 'career-graph-client/documents';
    import { fetchFrom } from 'career-graph-client/offline';
    const token: string | undefined = process.env['TOKEN'];
    const options: Options = { headers: token ? { authorization: token } : undefined, fetch: undefined, method: undefined, keepalive: true };
    const call: Call = { signal: undefined, requestHeaders: new Headers({ 'x-page': 'talks' }) };
    console.log((await careerGraph('/', { ...options, headers: () => [['x-site', 'mine']] }).achievements({}, call)).statements.totalCount);
    console.log(apolloTypePolicies, questions.talksAbout.kind, fetchFrom);
    // @ts-expect-error -- a number is no headers
    const wrong: Options = { headers: 1 };
    // @ts-expect-error -- the client chooses GET
    const get: Options = { method: 'GET' };`;
  writeFiles(site, [
    ['node/tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.mts'] })],
    ['node/program.mts', forNode],
  ]);
  expect(await runIn(site, resolve('node_modules/.bin/tsc'), '-p', 'node')).toBe('');
}, 60_000);

/** This Node, and those of the machine. */
const nodes = [process.execPath, ...(process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'node'))]
  .filter((path) => existsSync(path))
  .map((path) => ({ path: realpathSync(path), version: execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim() }))
  .filter(({ version }, index, all) => Number.parseInt(version) >= 20 && all.findIndex((other) => other.version === version) === index);

test.each(nodes)('the program of README.md gives in Node $version what README.md says', async ({ path }) => {
  expect(await runIn(site, path, 'talks.mjs')).toBe(answer);
});

async function bundle(input = join(site, 'talks.mjs')): Promise<OutputChunk> {
  const { output } = await (await rolldown({ input, platform: 'browser' })).generate({ minify: true });
  return output[0];
}

test('a bundle for browsers has nothing in it but the client and what it brings, and asks for nothing else', async () => {
  const { code, imports, moduleIds } = await bundle();
  const of = (file: string) =>
    file
      .slice(site.length + 1)
      .replace(/^node_modules./, '')
      .split(sep)[0]!;
  expect([...new Set(moduleIds.map(of))].toSorted()).toEqual(['career-graph-client', 'graphql', 'graphql-request', 'talks.mjs']);
  expect(imports).toEqual([]);
  expect(code).not.toMatch(/["'`]node:|require\(/);
});

/** Sizes of bundles in kB, minified and also compressed, as the client's README states them. */
const sizes = [...readFileSync('src/client/README.md', 'utf8').matchAll(/^\| `(import .*)` \| ([\d.]+) kB \| ([\d.]+) kB \|$/gm)];

test('the sizes of README.md are stated for three imports', () => expect(sizes).toHaveLength(3));

test.each(sizes.map(([, code = '', minified, compressed]) => ({ code, minified: Number(minified), compressed: Number(compressed) })))(
  'a bundle with $code is as small as README.md says',
  async ({ code, minified, compressed }) => {
    const name = /\{ (\w+) \}/.exec(code)![1]!;
    writeFiles(site, [['size.mjs', `${code}\nconsole.log(${name});`]]);
    const bundled = (await bundle(join(site, 'size.mjs'))).code;
    const [actual, actualCompressed] = [bundled.length, gzipSync(bundled, { level: 9 }).length].map(
      (bytes) => Math.round(bytes / 100) / 10,
    );
    expect(
      [minified - actual!, compressed - actualCompressed!].every((slack) => slack >= 0 && slack <= 1.5),
      `${actual} kB, ${actualCompressed} kB`,
    ).toBe(true);
  },
);

test('a bundle of the client has no texts of questions', async () => {
  expect((await bundle()).code).not.toContain('query TalksAbout');
});

/** What a bundle prints in a browser, in an empty page of a server, and by which methods it asks the graph. */
async function inBrowser(origin: string, { code }: OutputChunk): Promise<{ readonly printed: string; readonly asked: readonly string[] }> {
  const chrome = await launch();
  try {
    const page = await chrome.newPage({ bypassCSP: true }); // The program takes the place of one that the server delivers.
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'log' && said.push(`${message.text()}\n`));
    await page.goto(`${origin}/health`);
    methods.length = 0;
    await page.addScriptTag({ type: 'module', content: code });
    await expect.poll(() => said.length).toBeGreaterThanOrEqual(answer.split('\n').length - 1);
    return { printed: said.join(''), asked: [...methods] };
  } finally {
    await chrome.close();
  }
}

test.skipIf(!browser)(
  'the bundle gives in a browser, on a page from elsewhere, what README.md says, and asks without a preflight',
  async () => {
    const elsewhere = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end());
    await new Promise<void>((ready) => void elsewhere.listen(0, '127.0.0.1', ready));
    const { port } = elsewhere.address() as AddressInfo;
    try {
      expect(await inBrowser(`http://127.0.0.1:${port}`, await bundle())).toEqual({ printed: answer, asked: ['GET'] });
    } finally {
      elsewhere.close();
    }
  },
);

test.skipIf(!browser)('the URL can be a path in a page of the server of the graph', async () => {
  writeFiles(site, [['path.mjs', program.replace(`${server.url}/graphql`, '/graphql')]]);
  expect(await inBrowser(server.url, await bundle(join(site, 'path.mjs')))).toEqual({ printed: answer, asked: ['GET'] });
});
