/** `career export`: writes a career in a format that other programs read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { command, UsageError } from './command.ts';
import { currentGraph } from './current-graph.ts';
import { commonOptions, type Places, placesOf } from './options.ts';
import { failed } from './report.ts';

/** Exports a career. */
export const exportCareer = command({
  name: 'export',
  takes: '[<person>]',
  does: 'Writes a career to standard output. The person is named by name, slug or ID; without one, it is the career with the most statements.',
  options: {
    format: {
      type: 'string',
      value: 'format',
      default: 'jsonresume',
      help: `${[...Object.keys(formats), 'yaml'].join(', ')} (default: jsonresume)`,
    },
    ...commonOptions,
  },
  maxWords: 1,
  run({ format, ...places }, [person]) {
    if (format !== 'yaml' && !isFormat(format)) throw new UsageError(`There is no format "${format}".`);
    return exported(person, format, placesOf(places));
  },
});

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

async function exported(person: string | undefined, format: Format | 'yaml', places: Places): Promise<number> {
  const store = await currentGraph(places);
  if (!store) return 1;
  try {
    const found = person === undefined ? bestKnown(store).slice(0, 1) : meaningsOf(store, ['person'], person, 2);
    const [one, other] = found;
    if (!one)
      return failed(person === undefined ? 'There is no career in these files.' : `There is no person called “${person}” in the graph.`);
    if (other) return failed(`“${person}” can mean ${found.map(({ key }) => key).join(' or ')}: name one of these.`);
    return format === 'yaml' ? printYaml(one.key, places) : print(format, one.key, store);
  } finally {
    store.close();
  }
}

function print(format: Format, id: string, store: Store): number {
  const text = exportOf(format, id, { store, today: dayOf(new Date()) });
  if (text === null) return failed(`${id} is only mentioned in other careers: there is nothing to export.`);
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
  if (career === null) return failed(`The files of ${id} come from several documents, which one file cannot say: copy the folder instead.`);
  process.stdout.write(stringify(career, { lineWidth: 120 }));
  return 0;
}

type Part = Readonly<Record<string, unknown>>;

/** The sections of several files as one; null if they name different documents. */
function merged(files: readonly Part[]): Part | null {
  if (new Set(files.map(({ document }) => document)).size > 1) return null;
  const all: Record<string, unknown> = {};
  for (const [key, value] of files.flatMap((file) => Object.entries(withSections(file)))) {
    all[key] = Array.isArray(value) ? [...((all[key] as readonly unknown[] | undefined) ?? []), ...(value as readonly unknown[])] : value;
  }
  return all;
}

/** A file whose records name the section that the whole file names. */
function withSections({ section, ...parts }: Part): Part {
  if (section === undefined) return parts;
  const inSection = (record: unknown) => ({ section, ...(typeof record === 'string' ? { title: record } : (record as Part)) });
  const entries = Object.entries(parts).map(([key, value]) => {
    if (key === 'document' || key === 'documents') return [key, value] as const;
    return [key, Array.isArray(value) ? value.map(inSection) : inSection(value)] as const;
  });
  return Object.fromEntries(entries);
}

function importedCareer(slug: string, seed: string): Part | null {
  const taken = new Set<string | null>();
  const { careers } = importedCareers(seed, nodeKinds, { slugOf: (name) => freeSlug(name, taken), keepsContact: false, defined: [] });
  return (careers.find((one) => one.slug === slug)?.career ?? null) as Part | null;
}
