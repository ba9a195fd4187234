/** Notices changes in a file or a folder, whatever program makes them. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { refusalOf } from '../seed/operational-error.ts';

/** How long to wait between two looks, in milliseconds: at least this, and at least so many times the length of a look. */
const [pause, pausesPerLook] = [200, 20];
/** Within this time, in milliseconds, changes belong to one save. A program that never stops writing is not waited for. */
const [settling, maxWaits] = [50, 20];
/** Folders within a seed that are looked into: people/<slug>/<export>/<file>. */
const maxDepth = 4;

/**
 * Yields at once, and again after every change. Looks at the files again and again: file system events are lost on network drives and
 * shared folders, when editors replace a file, and when a folder disappears and returns.
 */
export async function* changesIn(path: string): AsyncGenerator<void> {
  let known: string | undefined;
  for (;;) {
    const started = performance.now();
    const seen = stateOf(path);
    const duration = performance.now() - started;
    if (seen !== known) {
      known = known === undefined ? seen : await settled(path, seen);
      yield;
    }
    await setTimeout(Math.max(pause, pausesPerLook * duration));
  }
}

/** The state of a file or a folder once it has stopped to change. */
async function settled(path: string, seen: string): Promise<string> {
  let last = seen;
  for (let waits = 0; waits < maxWaits; waits += 1) {
    await setTimeout(settling);
    const now = stateOf(path);
    if (now === last) break;
    last = now;
  }
  return last;
}

/** A text that differs if a file in a folder does. Hidden files, such as those that editors write beside a file, do not count. */
function stateOf(path: string, depth = maxDepth): string {
  try {
    const stats = statSync(path, { bigint: true });
    if (!stats.isDirectory()) return `${path} ${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}\n`;
    const names = depth === 0 ? [] : readdirSync(path).filter((name) => !name.startsWith('.') && name !== 'node_modules');
    return `${path}\n${names.map((name) => stateOf(join(path, name), depth - 1)).join('')}`;
  } catch (cause) {
    const reason = refusalOf(cause);
    if (reason === undefined) throw cause;
    return `${path}: ${reason}\n`;
  }
}
