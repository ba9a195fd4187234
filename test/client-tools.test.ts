/** The tools that front ends bring, with the packed client: every file that its README shows is checked by the compiler and run. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { addMocksToSchema } from '@graphql-tools/mock';
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { careerGraph } from '../src/client/client.ts';
import { fetchFrom } from '../src/client/offline.ts';
import { listen } from '../src/http/server.ts';
import { initialVariables } from '../src/questions/examples.ts';
import { functionNameOf, questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';
import { browser, launch } from './browser.ts';
import { filesOf, installPackedClient, lend, runIn, writeFiles } from './packed-client.ts';

const { site: graphSite, store } = graphOf(twoCareers);
const asked: { readonly method: string; readonly query: string }[] = [];
const server = await listen(
  async (request, ...rest) => {
    asked.push({ method: request.method, query: request.method === 'POST' ? await request.clone().text() : request.url });
    return graphSite.fetch(request, ...rest);
  },
  '127.0.0.1',
  0,
);
afterAll(() => server.stop());

const files = filesOf('src/client/README.md', server.url);
let site: string;

/** Runs a file of the README. */
const node = (name: string) => runIn(site, process.execPath, name);

beforeAll(async () => {
  site = await installPackedClient();
  const tools = ['@apollo/client', 'rxjs', '@urql/core', '@urql/exchange-graphcache', 'gql.tada', '@gql.tada/internal'];
  lend(site, [...tools, '@graphql-tools/mock', '@graphql-tools/schema', '@graphql-tools/stitch', 'vite', '@types/node']);
  writeFiles(site, files);
  await runIn(site, 'npm', 'pkg', 'set', 'type=module');
  await node('schema.mjs');
  await generate();
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2023', 'dom'],
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  };
  writeFiles(site, [['tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] })]]);
}, 120_000);

/** What the command of GraphQL Code Generator does with the configuration, with its core and its plugins. */
async function generate(): Promise<void> {
  const { default: config } = (await import(join(site, 'codegen.mjs'))) as {
    default: { schema: string; generates: Record<string, { config: object }> };
  };
  const schema = buildSchema(readFileSync(join(site, config.schema), 'utf8'));
  const documents = [{ location: 'speakers.graphql', document: parse(files.get('speakers.graphql')!) }];
  for (const [filename, { config: options }] of Object.entries(config.generates)) {
    const text = await codegen({
      filename,
      schema: parse(readFileSync(join(site, config.schema), 'utf8')),
      schemaAst: schema,
      documents,
      config: options,
      plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
      pluginMap: { typescriptOperations, typedDocumentNode },
    });
    writeFiles(site, [[filename, text]]);
  }
}

test('the compiler accepts every file of the README', async () => {
  expect(await runIn(site, resolve('node_modules/.bin/tsc'))).toBe('');
}, 60_000);

const speakers = `2019-09-09 Justen Walker
2018-06-19 Justen Walker
2017-05-15 Justen Walker
`;

test('a document of gql.tada is asked', async () => {
  expect(await node('tada.ts')).toBe(speakers);
});

test('a document of GraphQL Code Generator is asked', async () => {
  expect(await node('generated.ts')).toBe(speakers);
});

test.each(['tada.ts', 'generated.ts'])('the compiler knows the variables and the answer in %s', async (name) => {
  const wrong = files
    .get(name)!
    .replace("technology: 'nomad'", 'technology: 1')
    .replace('{ date, participants }', '{ datum, participants }')
    .replace('log(date,', 'log(datum,');
  const options = { extends: './tsconfig.json', include: [`wrong-${name}`] };
  writeFiles(site, [
    [`wrong-${name}`, wrong],
    [`tsconfig.${name}.json`, JSON.stringify(options)],
  ]);
  const errors = await runIn(site, resolve('node_modules/.bin/tsc'), '-p', `tsconfig.${name}.json`).catch(String);
  expect(errors).toContain("Type 'number' is not assignable to type 'string'");
  expect(errors).toContain("Property 'datum' does not exist");
});

test.each(['apollo.ts', 'urql.ts'])('%s asks a question of the package', async (name) => {
  expect(await node(name)).toBe('3\n');
});

test('a mocked schema answers without a server', async () => {
  asked.length = 0;
  expect(await node('offline.ts')).toBe('2019-03 A talk\n2019-03 A talk\n');
  expect(asked).toEqual([]);
});

test.each(questions())('a mocked schema answers $name', async (question) => {
  const schema = addMocksToSchema({ schema: buildSchema(readFileSync('schema.graphql', 'utf8')), mocks: { PartialDate: () => '2019-03' } });
  for (const method of [{}, { method: 'POST' }] as const) {
    const graph = careerGraph('http://offline/graphql', { ...method, fetch: fetchFrom(schema) }) as unknown as Record<
      string,
      (variables: object) => Promise<object>
    >;
    expect(Object.keys(await graph[functionNameOf(question)]!(initialVariables(question, store)))).not.toEqual([]);
  }
});

test('what a mocked schema refuses is a refusal', async () => {
  const graph = careerGraph('http://offline/graphql', { fetch: fetchFrom(buildSchema('type Query { one: Int }')) });
  await expect(graph.request('{ two }')).rejects.toMatchObject({ name: 'GraphRefusal', message: expect.stringContaining('"two"') });
});

test('another schema adds photos to people, and the graph is asked once for all', async () => {
  asked.length = 0;
  expect(JSON.parse(await node('stitched.ts'))).toEqual({
    people: { nodes: [{ name: 'Justen Walker', photo: '/photos/person/justen-walker.jpg' }] },
  });
  expect(asked).toHaveLength(1);
});

test.skipIf(!browser)(
  'the page of the README, built by Vite, shows talks in a browser',
  async () => {
    await runIn(site, process.execPath, resolve('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn');
    const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' };
    const pages = createServer(({ url = '/' }, response) => {
      const path = join(site, 'dist', url === '/' ? 'index.html' : url);
      response.setHeader('content-type', types[path.split('.').at(-1)!] ?? 'text/plain');
      response.end(existsSync(path) ? readFileSync(path) : '');
    });
    await new Promise<void>((ready) => void pages.listen(0, '127.0.0.1', ready));
    const chrome = await launch();
    try {
      const page = await chrome.newPage();
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
      await expect
        .poll(() => page.locator('li').allTextContents())
        .toEqual([
          'September 9, 2019: Containment Without Containers - Running Windows Microservices on Nomad',
          'June 19, 2018: Managing Moderate-Scale Multi-Tenant Micro-Services @Jet.com',
          'May 15, 2017: Nomad auto-proxying with Consul-template and NGINX',
        ]);
    } finally {
      await chrome.close();
      pages.close();
    }
  },
  60_000,
);
