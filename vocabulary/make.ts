/**
 * Writes the vocabulary that ships with the program from the lists beside this file: `node vocabulary/make.ts`. What is written by hand comes
 * first, and a name belongs to the first entry that has it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fold, slugOf } from '../src/graph/name.ts';
import type { TechnologyKind } from '../src/nodes/technology/technology.seed.ts';
import { namesOfEntry, type ShippedEntry } from '../src/seed/shipped-vocabulary.ts';

type Entry = ShippedEntry & { readonly kind: TechnologyKind; readonly sameAs?: string };

/** The entries of one file that is written by hand: kinds, and the entries of each by name. */
type ByKind = Readonly<Record<TechnologyKind, Readonly<Record<string, Pick<Entry, 'aliases' | 'broader'> & { readonly slug?: string }>>>>;

/** The kind of each type of technology in stack-analyser's list. Types of companies, icons and hosting plans are left out. */
const kindOfType: Readonly<Record<string, TechnologyKind>> = {
  ai: 'SERVICE',
  analytics: 'SERVICE',
  auth: 'SERVICE',
  automation: 'TOOL',
  builder: 'TOOL',
  ci: 'TOOL',
  cms: 'PLATFORM',
  collaboration: 'SERVICE',
  crm: 'SERVICE',
  db: 'DATABASE',
  framework: 'LIBRARY',
  iac: 'TOOL',
  language: 'LANGUAGE',
  linter: 'TOOL',
  maps: 'SERVICE',
  monitoring: 'SERVICE',
  notification: 'SERVICE',
  orm: 'LIBRARY',
  package_manager: 'TOOL',
  payment: 'SERVICE',
  queue: 'BROKER',
  runtime: 'PLATFORM',
  saas: 'SERVICE',
  security: 'SERVICE',
  ssg: 'TOOL',
  test: 'TOOL',
  tool: 'TOOL',
  ui: 'LIBRARY',
  ui_framework: 'LIBRARY',
  validation: 'LIBRARY',
};

const output = new URL('../src/nodes/technology/vocabulary.json', import.meta.url);

/** The text of the vocabulary file. */
export function vocabularyText(): string {
  const vocabulary = new Vocabulary();
  for (const file of ['software', 'practices']) {
    for (const [kind, entries] of Object.entries(read<ByKind>(file))) {
      for (const [name, { slug, ...rest }] of Object.entries(entries))
        vocabulary.add({ slug: slug ?? slugOf(name), name, kind: kind as TechnologyKind, ...rest });
    }
  }
  const others = [
    ...Object.entries(read<Readonly<Record<string, readonly string[]>>>('sources/stack-analyser')).flatMap(([type, names]) =>
      names.map((name) => ({ name, kind: kindOfType[type] })),
    ),
    ...read<readonly string[]>('sources/linguist').map((name) => ({ name, kind: 'LANGUAGE' as const })),
  ];
  for (const { name, kind } of others) {
    if (kind) vocabulary.add({ slug: slugOf(name), name, kind });
  }
  const lines = vocabulary.finished().map((entry) => `    ${JSON.stringify(entry)}`);
  const sources = JSON.stringify(licenses, null, 2).replaceAll('\n', '\n  ');
  return `{\n  "sources": ${sources},\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Where names come from that are not written by hand, under the licenses whose texts are in sources/. */
const licenses = [
  { name: '@specfy/stack-analyser 1.27.3', license: 'MIT', copyright: 'Copyright (c) 2023 Specfy (https://www.specfy.io)' },
  { name: 'linguist-languages 9.5.0', license: 'MIT', copyright: 'Copyright (c) Ika <ikatyang@gmail.com> (https://github.com/ikatyang)' },
  { name: 'Wikidata', license: 'CC0-1.0', copyright: 'none: public domain' },
];

class Vocabulary {
  readonly #bySlug = new Map<string, Entry>();
  readonly #byName = new Map<string, Entry>();

  has(name: string): boolean {
    return this.#byName.has(fold(name));
  }

  add({ aliases, ...written }: Entry): void {
    const known = new Set([written.slug, written.name].map(fold));
    const others = aliases?.filter((alias) => known.size < known.add(fold(alias)).size);
    const entry = { ...written, ...(others && { aliases: others }) };
    for (const name of namesOfEntry(entry)) {
      const other = this.#byName.get(fold(name));
      if (other && other !== entry) throw new Error(`"${name}" is a name of both ${other.name} and ${entry.name}`);
      this.#byName.set(fold(name), entry);
    }
    if (this.#bySlug.has(entry.slug)) throw new Error(`Two entries have the slug ${entry.slug}`);
    this.#bySlug.set(entry.slug, entry);
  }

  /** All entries by slug, with what words.yaml and wikidata.yaml say of them, and broader ones by slug. */
  finished(): readonly Entry[] {
    const prose = new Map<Entry, Entry['prose']>();
    for (const [value, names] of Object.entries(read<Readonly<Record<NonNullable<Entry['prose']>, readonly string[]>>>('words'))) {
      for (const name of names) prose.set(this.#get(name), value as NonNullable<Entry['prose']>);
    }
    const items = new Map(Object.entries(read<Readonly<Record<string, string>>>('wikidata')).map(([name, id]) => [this.#get(name), id]));
    return [...this.#bySlug.values()]
      .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
      .map(({ slug, name, kind, aliases, broader, ...rest }) => {
        const entry = this.#get(slug);
        const item = items.get(entry);
        return {
          slug,
          name,
          kind,
          ...(aliases && { aliases }),
          ...(broader && { broader: broader.map((one) => this.#get(one).slug) }),
          ...rest,
          ...(prose.has(entry) && { prose: prose.get(entry) }),
          ...(item && { sameAs: `https://www.wikidata.org/wiki/${item}` }),
        } as Entry;
      });
  }

  #get(name: string): Entry {
    const entry = this.#byName.get(fold(name));
    if (!entry) throw new Error(`There is no entry "${name}"`);
    return entry;
  }
}

function read<Content>(name: string): Content {
  return parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')) as Content;
}

if (import.meta.main) writeFileSync(output, vocabularyText());
