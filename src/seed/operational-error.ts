/** Explains what the operating system refuses, such as writing to a full disk, to the person who can change it. */
import { fileURLToPath } from 'node:url';
import { getSystemErrorMessage } from 'node:util';
import Database from 'better-sqlite3';

/** A failure that is not a bug. The command line shows its message without a stack trace. */
export class OperationalError extends Error {}

/** The errors that any program may get from the system. Others, such as EBADF, are bugs in the program. */
const refusals = new Set(
  'EACCES EBUSY EDQUOT EFBIG EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENOENT ENOSPC ENOTDIR EPERM EROFS'.split(' '),
);

/** The same for SQLite. https://www.sqlite.org/rescode.html */
const refusalsOfSqlite: Readonly<Record<string, string>> = {
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_FULL: 'no space left on device',
  SQLITE_IOERR: 'i/o error',
  SQLITE_READONLY: 'the file cannot be written',
};

const ownFiles = fileURLToPath(new URL('../', import.meta.url));

/** Does some work with files. If the system refuses, throws an `OperationalError` that says what failed, why, and what to do. */
export function attempt<Result>(failure: string, remedy: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const reason = refusalOf(cause);
    if (reason === undefined) throw cause;
    throw new OperationalError(`${failure}: ${reason}. ${remedy}`, { cause });
  }
}

/** Why the system refused something; undefined for any other error, and if a file of this program is missing. */
export function refusalOf(cause: unknown): string | undefined {
  if (cause instanceof Database.SqliteError) return refusalsOfSqlite[/^SQLITE_[A-Z]+/.exec(cause.code)?.[0] ?? ''];
  const { code = '', errno = 0, path = '' } = cause as NodeJS.ErrnoException;
  return refusals.has(code) && !path.startsWith(ownFiles) ? getSystemErrorMessage(errno) : undefined;
}
