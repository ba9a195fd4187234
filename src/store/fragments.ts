/** Fragments of SQL. Values are always parameters. Only our own names and words are `raw`, never a client's input. */
import sql, { join, raw, type Sql } from 'sql-template-tag';

/** The items of a list as rows, with their indexes as `key`: `from ${each(ids)} p` has `p.key` and `p.value`. */
export function each(values: readonly unknown[]): Sql {
  return sql`json_each(${JSON.stringify(values)})`;
}

/**
 * `column = value`, in a form that SQLite plans only once. Without the plus sign, SQLite plans a statement with an ORDER BY again whenever
 * the value changes, which takes several times as long as running it (better-sqlite3 builds SQLite with STAT4).
 */
export function equals(column: string, value: string | number): Sql {
  return sql`${raw(column)} = +${value}`;
}

/** `column in ('A', 'B')`, for our own words. */
export function isOneOf(column: string, words: readonly string[]): Sql {
  return raw(`${column} in (${words.map((word) => `'${word}'`).join(', ')})`);
}

/** A `where` clause that requires all conditions; nothing if there are none. */
export function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`` : sql`where ${all(conditions)}`;
}

/** All conditions, joined by `and`. There must be at least one. */
export function all(conditions: readonly Sql[]): Sql {
  return join(conditions, ' and ');
}
