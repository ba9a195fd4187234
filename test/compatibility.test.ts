/** Programs that were made for the last release: what they rely on is there, or the version says that it is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema as currentSchema } from '../src/career-schema.ts';
import { schemaText } from '../src/schema/schema-text.ts';
import { questions } from '../src/questions/questions.ts';
import { breaks, deprecatedWithoutReplacement, isHighEnough, type Published, typesIn } from './compatibility.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const today: Published = {
  schema: schemaText(currentSchema),
  questions: new Map(questions().map(({ name, text }) => [name, text])),
  types: typesIn(readFileSync('src/client/questions.ts', 'utf8')),
};

/** Every release, the latest first. */
const releases = readdirSync('test/released')
  .filter((name) => /^\d/.test(name))
  .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));

function published(release: string): Published {
  const folder = join('test/released', release);
  const names = readdirSync(join(folder, 'questions')).map((file) => file.replace(/\.graphql$/, ''));
  const texts = names.map((name) => [name, readFileSync(join(folder, 'questions', `${name}.graphql`), 'utf8')] as const);
  const types = readFileSync(join(folder, 'types.txt'), 'utf8').trim().split('\n');
  return { schema: readFileSync(join(folder, 'schema.graphql'), 'utf8'), questions: new Map(texts), types };
}

/** All that is published, as one text. */
const textOf = (all: Published) =>
  JSON.stringify([all.schema, all.types, [...all.questions].map(([name, text]) => `${name}: ${text}`).toSorted()]);

test.each(releases.slice(0, 1))('what was made for %s works, or the version is high enough', (release) => {
  const found = breaks(published(release), today);
  const isChanged = textOf(published(release)) !== textOf(today);
  const isEnough = isHighEnough(release, version, { isBroken: found.length > 0, isChanged });
  expect(isEnough, [`Version ${version} is too low after ${release}. "Release" in CONTRIBUTING.md says more.`, ...found].join('\n')).toBe(
    true,
  );
});

test('whatever is deprecated has a replacement', () => {
  expect(deprecatedWithoutReplacement(buildSchema(today.schema))).toEqual([]);
});

describe('the comparison finds', () => {
  const schema =
    'type Query { talks(about: String): [Talk] } interface Named { name: String } type Talk implements Named { name: String title: String }';
  const text = 'query Talks($about: String) { talks(about: $about) { title ... on Talk { name } } }';
  const released: Published = { schema, questions: new Map([['talks', text]]), types: ['TalksTalk'] };
  const found = (changed: string, question: string | null = text) =>
    breaks(released, {
      schema: changed,
      questions: new Map(question === null ? [] : [['talks', question]]),
      types: ['Extra', 'TalksTalk'],
    });

  test('a type of the client that has another name', () => {
    expect(
      breaks(released, { ...released, types: typesIn('export type TalksNode = { a: 1 };\nexport interface CareerGraph {}\n') }),
    ).toEqual(['The client no longer exports the type TalksTalk.']);
  });

  test('nothing where nothing breaks', () => {
    expect(found(schema)).toEqual([]);
    expect(found(schema.replace('title: String', 'title: String date: String'), text.replace('title', 'title date'))).toEqual([]);
    expect(found(schema, text.replace('String)', 'String, $first: Int = 20)'))).toEqual([]);
  });

  test.each([
    ['a field that is gone', [schema.replace(' title: String', ''), text.replace('title', '')], 'Talk.title was removed.'],
    ['a field of another type', [schema.replace('title: String', 'title: Int')], 'Talk.title changed type from String to Int.'],
    [
      'an argument that is required',
      [schema.replace('about: String', 'about: String!')],
      'Query.talks arg about has changed type from String to String!.',
    ],
    [
      'a released question that is not valid',
      [schema.replace('title: String', 'headline: String')],
      'The released question talks is not valid any more: Cannot query field "title" on type "Talk".',
    ],
    ['a question that is gone', [schema, null], 'The question talks is gone.'],
    ['a field that a question no longer selects', [schema, text.replace('title', '')], 'The question talks no longer selects talks.title.'],
    [
      'the same within a fragment',
      [schema, text.replace('{ name }', '{ title }')],
      'The question talks no longer selects talks.Talk.name.',
    ],
    [
      'a variable that a question no longer takes',
      [schema, '{ talks { title ... on Talk { name } } }'],
      'The question talks no longer takes $about.',
    ],
    [
      'a variable that a question now needs',
      [schema, text.replace('$about: String)', '$about: String!)')],
      'The question talks now needs $about.',
    ],
  ] as const)('%s', (_, [changed, question], message) => {
    expect(found(changed, question)).toContain(message);
  });

  test.each([
    ['1.0.0', '1.0.0', {}, true],
    ['1.0.0', '1.0.0', { isChanged: true }, false],
    ['1.0.0', '1.0.1', { isChanged: true }, true],
    ['1.2.0', '1.1.9', { isChanged: true }, false],
    ['1.9.0', '1.10.0', { isChanged: true }, true],
    ['1.0.0', '1.1.0', { isChanged: true, isBroken: true }, false],
    ['1.9.9', '2.0.0', { isChanged: true, isBroken: true }, true],
    ['2.0.0', '1.9.9', {}, false],
  ])('whether %s may be followed by %s when this has changed: %o', (release, next, change, expected) => {
    expect(isHighEnough(release, next, { isBroken: false, isChanged: false, ...change })).toBe(expected);
  });

  test('what is deprecated without a replacement', () => {
    const deprecated = buildSchema(`
      type Query {
        old(at: Int @deprecated(reason: "Use \`on\`."), on: Int): Int @deprecated(reason: "Use \`new\` until 2030.")
        odd: Int @deprecated(reason: "Use \`newer\`.")
        gone: Int @deprecated
        new: Level
      }
      enum Level { HIGH @deprecated(reason: "Say \`Level.TOP\`.") TOP LOW @deprecated(reason: "It is wrong.") }
    `);
    expect(deprecatedWithoutReplacement(deprecated)).toEqual(['Query.odd', 'Query.gone', 'Level.LOW']);
  });
});
