/** The options that every command shares, so that all commands use the same files and the same graph. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type CommandOptions, UsageError } from './command.ts';

export const commonOptions = {
  seed: {
    type: 'string',
    value: 'path',
    help: 'The files to read: a folder, or one file (default: the variable CAREER_SEED, or the folder seed)',
  },
  database: {
    type: 'string',
    value: 'file',
    help: 'The database that is built from them (default: the variable CAREER_DATABASE, career.db for the folder seed, or a file in your cache folder)',
  },
  'leave-out': {
    type: 'boolean',
    help: 'Leave out careers with errors, and exit with 3 (default for a folder of résumés)',
  },
} as const satisfies CommandOptions;

/** The files that a command reads, the database that is built from them, and whether careers with errors are left out. */
export type Places = { readonly seed: string; readonly database: string; readonly leaveOut: boolean | undefined };

/** The shared options as given. */
export type GivenPlaces = {
  readonly seed?: string | undefined;
  readonly database?: string | undefined;
  readonly 'leave-out'?: boolean | undefined;
};

/**
 * The places that the options or the word after the command name, or else the environment, or else the defaults. A folder that `career init`
 * made is its seed folder. Throws a `UsageError` if the files are named twice.
 */
export function placesOf({ seed, database, 'leave-out': leaveOut }: GivenPlaces, path?: string): Places {
  if (path !== undefined && seed !== undefined) throw new UsageError(`Name the files once: either "${path}" or "--seed ${seed}".`);
  const given = seed ?? path ?? (process.env['CAREER_SEED'] || 'seed');
  const read = existsSync(join(given, 'seed', 'people')) ? join(given, 'seed') : given;
  return { seed: read, database: database ?? (process.env['CAREER_DATABASE'] || usualDatabase(read)), leaveOut };
}

/** The user's folder for files that can be made again. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME: own, LOCALAPPDATA: ofWindows } = process.env;
  const usual = { darwin: join(homedir(), 'Library', 'Caches'), win32: ofWindows }[process.platform as string];
  return join(own || usual || join(homedir(), '.cache'), 'career-graph');
}

/** The database beside the folder `seed` of the current folder; for other files, one of their own that leaves nothing beside them. */
function usualDatabase(seed: string): string {
  const path = resolve(seed);
  if (path === resolve('seed')) return 'career.db';
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return join(cacheFolder(), `${basename(path)}-${hash}.db`);
}
