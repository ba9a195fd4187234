/** Writes files for the person at the command line, who reads a sentence if the system refuses. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { attempt } from '../seed/operational-error.ts';

/** Writes files, with the folders that they need, and returns their paths. Throws an `OperationalError` if one cannot be written. */
export function writeFiles(files: ReadonlyMap<string, string>): readonly string[] {
  for (const [path, text] of files) {
    attempt(`Cannot write ${path}`, 'Make sure that you can write to this folder.', () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    });
  }
  return [...files.keys()];
}
