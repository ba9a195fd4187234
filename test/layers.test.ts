/** The layers of the source, lowest first. A layer may know those below it, and none above. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const layers = [
  'graph',
  'interchange',
  'seed',
  'store',
  'build',
  'schema',
  'nodes',
  'answers',
  'career-schema.ts',
  'career-build.ts',
  'questions',
  'export',
  'view',
  'codegen',
  'mcp',
  'http',
  'cli',
  'career.js',
];

const layerOf = (file: string) => relative('src', file).split('/')[0]!;

const imports = globSync('src/**/*.{ts,js}', { exclude: ['src/client/**', 'src/http/pages/*.js'] }).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map(([, path = '']) => ({
    file,
    imported: join(dirname(file), path),
  })),
);

test('every source file is in a layer', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect([...new Set(imports.map(({ file }) => layerOf(file)))].toSorted()).toEqual(layers.toSorted());
});

test('no layer imports one above it', () => {
  const upward = imports.filter(({ file, imported }) => layers.indexOf(layerOf(imported)) > layers.indexOf(layerOf(file)));
  expect(upward).toEqual([]);
});
