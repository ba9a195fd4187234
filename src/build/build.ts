/** Builds the graph into a file, and replaces the file in one step. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { attempt, OperationalError, refusalOf } from '../seed/operational-error.ts';
import type { Progress } from '../seed/progress.ts';
import type { Seed } from '../seed/read.ts';
import { open } from '../store/open.ts';
import { compile, type Row } from './compile.ts';
import type { Contents } from './contents.ts';
import { violatedInvariants } from './integrity.ts';
import { isSealed, seal } from './seal.ts';

/** Marks a SQLite file as a career graph, in its header: "CRGR". */
const applicationId = 0x43524752;

/** The result of a build: the contents of the database, and the duration. */
export type Built = {
  readonly stamp: string;
  readonly people: number;
  readonly nodes: number;
  readonly statements: number;
  readonly arrows: number;
  readonly milliseconds: number;
  /** Whether the file already had this graph, so nothing was written. */
  readonly wasCurrent: boolean;
};

/**
 * Builds the graph of a seed without errors into `file`. Other processes see either the old graph or the new one, never a part of it. A
 * current file is kept. A damaged file, or one built by other code, is replaced. Throws an `OperationalError` if the file is not a career
 * graph, and if the system refuses to read or write the file.
 */
export function build(seed: Seed, contents: Contents, file: string, progress?: Progress): Built {
  const started = performance.now();
  const stamp = stampOf(seed);
  const existing = attempt(`Cannot read ${file}`, `Change that, or ${remedy}`, () => inspect(file));
  if (existing === 'not ours')
    throw new OperationalError(`${file} is not a career graph, so it was left alone. Move it away, or ${remedy}`);
  removeLeftovers(file);
  if (existing !== 'absent' && existing !== 'unusable' && existing.stamp === stamp)
    return { ...existing, wasCurrent: true, milliseconds: performance.now() - started };
  const failure = `Cannot write the graph to ${file}`;
  if (!existsSync(dirname(file)))
    throw new OperationalError(`${failure}: the folder ${dirname(file)} does not exist. Create it, or ${remedy}`);
  const counts = attempt(failure, `Change that, or ${remedy}`, () =>
    replace(file, (beside) => write(seed, contents, beside, stamp, progress)),
  );
  return { ...counts, wasCurrent: false, milliseconds: performance.now() - started };
}

const remedy = 'name another file with --database.';

/** Writes a new file, and renames it to replace the old one in one step. */
function replace<Result>(file: string, fill: (beside: string) => Result): Result {
  const beside = `${file}.building-${process.pid}`;
  try {
    writeFileSync(beside, ''); // SQLite does not say why it cannot create a file.
    const result = fill(beside);
    seal(beside);
    flush(beside);
    renameSync(beside, file);
    flush(dirname(file));
    return result;
  } finally {
    rmSync(beside, { force: true });
  }
}

type Counts = Omit<Built, 'milliseconds' | 'wasCurrent'>;

function write(seed: Seed, contents: Contents, file: string, stamp: string, progress?: Progress): Counts {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = off');
    database.pragma('synchronous = off');
    // The rows of a large graph are scattered over its indexes. With the default 2 MB, the same pages are written again and again.
    database.pragma('cache_size = -262144');
    database.pragma('foreign_keys = on');
    database.pragma(`application_id = ${applicationId}`);
    const counts = database.transaction(() => {
      database.pragma('defer_foreign_keys = on');
      for (const sql of tablesOf(contents)) database.exec(sql);
      progress?.(null, 'Sorting nodes');
      insert(database, compile(seed, contents), progress);
      progress?.(null, 'Counting arrows');
      for (const name of ['totals.sql', 'connections.sql']) database.exec(readFileSync(new URL(name, import.meta.url), 'utf8'));
      const written = count(database, stamp);
      for (const { finish } of contents.answers) finish?.(database, progress);
      progress?.(null, 'Checking the graph');
      const violated = violatedInvariants(database, contents);
      if (violated.length > 0)
        throw new Error(
          `The graph violates its own invariants. This is a bug in the build, and not an error in the files:\n${violated.join('\n')}`,
        );
      return written;
    })();
    database.exec('analyze');
    return counts;
  } finally {
    database.close();
  }
}

