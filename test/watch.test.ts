/** `career serve --watch`: what an author sees while editing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from './asking.ts';
import { browser, launch } from './browser.ts';
import { seedFolder, work } from './seed-folder.ts';

vi.setConfig({ testTimeout: 60_000 }); // Each test starts a program, and busy machines take long.

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Long enough for a busy machine: what is waited for takes half a second. */
const soon = { timeout: 20_000, interval: 50 };

/** A server that watches a seed folder, once it listens. */
async function watching(seed: string) {
  const database = join(temporaryFolder(), 'career.db');
  const child = spawn(process.execPath, ['src/career.js', 'serve', '--watch', '--seed', seed, '--database', database], {
    env: { ...process.env, NO_COLOR: '1', PORT: '0' },
  });
  running.push(child);
  let terminal = '';
  const listens = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        terminal += stripVTControlCharacters(String(data));
        if (/GraphiQL/.test(terminal)) resolve();
      });
  });
  await listens;
  const url = /http:\/\/[^/\s]+/.exec(terminal)?.[0] ?? '';
  const page = async (path: string) => (await fetch(`${url}${path}`)).text();
  return { url, child, database, page, terminal: () => terminal };
}

const person = 'people/ada-example/person.yaml';

/** Changes a file as most editors do: writes a new one beside it, which takes its place. */
function edit(seed: string, file: string, change: (text: string) => string): void {
  const path = join(seed, file);
  const beside = join(dirname(path), '.being-saved');
  writeFileSync(beside, change(readFileSync(path, 'utf8')));
  renameSync(beside, path);
}

const rename = (name: string) => (text: string) => text.replace(/name: .*/, `name: ${name}`);
const misspell = (text: string) => text.replace('positions:', 'positins:');
const correct = (text: string) => text.replace('positins:', 'positions:');

const banner = /Your files have problems/;

test('an edit is in the next answers', async () => {
  const seed = seedFolder();
  const { page } = await watching(seed);
  expect(await page('/person/ada-example')).toMatch(/<h1>Ada Example<\/h1>/);
  edit(seed, person, rename('Ada Lovelace'));
  await expect.poll(() => page('/person/ada-example'), soon).toMatch(/<h1>Ada Lovelace<\/h1>/);
  writeFileSync(join(seed, person), rename('Ada King')(readFileSync(join(seed, person), 'utf8')));
  await expect.poll(() => page('/q/search.json?text=king'), soon).toMatch(/Ada King/);
});

test('a file with an error leaves the answers as they are, and shows on every page and in the terminal until it is fixed', async () => {
  const seed = seedFolder();
  const { page, terminal } = await watching(seed);
  edit(seed, work, misspell);
  await expect.poll(() => page('/'), soon).toMatch(banner);
  const problem = `seed/${work}:2:1: error: "positins" is not a key of this record. Did you mean "positions"?
  2 | positins:
    | ^^^^^^^^`;
  for (const path of ['/', '/person/ada-example', '/q/who-knows', '/technology', '/nowhere'])
    expect((await page(path)).replaceAll('&quot;', '"')).toContain(problem);
  expect(await page('/person/ada-example')).toMatch(/Example Works/);
  expect(terminal()).toContain(problem);
  edit(seed, work, correct);
  await expect.poll(() => page('/'), soon).not.toMatch(banner);
});

test('a server that starts with an error shows it, and the graph once the error is fixed', async () => {
  const seed = seedFolder();
  edit(seed, work, misspell);
  const { url, page } = await watching(seed);
  const response = await fetch(`${url}/person/ada-example`);
  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/Fix these problems to see the graph[^]*work\.yaml:2:1/);
  expect((await fetch(`${url}/ready`)).status).toBe(503);
  edit(seed, work, correct);
  await expect.poll(() => page('/person/ada-example'), soon).toMatch(/Example Works/);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
});

test('a folder that disappears is a problem until it returns', async () => {
  const seed = seedFolder();
  const { page } = await watching(seed);
  renameSync(seed, `${seed}-elsewhere`);
  await expect.poll(() => page('/'), soon).toMatch(/the folder .* does not exist/);
  renameSync(`${seed}-elsewhere`, seed);
  await expect.poll(() => page('/'), soon).not.toMatch(banner);
  edit(seed, person, rename('Ada Lovelace'));
  await expect.poll(() => page('/'), soon).toMatch(/Ada Lovelace/);
});

