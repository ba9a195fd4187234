/** What one operation may cost: the rows that it reads, and the values that its answer holds. */

/** Rows that one operation may read. A whole career is a few hundred. */
const maxRows = 20_000;

/** Values that one answer may hold. A whole career holds about 2,000, the schema's introspection about 15,000. */
const maxValues = 50_000;

/** Why an operation was ended. */
export class BudgetExceeded extends Error {
  /** graphql-js passes on an error that has a path as it is, so refusing the rest of an operation costs next to nothing. */
  readonly path: readonly never[] = [];
}

/**
 * Counts down while an operation runs. Rows that were read once can appear in an answer any number of times, so both are counted. Once a
 * budget is spent, the operation has ended: whatever it still asks for is refused with the same error.
 */
export class Budget {
  #rows = maxRows;
  #values = maxValues;
  /** Why the operation was ended; null while it may go on. */
  exceeded: BudgetExceeded | null = null;

  /** Rows that may still be read. Throws `BudgetExceeded` once the budget is spent. */
  get rowsLeft(): number {
    if (this.exceeded) throw this.exceeded;
    return this.#rows;
  }

  /** Spends rows that were read. Throws `BudgetExceeded`. */
  spendRows(rows: number): void {
    this.#rows -= rows;
    if (this.#rows < 0) this.#end(`reads more than ${maxRows.toLocaleString('en')} rows`);
  }

  /** Spends values of the answer. Throws `BudgetExceeded`. */
  spendValues(values: number): void {
    this.#values -= values;
    if (this.#values < 0) this.#end(`has an answer of more than ${maxValues.toLocaleString('en')} values`);
  }

  #end(what: string): never {
    this.exceeded ??= new BudgetExceeded(`This question ${what}`);
    throw this.exceeded;
  }
}
