/** Limits on one operation: the rows that it reads, and the values in its answer. */

/** The most rows that one operation may read. A whole career has a few hundred. */
const maxRows = 20_000;

/** The most values in one answer. A whole career has about 2,000, the introspection of the schema about 15,000. */
const maxValues = 50_000;

/** The error that ends an operation that exceeds its budget. */
export class BudgetExceeded extends Error {
  /** graphql-js does not wrap an error that has a path, so refusing every further field costs next to nothing. */
  readonly path: readonly never[] = [];
}

/**
 * Counts down while an operation runs. A row that is read once can appear in the answer many times, so rows and values are counted
 * separately. Once either runs out, the operation is over: every further read throws the same error.
 */
export class Budget {
  #rows = maxRows;
  #values = maxValues;
  /** The error that ended the operation; null while it is within its budget. */
  exceeded: BudgetExceeded | null = null;

  /** The number of rows that may still be read. Throws `BudgetExceeded` once the operation is over. */
  get rowsLeft(): number {
    if (this.exceeded) throw this.exceeded;
    return this.#rows;
  }

  /** Counts rows that were read. Throws `BudgetExceeded` if these are too many. */
  spendRows(rows: number): void {
    this.#rows -= rows;
    if (this.#rows < 0) this.#end(`This question reads more than ${maxRows.toLocaleString('en')} rows`);
  }

  /** Counts values of the answer. Throws `BudgetExceeded` if these are too many. */
  spendValues(values: number): void {
    this.#values -= values;
    if (this.#values < 0) this.#end(`The answer to this question has more than ${maxValues.toLocaleString('en')} values`);
  }

  #end(reason: string): never {
    this.exceeded ??= new BudgetExceeded(reason);
    throw this.exceeded;
  }
}
