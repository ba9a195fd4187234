/** A built graph on disk: how it is recognized, and how it is replaced in one step. */
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

/** What a build put into the database, and how long it took. */
export type Built = {
  readonly stamp: string;
  readonly people: number;
  readonly nodes: number;
  readonly statements: number;
  readonly arrows: number;
  readonly milliseconds: number;
  /** Whether the file held this very graph already. */
  readonly wasCurrent: boolean;
};

/**
 * Builds the graph of a seed without errors into `file`, or leaves what is there as it is. Other processes see the old graph or the
 * new one, whole. A damaged file, or one built by other code, is replaced; a file that is no career graph is left alone. Throws
 * an `OperationalError` then, and if the system refuses to read or write the file.
 */
export function build(seed: Seed, contents: Contents, file: string, progress?: Progress): Built {
  const started = performance.now();
  const stamp = stampOf(seed);
  const existing = attempt(`Cannot read ${file}`, `Change that, or ${remedy}`, () => look(file));
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

/** Writes a new file, and puts it in the place of another in one step. */
function replace<Result>(file: string, fill: (beside: string) => Result): Result {
  const beside = `${file}.building-${process.pid}`;
  try {
    writeFileSync(beside, ''); // SQLite does not say why it cannot make a file.
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
    // Rows of a large graph fall all over its indexes: with the usual 2 MB, the same pages are written again and again.
    database.pragma('cache_size = -262144');
    database.pragma('foreign_keys = on');
    database.pragma(`application_id = ${applicationId}`);
    const counts = database.transaction(() => {
      database.pragma('defer_foreign_keys = on');
      for (const sql of tablesOf(contents)) database.exec(sql);
      progress?.(null, 'Sorting nodes');
      insert(database, compile(seed, contents), progress);
      progress?.(null, 'Counting arrows');
      database.exec(readFileSync(new URL('totals.sql', import.meta.url), 'utf8'));
      const written = count(database, stamp);
      for (const { finish } of contents.answers) finish?.(database, progress);
      progress?.(null, 'Checking the graph');
      const violated = violatedInvariants(database, contents);
      if (violated.length > 0)
        throw new Error(
          `The graph violates its own invariants, which is a fault of the build and not of the files:\n${violated.join('\n')}`,
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
      `insert into build (only, stamp, people, nodes, statements, arrows)
       select 1, ?, (select count(*) from person), (select count(*) from node), (select count(*) from statement), (select count(*) from mention)
       returning stamp, people, nodes, statements, arrows`,
    )
    .get(stamp);
  return counts as Counts;
}

/** The statements that create all tables: what nodes share, then what each kind and each answer has. */
function tablesOf({ kinds, answers }: Contents): readonly string[] {
  const urls = [
    new URL('graph.sql', import.meta.url),
    ...kinds.map(({ tables }) => tables),
    ...answers.flatMap(({ tables }) => tables ?? []),
  ];
  return urls.map((url) => readFileSync(url, 'utf8'));
}

/** The data's version: a hash of all files and of the code that turns them into a database. */
function stampOf(seed: Seed): string {
  const hash = createHash('sha256').update(seed.hash);
  for (const folder of ['../graph/', '../seed/', '../build/', '../store/', '../nodes/', '../answers/']) {
    const root = new URL(folder, import.meta.url);
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(sql|ts|js)$/.test(name) && !/\.type\.[tj]s$/.test(name),
    );
    for (const name of sources.toSorted()) hash.update(`\0${name}\0`).update(readFileSync(new URL(name, root)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What a file is: absent, ours and sound, ours but damaged or of another version, or something else. */
function look(file: string): 'absent' | 'not ours' | 'unusable' | Counts {
  if (!existsSync(file)) return 'absent';
  if (!statSync(file).isFile()) return 'not ours';
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  if (length === 0) return 'unusable'; // An empty file holds nothing that could be lost.
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

/** Removes what killed builds left behind, if the system lets us. The file of a running build is not touched. */
function removeLeftovers(file: string): void {
  const prefix = `${basename(file)}.building-`;
  try {
    for (const name of readdirSync(dirname(file))) {
      const path = join(dirname(file), name);
      const number = name.slice(prefix.length);
      if (name.startsWith(prefix) && /^\d+$/.test(number) && !isBeingBuilt(path, Number(number))) rmSync(path, { force: true });
    }
  } catch (cause) {
    if (refusalOf(cause) === undefined) throw cause; // The graph can be built and read without it.
  }
}

/** Whether the process of this number is still writing a file. One that wrote nothing for an hour is another process of the same number. */
function isBeingBuilt(path: string, number: number): boolean {
  const anHourAgo = Date.now() - 3_600_000;
  if (number === process.pid || (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < anHourAgo) return false;
  try {
    return process.kill(number, 0); // Signals nothing, and throws if there is no such process.
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'; // It is another user's.
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
