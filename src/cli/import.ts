/** `career import`: writes careers that are in other formats as files of our own, for their owners to go on with. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { nodeKinds } from '../nodes/kinds.ts';
import { freeSlug } from '../seed/free-slug.ts';
import { importedCareers } from '../seed/imported-careers.ts';
import { readSeed } from '../seed/read.ts';
import { command, UsageError } from './command.ts';
import { lacksSection, lossSummary } from './losses.ts';
import { addEntries } from './new-names.ts';
import { placesOf } from './options.ts';
import { errorsIn, report, withLines } from './report.ts';
import { writeFiles } from './write-files.ts';

/** Imports a file or a folder. Exits with 1 if a file did not become a career, and with 3 if a section of one was not understood. */
export const importCareers = command({
  name: 'import',
  takes: '<path>',
  does: 'Writes a résumé as a career of your own, as YAML that you can edit: a JSON Resume (.json), what LinkedIn exports (.zip, or its folder), or a folder of them.',
  options: {
    as: { type: 'string', value: 'slug', help: 'The slug of the person (default: made from the name)' },
    to: { type: 'string', value: 'folder', help: 'The seed folder to write to (default: the variable CAREER_SEED, or the folder seed)' },
    contact: {
      type: 'boolean',
      default: false,
      help: 'Keep email, phone and address in the file; they stay out of the graph unless you write "public: true"',
    },
  },
  maxWords: 1,
  run(values, [path]) {
    if (path === undefined) throw new UsageError('Name the file or the folder to import.');
    if (!existsSync(path)) throw new UsageError(`There is no file or folder "${path}".`);
    return imported(path, values);
  },
});

function imported(
  path: string,
  values: { readonly as: string | undefined; readonly to: string | undefined; readonly contact: boolean },
): number {
  const to = placesOf({ seed: values.to }).seed;
  const taken = new Set<string | null>();
  const slugFor = (name: string) => freeSlug(values.as ?? name, taken);
  const result = importedCareers(path, nodeKinds, { slugOf: slugFor, keepsContact: values.contact, defined: definedIn(to) });
  report(withLines(result.files, result.problems));
  const files = result.careers.map(({ slug, career }) => [join(to, 'people', slug, 'career.yaml'), career] as const);
  const existing = files.flatMap(([file]) => (existsSync(file) ? [file] : []));
  for (const file of existing) process.stderr.write(`${file} is there already, and nothing is overwritten: name another slug with --as.\n`);
  const isNew = files.filter(([file]) => !existing.includes(file));
  for (const file of writeFiles(new Map(isNew.map(([name, career]) => [name, yamlOf(career, to)]))))
    process.stdout.write(`wrote ${file}\n`);
  if (isNew.length > 0) process.stdout.write(addNames(to));
  process.stdout.write(lossSummary(result.lost).replace(/: "career check --lost".*/, ':'));
  if (existing.length > 0 || errorsIn(result.problems) > 0 || files.length === 0) return 1;
  return lacksSection(result.lost) ? 3 : 0;
}

/** What the files of a seed define; nothing if there are none. */
function definedIn(folder: string) {
  if (!existsSync(folder)) return [];
  using seed = readSeed(folder, nodeKinds);
  return [...seed.drafts].flatMap((draft) => draft.nodes);
}

function yamlOf(career: unknown, folder: string): string {
  const schema = existsSync(join(folder, 'schema', 'career.json')) ? '# yaml-language-server: $schema=../../schema/career.json\n' : '';
  return schema + stringify(career, { lineWidth: 120 });
}

/** Defines the names that the careers use and no vocabulary has. Returns what it did. */
function addNames(folder: string): string {
  using seed = readSeed(folder, nodeKinds);
  const added = addEntries(seed, folder, { similar: true });
  const unconfirmed = `Names in [[?…]] were found in your sentences: remove the ? of those that you used, and the mark of the others.\n`;
  return `${added.join('')}${unconfirmed}`;
}
