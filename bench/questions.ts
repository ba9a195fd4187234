/**
 * Measures the cost of GraphQL: two questions, each timed against handwritten SQL for the same answer, as a ratio, which varies less between
 * machines than microseconds do.
 *
 * It measures, in this process, from a parsed and validated document to `data`, in one read transaction, on the graph of `seed/`. The
 * handwritten side makes the same nested object, and the two are compared before timing. Both sides share a connection, and take turns.
 *
 * It does not measure HTTP, parsing, validation, JSON serialization, or a graph that does not fit into memory. The handwritten side also has
 * no flexibility: no pages of a career's lists, no cursors, no choice of fields, no suggestion for a misspelled name.
 *
 * graphql-js runs development checks unless NODE_ENV is `production`: measure with the value that the server uses. For comparison, a trial of
 * sibling batching on smaller answers had a ratio of 3.4 for a career (305 nodes, 9.5 kB) and 2.9 for talks about a technology (10 nodes).
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import {
  type DocumentNode,
  executeSync,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { dayOf } from '../src/graph/partial-date.ts';
import { schema } from '../src/career-schema.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { build } from '../src/career-build.ts';
import { open } from '../src/store/open.ts';
import { Store } from '../src/store/store.ts';
import { type ByHand, careerByHand, talksByHand } from './by-hand.ts';

/** Rounds per question. In each, both sides have one turn. */
const rounds = 100;
/** The length of a turn in milliseconds, long enough that garbage collection does not dominate it. */
const turn = 20;
/** How long each side runs before timing, in milliseconds. */
const warmUp = 1_500;
/** An alias for ids that no question uses. */
const idKey = 'idOfNode';

type BenchmarkQuestion = {
  readonly name: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, string>>;
  readonly byHand: ByHand;
};

type Sides<Value> = { readonly graphql: Value; readonly byHand: Value };

type Comparison = {
  readonly nodes: number;
  readonly bytes: number;
  readonly statements: Sides<number>;
  readonly microseconds: Sides<number>;
  /** The ratio of GraphQL's time to the handwritten time, for each round. */
  readonly ratios: readonly number[];
};

const folder = mkdtempSync(join(tmpdir(), 'career-bench-'));
try {
  const file = join(folder, 'career.db');
  build(readSeed('seed', nodeKinds), file);
  const database = open(file);
  const store = new Store(database);
  print(['GraphQL : by hand', 'nodes', 'bytes', 'statements', 'microseconds', 'ratio', '10th–90th %']);
  for (const question of questions(database)) print([question.name, ...cellsOf(measured(question, store))]);
  store.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** The questions in this folder do not change with those of `src/questions`, so measurements stay comparable. */
function questions(database: Database.Database): readonly BenchmarkQuestion[] {
  return [
    {
      name: 'a whole career',
      document: documentOf('career'),
      variables: { person: 'justen-walker' },
      byHand: careerByHand(database, 'justen-walker'),
    },
    {
      name: 'talks about a technology',
      document: documentOf('talks-about'),
      variables: { technology: 'nomad' },
      byHand: talksByHand(database, 'nomad'),
    },
  ];
}

function documentOf(name: string): DocumentNode {
  const document = parse(readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8'));
  assert.deepEqual(validate(schema, document), []);
  return document;
}

function measured({ name, document, variables, byHand }: BenchmarkQuestion, store: Store): Comparison {
  const contextValue = { store, today: dayOf(new Date()) };
  const ask = (queried = document) =>
    store.reading(() => executeSync({ schema, document: queried, variableValues: variables, contextValue }));
  const sides: Sides<() => unknown> = { graphql: () => ask(), byHand: () => store.reading(() => byHand.answer()) };

  const run: string[] = [];
  const stopListening = store.listen((query) => run.push(query.sql));
  const { data, errors } = ask();
  stopListening();
  assert.equal(errors, undefined);
  const text = JSON.stringify(data);
  // The objects of graphql-js have no prototype, so compare with a parsed copy.
  assert.deepStrictEqual(byHand.answer(), JSON.parse(text), `${name} differs by hand`);

  const repeats = { graphql: repeatsInATurn(sides.graphql), byHand: repeatsInATurn(sides.byHand) };
  const times = Array.from({ length: rounds }, () => ({
    graphql: microsecondsOf(sides.graphql, repeats.graphql),
    byHand: microsecondsOf(sides.byHand, repeats.byHand),
  }));
  return {
    nodes: nodesIn(ask(withIds(document)).data),
    bytes: Buffer.byteLength(text),
    statements: { graphql: run.length, byHand: byHand.statements },
    microseconds: { graphql: median(times.map((time) => time.graphql)), byHand: median(times.map((time) => time.byHand)) },
    ratios: times.map((time) => time.graphql / time.byHand),
  };
}

/** Warms a side up, and returns how often it can run in a turn. */
function repeatsInATurn(side: () => unknown): number {
  const started = performance.now();
  let repeats = 0;
  while (performance.now() - started < warmUp) {
    side();
    repeats += 1;
  }
  return Math.ceil((repeats / warmUp) * turn);
}

function microsecondsOf(side: () => unknown, repeats: number): number {
  const started = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) side();
  return ((performance.now() - started) * 1_000) / repeats;
}

/** The question with the id of every node in its answer, under an alias. */
function withIds(document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  const id = { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: idKey }, name: { kind: Kind.NAME, value: 'id' } } as const;
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(set) {
        const type = types.getParentType();
        const isNode = (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
        return isNode ? { ...set, selections: [id, ...set.selections] } : undefined;
      },
    }),
  );
}

/** The number of nodes in an answer, with repetitions. */
function nodesIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0;
  const inner = Object.values(answer).map(nodesIn);
  return inner.reduce((sum, count) => sum + count, idKey in answer ? 1 : 0);
}

function median(values: readonly number[]): number {
  return percentile(50, values);
}

function percentile(rank: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(((sorted.length - 1) * rank) / 100)] ?? Number.NaN;
}

function cellsOf({ nodes, bytes, statements, microseconds, ratios }: Comparison): readonly string[] {
  const ratio = (rank: number) => percentile(rank, ratios).toFixed(2);
  return [
    String(nodes),
    String(bytes),
    sidesText(statements),
    sidesText(microseconds),
    median(ratios).toFixed(2),
    `${ratio(10)}–${ratio(90)}`,
  ];
}

function sidesText({ graphql, byHand }: Sides<number>): string {
  return `${graphql.toFixed()} : ${byHand.toFixed()}`;
}

function print([name = '', ...cells]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}
