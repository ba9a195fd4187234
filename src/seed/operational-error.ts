/** What the machine refuses, such as a full disk or a folder that may not be written, in a sentence for the person who can change it. */
import { fileURLToPath } from 'node:url';
import { getSystemErrorMessage } from 'node:util';
import Database from 'better-sqlite3';

/** Why something cannot be done, although no code is at fault: the command line shows its message and no stack. */
export class OperationalError extends Error {}

/** What a system may refuse to any program. Other codes, such as EBADF, come of a mistake in the program. */
const refusals = new Set(
  'EACCES EBUSY EDQUOT EFBIG EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENOENT ENOSPC ENOTDIR EPERM EROFS'.split(' '),
);

/** The same of SQLite. https://www.sqlite.org/rescode.html */
const refusalsOfSqlite: Readonly<Record<string, string>> = {
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_FULL: 'no space left on device',
  SQLITE_IOERR: 'i/o error',
  SQLITE_READONLY: 'the file cannot be written',
};

const ownFiles = fileURLToPath(new URL('../', import.meta.url));

/** Does some work with files. Throws an `OperationalError` if the system refuses: what failed, why, and what to do. */
export function attempt<Result>(failure: string, remedy: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const reason = refusalOf(cause);
    if (reason === undefined) throw cause;
    throw new OperationalError(`${failure}: ${reason}. ${remedy}`, { cause });
  }
}

/** Why the system refused something, in words; undefined for any other error, and for a file of ours that is missing. */
export function refusalOf(cause: unknown): string | undefined {
  if (cause instanceof Database.SqliteError) return refusalsOfSqlite[/^SQLITE_[A-Z]+/.exec(cause.code)?.[0] ?? ''];
  const { code = '', errno = 0, path = '' } = cause as NodeJS.ErrnoException;
  return refusals.has(code) && !path.startsWith(ownFiles) ? getSystemErrorMessage(errno) : undefined;
}
