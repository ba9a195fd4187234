/** `career import` and `career check --lost`, as people run them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from './asking.ts';
import { ada, folderOf, readingOf } from './resume-folder.ts';

function career(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/career.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

test('an imported résumé is a career of our own that passes the check', () => {
  const [from, to] = [folderOf({ 'ada.json': ada }), `${temporaryFolder()}/seed`];
  expect(career('import', `${from}/ada.json`, '--to', to)).toMatchObject({ status: 0, stderr: '' });
  expect(readingOf(to)).toEqual({ problems: [], lost: [] });
  const yaml = readFileSync(`${to}/people/ada-lovelace/career.yaml`, 'utf8');
  expect(yaml).toContain('- text: "Technologies: [[Examplang]], [[Brass DB]]"');
  expect(yaml).not.toContain('ada@ada.example');
});

test('nothing is overwritten, and another slug is another career', () => {
  const [from, to] = [folderOf({ 'ada.json': ada }), `${temporaryFolder()}/seed`];
  career('import', `${from}/ada.json`, '--to', to);
  expect(career('import', `${from}/ada.json`, '--to', to)).toMatchObject({
    status: 1,
    stderr: `${to}/people/ada-lovelace/career.yaml is there already, and nothing is overwritten: name another slug with --as.\n`,
  });
  expect(career('import', `${from}/ada.json`, '--to', to, '--as', 'countess')).toMatchObject({ status: 0 });
});

test('with --contact, email and phone stay in the file', () => {
  const [from, to] = [folderOf({ 'ada.json': ada }), `${temporaryFolder()}/seed`];
  career('import', `${from}/ada.json`, '--to', to, '--contact');
  expect(readFileSync(`${to}/people/ada-lovelace/career.yaml`, 'utf8')).toContain('email: ada@ada.example');
});

test('check counts what was left out, lists it on request, and exits with 3 if a section was not understood', () => {
  const folder = folderOf({ 'ada.json': ada, 'grace.json': { basics: { name: 'Grace Hopper' }, horoscope: ['Sagittarius'] } });
  const { status, stdout } = career('check', folder);
  expect({ status, stdout }).toEqual({
    status: 3,
    stdout: `3 values of imported files are in no career: "career check --lost" lists them
  1 private: basics.email
  1 about the file, not the career: meta.version
  1 in a section that is not understood: horoscope[]
2 files: 0 errors, 0 warnings
`,
  });
  expect(career('check', '--lost', folder).stdout).toMatch(
    /^careers\/ada\.json:5:14: lost: basics\.email \(private\)\ncareers\/ada\.json:133:16: lost: meta\.version "v1\.0\.0" \(about the file, not the career\)\n/,
  );
  expect(JSON.parse(career('check', '--json', folder).stdout)).toMatchObject({
    files: 2,
    lost: [{ pointer: '/basics/email', value: null }, {}, {}],
  });
});

test.each([
  [['import'], 'Name the file or the folder to import.'],
  [['import', 'nowhere.json'], 'There is no file or folder "nowhere.json".'],
  [['import', 'package.json', 'tsconfig.json'], 'The command "import" does not take "tsconfig.json".'],
])('%j is a mistake in the arguments', (args, message) => {
  const { status, stderr } = career(...args);
  expect({ status, first: stderr.split('\n')[0] }).toEqual({ status: 2, first: message });
});