function insert(database: Database.Database, rows: Iterable<Row>, progress: Progress | undefined): void {
  const statements = new Map<string, Database.Statement>();
  let written = 0;
  for (const { table, columns } of rows) {
    const names = Object.keys(columns);
    const key = `${table}(${names.join()})`;
    let statement = statements.get(key);
    if (!statement) {
      statement = database.prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`);
      statements.set(key, statement);
    }
    statement.run(Object.values(columns));
    written += 1;
    if (written % 1000 === 0) progress?.(written, 'rows written');
  }
}

function count(database: Database.Database, stamp: string): Counts {
  const counts = database
    .prepare(
      `insert into build (only, stamp, built_at, people, nodes, statements, arrows)
       select 1, ?, ?, (select count(*) from person), (select count(*) from node), (select count(*) from statement), (select count(*) from mention)
       returning stamp, people, nodes, statements, arrows`,
    )
    .get(stamp, buildTime().toISOString());
  return counts as Counts;
}

/** The time of the build. Who wants two builds of the same files to have the same bytes sets it: https://reproducible-builds.org/specs/source-date-epoch/ */
function buildTime(): Date {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds === undefined ? new Date() : new Date(Number(seconds) * 1000);
}

/** The SQL that creates all tables: the shared ones, then those of each kind and each answer. */
function tablesOf({ kinds, answers }: Contents): readonly string[] {
  const urls = [
    new URL('graph.sql', import.meta.url),
    ...kinds.map(({ tables }) => tables),
    ...answers.flatMap(({ tables }) => tables ?? []),
  ];
  return urls.map((url) => readFileSync(url, 'utf8'));
}

/** The version of the data: a hash of all seed files, and of the code that turns them into a database. */
function stampOf(seed: Seed): string {
  const hash = createHash('sha256').update(seed.hash);
  for (const folder of ['../graph/', '../seed/', '../build/', '../store/', '../nodes/', '../answers/']) {
    const root = new URL(folder, import.meta.url);
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(sql|ts|js|json)$/.test(name) && !/\.type\.[tj]s$/.test(name),
    );
    for (const name of sources.toSorted()) hash.update(`\0${name}\0`).update(readFileSync(new URL(name, root)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The state of a file: absent, a graph (with its counts), a graph that is damaged or of another version, or not a graph. */
function inspect(file: string): 'absent' | 'not ours' | 'unusable' | Counts {
  if (!existsSync(file)) return 'absent';
  if (!statSync(file).isFile()) return 'not ours';
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  if (length === 0) return 'unusable'; // An empty file has nothing to lose.
  if (length < header.length || header.readUInt32BE(68) !== applicationId) return 'not ours';
  if (!isSealed(file)) return 'unusable';
  try {
    const database = open(file);
    try {
      return database.prepare('select stamp, people, nodes, statements, arrows from build').get() as Counts;
    } finally {
      database.close();
    }
  } catch (cause) {
    if (cause instanceof Database.SqliteError) return 'unusable';
    throw cause;
  }
}

/** Removes the files of builds that were killed, if the system allows it. Keeps the file of a build that is running. */
function removeLeftovers(file: string): void {
  const prefix = `${basename(file)}.building-`;
  try {
    for (const name of readdirSync(dirname(file))) {
      const path = join(dirname(file), name);
      const pid = name.slice(prefix.length);
      if (name.startsWith(prefix) && /^\d+$/.test(pid) && !isBeingBuilt(path, Number(pid))) rmSync(path, { force: true });
    }
  } catch (cause) {
    if (refusalOf(cause) === undefined) throw cause; // Leftovers do not prevent a build.
  }
}

/** Whether a process is still writing a file. If the file is an hour old, the process is a later one with the same id. */
function isBeingBuilt(path: string, pid: number): boolean {
  const anHourAgo = Date.now() - 3_600_000;
  if (pid === process.pid || (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < anHourAgo) return false;
  try {
    return process.kill(pid, 0); // Sends no signal, and throws if there is no such process.
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'; // The process exists, and belongs to another user.
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
