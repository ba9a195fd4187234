/** The first minutes with files of one's own: begin a folder, name files, find the database and the port. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const script = resolve('src/career.js');
const { PORT: _port, ...inherited } = process.env;

/** The environment of a command whose cache folder is one's own. */
const environment = (cache: string, more: Readonly<Record<string, string>> = {}) => ({
  ...inherited,
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  XDG_CACHE_HOME: cache,
  ...more,
});

function career(cwd: string, args: readonly string[], env = environment(temporaryFolder())) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

test('init writes a career that passes without any option, in that folder and from outside', () => {
  const outside = temporaryFolder();
  const { status, stdout } = career(outside, ['init', 'my-career']);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^Wrote \d+ files to my-career\. [^]*\n {2}cd my-career && npm install && npm start\n$/),
  });
  const folder = join(outside, 'my-career');
  expect(readdirSync(folder).toSorted()).toEqual(['.gitignore', '.vscode', 'README.md', 'package.json', 'seed']);
  const passes = { status: 0, stdout: expect.stringMatching(/^\d+ files: 0 errors, 0 warnings\n$/), stderr: '' };
  expect(career(folder, ['check'])).toEqual(passes);
  expect(career(outside, ['check', 'my-career'])).toEqual(passes);
});

test('init shows every part of a career that most people have', () => {
  const folder = temporaryFolder();
  career(folder, ['init']);
  const written = globSync('seed/people/*/*.yaml', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const key of ['person:', 'positions:', 'projects:', 'education:', 'talks:', 'statements:', '[[replaced:', '[[mainly:'])
    expect(written.join('\n'), key).toContain(key);
});

test('init writes the schemas that generate writes, and each file names its own', () => {
  const folder = temporaryFolder();
  career(folder, ['init']);
  const schemas = globSync('seed/schema/*.json', { cwd: folder }).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  expect(career(folder, ['generate']).status).toBe(0);
  expect(schemas.length).toBeGreaterThan(4);
  for (const [file = '', text] of schemas) expect(readFileSync(join(folder, file), 'utf8'), file).toBe(text);
  for (const file of globSync('seed/**/*.yaml', { cwd: folder })) {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    expect(existsSync(join(folder, file, '..', schema)), file).toBe(true);
  }
});

test('init overwrites nothing', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'README.md'), 'mine\n');
  expect(career(folder, ['init'])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'README.md is there already, and career init overwrites nothing. Name a new folder, such as "career init my-career".\n',
  });
  expect(readdirSync(folder)).toEqual(['README.md']);
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('mine\n');
});

test('generate writes only the schemas of editors beside files that are not of this project', () => {
  const [seed, cwd] = [seedFolder(), temporaryFolder()];
  const { status, stdout } = career(cwd, ['generate', '--seed', seed]);
  const written = readdirSync(join(seed, 'schema'));
  expect({ status, lines: stdout.split('\n').filter(Boolean).toSorted() }).toEqual({
    status: 0,
    lines: written.map((name) => `wrote ${seed}/schema/${name}`).toSorted(),
  });
  expect(readdirSync(cwd)).toEqual([]);
});

test('the files are named after the command, by --seed, or by the environment', () => {
  const [seed, cwd] = [seedFolder(), temporaryFolder()];
  const passes = { status: 0, stdout: expect.stringContaining('0 errors'), stderr: expect.any(String) };
  expect(career(cwd, ['check', seed])).toEqual(passes);
  expect(career(cwd, ['check', '--seed', seed])).toEqual(passes);
  expect(career(cwd, ['check'], environment(temporaryFolder(), { CAREER_SEED: seed }))).toEqual(passes);
  expect(career(cwd, ['check', '--seed', seed], environment(temporaryFolder(), { CAREER_SEED: 'elsewhere' }))).toEqual(passes);
  expect(career(cwd, ['check'])).toMatchObject({ status: 1, stderr: expect.stringContaining('career init') });
});

