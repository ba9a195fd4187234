/** Holds more than fits into memory while a seed is read and built. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * A database with some empty tables. It has no name, so SQLite keeps it in its cache (32 MB), and what exceeds that in a file that it has
 * already unlinked: nothing is left behind, even if the process is killed.
 */
export function temporaryDatabase(tables: URL): Database.Database {
  const database = new Database('');
  database.pragma('journal_mode = off');
  database.pragma('cache_size = -32768');
  database.exec(readFileSync(tables, 'utf8'));
  database.exec('begin'); // A single transaction: nothing has to be durable.
  return database;
}
