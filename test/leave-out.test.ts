/** Careers with errors are left out on request, and the others are built as if those were not there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { temporaryFolder } from './asking.ts';
import { career } from './checking.ts';
import { seedFolder } from './seed-folder.ts';

const careerOf = (name: string, more = '') => `
    document: ${name}-page
    person: { name: ${name}, section: About, languages: [{ language: English, section: About }] }${more}
  `;

const files = {
  'documents.yaml': ['example', 'bob', 'carol', 'dan', 'eve']
    .map((name) => `- { slug: ${name}-page, title: Page, kind: RESUME, author: ${name === 'example' ? 'ada-example' : name} }\n`)
    .join(''),
  'people/bob/career.yaml': careerOf('bob', '\n    projects: [{ name: Gadget, section: Work, period: { start: 2019, end: 2018 } }]'),
  'people/carol/career.yaml': careerOf('carol', '\n    projects: [{ project: gadget, section: Work }]'),
  'people/dan/career.yaml': 'person: {\n',
  'people/eve/career.yaml': careerOf('eve'),
};

function run(command: string, folder: string, ...more: string[]) {
  const database = join(temporaryFolder(), 'career.db');
  const { status, stdout, stderr } = career([command, '--seed', folder, '--database', database, ...more]);
  return { status, stdout: stdout.replace(/ \(\d+ ms\)/, ''), left: stderr.split('\n').filter((line) => line.startsWith('Left out')) };
}

test('what has errors, and what refers to it, is left out with the reason, and the exit code is 3', () => {
  const folder = seedFolder(files);
  expect(run('build', folder, '--leave-out')).toMatchInlineSnapshot(`
    {
      "left": [
        "Left out seed/people/bob: 1 error",
        "Left out seed/people/dan: 1 error",
        "Left out seed/people/carol: it refers to project/gadget, which is left out with seed/people/bob",
      ],
      "status": 3,
      "stdout": "Built the graph: 2 people, 12 nodes, 11 arrows in 7 statements
    ",
    }
  `);
  expect(run('check', folder, '--leave-out')).toMatchInlineSnapshot(`
    {
      "left": [
        "Left out seed/people/bob: 1 error",
        "Left out seed/people/dan: 1 error",
        "Left out seed/people/carol: it refers to project/gadget, which is left out with seed/people/bob",
      ],
      "status": 3,
      "stdout": "10 files: 0 errors, 0 warnings
    ",
    }
  `);
  expect(run('check', folder).status).toBe(1);
});

test('nothing is left out of a seed without errors, or of one in which all careers have errors', () => {
  expect(run('build', seedFolder(), '--leave-out')).toMatchObject({ status: 0, left: [] });
  const broken = seedFolder({ 'people/ada-example/person.yaml': 'person: {' });
  expect(run('build', broken, '--leave-out')).toMatchObject({ status: 1, left: [] });
});

test('an error in a vocabulary file belongs to no career, and prevents the build', () => {
  const folder = seedFolder({ ...files, 'events.yaml': '- { slug: exampleconf }' });
  expect(run('build', folder, '--leave-out').status).toBe(1);
});

test('the careers that remain are read as if the others were not there', () => {
  const names = (folder: string, leavesOut: boolean) => {
    using seed = readSeed(folder, nodeKinds, undefined, { leavesOut });
    expect(seed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return seed.drafts.ids();
  };
  const { 'people/eve/career.yaml': eve } = files;
  const documents = files['documents.yaml'].split('\n').filter((line) => /example|eve/.test(line));
  const alone = seedFolder({ 'documents.yaml': documents.join('\n'), 'people/eve/career.yaml': eve });
  expect(names(seedFolder(files), true).toSorted()).toEqual(names(alone, false).toSorted());
});

test('of a folder of résumés, those that cannot be read are left out without being asked', () => {
  const folder = join(temporaryFolder(), 'resumes');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'ada.json'),
    JSON.stringify({ basics: { name: 'Ada Lovelace' }, work: [{ name: 'Analytical Engines', position: 'Analyst' }] }),
  );
  writeFileSync(join(folder, 'notes.json'), '{ "name": ');
  expect(run('build', folder)).toMatchInlineSnapshot(`
    {
      "left": [
        "Left out resumes/notes.json: 1 error",
      ],
      "status": 3,
      "stdout": "Built the graph: 1 person, 5 nodes, 7 arrows in 4 statements
    ",
    }
  `);
});
