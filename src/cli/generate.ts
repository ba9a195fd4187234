/** Writes the generated files that are committed: the schema, the questions of the typed client, and a JSON Schema for each seed file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema, schemaText } from '../career-schema.ts';
import { attempt } from '../seed/operational-error.ts';
import type { Seed } from '../seed/read.ts';
import { editorFiles } from './editor-files.ts';
import { questions } from '../questions/questions.ts';
import { cachesInTypeScript } from '../codegen/caches.ts';
import { documentsInTypeScript, questionsInTypeScript } from '../codegen/questions.ts';

/** Every generated file, as its path and content. */
export function generated(seed: Seed, folder: string): ReadonlyMap<string, string> {
  return new Map([
    ['schema.graphql', schemaText()],
    ['src/client/questions.ts', questionsInTypeScript(schema, questions())],
    ['src/client/documents.ts', documentsInTypeScript(questions())],
    ['src/client/embedded.ts', cachesInTypeScript(schema)],
    ...editorFiles(seed, folder),
  ]);
}

const remedy = 'Run this in the project folder, and make sure that you can write to it.';

/** Writes every generated file, and returns the paths. Throws an `OperationalError` if one cannot be written. */
export function writeGenerated(seed: Seed, folder: string): readonly string[] {
  const files = generated(seed, folder);
  const schemas = join(folder, 'schema');
  attempt(`Cannot create the folder ${schemas}`, remedy, () => mkdirSync(schemas, { recursive: true }));
  for (const [path, text] of files) attempt(`Cannot write ${path}`, remedy, () => writeFileSync(path, text));
  return [...files.keys()];
}
