/** The one door to a built graph: runs prepared statements, each operation in one read transaction, and counts what it ran. */
import type Database from 'better-sqlite3';
import sql, { type Sql } from 'sql-template-tag';
import { Budget } from './budget.ts';

/** Called for every statement that ran, with the number of rows that it gave. */
export type Listener = (statement: Sql, rows: number) => void;

/** The most statements that are kept prepared: their texts differ by what filters ask, so clients could otherwise make any number. */
const maxPrepared = 1_000;

export class Store {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #listeners = new Set<Listener>();
  #budget: Budget | null = null;
  /** The data's version, as the build stamped it. */
  readonly stamp: string;

  constructor(database: Database.Database) {
    this.#database = database;
    this.stamp = database.prepare('select stamp from build').pluck().get() as string;
  }

  /**
   * The rows of a query without a `limit` of its own: the first `limit` of them, or all. The caller vouches for their type, which is that of
   * the columns that the query names. Within `reading`, throws `BudgetExceeded`, having read no more than one row too many.
   */
  rows<Row>(query: Sql, limit = Infinity): Row[] {
    const allowed = Math.min(limit, this.#budget ? this.#budget.rowsLeft + 1 : Infinity);
    const limited = sql`${query}\nlimit +${allowed === Infinity ? -1 : allowed}`; // A negative limit is none.
    const rows = this.#prepared(limited.sql).all(limited.values) as Row[];
    for (const listener of this.#listeners) listener(query, rows.length);
    this.#budget?.spendRows(rows.length);
    return rows;
  }

  /** Runs one operation: synchronous work against one state of the database, within a budget. */
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

  /** Spends values of the answer of the operation that runs, if one does. Throws `BudgetExceeded`. */
  spendValues(values: number): void {
    this.#budget?.spendValues(values);
  }

  /** Listens to every statement until the function returned is called. */
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
