/** Files from strangers, some of whom mean harm: each is a career or one refusal, after a bounded amount of work. */
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { graphOf } from './asking.ts';
import { career } from './checking.ts';
import { ada, folderOf, readingOf } from './resume-folder.ts';

const table = (text: string) => new TextEncoder().encode(text);
const profile = table('First Name,Last Name\nAda,Lovelace\n');

/** A zip file that has a size for its second file that is not the true one. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const second = (signature: string) => copy.indexOf(signature, copy.indexOf(signature) + 1, 'latin1');
  copy.writeUInt32LE(size, second('PK\u0003\u0004') + 22);
  copy.writeUInt32LE(size, second('PK\u0001\u0002') + 24);
  return copy;
}

test.each([
  [
    'a table that is larger than it says',
    withSize(zipSync({ 'Profile.csv': profile, 'Skills.csv': new Uint8Array(40_000_000) }), 9),
    /unpacks to more than 16 MB/,
  ],
  [
    'a table that says how large it is',
    zipSync({ 'Profile.csv': profile, 'Skills.csv': new Uint8Array(40_000_000) }),
    /Skills\.csv:1: error: this file is 39063 kB, and the limit is 1024 kB/,
  ],
  [
    'too many files',
    zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.csv`, profile]))),
    /has 1,001 files, and the limit is 1000/,
  ],
  ['half a zip file', zipSync({ 'Profile.csv': profile, 'Skills.csv': table('Name\nGo\n') }).slice(0, 90), /this is not a zip file/],
])('a zip file with %s is refused', (_, zip, problem) => {
  expect(readingOf(folderOf({ 'ada.zip': zip })).problems).toEqual([expect.stringMatching(problem)]);
});

test('a path in a zip file leads nowhere: only its last part names a table', async () => {
  const zip = zipSync({ '../../../Profile.csv': profile, '/etc/Skills.csv': table('Name\nCompilers\n') });
  const { person } = await graphOf(folderOf({ 'ada.zip': zip })).ask('{ person(slug: "ada-lovelace") { skills { technology { name } } } }');
  expect(person).toEqual({ skills: [{ technology: { name: 'Compilers' } }] });
});

test('a file that is far too large is not read', () => {
  const folder = folderOf({ 'ada.json': ada });
  truncateSync(join(folder, 'ada.json'), 3 * 1024 ** 3);
  expect(readingOf(folder).problems).toEqual(['careers/ada.json:1: error: this cannot be read: it has 3072 MB, and the limit is 64 MB']);
});

test('a file with more values than a career has is refused', () => {
  const work = Array.from({ length: 4000 }, (_, index) => ({ name: 'Acme', position: `Engineer ${index}`, startDate: '2020' }));
  expect(readingOf(folderOf({ 'ada.json': { ...ada, work } })).problems).toEqual([
    expect.stringMatching(/^careers\/ada\.json:1: error: this file has 12,\d+ values, and the limit is 10,000$/),
  ]);
});

test('what stands in the same line as a problem is not shown, because it can be private', () => {
  const folder = folderOf({ 'ada.json': JSON.stringify({ basics: { name: 'Ada\u0000', phone: '+1 555 0199' } }) });
  const { stdout, stderr } = career(['check', folder]);
  expect(stderr).toContain('ada.json:1:');
  expect(stdout + stderr).not.toContain('555');
});
