/** No question costs more than a bounded answer, however it is nested: beyond that it ends, and is refused as a whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type GraphQLArgument,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isRequiredArgument,
  parse,
} from 'graphql';
import sql from 'sql-template-tag';
import { expect, test } from 'vitest';
import { executeWithinBudget } from '../src/schema/operation.ts';
import { schema } from '../src/career-schema.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

const { ask, refusal, store } = graphOf(twoCareers);

const times = (count: number, part: (index: number) => string) => Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (levels: number, around: (inner: string) => string) =>
  Array.from({ length: levels }).reduce<string>((inner) => around(inner), 'id');

/** Short questions whose answers would fill the memory: what is read once can appear any number of times. */
const shapes = {
  'statements of documents of statements': `{ ${nested(4, (inner) => `statements(first: 100) { nodes { document { ${inner} } } }`)} }`,
  'technologies narrower than broader ones': `{ technology(slug: "aws") { ${nested(8, (inner) => `narrower { broader { ${inner} } }`)} } }`,
  'documents of claims of authors': `{ documents { nodes { ${nested(4, (inner) => `author { claims { statements { document { ${inner} } } } }`)} } } }`,
  'positions of people with positions': `{ positions { nodes { ${nested(8, (inner) => `person { positions { nodes { ${inner} } } }`)} } } }`,
  'one field under many names': `{ statements(first: 100) { nodes { mentions { node { ${times(400, (index) => `a${index}: name`)} } } } } }`,
  'the type under many names': `{ statements(first: 100) { nodes { mentions { node { ${times(400, (index) => `a${index}: __typename`)} } } } } }`,
  'a field under a long name': `{ statements(first: 100) { nodes { document { statements(first: 100) { nodes { ${'x'.repeat(30_000)}: id } } } } } }`,
  'the schema under many names': `{ __schema { types { fields { type { fields { ${times(200, (index) => `a${index}: name`)} } } } } } }`,
};

test.each(Object.entries(shapes))('a question for %s is refused over HTTP and in the process', async (_, query) => {
  expect(await refusal(query)).toBe(
    'QUESTION_TOO_LARGE: The answer to this question has more than 50,000 values: request less at a time, with a smaller "first" or fewer nested lists.',
  );
  const { data, errors } = executeWithinBudget({ schema, document: parse(query), contextValue: { store, today: '2026-11-20' } });
  expect([data, errors?.length]).toEqual([undefined, 1]);
  expect(await ask('{ talks { totalCount } }')).toEqual({ talks: { totalCount: 7 } });
});

test('a tool can read the whole schema', async () => {
  const { __schema: read } = await ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true }));
  expect(read.types.length).toBeGreaterThan(100);
});

/** A question that reads the same few hundred rows over and over, each time in a field that may be null. */
const repeated = `{ technologies(first: 100) { nodes { people(first: 100) { edges { ${times(150, (index) => `a${index}: experience(asOf: "${2005 + (index % 20)}-${String(1 + (Math.floor(index / 20) % 12)).padStart(2, '0')}") { months }`)} } } } } }`;

test('an operation that has read too many rows runs no further statement, and has one error', async () => {
  let rows = 0;
  const stop = store.listen((_, count) => (rows += count));
  const { data, errors } = executeWithinBudget({ schema, document: parse(repeated), contextValue: { store, today: '2026-11-20' } });
  stop();
  expect([data, errors?.map(({ message }) => message)]).toEqual([
    undefined,
    ['This question reads more than 20,000 rows: request less at a time, with a smaller "first" or fewer nested lists.'],
  ]);
  expect(rows).toBe(20_001);
});