test.each([
  [['check', 'a', 'b'], 'The command "check" does not take "b".'],
  [['check', 'a', '--seed', 'b'], 'Name the files once: either "a" or "--seed b".'],
  [['resume.jsn'], 'There is no command, file or folder "resume.jsn".'],
])('%j is refused, with the usage', (args, reason) => {
  const { status, stdout, stderr } = career(temporaryFolder(), args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^${reason.replaceAll('.', '\\.')}\n\nUsage: career `));
});

test('the graph of the folder seed is beside it, and that of any other files in the cache folder, each in a database of its own', () => {
  const [one, two, cache] = [seedFolder(), seedFolder(), temporaryFolder()];
  const isBuilt = { status: 0, stdout: expect.stringContaining('Built the graph'), stderr: '' };
  const isCurrent = { ...isBuilt, stdout: expect.stringContaining('The graph is current') };
  expect(career(temporaryFolder(), ['build', one], environment(cache))).toEqual(isBuilt);
  expect(career(temporaryFolder(), ['build', two], environment(cache))).toEqual(isBuilt);
  expect(career(temporaryFolder(), ['build', '--seed', one], environment(cache))).toEqual(isCurrent);
  expect(readdirSync(join(cache, 'career-graph'))).toHaveLength(2);
  expect(readdirSync(join(one, '..'))).toEqual(['seed']);
  expect(career(join(one, '..'), ['build'], environment(cache))).toEqual(isBuilt);
  expect(readdirSync(join(one, '..'))).toEqual(['career.db', 'seed']);
});

test('CAREER_DATABASE names the database, and --database comes first', () => {
  const [seed, cwd] = [seedFolder(), temporaryFolder()];
  const env = environment(join(cwd, 'cache'), { CAREER_DATABASE: 'mine.db' });
  career(cwd, ['build', seed], env);
  expect(readdirSync(cwd)).toEqual(['mine.db']);
  career(cwd, ['build', seed, '--database', 'other.db'], env);
  expect(readdirSync(cwd)).toEqual(['mine.db', 'other.db']);
});

test('a cache folder that cannot be made is a sentence', () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'cache'), '');
  expect(career(cwd, ['build', seedFolder()], environment(join(cwd, 'cache')))).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `Cannot create the folder ${join(cwd, 'cache/career-graph')}: not a directory. Name a file with --database.\n`,
  });
});

/** Starts a server, without PORT unless it is given, and returns what it prints until it listens. */
async function served(args: readonly string[], more?: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], { env: environment(temporaryFolder(), more) });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  await new Promise<void>((resolved) => {
    child.stdout.on('data', (data) => (out += data).includes('Schema') && resolved());
    child.once('exit', () => resolved());
  });
  return out;
}

test('a résumé alone is served, with the page of the person, and nothing is left beside it', async () => {
  const folder = temporaryFolder();
  const resume = {
    basics: { name: 'Grace Example' },
    work: [{ name: 'Example Works', position: 'Engineer', startDate: '2019-03', highlights: ['Wrote a compiler.'] }],
    skills: [{ name: 'Languages', keywords: ['Examplang'] }],
  };
  writeFileSync(join(folder, 'resume.json'), JSON.stringify(resume));
  const [address = ''] = /http:[^\s]+(?=\/ )/.exec(await served([join(folder, 'resume.json')], { PORT: '0' })) ?? [];
  const page = await fetch(`${address}/person/grace-example`);
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/<dt>Not classified<\/dt>[^]*Examplang/);
  expect(readdirSync(folder)).toEqual(['resume.json']);
});

test('a path alone is served, on the next free port if the usual one is in use', async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  await new Promise<void>((ready) => other.once('error', () => ready()).listen(4000, '127.0.0.1', ready)); // Or somebody else uses it.
  const out = await served([seedFolder()]);
  expect(out).toContain('Port 4000 is in use, so this is the next one that is free. PORT chooses another.\n');
  const [address = ''] = /http:[^\s]+(?=\/ )/.exec(out) ?? [];
  expect(address).toMatch(/:40(?!00)\d\d$/);
  expect(await (await fetch(`${address}/person/ada-example`)).text()).toContain('Ada Example');
});
