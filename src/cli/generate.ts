/** `career generate`: writes the generated files that are committed: a JSON Schema for each seed file and, in this project, the schema and the questions of the typed client. */
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schema } from '../career-schema.ts';
import { schemaText } from '../schema/schema-text.ts';
import type { Seed } from '../seed/read.ts';
import { questions } from '../questions/questions.ts';
import { cachesInTypeScript } from '../codegen/caches.ts';
import { documentsInTypeScript, questionsInTypeScript } from '../codegen/questions.ts';
import { command } from './command.ts';
import { editorFiles } from './editor-files.ts';
import { isSound, read } from './files-read.ts';
import { commonOptions, placesOf } from './options.ts';
import { writeFiles } from './write-files.ts';

/** Writes every generated file. */
export const generate = command({
  name: 'generate',
  takes: '[<path>]',
  does: 'Writes the JSON Schemas with which editors complete the files.',
  options: commonOptions,
  maxWords: 1,
  run(options, [path]) {
    const places = placesOf(options, path);
    using seed = read(places);
    if (!isSound(seed, 'Nothing was written')) return 1;
    for (const file of writeFiles(generated(seed, places.seed))) process.stdout.write(`wrote ${file}\n`);
    return 0;
  },
});

/** The folder of this project, or of the package that is installed. */
const project = fileURLToPath(new URL('../../', import.meta.url));

/** Every generated file of a seed folder, as its path and content. That of this project also brings the files of the project. */
export function generated(seed: Seed, folder: string): ReadonlyMap<string, string> {
  return new Map([...(resolve(folder) === join(project, 'seed') ? filesOfProject() : []), ...editorFiles(seed, folder)]);
}

function filesOfProject(): readonly (readonly [string, string])[] {
  const files = [
    ['schema.graphql', schemaText(schema)],
    ['src/client/questions.ts', questionsInTypeScript(schema, questions())],
    ['src/client/documents.ts', documentsInTypeScript(questions())],
    ['src/client/embedded.ts', cachesInTypeScript(schema)],
  ] as const;
  return files.map(([path, text]) => [relative('', join(project, path)), text]);
}
