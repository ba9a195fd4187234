/** No question reads a table from its beginning to its end: each is answered by ranges of indexes. */
import { raw } from 'sql-template-tag';
import { join } from 'node:path';
import { executeSync, getNamedType, type GraphQLField, type GraphQLObjectType, isEnumType, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { personSlug, syntheticSeed, technologySlug } from '../bench/synthetic-seed.ts';
import { dayOf } from '../src/graph/partial-date.ts';
import { schema } from '../src/career-schema.ts';
import { build } from '../src/career-build.ts';
import { open } from '../src/store/open.ts';
import { Store } from '../src/store/store.ts';
import { temporaryFolder } from './asking.ts';

// Large enough for the planner to want indexes.
const file = join(temporaryFolder(), 'career.db');
build(syntheticSeed(120), file);
const database = open(file);
const store = new Store(database);

/** Tables that stay small in any graph, so that they may be read whole. */
const small = new Set(['link_kind', 'figure_kind', 'sentence_total', 'build']);

/** The steps of a query that read a whole table. */
function scansOf(query: string): string[] {
  const values = Array.from(query.matchAll(/\?/g), () => null);
  const steps = (database.prepare(`explain query plan ${query}`).all(values) as { detail: string }[]).map(({ detail }) => detail);
  const made = new Set(steps.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.[1] ?? []));
  return steps.filter((step) => {
    const name = /^SCAN (\S+)/.exec(step)?.[1];
    return name !== undefined && !/VIRTUAL TABLE|CONSTANT ROW/.test(step) && !made.has(name) && !small.has(name);
  });
}

/** The scans of all statements that questions run, with the statements. */
function scansFor(questions: readonly string[]): string[] {
  const statements = new Set<string>();
  const stop = store.listen((query) => statements.add(query.sql));
  for (const question of questions) {
    const { errors } = executeSync({ schema, document: parse(question), contextValue: { store, today: dayOf(new Date()) } });
    expect(errors, question).toBeUndefined();
  }
  stop();
  expect(statements.size).toBeGreaterThan(0);
  // SQLite plans a statement anew for each value that it compares a column with, unless the value is an expression: +?.
  for (const statement of statements) expect(statement).not.toMatch(/(?:[=<>]|limit|in) \?/);
  return [...statements].flatMap((sql) => scansOf(sql).map((step) => `${step}: ${sql}`));
}

/** A list field in each of its orders. */
function inAllOrders(field: GraphQLField<unknown, unknown>, fields: string): string[] {
  const orders = field.args.flatMap(({ type }) => {
    const named = getNamedType(type);
    return isEnumType(named) && named.name.endsWith('Order') ? named.getValues().map(({ name }) => `, order: ${name}`) : [];
  });
  const knows = field.args.some(({ name }) => name === 'knows') ? `, knows: "${technologySlug(0)}"` : '';
  return ['', ...orders].map((order, index) => `${field.name}${index}: ${field.name}(first: 2${order && knows}${order}) ${fields}`);
}

const kinds = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && type.name !== 'Statement' && type.getInterfaces().some(({ name }) => name === 'Node'),
) as GraphQLObjectType[];

const isList = (field: GraphQLField<unknown, unknown>) => String(field.type).endsWith('Connection!');

test('the most recently used statements stay prepared, at most a thousand', () => {
  const counted = open(file);
  const prepare = counted.prepare.bind(counted);
  let prepared = 0;
  counted.prepare = (sql: string) => {
    prepared += 1;
    return prepare(sql);
  };
  const asked = new Store(counted);
  const ask = (number: number) => asked.rows(raw(`select ${number} as number`));
  for (let number = 1; number <= 1_000; number += 1) ask(number);
  prepared = 0;
  for (const number of [1, 2, 1_000]) ask(number);
  expect(prepared).toBe(0);
  ask(1_001);
  ask(2);
  expect(prepared).toBe(1);
  ask(1);
  expect(prepared).toBe(2);
  asked.close();
});