test('a career that is added is there, and one that is removed is gone', async () => {
  const seed = seedFolder({
    'documents.yaml': `
      - { slug: example-page, title: Ada Example, kind: RESUME, author: ada-example }
      - { slug: other-page, title: Bob Sample, kind: RESUME, author: bob-sample }
    `,
    'people.yaml': '[{ slug: bob-sample, name: Bob Sample }]',
  });
  const { url } = await watching(seed);
  const subjects = async () => {
    const query = '{ people(where: { isSubject: true }) { nodes { name } } }';
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
    return (await response.json()).data.people.nodes.map(({ name }: { name: string }) => name);
  };
  expect(await subjects()).toEqual(['Ada Example']);
  const added = seedFolder({ 'people/bob-sample/person.yaml': '{ document: other-page, person: { name: Bob Sample, section: About } }' });
  rmSync(join(seed, 'people.yaml'));
  renameSync(join(added, 'people/bob-sample'), join(seed, 'people/bob-sample'));
  await expect.poll(subjects, soon).toEqual(['Ada Example', 'Bob Sample']);
  renameSync(join(seed, 'people/bob-sample'), join(added, 'people/bob-sample'));
  writeFileSync(join(seed, 'people.yaml'), '[{ slug: bob-sample, name: Bob Sample }]');
  await expect.poll(subjects, soon).toEqual(['Ada Example']);
});

test('every request during rebuilds is answered, and from one graph', async () => {
  const seed = seedFolder();
  const { url, database, child } = await watching(seed);
  const done = new AbortController();
  const versions = new Map<string, Set<string>>();
  const query = encodeURIComponent('{ graph { version } people { nodes { name } } again: people { nodes { name } } }');
  const ask = async () => {
    while (!done.signal.aborted) {
      const response = await fetch(`${url}/graphql?query=${query}`);
      const { data } = await response.json();
      expect(data.again).toEqual(data.people);
      versions.set(data.graph.version, (versions.get(data.graph.version) ?? new Set()).add(JSON.stringify(data.people)));
    }
  };
  const asking = [ask(), ask(), ask()];
  for (let count = 1; count <= 4; count += 1) {
    edit(seed, person, rename(`Ada ${count}`));
    await expect.poll(() => fetch(url).then((response) => response.text()), soon).toContain(`Ada ${count}`);
  }
  done.abort();
  await Promise.all(asking);
  expect(versions.size).toBeGreaterThanOrEqual(4);
  expect([...versions.values()].every((answers) => answers.size === 1)).toBe(true);
  if (process.platform !== 'linux') return;
  const files = readdirSync(`/proc/${child.pid}/fd`).map((name) => {
    try {
      return readlinkSync(`/proc/${child.pid}/fd/${name}`);
    } catch {
      return ''; // It was closed meanwhile.
    }
  });
  expect(files.filter((file) => file.startsWith(database))).toEqual([database]); // The graphs before it are closed.
});

test('nothing is cached while files are watched', async () => {
  const { url } = await watching(seedFolder());
  for (const path of ['/', '/q/who-knows.json', '/graphql?query={__typename}']) {
    const { headers } = await fetch(`${url}${path}`);
    expect([path, headers.get('cache-control'), headers.get('etag')]).toEqual([path, 'no-store', null]);
  }
});

test('the server stops as it does without --watch', async () => {
  const { child } = await watching(seedFolder());
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a database that is not a graph ends the server at once', async () => {
  const file = join(temporaryFolder(), 'notes.txt');
  writeFileSync(file, 'Do not overwrite');
  const child = spawn(process.execPath, ['src/career.js', 'serve', '--watch', '--seed', seedFolder(), '--database', file]);
  let err = '';
  child.stderr.on('data', (data) => (err += data));
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
  expect(stripVTControlCharacters(err)).toMatch(/^.*notes\.txt is not a career graph, so it was left alone\..*\n$/);
});

test('a command that watches nothing refuses --watch', async () => {
  const child = spawn(process.execPath, ['src/career.js', 'build', '--watch']);
  let err = '';
  child.stderr.on('data', (data) => (err += data));
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(2);
  expect(err).toMatch(/^The command "build" has no option --watch\./);
});

describe.skipIf(!browser)('in a browser', () => {
  test('an open page loads again after an edit, unless somebody has typed into it', async () => {
    const seed = seedFolder();
    const { url } = await watching(seed);
    const chromium = await launch();
    try {
      const page = await chromium.newPage();
      await page.goto(`${url}/person/ada-example`);
      edit(seed, person, rename('Ada Lovelace'));
      await expect.poll(() => page.textContent('h1'), soon).toBe('Ada Lovelace');
      edit(seed, work, misspell);
      await expect.poll(() => page.textContent('main'), soon).toMatch(/./);
      await expect.poll(() => page.locator('[role=alert]').count(), soon).toBe(1);
      await page.fill('input[type=search]', 'nom');
      edit(seed, work, correct);
      await expect.poll(async () => (await (await fetch(url)).text()).match(banner), soon).toBe(null);
      const reads = page.waitForResponse((response) => response.url().endsWith('/live'));
      expect(await Promise.race([reads.then(() => 'asked'), page.waitForTimeout(2_500).then(() => 'left alone')])).toBe('left alone');
      expect(await page.inputValue('input[type=search]')).toBe('nom');
    } finally {
      await chromium.close();
    }
  });
});
