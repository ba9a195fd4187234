/** From files to a database: whole or not at all, the same from the same, and never somebody else's file. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { expect, test, onTestFinished, vi } from 'vitest';
import { syntheticSeed } from '../bench/synthetic-seed.ts';
import { OperationalError } from '../src/seed/operational-error.ts';
import type { Progress } from '../src/seed/progress.ts';
import { readSeed } from '../src/seed/read.ts';
import { build, contents } from '../src/career-build.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { open } from '../src/store/open.ts';
import { violatedInvariants } from '../src/build/integrity.ts';
import { isSealed } from '../src/build/seal.ts';
import { temporaryFolder, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const run = promisify(execFile);
const career = (...args: readonly string[]) => run(process.execPath, ['src/career.js', ...args]);

/** Every row of every table, as text. */
function contentOf(file: string): string {
  const database = open(file);
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all() as string[];
  const rows = tables.map((table) => [table, database.prepare(`select * from ${table}`).all()]);
  database.close();
  return JSON.stringify(rows);
}

test('the same files give the same content and the same stamp, and with the same time of the build the same bytes', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1770000000');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const [one, two] = [join(temporaryFolder(), 'career.db'), join(temporaryFolder(), 'career.db')];
  expect(build(readSeed(twoCareers, nodeKinds), one).stamp).toBe(build(readSeed(twoCareers, nodeKinds), two).stamp);
  expect(contentOf(one)).toBe(contentOf(two));
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});

test('a graph that is current is left as it is; changed files give another stamp', () => {
  const folder = temporaryFolder();
  const [seed, file] = [join(folder, 'seed'), join(folder, 'career.db')];
  cpSync(twoCareers, seed, { recursive: true });
  const first = build(readSeed(seed, nodeKinds), file);
  expect(first.wasCurrent).toBe(false);
  expect(build(readSeed(seed, nodeKinds), file)).toMatchObject({ wasCurrent: true, stamp: first.stamp, nodes: first.nodes });
  const organizations = join(seed, 'organizations.yaml');
  writeFileSync(organizations, `${readFileSync(organizations, 'utf8')}\n- { slug: another, name: Another }\n`);
  const changed = build(readSeed(seed, nodeKinds), file);
  expect(changed.stamp).not.toBe(first.stamp);
  expect(changed.nodes).toBe(first.nodes + 1);
});

test('a server that has the old graph open keeps it when a new one takes its place', () => {
  const folder = temporaryFolder();
  const [seed, file] = [join(folder, 'seed'), join(folder, 'career.db')];
  cpSync(twoCareers, seed, { recursive: true });
  build(readSeed(seed, nodeKinds), file);
  const reader = open(file);
  const countNodes = () => reader.prepare('select count(*) from node').pluck().get();
  const before = countNodes();
  writeFileSync(join(seed, 'people.yaml'), `${readFileSync(join(seed, 'people.yaml'), 'utf8')}\n- { slug: another, name: Another }\n`);
  build(readSeed(seed, nodeKinds), file);
  expect(countNodes()).toBe(before);
  reader.close();
  expect(readdirSync(folder).toSorted()).toEqual(['career.db', 'seed']);
});

test.each([
  ['a text', (file: string) => writeFileSync(file, 'a shopping list, longer than the header of a database is: '.repeat(5))],
  ['a short text', (file: string) => writeFileSync(file, 'milk')],
  ['somebody else’s database', (file: string) => new Database(file).exec('create table mine (x); insert into mine values (1)').close()],
  ['a folder', (file: string) => mkdirSync(file)],
])('%s in the way is refused with a sentence, and left alone', (_, put) => {
  const file = join(temporaryFolder(), 'career.db');
  put(file);
  const before = existsSync(file) && readdirSync(join(file, '..'));
  expect(() => build(readSeed(twoCareers, nodeKinds), file)).toThrow(OperationalError);
  expect(() => build(readSeed(twoCareers, nodeKinds), file)).toThrow(/is not a career graph, so it was left alone/);
  expect(readdirSync(join(file, '..'))).toEqual(before);
});

/** Loses pages of a file, as a copy does that sets room aside first and is then broken off. */
function overwrite(file: string, page: number, pages: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(pages * 4096), 0, pages * 4096, page * 4096);
  closeSync(descriptor);
}

test.each([
  ['damaged', (file: string) => truncateSync(file, 8_192)],
  [
    'overwritten in the middle',
    (file: string) => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 100), Buffer.alloc(40_000, 7)])),
  ],
  ['a byte shorter', (file: string) => truncateSync(file, statSync(file).size - 1)],
  ['longer', (file: string) => appendFileSync(file, 'x')],
  ['copied but for one page', (file: string) => overwrite(file, statSync(file).size / 4096 - 20, 1)],
  ['empty', (file: string) => writeFileSync(file, '')],
  ['of another version', (file: string) => new Database(file).exec("update build set stamp = 'older'").close()],
  ['without the tables of this one', (file: string) => new Database(file).exec('drop table build').close()],
])('a graph that is %s is built anew', (_, harm) => {
  const file = join(temporaryFolder(), 'career.db');
  const { nodes } = build(readSeed(twoCareers, nodeKinds), file);
  harm(file);
  expect(build(readSeed(twoCareers, nodeKinds), file)).toMatchObject({ nodes, wasCurrent: false });
  expect(open(file).prepare('select count(*) from node').pluck().get()).toBe(nodes);
});

