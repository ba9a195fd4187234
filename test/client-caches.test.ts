/** Caches of other GraphQL clients, on a page that asks all questions at once: each is asked once, and every answer stays whole. */
import { readFileSync } from 'node:fs';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { buildSchema, type DocumentNode, type GraphQLObjectType } from 'graphql';
import { afterAll, expect, test, vi } from 'vitest';
import { cachesInTypeScript } from '../src/codegen/caches.ts';
import { apolloTypePolicies, graphcacheKeys, possibleTypes } from '../src/client/caches.ts';
import { questions as documents } from '../src/client/documents.ts';
import { listen } from '../src/http/server.ts';
import { initialVariables } from '../src/questions/examples.ts';
import { functionNameOf, questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';

const { site, ask, store } = graphOf(twoCareers);
const server = await listen(site.fetch, '127.0.0.1', 0);
afterAll(() => server.stop());
const url = `${server.url}/graphql`;

/** All questions with their examples, and those about a person for two people. */
const page = questions().flatMap((question) => {
  const query: DocumentNode = documents[functionNameOf(question) as keyof typeof documents];
  const people = 'person' in question.examples ? ['justen-walker', 'andrew'] : [];
  const examples = initialVariables(question, store);
  const all = [examples, ...people.map((person) => ({ ...examples, person }))];
  const different = new Map(all.map((variables) => [JSON.stringify(variables), variables]));
  return [...different.values()].map((variables) => ({ query, text: question.text, variables }));
});

/** What is said on the console while something is done. */
async function warningsWhile(act: () => Promise<void>): Promise<readonly string[]> {
  const said: string[] = [];
  const spies = (['warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.join(' '))),
  );
  await act().finally(() => spies.forEach((spy) => spy.mockRestore()));
  return said;
}

/** A `fetch` that counts, and what waits until every question has an answer and half a second went by without a request. It gives up after ten. */
function counting() {
  let requests = 0;
  const counted: typeof fetch = async (input, init) => {
    requests += 1;
    return fetch(input, init);
  };
  async function untilQuiet(answers: readonly unknown[]): Promise<number> {
    const end = Date.now() + 10_000;
    const isAnswered = () => page.every((_, index) => Boolean(answers[index]));
    for (let before = -1; (requests > before || !isAnswered()) && Date.now() < end;) {
      before = requests;
      await new Promise((wake) => setTimeout(wake, 500));
    }
    return requests;
  }
  return { counted, untilQuiet };
}

/** An answer as the graph gives it: without the `__typename`s that a cache has added. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === '__typename' ? undefined : inner)));
}

async function answersOfTheGraph(): Promise<unknown[]> {
  return Promise.all(page.map(async ({ text, variables }) => plain(await ask(text, variables))));
}

/** Watches the whole page with Apollo Client, until it is quiet. */
async function byApollo(cache: InMemoryCache) {
  const { counted, untilQuiet } = counting();
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: url, fetch: counted }) });
  let requests = 0;
  const latest: unknown[] = [];
  const warnings = await warningsWhile(async () => {
    const watched = page.map(({ query, variables }, index) =>
      client.watchQuery({ query, variables }).subscribe(({ data }) => (latest[index] = plain(data ?? null))),
    );
    requests = await untilQuiet(latest);
    for (const one of watched) one.unsubscribe();
  });
  client.stop();
  return { requests, warnings, latest };
}

test('Apollo Client asks each question of a page once', async () => {
  const { requests, warnings, latest } = await byApollo(new InMemoryCache({ possibleTypes, typePolicies: apolloTypePolicies }));
  expect(warnings).toEqual([]);
  expect(requests).toBe(page.length);
  expect(latest).toEqual(await answersOfTheGraph());
});

test('Apollo Client needs to be told what has no id', async () => {
  const { requests, warnings } = await byApollo(new InMemoryCache());
  expect(warnings.join()).toContain('Cache data may be lost');
  expect(requests).toBeGreaterThan(page.length);
});

type Talks = { talks: { totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean }; edges: unknown[] } };

/** A list that grows while its reader scrolls. */
const talks = gql`
  query Talks($after: String) {
    talks(first: 3, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        cursor
        evidence {
          id
          text
        }
        node {
          id
          title
        }
      }
    }
  }
`;

test('pages of a list join in Apollo Client', async () => {
  const talksOfQuery = { Query: { fields: { ...apolloTypePolicies['Query']!.fields, talks: relayStylePagination() } } };
  const cache = new InMemoryCache({ possibleTypes, typePolicies: { ...apolloTypePolicies, ...talksOfQuery } });
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: url }) });
  const list = client.watchQuery<Talks>({ query: talks });
  const watched = list.subscribe(() => {});
  const first = await client.query<Talks>({ query: talks });
  let { pageInfo, totalCount } = first.data!.talks;
  while (pageInfo.hasNextPage) ({ pageInfo } = (await list.fetchMore({ variables: { after: pageInfo.endCursor } })).data.talks);
  const whole = await ask('{ talks(first: 100) { edges { cursor evidence { id text } node { id title } } } }');
  expect(totalCount).toBeGreaterThan(3);
  expect(plain(client.readQuery<Talks>({ query: talks })!.talks.edges)).toEqual(whole.talks.edges);
  watched.unsubscribe();
  client.stop();
});

