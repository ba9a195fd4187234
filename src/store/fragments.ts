/** Parts that SQL statements are made of. A value in a statement is a parameter; what is `raw` is a name or a word of our own, never a visitor's. */
import sql, { join, raw, type Sql } from 'sql-template-tag';

/** The items of a list as rows, `key` being their place from 0: `from ${each(ids)} p` has `p.key` and `p.value`. */
export function each(values: readonly unknown[]): Sql {
  return sql`json_each(${JSON.stringify(values)})`;
}

/**
 * `column = value`, so that SQLite plans it once. Without the plus sign, a statement with an ORDER BY is planned anew whenever the value
 * changes, which costs several times what running it does (better-sqlite3 builds SQLite with STAT4).
 */
export function equals(column: string, value: string | number): Sql {
  return sql`${raw(column)} = +${value}`;
}

/** `column in ('A', 'B')` for words of our own. */
export function isOneOf(column: string, words: readonly string[]): Sql {
  return raw(`${column} in (${words.map((word) => `'${word}'`).join(', ')})`);
}

/** `where` with all of some conditions; nothing if there are none. */
export function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`` : sql`where ${all(conditions)}`;
}

/** All of some conditions, of which there is at least one. */
export function all(conditions: readonly Sql[]): Sql {
  return join(conditions, ' and ');
}