/** A query for so many rows. */
const numbers = (count: number) => sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < +${count}) select i from n`;

test('an operation may read 20,000 rows and answer with 50,000 values, and not one more', () => {
  expect(store.reading(() => store.rows(numbers(20_000)))).toHaveLength(20_000);
  expect(() => store.reading(() => store.rows(numbers(20_001)))).toThrow(/reads more than 20,000 rows/);
  expect(() => store.reading(() => store.spendValues(50_000))).not.toThrow();
  expect(() => store.reading(() => store.spendValues(50_001))).toThrow(/has more than 50,000 values/);
});

test('a read after the end of an operation’s budget throws the same error, and runs no statement', () => {
  let statements = 0;
  const stop = store.listen(() => (statements += 1));
  store.reading(() => {
    expect(() => store.rows(numbers(20_001))).toThrow(/20,000 rows/);
    expect(() => store.rows(numbers(1))).toThrow(/20,000 rows/);
    expect(() => store.spendValues(50_001)).toThrow(/20,000 rows/);
  });
  stop();
  store.rows(numbers(1));
  expect(statements).toBe(1);
});

test('a refused question answers with HTTP status 400, in one short body', async () => {
  const { site } = graphOf(twoCareers);
  for (const query of [repeated, ...Object.values(shapes)]) {
    const response = await site.request(`http://graph/graphql?query=${encodeURIComponent(query)}`);
    expect([response.status, (await response.text()).length]).toEqual([400, expect.toSatisfy((length: number) => length < 300)]);
  }
});

/** Selections of random fields that need no argument, each list as long as a list may be. */
function selection(typeName: string, depth: number): fc.Arbitrary<string> {
  const type = schema.getType(typeName);
  const fields = type && 'getFields' in type ? Object.values(type.getFields()) : [];
  const arbitraries = fields.flatMap((field): fc.Arbitrary<string>[] => {
    const args = 'args' in field ? field.args : [];
    if (args.some(isRequiredArgument)) return [];
    const named = getNamedType(field.type);
    const whole = args.some((arg: GraphQLArgument) => arg.name === 'first') ? `${field.name}(first: 100)` : field.name;
    if (!isCompositeType(named)) return [fc.constant(whole)];
    if (depth === 0) return [];
    const isLong = isListType(getNullableType(field.type)) || named.name.endsWith('Connection') || named.name.endsWith('Edge');
    const inner = fc.constant(null).chain(() => selection(named.name, depth - 1));
    return Array.from({ length: isLong ? 4 : 2 }, () => inner.map((text) => `${whole} { ${text} }`));
  });
  if (arbitraries.length === 0) return fc.constant('__typename');
  return fc
    .array(fc.oneof(...arbitraries), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map((part, index) => part.replace(/^\w+/, (name) => `f${index}: ${name}`)).join(' '));
}

/** How many values an answer holds: fields, and items of lists. */
function valuesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + 1 + valuesIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + 1 + valuesIn(one), 0);
}

test('a random question is answered within the bounds on rows and values, or refused', () => {
  const seen = { answered: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 14 }).chain((depth) => selection('Query', depth)),
      (text) => {
        let rows = 0;
        const stop = store.listen((_, count) => (rows += count));
        const document = parse(`{ ${text} }`);
        const { data, errors = [] } = executeWithinBudget({ schema, document, contextValue: { store, today: '2026-11-20' } });
        stop();
        expect(rows).toBeLessThanOrEqual(20_001);
        expect(valuesIn(data)).toBeLessThanOrEqual(50_000);
        expect(errors.map(({ extensions }) => extensions['code']).filter((code) => code !== 'QUESTION_TOO_LARGE')).toEqual([]);
        expect(errors.length).toBeLessThanOrEqual(1);
        seen[errors.length === 0 ? 'answered' : 'refused'] += 1;
      },
    ),
    { numRuns: 100 },
  );
  expect(seen.answered).toBeGreaterThan(5);
  expect(seen.refused).toBeGreaterThan(5);
}, 120_000);

test('a server with 96 MB of memory survives every one of these questions', async () => {
  const database = join(temporaryFolder(), 'career.db');
  const server = spawn(
    process.execPath,
    ['--max-old-space-size=96', 'src/career.js', 'serve', '--seed', twoCareers, '--database', database],
    {
      env: { ...process.env, PORT: '0' },
    },
  );
  try {
    const [line] = (await once(
      server.stdout.setEncoding('utf8').on('error', () => {}),
      'data',
    )) as [string];
    let output = line;
    server.stdout.on('data', (text: string) => (output += text));
    await expect.poll(() => output, { timeout: 20_000 }).toContain('/graphql');
    const address = /http:\/\/[\d.:]+/.exec(output)![0];
    for (let round = 0; round < 3; round += 1) {
      for (const query of [repeated, ...Object.values(shapes)]) {
        const { status } = await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        expect(status).toBe(400);
      }
    }
    expect(await (await fetch(`${address}/health`)).text()).toBe('alive\n');
  } finally {
    server.kill();
  }
});
