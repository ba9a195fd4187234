/** Runs every query on a built graph: as a prepared statement, within one read transaction per operation, and within its budget. */
import type Database from 'better-sqlite3';
import sql, { type Sql } from 'sql-template-tag';
import { Budget } from './budget.ts';

/** Receives every query that ran, and the number of rows that it returned. */
export type Listener = (statement: Sql, rows: number) => void;

/** The version of the data, when it was built (ISO 8601), and how large it is. */
export type BuildRow = {
  readonly stamp: string;
  readonly built_at: string;
  readonly people: number;
  readonly nodes: number;
  readonly statements: number;
  readonly arrows: number;
};

/** The most prepared statements to keep. Their texts depend on the client's filters, so there is no natural limit. */
const maxPrepared = 1_000;

export class Store {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #listeners = new Set<Listener>();
  #budget: Budget | null = null;
  /** What the build says about the graph. */
  readonly build: BuildRow;
  /** The version of the data. */
  readonly stamp: string;

  constructor(database: Database.Database) {
    this.#database = database;
    this.build = database.prepare('select stamp, built_at, people, nodes, statements, arrows from build').get() as BuildRow;
    this.stamp = this.build.stamp;
  }

  /**
   * The rows of a query that has no `limit` of its own: the first `limit` rows, or all. The caller is responsible for the type of the rows.
   * Within `reading`, throws `BudgetExceeded` after reading at most one row too many.
   */
  rows<Row>(query: Sql, limit = Infinity): Row[] {
    const allowed = Math.min(limit, this.#budget ? this.#budget.rowsLeft + 1 : Infinity);
    const limited = sql`${query}\nlimit +${allowed === Infinity ? -1 : allowed}`; // A negative limit means no limit.
    const rows = this.#prepared(limited.sql).all(limited.values) as Row[];
    for (const listener of this.#listeners) listener(query, rows.length);
    this.#budget?.spendRows(rows.length);
    return rows;
  }

  /** Runs one operation: synchronous work on one state of the database, within a budget. */
  reading<Result>(work: (budget: Budget) => Result): Result {
    this.#prepared('begin').run();
    this.#budget = new Budget();
    try {
      return work(this.#budget);
    } finally {
      this.#budget = null;
      this.#prepared('commit').run();
    }
  }

  /** Counts values of the answer of the current operation, if there is one. Throws `BudgetExceeded` if these are too many. */
  spendValues(values: number): void {
    this.#budget?.spendValues(values);
  }

  /** Calls the listener for every query, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#database.close();
  }

  #prepared(text: string): Database.Statement {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.#database.prepare(text);
      const [oldest] = this.#statements.keys();
      if (this.#statements.size >= maxPrepared && oldest !== undefined) this.#statements.delete(oldest);
      this.#statements.set(text, statement);
    }
    return statement;
  }
}
