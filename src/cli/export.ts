/** `career export`: writes a career in a format that other programs read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse as parseYaml, stringify } from 'yaml';
import { exportOf, type Format, formats } from '../export/formats.ts';
import { dayOf } from '../graph/partial-date.ts';
import { nodeKinds } from '../nodes/kinds.ts';
import { bestKnown } from '../nodes/person/best-known.ts';
import { careerFiles } from '../seed/career-files.ts';
import { freeSlug } from '../seed/free-slug.ts';
import { importedCareers } from '../seed/imported-careers.ts';
import { SeedFolder } from '../seed/seed-folder.ts';
import { meaningsOf } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import { commonOptions, type Places, placesOf } from './options.ts';

const usage = `Usage: career export [<person>] [--format <format>] [--seed <path>] [--database <file>]

Writes a career to standard output. Without a person, the career with the most statements.

  <person>         The name, slug or ID of the person
  --format         ${[...Object.keys(formats), 'yaml'].join(', ')} (default: jsonresume)
`;

const options = { ...commonOptions, format: { type: 'string', default: 'jsonresume' } } as const;

/** Exports what the arguments name. Returns the exit code: 0 for a career, 1 if there is none, 2 for invalid arguments. */
export async function exportCareer(args: readonly string[], open: (places: Places) => Promise<Store | null>): Promise<number> {
  const parsed = parse(args);
  if (typeof parsed === 'string') return fail(2, `${parsed}\n\n${usage}`);
  const { values, person } = parsed;
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const places = placesOf(values);
  const store = await open(places);
  if (!store) return 1;
  try {
    const found = person === undefined ? bestKnown(store).slice(0, 1) : meaningsOf(store, ['person'], person, 2);
    const [one, other] = found;
    if (!one)
      return fail(
        1,
        person === undefined ? 'There is no career in these files.\n' : `There is no person called “${person}” in the graph.\n`,
      );
    if (other) return fail(1, `“${person}” can mean ${found.map(({ key }) => key).join(' or ')}: name one of these.\n`);
    return values.format === 'yaml' ? printYaml(one.key, places) : print(values.format as Format, one.key, store);
  } finally {
    store.close();
  }
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [person, ...others] = positionals;
    if (others.length > 0) return `The command "export" does not take "${others.join(' ')}".`;
    if (values.format !== 'yaml' && !Object.hasOwn(formats, values.format)) return `There is no format "${values.format}".`;
    return { values, person };
  } catch (cause) {
    if (cause instanceof TypeError && 'code' in cause) return cause.message;
    throw cause;
  }
}

function print(format: Format, id: string, store: Store): number {
  const text = exportOf(format, id, { store, today: dayOf(new Date()) });
  if (text === null) return fail(1, `${id} is only mentioned in other careers: there is nothing to export.\n`);
  process.stdout.write(text);
  process.stderr.write(`Left out, because the format has no place for it: ${formats[format].leavesOut}.\n`);
  return 0;
}

/** The career as its owner would write it: the files themselves, or a résumé in another format as YAML. */
function printYaml(id: string, { seed }: Places): number {
  const slug = id.slice('person/'.length);
  const own = careerFiles(new SeedFolder(seed)).find((files) => files.slug === slug && files.foreign.length === 0);
  const career = own
    ? merged(own.yaml.map((file) => parseYaml(readFileSync(join(seed, file), 'utf8')) as Part))
    : importedCareer(slug, seed);
  if (career === null)
    return fail(1, `The files of ${id} come from several documents, which one file cannot say: copy the folder instead.\n`);
  process.stdout.write(stringify(career, { lineWidth: 120 }));
  return 0;
}

type Part = Readonly<Record<string, unknown>>;

/** The sections of several files as one; null if they name different documents. */
function merged(files: readonly Part[]): Part | null {
  if (new Set(files.map(({ document }) => document)).size > 1) return null;
  const all: Record<string, unknown> = {};
  for (const [key, value] of files.flatMap((file) => Object.entries(file))) {
    all[key] = Array.isArray(value) ? [...((all[key] as readonly unknown[] | undefined) ?? []), ...(value as readonly unknown[])] : value;
  }
  return all;
}

function importedCareer(slug: string, seed: string): Part | null {
  const taken = new Set<string | null>();
  const { careers } = importedCareers(seed, nodeKinds, { slugOf: (name) => freeSlug(name, taken), keepsContact: false, defined: [] });
  return (careers.find((one) => one.slug === slug)?.career ?? null) as Part | null;
}

function fail(code: 1 | 2, message: string): number {
  process.stderr.write(message);
  return code;
}
