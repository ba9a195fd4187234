/** Stores each arrow once, for paths to follow. */
import { readFileSync } from 'node:fs';
import type { StoredAnswer } from '../../build/stored-answer.ts';

export const storedPaths: StoredAnswer = {
  finish(database, progress) {
    progress?.(null, 'Counting arrows');
    database.exec(readFileSync(new URL('arrow.sql', import.meta.url), 'utf8'));
  },
};
