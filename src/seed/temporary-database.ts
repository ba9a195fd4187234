/** Room for more than fits into memory, for as long as it takes to read and build. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * An empty database with some tables. Having no name, it is in memory while its cache holds it (32 MB), and from then on in a file that
 * SQLite has removed already: whatever becomes of the process, nothing is left behind.
 */
export function temporaryDatabase(tables: URL): Database.Database {
  const database = new Database('');
  database.pragma('journal_mode = off');
  database.pragma('cache_size = -32768');
  database.exec(readFileSync(tables, 'utf8'));
  database.exec('begin'); // One transaction to the end: there is nothing to be durable.
  return database;
}
