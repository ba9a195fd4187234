/** Lists the JSON Schemas with which editors complete and check the files of a seed. */
import { join } from 'node:path';
import { nodeKinds } from '../nodes/kinds.ts';
import { jsonSchemas } from '../seed/json-schema.ts';
import type { Seed } from '../seed/read.ts';

/** The JSON Schema of each seed file, as its path in the seed folder and its content. */
export function editorSchemas(seed: Pick<Seed, 'drafts'>, folder: string): ReadonlyMap<string, string> {
  const schemas = [...jsonSchemas(seed, nodeKinds)];
  return new Map(schemas.map(([name, json]) => [join(folder, 'schema', `${name}.json`), `${JSON.stringify(json, null, 2)}\n`]));
}
