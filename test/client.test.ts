/** The typed client against the real server: what it asks, what it answers, and what the compiler knows of both. */
import { buildSchema } from 'graphql';
import { afterAll, expect, expectTypeOf, test } from 'vitest';
import {
  careerGraph,
  ClientError,
  type DateRange,
  type PartialDate,
  type PathAnswer,
  question,
  type ReferenceFilter,
  type TalkFormat,
  type TalksAboutAnswer,
} from '../src/client/client.ts';
import { listen } from '../src/http/server.ts';
import { questions } from '../src/questions/questions.ts';
import { questionsInTypeScript } from '../src/codegen/questions.ts';
import { graphOf, twoCareers } from './asking.ts';

const { site, ask } = graphOf(twoCareers);
const server = await listen(site.fetch, '127.0.0.1', 0);
afterAll(() => server.stop());
const address = `${server.url}/graphql`;
const graph = careerGraph(address);

/** The function of a question whose name is only known when the test runs. */
function functionOf(name: string, of = graph): () => Promise<unknown> {
  const key = name.replace(/-./g, ([, letter = '']) => letter.toUpperCase());
  return (of as unknown as Record<string, () => Promise<unknown>>)[key]!;
}

test.each(questions())('$name is a function that answers like the question itself', async ({ name, text }) => {
  const answer = await ask(text);
  expect(await functionOf(name)()).toEqual(answer);
  expect(await functionOf(name, careerGraph(address, { method: 'GET' }))()).toEqual(answer);
});

test('variables are asked with', async () => {
  const { path } = await graph.path({ from: 'technology/go', to: 'technology/go' });
  expect(path?.steps).toEqual([]);
  expect(await graph.talksAbout({ technology: undefined })).toEqual(await graph.talksAbout());
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
  expectTypeOf(graph.talksAbout).toBeCallableWith();
  expectTypeOf(graph.talksAbout).toBeCallableWith({ technology: undefined });
  // @ts-expect-error -- a name is text
  expectTypeOf(graph.talksAbout).toBeCallableWith({ technology: 1 });
  // @ts-expect-error -- there is no such variable
  expectTypeOf(graph.talksAbout).toBeCallableWith({ technolgy: 'nomad' });
  // @ts-expect-error -- nobody was asked for pronouns
  expectTypeOf<Talk['pronouns']>().toBeString();
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
  await expect(graph.talksAbout({}, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  const sent: (string | null)[] = [];
  const watched = careerGraph(address, {
    headers: { 'x-site': 'mine' },
    fetch(input, init) {
      const headers = new Headers(init?.headers);
      sent.push(headers.get('x-site'), headers.get('x-page'));
      return fetch(input, init);
    },
  });
  await watched.talksAbout({}, { requestHeaders: { 'x-page': 'talks' } });
  await watched.talksAbout();
  expect(sent).toEqual(['mine', 'talks', 'mine', null]);
});

const zoo = buildSchema(`
  "An animal."
  interface Animal { "What it answers to." name: String! friends: [Animal!]! }
  type Cat implements Animal { name: String! friends: [Animal!]! lives: Int! mood: Mood }
  type Dog implements Animal { name: String! friends: [Animal!]! tricks: [String] }
  type Stone { weight: Float! }
  union Thing = Cat | Dog | Stone
  "How it feels */ today."
  enum Mood { "Purrs." GOOD BAD }
  input Range { from: Int! = 0, to: Int!, step: Int }
  input Pick @oneOf { name: String, moods: [Mood!] }
  type Query { animals(range: Range, pick: [Pick!], text: String): [Animal!]! thing: Thing }
`);

test('what a question may ask becomes exact TypeScript', () => {
  const text = `
"""
Who is there?

In \`every\` mood.
"""
query Everyone("How many" $range: Range!, $pick: [Pick!] = [{ name: "Tom" }]) {
  animals(range: $range, pick: $pick, text: "\`\${1}") {
    called: name
    ... on Cat { lives mood friends { name ... on Dog { name tricks } } }
    friends { ... { name } }
  }
  thing { __typename ... on Stone { weight } ... on Animal { name } }
}`;
  expect(questionsInTypeScript(zoo, [{ name: 'who-is-there', text, title: 'Who is there?', explanation: ['In `every` mood.'] }]))
    .toMatchInlineSnapshot(`
      "/** The questions that come with the graph, with the types of their variables and answers. Generated by \`npm run generate\` from src/questions and the schema. */
      import type { GraphQLClient } from 'graphql-request';
      import { type Call, question } from './question.ts';

      /** A client of the graph: a graphql-request client with a function for every question. */
      export interface CareerGraph extends GraphQLClient {
        /**
         * Who is there?
         *
         * In \`every\` mood.
         */
        whoIsThere(variables: WhoIsThereVariables, call?: Call): Promise<WhoIsThereAnswer>;
      }

      /** Every question as a document, for any other GraphQL client. */
      export const questions = {
        whoIsThere: question<WhoIsThereAnswer, WhoIsThereVariables>(\`
          query Everyone($range: Range!, $pick: [Pick!] = [{name: "Tom"}]) {
            animals(range: $range, pick: $pick, text: "\\\`\\\${1}") {
              called: name
              ... on Cat {
                lives
                mood
                friends {
                  name
                  ... on Dog {
                    name
                    tricks
                  }
                }
              }
              friends {
                ... {
                  name
                }
              }
            }
            thing {
              __typename
              ... on Stone {
                weight
              }
              ... on Animal {
                name
              }
            }
          }
        \`),
      };

      /** The answer to “Who is there?” */
      export type WhoIsThereAnswer = {
        animals: Array<{
          /** What it answers to. */
          called: string;
          lives: number;
          mood: Mood | null;
          friends: Array<{
            /** What it answers to. */
            name: string;
          } | {
            /** What it answers to. */
            name: string;
            tricks: Array<string | null> | null;
          }>;
        } | {
          /** What it answers to. */
          called: string;
          friends: Array<{
            /** What it answers to. */
            name: string;
          }>;
        }>;
        thing: {
          __typename: 'Cat' | 'Dog';
          /** What it answers to. */
          name: string;
        } | {
          __typename: 'Stone';
          weight: number;
        } | null;
      };

      /** The variables of “Who is there?” */
      export type WhoIsThereVariables = {
        /** How many */
        range: Range;
        /** @default [{name: "Tom"}] */
        pick?: ReadonlyArray<Pick> | null | undefined;
      };

      /** How it feels *\\/ today. */
      export type Mood =
        /** Purrs. */
        | 'GOOD'
        | 'BAD';

      export type Range = {
        from?: number | undefined;
        to: number;
        step?: number | null | undefined;
      };

      export type Pick = {
        name: string;
        moods?: never;
      } | {
        name?: never;
        moods: ReadonlyArray<Mood>;
      };
      "
    `);
});

test.each(['query Q { animals { ...F } } fragment F on Animal { name }', 'query Q { animals { name @include(if: true) } }'])(
  'what would not become exact is refused: %s',
  (text) => {
    expect(() => questionsInTypeScript(zoo, [{ name: 'q', text, title: 'Q?', explanation: [] }])).toThrow(
      'without named fragments or directives',
    );
  },
);
