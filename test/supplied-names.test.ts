/** Names that careers use and no file defines: those of the vocabulary that ships with the program, and those that only a résumé has. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { technology as technologyKind } from '../src/nodes/technology/technology.seed.ts';
import { ShippedVocabulary } from '../src/seed/shipped-vocabulary.ts';
import { graphOf } from './asking.ts';
import { folderOf, readingOf } from './resume-folder.ts';
import { seedFolder, work } from './seed-folder.ts';

/** The résumé of somebody who used some technologies in a job. */
function resume(name: string, ...technologies: readonly string[]) {
  return { basics: { name }, work: [{ name: 'Analytical Works', position: 'Engineer', startDate: '2020-01', technologies }] };
}

type Technology = {
  readonly slug: string;
  readonly name: string;
  readonly kind: string | null;
  readonly isProvisional: boolean;
  readonly aliases: readonly string[];
  readonly broader: readonly { readonly slug: string }[];
};

/** All technologies of a graph, by slug. */
async function technologiesIn(files: Readonly<Record<string, unknown>>): Promise<readonly Technology[]> {
  const graph = graphOf(folderOf(files));
  const { technologies } = await graph.ask(
    '{ technologies(first: 100) { nodes { slug name kind isProvisional aliases broader { slug } } } }',
  );
  graph.close();
  return technologies.nodes.toSorted((a: Technology, b: Technology) => (a.slug < b.slug ? -1 : 1));
}

test('a name of the shipped vocabulary needs no definition, and brings what is broader', async () => {
  expect(await technologiesIn({ 'ada.json': resume('Ada Lovelace', 'PySpark') })).toMatchObject([
    { slug: 'pyspark', kind: 'LIBRARY', isProvisional: false, broader: [{ slug: 'spark' }] },
    { slug: 'spark', kind: 'PLATFORM', isProvisional: false, broader: [] },
  ]);
});

test('every name of the shipped vocabulary can be used, also one that differs from a slug only in case', () => {
  const names = new ShippedVocabulary([technologyKind]).names('technology').map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  expect(names).toContain('Kafka');
  expect(readingOf(folderOf({ 'ada.json': resume('Ada Lovelace', ...names) })).problems).toEqual([]);
});

test('a career in files of our own may use the shipped vocabulary, too', async () => {
  const graph = graphOf(
    seedFolder({
      [work]: `
        document: example-page
        positions:
          - organization: example-works
            title: Engineer
            section: Work
            statements:
              - text: Wrote tools in [[golang]].
      `,
    }),
  );
  const { technology } = await graph.ask('{ technology(slug: "Go language") { slug roles { nodes { title } } } }');
  expect(technology).toEqual({ slug: 'go', roles: { nodes: [{ title: 'Engineer' }] } });
});

test('in files of our own, a name that is in no vocabulary stays an error, with what the shipped vocabulary has', () => {
  const folder = seedFolder({
    [work]: `
      document: example-page
      positions:
        - organization: example-works
          title: Engineer
          section: Work
          statements:
            - text: Ran [[kubernets]].
    `,
  });
  expect(readingOf(folder).problems.join('\n')).toContain('there is no technology "kubernets". Did you mean "kubernetes"?');
});

test('a name that is in no vocabulary is provisional, under its most frequent spelling', async () => {
  const files = {
    'ada.json': resume('Ada Lovelace', 'Frob-Nik'),
    'grace.json': resume('Grace Hopper', 'frobnik', 'Zork'),
    'mary.json': resume('Mary Somerville', 'frobnik'),
  };
  expect(await technologiesIn(files)).toEqual([
    { slug: 'frobnik', name: 'frobnik', kind: null, isProvisional: true, aliases: [], broader: [] },
    { slug: 'zork', name: 'Zork', kind: null, isProvisional: true, aliases: [], broader: [] },
  ]);
});

