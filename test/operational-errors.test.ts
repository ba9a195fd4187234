/** What the machine refuses is one sentence for the person who can change it; an internal error keeps its stack. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const script = resolve('src/career.js');
const sound = seedFolder();

/** Runs the command line in a folder. With `shell`, through a line of a shell in which it is "$@". */
function career(args: readonly string[], { cwd, shell = '"$@"' }: { readonly cwd: string; readonly shell?: string }) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', shell, 'sh', process.execPath, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

/** The arguments of a Node in which a file that was written cannot be brought to the disk. */
function withoutDisk(code: string, errno: number): readonly string[] {
  const broken = `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    fs.fsyncSync = () => { throw Object.assign(new Error('${code}'), { code: '${code}', errno: ${errno} }) };
    syncBuiltinESMExports();`;
  return ['--import', `data:text/javascript,${encodeURIComponent(broken)}`];
}

test.each([
  ['in a folder that is not there', 'nodir/career.db', 'the folder nodir does not exist. Create it, or'],
  ['in a folder that is a file', 'notes/career.db', 'not a directory. Change that, or'],
])('a database %s is refused in a sentence', (_, database, reason) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'notes'), '');
  for (const command of ['build', 'serve', 'ask'])
    expect(
      career([script, ...(command === 'ask' ? ['ask', 'path'] : [command]), '--seed', sound, '--database', database], { cwd }),
    ).toEqual({
      status: 1,
      stdout: '',
      stderr: `Cannot write the graph to ${database}: ${reason} name another file with --database.\n`,
    });
  expect(readdirSync(cwd)).toEqual(['notes']);
});

test('a file that may not grow, and a disk that is full, are a sentence, and the old graph stays', () => {
  const cwd = temporaryFolder();
  const build = ['build', '--database', 'career.db'];
  expect(career([script, ...build, '--seed', sound], { cwd })).toMatchObject({ status: 0 });
  const before = readFileSync(join(cwd, 'career.db'));
  const rebuild = [...build, '--seed', seedFolder({ 'people.yaml': '- { slug: bob-sample, name: Bob Sample }' })];
  const refusal = (reason: string) => ({
    status: 1,
    stdout: '',
    stderr: `Cannot write the graph to career.db: ${reason}. Change that, or name another file with --database.\n`,
  });
  expect(career([script, ...rebuild], { cwd, shell: 'ulimit -f 10; "$@"' })).toEqual(refusal('i/o error'));
  expect(career([...withoutDisk('ENOSPC', -28), script, ...rebuild], { cwd })).toEqual(refusal('no space left on device'));
  expect(readdirSync(cwd)).toEqual(['career.db']);
  expect(readFileSync(join(cwd, 'career.db')).equals(before)).toBe(true);
});

test('the sentence takes the place of the progress that a terminal shows', () => {
  const slow = `let now = 0;
    performance.now = () => (now += 1000);
    process.stderr.isTTY = true;`;
  const onTerminal = ['--import', `data:text/javascript,${encodeURIComponent(slow)}`, ...withoutDisk('ENOSPC', -28)];
  const { stderr } = career([...onTerminal, script, 'build', '--seed', sound, '--database', 'career.db'], { cwd: temporaryFolder() });
  expect(stderr).toContain('\rChecking the graph … \u001B[K\r\u001B[K\u001B[31mCannot write the graph to career.db: ');
});

test('an internal error keeps its stack', () => {
  const cwd = temporaryFolder();
  const { status, stderr } = career([...withoutDisk('EBADF', -9), script, 'build', '--seed', sound, '--database', 'career.db'], { cwd });
  expect(status).toBe(1);
  expect(stderr).toMatch(/Error: EBADF\n +at /);
  expect(readdirSync(cwd)).toEqual([]);
});

test('a schema that cannot be written is a sentence', () => {
  const seed = seedFolder({ 'schema/people.json/notes': 'in a folder where the schema would be' });
  expect(career([script, 'generate', '--seed', seed], { cwd: temporaryFolder() })).toEqual({
    status: 1,
    stdout: '',
    stderr: `Cannot write ${seed}/schema/people.json: illegal operation on a directory. Make sure that you can write to this folder.\n`,
  });
});

test.runIf(existsSync('/dev/full'))('an answer for which there is no room is a sentence', () => {
  const cwd = temporaryFolder();
  expect(career([script, 'ask', '--seed', sound], { cwd, shell: '"$@" > /dev/full' })).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Cannot write to standard output: no space left on device.\n',
  });
});

// A file that nobody may read, not even an administrator.
test.runIf(existsSync('/proc/self/mem'))('a seed file that cannot be read is a problem among others', () => {
  const [cwd, seed] = [temporaryFolder(), seedFolder({ 'events.yaml': '[' })];
  symlinkSync('/proc/self/mem', join(seed, 'people/ada-example/talks.yaml'));
  const { status, stderr } = career([script, 'check', '--seed', seed], { cwd });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^seed\/events\.yaml:1:2: error: [^]*\nseed\/people\/ada-example\/talks\.yaml:1:1: error: this cannot be read: i\/o error\n/,
  );
});
