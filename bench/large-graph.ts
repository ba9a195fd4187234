/**
 * Builds an invented graph of many people (`node bench/large-graph.ts 100000`; 10,000 by default), asks it and the graph of `seed/` the
 * same questions, and shows which answers cost more because the graph is larger, and not because the answer is longer.
 *
 * It measures the same GraphQL execution as `bench/questions.ts`, as the median of several runs. `rows` is the number of rows that SQLite returned.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executeSync, parse, validate } from 'graphql';
import sql from 'sql-template-tag';
import { dayOf } from '../src/graph/partial-date.ts';
import { schema } from '../src/career-schema.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed, type Seed } from '../src/seed/read.ts';
import { questionOf } from '../src/questions/questions.ts';
import { build } from '../src/career-build.ts';
import { open } from '../src/store/open.ts';
import { Store } from '../src/store/store.ts';
import { organizationSlug, personSlug, syntheticSeed, technologyCount, technologySlug } from './synthetic-seed.ts';

/** How long a question is repeated before and during timing, in milliseconds. */
const warmUp = 150;
const turn = 400;
/** The least number of runs of a question. */
const minRuns = 3;

/** An answer grows with the graph if its time exceeds this multiple of what its length explains, and this number of milliseconds. */
const maxRatio = 3;
const minMilliseconds = 5;

/** The nodes that the questions are about. */
type Subjects = {
  readonly person: string;
  readonly others: readonly [string, string];
  /** Technologies: one that nearly everyone knows, one with many narrower ones, and one that few know. */
  readonly hub: string;
  readonly broad: string;
  readonly rare: string;
  readonly employer: string;
  readonly common: string;
};

type Measurement = {
  readonly milliseconds: number;
  readonly statements: number;
  readonly rows: number;
  readonly bytes: number;
};

const people = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(people) || people < 10) throw new Error('The number of people must be a whole number, 10 or more');

const real: Subjects = {
  person: 'justen-walker',
  others: ['justen-walker', 'andrew'],
  hub: 'go',
  broad: 'aws',
  rare: 'karpenter',
  employer: 'jet',
  common: 'service',
};

const invented: Subjects = {
  person: personSlug(0),
  others: [personSlug(0), personSlug(1)],
  hub: technologySlug(0),
  broad: technologySlug(1),
  rare: technologySlug(technologyCount - 1),
  employer: organizationSlug(0),
  common: 'service',
};