test('of a large graph, a part that was lost is noticed wherever it is', () => {
  const file = join(temporaryFolder(), 'career.db');
  build(syntheticSeed(120), file);
  const whole = readFileSync(file);
  const pages = whole.length / 4096;
  expect(pages).toBeGreaterThan(1_000);
  const lost = Math.ceil(pages / 511);
  for (const part of [0.01, 0.1, 0.33, 0.5, 0.77, 0.9, 1]) {
    writeFileSync(file, whole);
    overwrite(file, Math.floor(part * (pages - lost)), lost);
    expect(isSealed(file), `at ${part}`).toBe(false);
  }
  writeFileSync(file, whole);
  expect(isSealed(file)).toBe(true);
});

test('files with errors change nothing', async () => {
  const folder = temporaryFolder();
  const [seed, file] = [join(folder, 'seed'), join(folder, 'career.db')];
  cpSync(twoCareers, seed, { recursive: true });
  await career('build', '--seed', seed, '--database', file);
  const before = readFileSync(file);
  writeFileSync(join(seed, 'people.yaml'), '- { slug: x }\n');
  await expect(career('build', '--seed', seed, '--database', file)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Nothing was built: fix'),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a folder without a seed file is an error that says what a seed folder holds, and changes nothing', async () => {
  const [seed, file] = [seedFolder(), join(temporaryFolder(), 'career.db')];
  await career('build', '--seed', seed, '--database', file);
  const before = readFileSync(file);
  await expect(career('build', '--seed', 'src', '--database', file)).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr:
      'src:1:1: error: there is nothing in src to build a graph from: a seed folder contains people.yaml, organizations.yaml, events.yaml, documents.yaml, technologies.yaml, and the files of each career, such as people/<slug>/person.yaml. Or name a résumé or a folder of them: JSON Resume (.json), or what LinkedIn exports (.zip)\n\nNothing was built: fix 1 error first\n',
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  ['is not there', 'typo', /the folder typo does not exist/],
  ['is empty', 'empty', /there is nothing in empty to build a graph from/],
  ['has errors', 'faulty', /faulty\/technologies\.yaml:1:1: error/],
])('nothing is generated from a folder that %s', async (_, seed, reason) => {
  const folder = temporaryFolder();
  for (const inner of ['empty', 'faulty', 'src/client']) mkdirSync(join(folder, inner), { recursive: true });
  writeFileSync(join(folder, 'faulty/technologies.yaml'), 'a text\n');
  const before = readdirSync(folder, { recursive: true });
  const generate = run(process.execPath, [join(import.meta.dirname, '../src/career.js'), 'generate', '--seed', seed], { cwd: folder });
  await expect(generate).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(reason) });
  await expect(generate).rejects.toMatchObject({ stderr: expect.stringMatching(/Nothing was written: fix 1 error first\n$/) });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('concurrent builds produce one complete graph, and leave no files', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'career.db');
  await Promise.all([1, 2, 3].map(() => career('build', '--seed', twoCareers, '--database', file)));
  expect(open(file).pragma('integrity_check', { simple: true })).toBe('ok');
  expect(readdirSync(folder)).toEqual(['career.db']);
});

test('a build that is killed leaves the old graph or the new one', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'career.db');
  const { nodes } = build(readSeed(twoCareers, nodeKinds), file);
  for (const after of [0, 30, 90, 180]) {
    new Database(file).exec("update build set stamp = 'older'").close();
    const child = spawn(process.execPath, ['src/career.js', 'build', '--seed', twoCareers, '--database', file], { stdio: 'ignore' });
    await expect.poll(() => existsSync(`${file}.building-${child.pid}`), { interval: 2, timeout: 20_000 }).toBe(true);
    await setTimeout(after);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const database = open(file);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.prepare('select count(*) from node').pluck().get()).toBe(nodes);
    database.close();
  }
});

test('every start removes the files of killed builds, and keeps those that a running process may still write', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'career.db');
  build(readSeed(twoCareers, nodeKinds), file);
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  const [running, mine] = [process.ppid, process.pid];
  for (const process of [ended, mine, running, 'notes']) writeFileSync(`${file}.building-${process}`, 'half a graph');
  expect(build(readSeed(twoCareers, nodeKinds), file).wasCurrent).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['career.db', `career.db.building-${running}`, 'career.db.building-notes']);
  utimesSync(`${file}.building-${running}`, 0, 0); // Not touched for longer than any build takes, so that it is another's number by now.
  build(readSeed(twoCareers, nodeKinds), file);
  expect(readdirSync(folder).toSorted()).toEqual(['career.db', 'career.db.building-notes']);
});

