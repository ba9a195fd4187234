/** What a person who writes a first career by hand relies on. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from './asking.ts';

function career(cwd: string, ...args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, XDG_CACHE_HOME: join(cwd, 'cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/career.js'), ...args], { cwd, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

/** A folder with a career in these files. */
function written(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'seed', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

const nurse = {
  'organizations.yaml': '- { slug: general-hospital, name: General Hospital }\n',
  'people/mary-example/person.yaml': `
documents: [{ slug: mary-cv, title: Mary Example's CV, kind: CV, date: 2026-01 }]
section: Profile
person: { name: Mary Example, languages: [English, { language: Spanish, level: B2 }], interests: [harp] }
`,
  'people/mary-example/work.yaml': `
section: Employment
positions:
  - { organization: General Hospital, title: Nurse, period: { start: 2019 }, statements: ['Did [[wound care]].'] }
certificates: [Basic Life Support]
awards: [{ title: Nurse of the Year, section: Awards }]
`,
};

test('a file names its section once, and the only document of a career need not be named', () => {
  expect(career(written(nurse), 'check')).toMatchObject({ status: 0, stdout: expect.stringContaining('0 errors, 0 warnings') });
});

test('a section of a file holds for its records only, unless they have their own, also when they are exported as YAML', () => {
  const { stdout } = career(written(nurse), 'export', '--format', 'yaml');
  expect(parse(stdout)).toMatchObject({
    person: { section: 'Profile' },
    positions: [{ section: 'Employment', title: 'Nurse' }],
    certificates: [{ section: 'Employment', title: 'Basic Life Support' }],
    awards: [{ section: 'Awards' }],
  });
  const again = written({ 'organizations.yaml': nurse['organizations.yaml'], 'people/mary-example/career.yaml': stdout });
  expect(career(again, 'check')).toMatchObject({ status: 0, stderr: '' });
});

test('records without a section are one problem of their file', () => {
  const folder = written({ ...nurse, 'people/mary-example/work.yaml': nurse['people/mary-example/work.yaml'].replace(/^section.*$/m, '') });
  expect(career(folder, 'check').stderr.match(/has no section.*|and \d+ more.*/g)).toEqual([
    'has no section: add "section: " and its heading in the document, here, in the enclosing record or at the top of the file',
    expect.stringMatching(/^and \d more: /),
  ]);
});

test('a text with a colon and no quotes is one problem', () => {
  const work = nurse['people/mary-example/work.yaml'].replace("['Did [[wound care]].']", '[{ Reduced falls: by a third }]');
  const { stderr } = career(written({ ...nurse, 'people/mary-example/work.yaml': work }), 'check');
  expect(stderr.match(/error: .*/g)).toEqual([expect.stringContaining('put quotes around the whole text')]);
});

test('help lists every key of the files, in 80 columns', () => {
  const { status, stdout } = career(temporaryFolder(), 'help', 'files');
  expect(status).toBe(0);
  for (const key of ['positions', 'engagement', 'certificates', 'expires', 'references', 'doi', 'keywords', 'broader', 'siteState'])
    expect(stdout).toMatch(new RegExp(`^ +${key}\\*?:`, 'm'));
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('help about a command is its own help', () => {
  const folder = temporaryFolder();
  expect(career(folder, 'help', 'check')).toEqual(career(folder, 'check', '--help'));
  expect(career(folder, 'help', 'nothing')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^There is no help about "nothing"\./),
  });
});

test('a new folder installs the program that wrote it, and completes names in Visual Studio Code', () => {
  const folder = temporaryFolder();
  career(folder, 'init');
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
  expect(read('package.json')).toMatchObject({ dependencies: { 'career-graph': `file:${resolve('.')}/` } });
  expect(read('.vscode/career.code-snippets')).toMatchObject({ 'technology/nursing': { body: '[[nursing' } });
  expect(read('.vscode/settings.json')).toMatchObject({ '[yaml]': { 'editor.quickSuggestions': { strings: 'on' } } });
});
