/** Shows the names that a seed uses and nothing defines as entries of its vocabulary files, or adds them there. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeKinds } from '../nodes/kinds.ts';
import { attempt } from '../seed/operational-error.ts';
import type { Seed } from '../seed/read.ts';
import { lineOf, type NewEntry, newEntries, withEntries } from '../seed/unknown-names.ts';
import { plural } from './report.ts';

/** Entries to paste, by file; empty if there are none. A name that is similar to a known one is a comment. */
export function entriesToPaste(seed: Seed, folder: string): string {
  const blocks = [...entriesByFile(seed)].map(([file, entries]) => {
    const lines = entries.map(({ record, suggestion }) => (suggestion ? `# - ${lineOf(record)} #${suggestion}` : `- ${lineOf(record)}`));
    return `${join(basename(folder), file)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  });
  if (blocks.length === 0) return '';
  return `To define these names, add them to their files, or let "career check --add" do it, and then check what it wrote:\n\n${blocks.join('\n')}\n`;
}

/** Adds entries to their files, except those of names that are `similar` to a known one, unless these are wanted. Returns what it did, a line for each file. */
export function addEntries(seed: Seed, folder: string, { similar } = { similar: false }): readonly string[] {
  return [...entriesByFile(seed)].flatMap(([file, entries]) => {
    const records = entries.filter(({ suggestion }) => similar || suggestion === '').map(({ record }) => record);
    if (records.length === 0) return [];
    const path = join(folder, file);
    const extended = withEntries(existsSync(path) ? readFileSync(path, 'utf8') : headOf(file, folder), records);
    if (extended === null) return [`${path} is not a list to which entries can be added: add them yourself.\n`];
    attempt(`Cannot write ${path}`, 'Make sure that you can write to it.', () => writeFileSync(path, extended));
    return [`Added ${plural(records.length, 'entry', 'entries')} to ${path}: ${records.map(({ slug }) => slug).join(', ')}\n`];
  });
}

function entriesByFile(seed: Seed): ReadonlyMap<string, readonly NewEntry[]> {
  return Map.groupBy(newEntries(seed.problems, nodeKinds), ({ file }) => file);
}

/** The first line of a new file: editors find its schema by it. */
function headOf(file: string, folder: string): string {
  const schema = join('schema', file.replace('.yaml', '.json'));
  return existsSync(join(folder, schema)) ? `# yaml-language-server: $schema=${schema}\n` : '';
}