test('reading, checking and building report their progress to the end', () => {
  const reported = new Map<string, number[]>();
  const progress: Progress = (count, what) => reported.set(what, [...(reported.get(what) ?? []), ...(count === null ? [] : [count])]);
  const { nodes } = build(readSeed(twoCareers, nodeKinds, progress), join(temporaryFolder(), 'career.db'), progress);
  expect([...reported.keys()]).toEqual([
    'files read',
    'nodes checked',
    'Sorting nodes',
    'rows written',
    'Counting arrows',
    'Optimizing the search index',
    'Choosing examples',
    'Checking the graph',
  ]);
  for (const [done, counts] of reported) expect(counts, done).toEqual([...new Set(counts)].toSorted((a, b) => a - b));
  expect(reported.get('files read')?.at(-1)).toBe(globSync(`${twoCareers}/**/*.yaml`).length);
  expect(reported.get('nodes checked')?.at(-1)).toBe(nodes);
});

test('careers are read, checked and built in less memory than all of them would take', async () => {
  const sentences = Array.from(
    { length: 40 },
    (_, index) => `- text: Built tool ${index} in [[examplang]], with its data in [[sample-db]].`,
  );
  const written = (index: number) => `
    document: example-page
    person: { name: Somebody ${index}, section: About }
    positions:
      - organization: example-works
        title: Engineer
        period: { start: 2015-09, end: 2019-10 }
        section: Work
        statements:
          ${sentences.join('\n          ')}
  `;
  const careers = Array.from({ length: 300 }, (_, index) => [`people/somebody-${index}/career.yaml`, written(index)]);
  const seed = seedFolder(Object.fromEntries(careers));
  // Megabytes that JavaScript may keep: it takes more to have these careers in memory all at once, and less to have them one by one.
  const [limit, file] = ['--max-old-space-size=48', join(temporaryFolder(), 'career.db')];
  const { stdout } = await run(process.execPath, [limit, 'src/career.js', 'build', '--seed', seed, '--database', file]);
  expect(stdout).toMatch(/^Built the graph: 301 people, /);
}, 120_000);

test('the database holds what a database can hold', () => {
  const file = join(temporaryFolder(), 'career.db');
  build(readSeed(twoCareers, nodeKinds), file);
  const database = new Database(file);
  database.pragma('foreign_keys = on');
  const refuse = (sql: string, reason: RegExp) => expect(() => database.exec(sql), sql).toThrow(reason);
  refuse(
    'insert into node select 9999, key, kind, slug, name, sort_name, null, null, 0, null, null, null, null from node limit 1',
    /UNIQUE/,
  );
  refuse("update talk set format = 'SONG'", /CHECK/);
  refuse('update position set person_id = 99999', /FOREIGN KEY/);
  refuse("update node set earliest = '2020-01-02', latest = '2020-01-01', is_ongoing = 0", /CHECK/);
  refuse("update statement set section = ''", /CHECK/);
  refuse("insert into mention values (1, 99, 1, 'USED', null, 1, null, null, 'not a number', 3)", /cannot store TEXT/);
  refuse("update mention set extent = 'MOSTLY'", /CHECK/);
  refuse("update mention set is_confirmed = 0 where relation = 'USED'", /CHECK/);
  refuse("update evidence set extent = 'SOME' where is_direct = 0", /CHECK/);
  refuse("update figure set kind = 'WISH'", /CHECK/);
  database.close();
});

test.each([
  ['a statement counts for its subject', 'delete from statement_for where node_id = (select subject_id from statement where id = 1)'],
  [
    'evidence counts for the node that the arrow leaves',
    "delete from statement_for where node_id = (select id from node where key = 'organization/jet')",
  ],
  ['evidence is named in its statement', "delete from mention where node_id = (select id from node where key = 'technology/nomad')"],
  ['evidence has the kinds of both nodes', "update evidence set from_kind = 'talk' where from_kind = 'role'"],
  ['an arrow is supported from both ends', "delete from evidence where to_id = (select id from node where key = 'technology/nomad')"],
  ['words that name a node are inside their statement', 'update mention set start = 100000 where statement_id = 1'],
  ['an experience with a technology or project has a row for every day', 'delete from experience where from_day > 0'],
  ['a position has a role', "delete from role where position_id = (select id from node where key = 'position/justen-walker/jet')"],
  [
    'an implicit role is the only role of its position',
    "update role set is_implicit = 1 where id = (select id from node where key = 'role/justen-walker/jet/devops')",
  ],
  [
    'a talk is supported by a record',
    "update statement set is_record = 0 where subject_id = (select id from node where key = 'talk/nomad-auto-proxying')",
  ],
  ['a talk is a node of that kind, and vice versa', "update node set kind = 'talk' where key = 'event/gophercon-2020'"],
])('a graph that violates “%s” is detected', (promise, harm) => {
  const file = join(temporaryFolder(), 'career.db');
  build(readSeed(twoCareers, nodeKinds), file);
  const database = new Database(file);
  expect(violatedInvariants(database, contents)).toEqual([]);
  database.pragma('foreign_keys = off');
  database.exec(harm);
  expect(violatedInvariants(database, contents).map((broken) => broken.split(':')[0])).toContain(promise);
  database.close();
});
