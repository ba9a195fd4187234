/** `career import`: writes careers that are in other formats as files of our own, for their owners to go on with. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { nodeKinds } from '../nodes/kinds.ts';
import { freeSlug } from '../seed/free-slug.ts';
import { importedCareers } from '../seed/imported-careers.ts';
import { readSeed } from '../seed/read.ts';
import { lacksSection, lossSummary } from './losses.ts';
import { addEntries } from './new-names.ts';
import { placesOf } from './options.ts';
import { errorsIn, report, withLines } from './report.ts';
import { writeFiles } from './write-files.ts';

const usage = `Usage: career import <path> [--as <slug>] [--to <folder>] [--contact]

Writes a résumé as a career of your own, as YAML that you can edit: a JSON Resume (.json), or what LinkedIn exports (.zip, or its folder).

  <path>           The file, or a folder of them
  --as <slug>      The slug of the person (default: made from the name)
  --to <folder>    The seed folder to write to (default: the variable CAREER_SEED, or the folder seed)
  --contact        Keep email, phone and address in the file; they stay out of the graph unless you write "public: true"
`;

const options = {
  as: { type: 'string' },
  to: { type: 'string' },
  contact: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Imports what the arguments name. Returns the exit code: 0 if every file became a career, 1 if one did not, 2 for invalid arguments, 3 if a
 * section of a file was not understood.
 */
export function importCareers(args: readonly string[]): number {
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    process.stderr.write(`${parsed}\n\n${usage}`);
    return 2;
  }
  const { values, path } = parsed;
  if (values.help || path === undefined) {
    process.stdout.write(usage);
    return 0;
  }
  const to = placesOf({ seed: values.to }).seed;
  const taken = new Set<string | null>();
  const slugFor = (name: string) => freeSlug(values.as ?? name, taken);
  const imported = importedCareers(path, nodeKinds, { slugOf: slugFor, keepsContact: values.contact, defined: definedIn(to) });
  report(withLines(imported.files, imported.problems));
  const files = imported.careers.map(({ slug, career }) => [join(to, 'people', slug, 'career.yaml'), career] as const);
  const existing = files.flatMap(([file]) => (existsSync(file) ? [file] : []));
  for (const file of existing) process.stderr.write(`${file} is there already, and nothing is overwritten: name another slug with --as.\n`);
  const isNew = files.filter(([file]) => !existing.includes(file));
  for (const file of writeFiles(new Map(isNew.map(([name, career]) => [name, yamlOf(career, to)]))))
    process.stdout.write(`wrote ${file}\n`);
  if (isNew.length > 0) process.stdout.write(addNames(to));
  process.stdout.write(lossSummary(imported.lost).replace(/: "career check --lost".*/, ':'));
  if (existing.length > 0 || errorsIn(imported.problems) > 0 || files.length === 0) return 1;
  return lacksSection(imported.lost) ? 3 : 0;
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...others] = positionals;
    if (others.length > 0) return `The command "import" does not take "${others.join(' ')}".`;
    if (path === undefined && !values.help) return 'Name the file or the folder to import.';
    if (path !== undefined && !existsSync(path)) return `There is no file or folder "${path}".`;
    return { values, path };
  } catch (cause) {
    if (cause instanceof TypeError && 'code' in cause) return cause.message;
    throw cause;
  }
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
