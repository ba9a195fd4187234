/** The vocabulary that ships with the program. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../src/graph/name.ts';
import { technology } from '../src/nodes/technology/technology.seed.ts';
import { namesOfEntry, ShippedVocabulary } from '../src/seed/shipped-vocabulary.ts';
import { vocabularyText } from '../vocabulary/make.ts';

const file = 'src/nodes/technology/vocabulary.json';
const vocabulary = new ShippedVocabulary([technology]);
const entries = vocabulary.entries('technology');
const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));

test('is what the script makes of its lists', () => {
  expect(vocabularyText()).toBe(readFileSync(file, 'utf8'));
});

test('has a thousand technologies, and hundreds of practices, subjects and trades', () => {
  const kinds = entries.map((entry) => (entry as unknown as { readonly kind: string }).kind);
  const count = (...some: readonly string[]) => kinds.filter((kind) => some.includes(kind)).length;
  expect(count('LANGUAGE', 'PLATFORM', 'TOOL', 'LIBRARY', 'DATABASE', 'BROKER', 'SERVICE', 'PROTOCOL')).toBeGreaterThan(900);
  expect(count('PRACTICE', 'CONCEPT', 'SUBJECT', 'EQUIPMENT', 'STANDARD', 'SECTOR', 'ABILITY')).toBeGreaterThan(350);
});

test('has entries that a vocabulary file could have, each with a kind', () => {
  for (const entry of entries) {
    const { data, error } = technology.file?.shape.safeParse(entry) ?? {};
    expect(error?.message, entry.slug).toBeUndefined();
    expect((data as { readonly kind?: string }).kind, entry.slug).toBeDefined();
  }
});

test('claims no name twice', () => {
  const owners = new Map<string, string>();
  for (const entry of entries) {
    for (const name of new Set(namesOfEntry(entry).map(fold))) {
      expect(owners.get(name), name).toBeUndefined();
      owners.set(name, entry.slug);
    }
  }
});

test('has broader entries by slug, and none that leads back to itself', () => {
  const above = (slug: string, path: readonly string[] = []): readonly string[] => {
    expect(path, `${path.join(' → ')} → ${slug}`).not.toContain(slug);
    const entry = bySlug.get(slug);
    if (!entry) throw new Error(`${path.at(-1)} is narrower than ${slug}, which is no slug`);
    return (entry.broader ?? []).flatMap((broader) => [broader, ...above(broader, [...path, slug])]);
  };
  for (const { slug } of entries) above(slug);
  expect(above('eks')).toEqual(['aws', 'kubernetes']);
});

test('names its sources, and their licenses are with them', () => {
  const { sources } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly sources: readonly { readonly name: string; readonly copyright: string }[];
  };
  const lists = ['stack-analyser', 'linguist'].map((name) => readFileSync(`vocabulary/sources/${name}.yaml`, 'utf8'));
  for (const [index, list] of lists.entries()) {
    expect(list).toContain(sources[index]?.name);
    expect(list).toContain(sources[index]?.copyright);
    expect(list).toContain('Permission is hereby granted, free of charge');
  }
});

test('knows names as people write them', () => {
  const written = {
    golang: 'go',
    k8s: 'kubernetes',
    'React.js': 'react',
    'Node JS': 'node-js',
    'Java 8+': 'java',
    'Python 3.11': 'python',
    'PHP7.4': 'php',
    'Apache Frobnik': undefined,
    'Apache Vue': 'vue',
    D3: 'd3-js',
    'MS Excel': 'excel',
    'C#': 'csharp',
    C: 'c',
    'C++': 'cpp',
    'REST APIs': 'rest',
    'Design Pattern': 'design-patterns',
    Krankenpflege: 'nursing',
    comptabilité: 'accounting',
    'gestión de proyectos': 'project-management',
    Buchhaltung: 'bookkeeping',
    OnchainKit: undefined,
    H3: undefined,
  };
  expect(Object.fromEntries(Object.keys(written).map((name) => [name, vocabulary.findSpelled('technology', name)?.slug]))).toEqual(written);
});
