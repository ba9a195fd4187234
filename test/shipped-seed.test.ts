/** The seed that ships, whatever facts it holds: tests that know facts ask `twoCareers` instead. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generated } from '../src/cli/generate.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { questions } from '../src/questions/questions.ts';
import { build } from '../src/career-build.ts';
import { graphOf, temporaryFolder } from './asking.ts';

/** Runs the command line in this folder, on the seed that it takes if none is named. */
function career(...args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['src/career.js', ...args], { encoding: 'utf8' });
  return { status, stdout };
}

test('it has no errors and no warnings', () => {
  const files = globSync('seed/**/*.yaml').length;
  expect(career('check')).toEqual({ status: 0, stdout: `${files} files: 0 errors, 0 warnings\n` });
});

test('it is what is built when no seed is named', () => {
  const file = join(temporaryFolder(), 'career.db');
  expect(career('build', '--database', file)).toMatchObject({ status: 0 });
  expect(build(readSeed('seed', nodeKinds), file).wasCurrent).toBe(true);
});

const { site } = graphOf('seed');

test.each(questions())('the page of $name answers with its own defaults', async ({ name }) => {
  expect((await site.request(`/q/${name}`)).status).toBe(200);
});

test('schema.graphql, the questions of the client and the JSON Schemas of the seed files are current', () => {
  for (const [path, text] of generated(readSeed('seed', nodeKinds), 'seed')) {
    expect(existsSync(path) && readFileSync(path, 'utf8') === text, `${path} is stale: run "npm run generate"`).toBe(true);
  }
});

test('every file names its JSON Schema, so that editors find it', () => {
  for (const name of globSync('seed/**/*.yaml'))
    expect(readFileSync(name, 'utf8'), name).toMatch(/^# yaml-language-server: \$schema=(\.\.\/\.\.\/)?schema\/[a-z]+\.json\n/);
});