/** Two questions whose answers share a list of objects without an id. */
const zoo = buildSchema(`
  interface Node { id: ID! }
  type Cat implements Node { id: ID!, kittens: [Kitten!] }
  type Kitten { name: String!, age: Int, mother: Cat }
  type Query { cat: Cat }
`);

test('a list that has changed is replaced, and not mixed with the old one', () => {
  const cache = new InMemoryCache({ typePolicies: { Cat: { fields: { kittens: apolloTypePolicies['Person']!.fields['links']! } } } });
  const query = (fields: string) => gql`{ cat { id kittens { ${fields} } } }`;
  const kittens = (...names: string[]) => names.map((name) => ({ __typename: 'Kitten', name }));
  const write = (fields: string, rows: object[]) =>
    cache.writeQuery({ query: query(fields), data: { cat: { __typename: 'Cat', id: '1', kittens: rows } } });
  const read = (fields: string) => cache.readQuery<{ cat: { kittens: unknown[] } }>({ query: query(fields) })?.cat.kittens;
  const warnings = warningsWhile(async () => {
    write('name age', [{ __typename: 'Kitten', name: 'Tom', age: 1 }]);
    write('name', kittens('Tom'));
    expect(read('name age')).toEqual([{ __typename: 'Kitten', name: 'Tom', age: 1 }]);
    write('name', kittens('Tim'));
    expect(read('name age')).toBeUndefined();
    expect(read('name')).toEqual(kittens('Tim'));
    write('name', kittens('Tim', 'Tom'));
    expect(read('name')).toEqual(kittens('Tim', 'Tom'));
  });
  return expect(warnings).resolves.toEqual([]);
});

/** Watches the whole page with urql and Graphcache, until it is quiet. */
async function byGraphcache(options: Parameters<typeof cacheExchange>[0]) {
  let requests = 0;
  const { counted, untilQuiet } = counting();
  const client = new Client({ url, fetch: counted, exchanges: [cacheExchange(options), fetchExchange], preferGetMethod: false });
  const latest: unknown[] = [];
  const warnings = await warningsWhile(async () => {
    const watched = page.map(({ query, variables }, index) =>
      client.query(query, variables).subscribe(({ data }) => (latest[index] = plain(data ?? null))),
    );
    requests = await untilQuiet(latest);
    for (const one of watched) one.unsubscribe();
  });
  return { requests, warnings, latest };
}

test('Graphcache of urql asks each question of a page once', async () => {
  const { requests, warnings, latest } = await byGraphcache({ keys: graphcacheKeys, possibleTypes });
  expect(warnings).toEqual([]);
  expect(requests).toBe(page.length);
  expect(latest).toEqual(await answersOfTheGraph());
});

test('Graphcache needs to be told what has no id', async () => {
  const { warnings } = await byGraphcache({});
  expect(warnings.some((warning) => warning.startsWith('Invalid key'))).toBe(true);
});

test('what a cache must know of a schema is written from the schema', () => {
  expect(cachesInTypeScript(zoo)).toMatchInlineSnapshot(`
    "/** What a cache must know about the schema. Generated by \`npm run generate\` from the schema. */

    /** The types without an id. An object of such a type belongs to the object around it. */
    export const embedded: readonly string[] = [
      'Kitten',
    ];

    /** For every type, the fields that are lists of objects without an id. */
    export const embeddedLists: Readonly<Record<string, readonly string[]>> = {
      Cat: ['kittens'],
    };

    /** The object types of every interface and union. */
    export const possibleTypes: Record<string, string[]> = {
      Node: ['Cat'],
    };
    "
  `);
});

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** The fields of a type, as the schema has them: `node(id: ID!): Node`. */
function fieldsOf(name: string): readonly string[] {
  const type = schema.getType(name) as GraphQLObjectType;
  return Object.values(type.getFields()).map(({ name: field, args, type: of }) => {
    const given = args.map((arg) => `${arg.name}: ${String(arg.type)}`).join(', ');
    return `${field}${given && `(${given})`}: ${String(of)}`;
  });
}

test('Relay finds what it needs in the schema', () => {
  expect(fieldsOf('Query')).toContain('node(id: ID!): Node');
  expect(fieldsOf('Node')).toContain('id: ID!');
  expect(fieldsOf('PageInfo').toSorted()).toEqual([
    'endCursor: String',
    'hasNextPage: Boolean!',
    'hasPreviousPage: Boolean!',
    'startCursor: String',
  ]);
  const kinds = Object.keys(schema.getTypeMap()).flatMap((name) => /^(\w+)Connection$/.exec(name)?.[1] ?? []);
  expect(kinds.length).toBeGreaterThan(10);
  for (const kind of kinds) {
    expect(fieldsOf(`${kind}Connection`)).toEqual(expect.arrayContaining([`edges: [${kind}Edge!]!`, 'pageInfo: PageInfo!']));
    expect(fieldsOf(`${kind}Edge`)).toEqual(expect.arrayContaining(['cursor: String!', expect.stringMatching(/^node: \w+!$/)]));
  }
});
