/** The one door to a built graph: runs prepared statements, each operation in one read transaction, and counts what it ran. */
import type Database from 'better-sqlite3';

export type Parameters = Readonly<Record<string, string | number | null>>;

/** Told of every statement that runs: its text and how many rows it gave. */
export type Listener = (sql: string, rows: number) => void;

/** Why an operation was stopped: it read more rows than one may. */
export class TooManyRows extends Error {
  readonly most: number;

  constructor(most: number) {
    super(`An operation read more than ${most} rows`);
    this.most = most;
  }
}

/** The most rows that one operation may read. A whole career is a few hundred. */
const mostRows = 20_000;

/** The most statements that are kept prepared: their texts differ by what filters ask, so clients could otherwise make any number. */
const mostPrepared = 1_000;

export class Store {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #listeners = new Set<Listener>();
  #rowsLeft = Infinity;
  /** The data's version, as the build stamped it. */
  readonly stamp: string;

  constructor(database: Database.Database) {
    this.#database = database;
    this.stamp = database.prepare('select stamp from build').pluck().get() as string;
  }

  /** The rows of a query. The caller vouches for their type, which is that of the columns the query names. Throws `TooManyRows` within `reading`. */
  rows<Row>(sql: string, parameters: Parameters = {}): Row[] {
    const rows = this.#prepared(sql).all(parameters) as Row[];
    for (const listener of this.#listeners) listener(sql, rows.length);
    this.#rowsLeft -= rows.length;
    if (this.#rowsLeft < 0) throw new TooManyRows(mostRows);
    return rows;
  }

  /** Runs synchronous work against one state of the database, with a bound on the rows that it reads. */
  reading<Result>(work: () => Result): Result {
    this.#prepared('begin').run();
    this.#rowsLeft = mostRows;
    try {
      return work();
    } finally {
      this.#rowsLeft = Infinity;
      this.#prepared('commit').run();
    }
  }

  /** Listens to every statement until the function returned is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#database.close();
  }

  #prepared(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      const [oldest] = this.#statements.keys();
      if (this.#statements.size >= mostPrepared && oldest !== undefined) this.#statements.delete(oldest);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/**
 * `column = :parameter`, so that SQLite plans it once. Without the plus sign, a statement with an ORDER BY is planned anew whenever the
 * parameter changes, which costs several times what running it does (better-sqlite3 builds SQLite with STAT4).
 */
export function equals(column: string, parameter: string): string {
  return `${column} = +:${parameter}`;
}

/** `column in ('A', 'B')` for words that are ours, never a visitor's. */
export function isOneOf(column: string, words: readonly string[]): string {
  return `${column} in (${words.map((word) => `'${word}'`).join(', ')})`;
}
