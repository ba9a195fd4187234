/** Keeps up to date what editors know about a seed folder: the JSON Schemas of its files, and the names that can stand in marks. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeKinds } from '../nodes/kinds.ts';
import { markSnippets } from '../seed/mark-snippets.ts';
import { jsonSchemas } from '../seed/json-schema.ts';
import { refusalOf } from '../seed/operational-error.ts';
import type { Seed } from '../seed/read.ts';

/** The files for editors, each as its path and its text. `settings` is the folder of VS Code's settings, in which it looks for snippets. */
export function editorFiles(
  seed: Pick<Seed, 'drafts' | 'vocabulary'>,
  folder: string,
  settings: string | undefined = [folder, dirname(folder)].map((place) => join(place, '.vscode')).find((place) => existsSync(place)),
): ReadonlyMap<string, string> {
  const schemas = [...jsonSchemas(seed, nodeKinds)].map(([name, json]) => [join(folder, 'schema', `${name}.json`), inJson(json)] as const);
  const snippets = settings === undefined ? [] : [[join(settings, 'career.code-snippets'), inJson(markSnippets(seed, nodeKinds))] as const];
  return new Map([...schemas, ...snippets]);
}

/** Writes the files for editors that are out of date, and says so in a line; empty if there is nothing to do. A folder without them stays without them. */
export function refreshEditorFiles(seed: Seed, folder: string): string {
  if (!seed.isWhole || !existsSync(join(folder, 'schema'))) return '';
  const outdated = [...editorFiles(seed, folder)].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (outdated.length === 0) return '';
  const paths = outdated.map(([path]) => path).join(', ');
  try {
    for (const [path, text] of outdated) writeFileSync(path, text);
  } catch (cause) {
    const reason = refusalOf(cause);
    if (reason === undefined) throw cause;
    return `Out of date for editors, and cannot be written: ${paths} (${reason})\n`;
  }
  return `Updated for editors: ${paths}\n`;
}

function inJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
