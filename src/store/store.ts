/** The one door to a built graph: runs prepared statements, each operation in one read transaction, and counts what it ran. */
import type Database from 'better-sqlite3';

export type Parameters = Readonly<Record<string, string | number | null>>;

/** Told of every statement that runs: its text and how many rows it gave. */
export type Listener = (sql: string, rows: number) => void;

export class Store {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #listeners = new Set<Listener>();
  /** The data's version, as the build stamped it. */
  readonly stamp: string;

  constructor(database: Database.Database) {
    this.#database = database;
    this.stamp = database.prepare('select stamp from build').pluck().get() as string;
  }

  /** The rows of a query. The caller vouches for their type, which is that of the columns the query names. */
  rows<Row>(sql: string, parameters: Parameters = {}): Row[] {
    const rows = this.#prepared(sql).all(parameters) as Row[];
    for (const listener of this.#listeners) listener(sql, rows.length);
    return rows;
  }

  /** Runs synchronous work against one state of the database. */
  reading<Result>(work: () => Result): Result {
    const begin = this.#prepared('begin');
    const commit = this.#prepared('commit');
    begin.run();
    try {
      return work();
    } finally {
      commit.run();
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