test('the name of a file decides nothing about the names in it', async () => {
  const resumes = [
    resume('Ada Lovelace', 'Frob-Nik', 'C+'),
    resume('Grace Hopper', 'React 18', 'Zork'),
    resume('Mary Somerville', 'FrobNik', 'C#+'),
  ];
  const inOrder = (numbers: readonly number[]) =>
    technologiesIn(Object.fromEntries(numbers.map((number, index) => [`${index}.json`, resumes[number]])));
  const first = await inOrder([0, 1, 2]);
  expect(first.map(({ slug, name }) => [slug, name])).toEqual([
    ['c-plus', 'C+'],
    ['c-sharp-plus', 'C#+'],
    ['frob-nik', 'Frob-Nik'],
    ['react', 'React'],
    ['zork', 'Zork'],
  ]);
  expect(await inOrder([2, 1, 0])).toEqual(first);
  expect(await inOrder([1, 2, 0])).toEqual(first);
});

test('a name that joins known names is evidence of each of them', async () => {
  const graph = graphOf(folderOf({ 'ada.json': resume('Ada Lovelace', 'HTML/CSS', 'Zork/CSS') }));
  const { css, both, unknown } = await graph.ask(`{
    css: technology(slug: "css") { positions { nodes { title } } }
    both: technology(slug: "HTML/CSS") { isProvisional broader { slug } }
    unknown: technology(slug: "Zork/CSS") { broader { slug } }
  }`);
  expect(css.positions.nodes).toEqual([{ title: 'Engineer' }]);
  expect(both).toEqual({ isProvisional: true, broader: [{ slug: 'css' }, { slug: 'html' }] });
  expect(unknown.broader).toEqual([]);
});

test('a version is another spelling of a name', async () => {
  const [react, ...others] = await technologiesIn({ 'ada.json': resume('Ada Lovelace', 'React 18', 'ReactJS') });
  expect(react).toMatchObject({ slug: 'react', name: 'React', isProvisional: false });
  expect(react?.aliases).toContain('React 18');
  expect(others).toEqual([]);
});

test('a definition of our own replaces the shipped one, and answers to its names', async () => {
  const files = {
    'technologies.yaml': '- { slug: reactive, name: React, kind: TOOL }',
    'people/ada-lovelace/resume.json': resume('Ada Lovelace', 'ReactJS', 'React 18'),
  };
  expect(await technologiesIn(files)).toMatchObject([{ slug: 'reactive', kind: 'TOOL', aliases: ['React 18', 'ReactJS'] }]);
});

test('names that differ in a sign have different slugs', async () => {
  const found = await technologiesIn({ 'ada.json': resume('Ada Lovelace', 'Zork+', 'Zork', 'Zork#') });
  expect(found.map(({ slug }) => slug)).toEqual(['zork', 'zork-plus', 'zork-sharp']);
});

test('organizations and events that résumés name are the same for all of them', async () => {
  const talk = { name: 'On engines', type: 'talk', entity: 'Engine Day' };
  const graph = graphOf(
    folderOf({
      'ada.json': { ...resume('Ada Lovelace', 'Zork'), projects: [{ ...talk, name: 'On looms' }] },
      'grace.json': { ...resume('Grace Hopper', 'Zork'), projects: [talk] },
    }),
  );
  const { organizations, events } = await graph.ask(
    '{ organizations { nodes { name } } events { nodes { name date talks { totalCount } } } }',
  );
  expect(organizations.nodes).toEqual([{ name: 'Analytical Works' }]);
  expect(events.nodes).toEqual([{ name: 'Engine Day', date: null, talks: { totalCount: 2 } }]);
});

test('career check --provisional lists them, those of most careers first, with what they may be', () => {
  const folder = folderOf({
    'ada.json': resume('Ada Lovelace', 'Frobnik', 'Go'),
    'grace.json': resume('Grace Hopper', 'Frobnik', 'Kuberentes'),
  });
  const { stdout } = spawnSync(process.execPath, ['src/career.js', 'check', '--provisional', '--seed', folder], { encoding: 'utf8' });
  expect(stdout).toMatchInlineSnapshot(`
    "careers  kind          name
         2  organization  Analytical Works
         2  technology    Frobnik
         1  technology    Kuberentes  (is this kubernetes?)
    2 files: 0 errors, 0 warnings
    "
  `);
  const other = spawnSync(process.execPath, ['src/career.js', 'build', '--provisional', '--seed', folder], { encoding: 'utf8' });
  expect(other.stderr).toContain('The command "build" has no option --provisional.');
});