test.each(kinds.map(({ name }) => name))('lists of %s, and those from each of them', (name) => {
  const nested = Object.values((schema.getType(name) as GraphQLObjectType).getFields()).filter(isList);
  const roots = Object.values(schema.getQueryType()!.getFields()).filter((field) => String(field.type) === `${name}Connection`);
  const page = '{ totalCount nodes { id } pageInfo { endCursor } }';
  const within = nested.flatMap((field) => inAllOrders(field, page)).join(' ');
  const rows = `{ totalCount pageInfo { endCursor } edges { relation matchedVia { id } evidence { id } evidenceCount node { id ${within} } } }`;
  expect(scansFor(roots.flatMap((root) => inAllOrders(root, rows)).map((list) => `{ ${list} }`))).toEqual([]);
});

test('lists with conditions, after a cursor, and computed answers', () => {
  const [hub, other, rare] = [technologySlug(0), technologySlug(1), technologySlug(300)];
  const [person, another] = [personSlug(0), personSlug(1)];
  const after = Buffer.from(`DEFAULT person/${person}`).toString('base64url');
  expect(
    scansFor([
      `{ people(knows: "${hub}", after: "${after}") { totalCount nodes { id } } }`,
      `{ people(knows: "${hub}", where: { technologies: [{ all: ["${other}", "${rare}"] }, { none: ["${other}"] }] }) { totalCount nodes { id } } }`,
      `{ people(knows: "${hub}", order: MONTHS, asOf: "2015", where: { technologies: [{ any: ["${rare}"] }] }) { totalCount edges { experience { months } evidence { id } } } }`,
      `{ people(fit: [{ technology: "${hub}" }], asOf: "2015") { edges { evidence { id } } } }`,
      `{ projects(where: { mentions: [{ relations: [REPLACED] }], mentionedIn: [{ kinds: [ROLE] }] }) { totalCount nodes { id } } }`,
      `{ technologies(where: { mentionedOnlyIn: { relations: [AVOIDED, USED] } }) { totalCount nodes { id } } }`,
      `{ technology(slug: "${hub}") { roles(onlyRelations: [USED]) { totalCount nodes { id } } people(onlyRelations: [USED], order: MONTHS) { totalCount nodes { id } } } }`,
      `{ talks(where: { technologies: [{ any: ["${hub}", "${rare}"] }], during: { from: "2015" }, formats: [TALK] }) { totalCount nodes { id } } }`,
      `{ technology(slug: "${hub}") { roles(where: { technologies: [{ all: ["${rare}"] }] }) { totalCount nodes { id } } } }`,
      `{ employers(using: "${hub}", where: { people: [{ any: ["${person}"] }] }) { totalCount nodes { id } } }`,
      `{ statements(where: { hasFigures: true }) { totalCount nodes { id } } }`,
      `{ statements(where: { hasFigures: false }) { totalCount nodes { id } } }`,
      `{ statements(where: { mentions: { any: ["${hub}"], relations: [USED] } }) { totalCount nodes { id } } }`,
      `{ statements(where: { subjects: { none: ["${hub}"] }, mentions: { all: ["${hub}", "${rare}"] } }) { totalCount nodes { id } } }`,
      `{ technology(slug: "${hub}") { mentionedIn(where: { subjects: { any: ["${hub}"] } }) { totalCount nodes { id } } statements(isOwn: false) { totalCount } } }`,
      `{ technology(slug: "${hub}") { statements(where: { figureKinds: [AIM] }) { totalCount nodes { id } } mentionedIn(where: { figureKinds: [AIM] }) { totalCount nodes { id } } } }`,
      `{ search(text: "service") { totalCount nodes { id } } }`,
      `{ path(from: "person/${person}", to: "technology/${rare}") { steps { evidence { id } } } }`,
      `{ sharedTechnologies(people: ["${person}", "${another}"]) { technology { id } } }`,
      `{ person(slug: "${person}") { experience(with: "${hub}") { months } timeline { months entries { node { id } } } claims { technology { id } } } }`,
    ]),
  ).toEqual([]);
});