const folder = mkdtempSync(join(tmpdir(), 'career-large-'));
try {
  const large = built(
    'an invented seed',
    timed('invented', () => syntheticSeed(people)),
    'large.db',
  );
  const small = built('seed/', readSeed('seed', nodeKinds), 'small.db');
  print(['', '2 people', 'statements', 'rows', 'bytes', `${people} people`, 'statements', 'rows', 'bytes', 'ratio']);
  for (const [name, ask] of Object.entries(questions())) {
    if (process.stdout.isTTY) process.stdout.write(`${name} …\r`);
    const [before, after] = [measured(ask(real, small), small), measured(ask(invented, large), large)];
    const ratio = after.milliseconds / before.milliseconds;
    const growsWithGraph = after.milliseconds > minMilliseconds && ratio > maxRatio * Math.max(1, after.bytes / before.bytes);
    print([name, ...cellsOf(before), ...cellsOf(after), ratio.toFixed(1), ...(growsWithGraph ? ['  grows with the graph'] : [])]);
  }
  small.close();
  large.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** Every kind of question as GraphQL, for the given subjects. */
function questions(): Readonly<Record<string, (subjects: Subjects, store: Store) => string>> {
  const rows = 'edges { node { name } relation matchedVia { name } evidence { text } }';
  const known = 'months lastUsed evidence { text }';
  return {
    'a whole career': ({ person }) => textOf('career').replace(/(\$\w+: String! = )"[^"]*"/, `$1"${person}"`),
    'talks about a hub': ({ hub }) => `{ talks(about: "${hub}") { ${rows} } }`,
    '… how many': ({ hub }) => `{ talks(about: "${hub}") { totalCount } }`,
    'talks about a rare technology': ({ rare }) => `{ talks(about: "${rare}") { ${rows} } }`,
    'roles using a hub': ({ hub }) => `{ roles(using: "${hub}") { ${rows} } }`,
    'employers using a broad technology': ({ broad }) => `{ employers(using: "${broad}") { ${rows} } }`,
    '… only their relation': ({ broad }) => `{ employers(using: "${broad}") { edges { node { name } relation } } }`,
    'people who know a hub': ({ hub }) => `{ people(knows: "${hub}") { ${rows} } }`,
    '… 1,000 pages later': ({ hub }, store) => `{ people(knows: "${hub}", after: "${deepCursor(store, hub)}") { ${rows} } }`,
    '… from Z to A': ({ hub }) => `{ people(knows: "${hub}", order: NAME_REVERSED) { nodes { name } } }`,
    '… their number': ({ hub }) => `{ people(knows: "${hub}") { totalCount } }`,
    '… who also know a rare technology': ({ hub, rare }) =>
      `{ people(knows: "${hub}", where: { technologies: [{ all: ["${rare}"] }] }) { nodes { name } } }`,
    'people who know a rare technology': ({ rare }) => `{ people(knows: "${rare}") { ${rows} } }`,
    'everyone, with the total': () => '{ people { totalCount nodes { name } } }',
    "a hub's people": ({ hub }) => `{ technology(slug: "${hub}") { people { ${rows} } } }`,
    '… with their experience': ({ hub }) => `{ technology(slug: "${hub}") { people { edges { node { name } experience { months } } } } }`,
    '… most months first': ({ hub }) => `{ technology(slug: "${hub}") { people(order: MONTHS) { nodes { name } } } }`,
    '… last used first': ({ hub }) => `{ technology(slug: "${hub}") { people(order: LAST_USED) { nodes { name } } } }`,
    '… 1,000 pages later by strength': ({ hub }, store) =>
      `{ technology(slug: "${hub}") { people(order: STRENGTH, after: "${deepCursor(store, hub, 'STRENGTH')}") { nodes { name } } } }`,
    "a hub's talks by name": ({ hub }) => `{ technology(slug: "${hub}") { talks(order: NAME) { nodes { name } } } }`,
    '… oldest first': ({ hub }) => `{ technology(slug: "${hub}") { talks(order: OLDEST) { nodes { name } } } }`,
    '… also about a rare technology': ({ hub, rare }) =>
      `{ technology(slug: "${hub}") { talks(where: { technologies: [{ all: ["${rare}"] }] }) { nodes { name } totalCount } } }`,
    "a person's technologies": ({ person }) => `{ person(slug: "${person}") { technologies { ${rows} } } }`,
    '… by months': ({ person }) => `{ person(slug: "${person}") { technologies(order: MONTHS) { ${rows} } } }`,
    "an employer's technologies": ({ employer }) => `{ organization(slug: "${employer}") { technologies { ${rows} } } }`,
    'roles during a year': () => '{ roles(where: { during: { from: "2016", to: "2016" } }) { nodes { title } } }',
    'roles long ago': () => '{ roles(where: { during: { to: "2004-01" } }) { nodes { title } } }',
    'talks with either of two': ({ hub, rare }) =>
      `{ talks(where: { technologies: [{ any: ["${hub}", "${rare}"] }] }) { nodes { title } } }`,
    panels: () => '{ talks(where: { formats: [PANEL] }) { nodes { title } } }',
    'related to a hub': ({ hub }) => `{ technology(slug: "${hub}") { related { ${rows} } } }`,
    '… how many related': ({ hub }) => `{ technology(slug: "${hub}") { related { totalCount } } }`,
    'mentions of a hub': ({ hub }) => `{ technology(slug: "${hub}") { mentionedIn { nodes { text } } } }`,
    '… how many mentions': ({ hub }) => `{ technology(slug: "${hub}") { mentionedIn { totalCount } } }`,
    '… with figures': ({ hub }) => `{ technology(slug: "${hub}") { mentionedIn(withFigures: true) { nodes { text } } } }`,
    'statements for an employer': ({ employer }) => `{ organization(slug: "${employer}") { statements { nodes { text } totalCount } } }`,
    'all statements': () => '{ statements { nodes { text } } }',
    '… how many statements': () => '{ statements { totalCount } }',
    'all with figures': () => '{ statements(where: { hasFigures: true }) { nodes { text } } }',
    'search: a common word': ({ common }) => `{ search(text: "${common}") { totalCount edges { node { name } excerpt } } }`,
    'search: a rare technology': ({ rare }) => `{ search(text: "${rare}") { totalCount edges { node { name } excerpt } } }`,
    'search: a prefix': () => '{ search(text: "kub") { totalCount edges { node { name } excerpt } } }',
    'search: a letter': () => '{ search(text: "s") { totalCount edges { node { name } excerpt } } }',
    experience: ({ person, hub }) => `{ person(slug: "${person}") { experience(with: "${hub}") { ${known} } } }`,
    fit: (subjects) => `{ person(slug: "${subjects.person}") { fit(requirements: ${requirements(subjects)}) { isMet } } }`,
    'people by fit on hubs': (subjects) =>
      `{ people(fit: ${requirements(subjects)}) { isTruncated edges { node { name } fit { isMet } } } }`,
    '… and a rare technology': ({ hub, rare }) =>
      `{ people(fit: [{ technology: "${hub}", minMonths: 24 }, { technology: "${rare}" }]) { isTruncated edges { node { name } fit { isMet } } } }`,
    '… on either of two': ({ hub, broad }) => `{ people(fit: [{ anyOf: ["${hub}", "${broad}"], minMonths: 24 }]) { nodes { name } } }`,
    '… among those who know a rare one': ({ hub, rare }) =>
      `{ people(knows: "${rare}", fit: [{ technology: "${hub}" }]) { totalCount nodes { name } } }`,
    timeline: ({ person }) =>
      `{ person(slug: "${person}") { timeline { entries { node { name } } gaps { months } overlaps { months } } } }`,
    claims: ({ person }) => `{ person(slug: "${person}") { claims { technology { name } isShown } } }`,
    'technologies two people share': ({ others: [one, other] }) =>
      `{ sharedTechnologies(people: ["${one}", "${other}"]) { technology { name } people { experience { months } } } }`,
    'a path': ({ person, rare }) =>
      `{ path(from: "person/${person}", to: "technology/${rare}") { length steps { to { name } evidence { text } } } }`,
    'a path between hubs': ({ employer, hub }) =>
      `{ path(from: "organization/${employer}", to: "technology/${hub}") { length steps { to { name } evidence { text } } } }`,
    'a misspelled name': ({ hub }) => `{ talks(about: "x${hub}x") { nodes { name } } }`,
  };
}

function requirements({ hub, broad }: Subjects): string {
  return `[{ technology: "${hub}", minMonths: 24 }, { technology: "${broad}" }]`;
}

function textOf(name: string): string {
  const found = questionOf(name);
  if (!found) throw new Error(`There is no question "${name}"`);
  return found.text;
}

/** The cursor of a person a thousand pages into the list of those who know a technology, or on the second-to-last page. */
function deepCursor(store: Store, technology: string, order = 'DEFAULT'): string {
  const [row] = store.rows<{ key: string }>(
    sql`with known as (
       select distinct e.from_id as id
       from node t
       cross join evidence e on e.to_id = t.id and e.from_kind = 'person'
       where t.key = 'technology/' || ${technology}
       order by e.from_id)
     select key from node where id = (select id from known limit 1 offset max(0, min(20000, (select count(*) from known) - 21)))`,
  );
  return Buffer.from(`${order} ${row?.key}`).toString('base64url');
}

function measured(question: string, store: Store): Measurement {
  const document = parse(question);
  assert.deepEqual(validate(schema, document), [], question);
  const contextValue = { store, today: dayOf(new Date()) };
  const ask = () => store.reading(() => executeSync({ schema, document, contextValue }));
  const rows: number[] = [];
  const stopListening = store.listen((_, count) => rows.push(count));
  const bytes = Buffer.byteLength(JSON.stringify(ask()));
  stopListening();
  timesOf(ask, warmUp);
  const times = timesOf(ask, turn).toSorted((a, b) => a - b);
  return {
    milliseconds: times[Math.floor(times.length / 2)] ?? Number.NaN,
    statements: rows.length,
    rows: rows.reduce((sum, count) => sum + count, 0),
    bytes,
  };
}

/** The milliseconds of each run, repeated for the given time and at least `minRuns` times. */
function timesOf(ask: () => unknown, milliseconds: number): readonly number[] {
  const times: number[] = [];
  const started = performance.now();
  while (times.length < minRuns || performance.now() - started < milliseconds) {
    const runStarted = performance.now();
    ask();
    times.push(performance.now() - runStarted);
  }
  return times;
}

function built(name: string, seed: Seed, file: string): Store {
  const path = join(folder, file);
  let rows = 0;
  const result = build(seed, path, (count, what) => {
    if (what === 'rows written') rows = count;
    if (process.stdout.isTTY && (count === null || count % 100_000 === 0)) process.stdout.write(`${count ?? ''} ${what} …\r`);
  });
  const megabytes = process.resourceUsage().maxRSS / 1_000; // Before the file is opened, since it will be mapped into memory.
  const { people: persons, nodes, statements, arrows, milliseconds } = result;
  const perSecond = Math.round((rows / milliseconds) * 1_000);
  const store = timed('opened', () => {
    const opened = new Store(open(path));
    opened.rows(sql`select count(*) from node`);
    return opened;
  });
  timed('checked as on start', () => build(seed, path));
  process.stdout.write(
    `${name}: ${persons} people, ${nodes} nodes, ${statements} statements, ${arrows} arrows in ${(statSync(path).size / 1e6).toFixed(0)} MB\n` +
      `built in ${(milliseconds / 1_000).toFixed(1)} s, ${perSecond} rows per second; peak memory ${megabytes.toFixed(0)} MB\n`,
  );
  return store;
}

function timed<Value>(what: string, work: () => Value): Value {
  const started = performance.now();
  const value = work();
  process.stdout.write(`${what} in ${((performance.now() - started) / 1_000).toFixed(2)} s\n`);
  return value;
}

function cellsOf({ milliseconds, statements, rows, bytes }: Measurement): readonly string[] {
  return [milliseconds.toFixed(2), String(statements), String(rows), String(bytes)];
}

function print([name = '', ...cells]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(36)}${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}
