/** Opens a built graph for reading. */
import Database from 'better-sqlite3';

/** Opens a database file, which must exist. */
export function open(file: string): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  database.pragma('cache_size = -65536');
  database.pragma('mmap_size = 268435456');
  return database;
}
