/** Writes what is generated and committed: the schema's text, the client's questions, and the JSON Schema of each seed file for editors. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema, schemaText } from '../career-schema.ts';
import { nodeKinds } from '../nodes/kinds.ts';
import { jsonSchemas } from '../seed/json-schema.ts';
import { attempt } from '../seed/operational-error.ts';
import type { Seed } from '../seed/read.ts';
import { questions } from '../questions/questions.ts';
import { questionsInTypeScript } from '../codegen/questions.ts';

/** Every generated file by its path, with what it should hold. */
export function generated(seed: Seed, folder: string): ReadonlyMap<string, string> {
  const schemas = [...jsonSchemas(seed, nodeKinds)].map(
    ([name, json]) => [join(folder, 'schema', `${name}.json`), `${JSON.stringify(json, null, 2)}\n`] as const,
  );
  return new Map([['schema.graphql', schemaText()], ['src/client/questions.ts', questionsInTypeScript(schema, questions())], ...schemas]);
}

const remedy = 'Run this in the folder of the project, where you may write.';

/** Writes them all, and returns their paths. Throws an `OperationalError` if one cannot be written. */
export function writeGenerated(seed: Seed, folder: string): readonly string[] {
  const files = generated(seed, folder);
  const schemas = join(folder, 'schema');
  attempt(`Cannot make the folder ${schemas}`, remedy, () => mkdirSync(schemas, { recursive: true }));
  for (const [path, text] of files) attempt(`Cannot write ${path}`, remedy, () => writeFileSync(path, text));
  return [...files.keys()];
}
