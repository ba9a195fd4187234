/** People confirm the names that a program found in prose: one key each, in a terminal, saved at once. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { graphOf, temporaryFolder } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const program = [process.execPath, join(import.meta.dirname, '../src/career.js')] as const;

/** Presses one key at each prompt of a program in a pseudo-terminal, and prints what the program wrote. Its exit code is the program's. */
const typist = `
import os, pty, sys
keys, out, sent = list(sys.argv[1]), b'', 0
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
while True:
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if not data:
        break
    out += data
    while sent < len(keys) and out.count(b' not it') > sent:
        os.write(terminal, keys[sent].encode())
        sent += 1
os.write(1, out)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

/** Reviews a seed in a terminal with some keys. */
function review(keys: string, ...named: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', typist, keys, ...program, 'review', ...named], { encoding: 'utf8' });
  return { status, screen: stripVTControlCharacters(stdout).replaceAll('\r', ''), stderr };
}

/** Runs a command without a terminal. */
function career(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program[0], [program[1], ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return stdout + stderr;
}

const technologies = `
  - { slug: examplang, name: Examplang, aliases: [xlang] }
  - { slug: sample-db, name: Sample DB }
`;

const job = { name: 'Example Works', position: 'Engineer', startDate: '2015-09', endDate: '2019-10' };
const resume = (highlights: readonly string[]) =>
  JSON.stringify({ basics: { name: 'Ada Example', summary: 'Likes Examplang.' }, work: [{ ...job, highlights }] }, null, 1);

const sentences = ['Migrated from Sample DB to xlang.', 'Ran Sample DB without fear.'];

/** A seed folder whose one career is a résumé in another format. */
function folderWith(content: string) {
  const folder = join(temporaryFolder(), 'seed');
  const file = join(folder, 'people/ada-example/resume.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(join(folder, 'technologies.yaml'), technologies);
  writeFileSync(file, content);
  return { folder, file, marks: join(dirname(file), 'marks.yaml') };
}

const relations = (folder: string) =>
  graphOf(folder)
    .ask('{ statements { nodes { text mentions { node { name } relation isConfirmed } } } }')
    .then(({ statements }) =>
      statements.nodes.map(({ text, mentions }: any) => [
        text,
        ...mentions.map(({ node, relation, isConfirmed }: any) => `${node.name} ${relation}${isConfirmed ? '' : '?'}`),
      ]),
    );

test('without a terminal, each name is listed with its place and its sentence', () => {
  const { folder } = folderWith(resume(sentences));
  expect(career('review', folder)).toMatchInlineSnapshot(`
    "seed/people/ada-example/resume.json:4:21: examplang: Likes Examplang.
    seed/people/ada-example/resume.json:13:20: sample-db: Migrated from Sample DB to xlang.
    seed/people/ada-example/resume.json:13:33: examplang: Migrated from Sample DB to xlang.
    seed/people/ada-example/resume.json:14:10: sample-db: Ran Sample DB without fear.
    "
  `);
  expect(career('check', '--seed', folder)).toMatchInlineSnapshot(`
    "2 files: 0 errors, 0 warnings
    4 names in prose that nobody has confirmed: run career review
    "
  `);
});

describe('in a terminal', () => {
  test('an answer about a résumé in another format is saved beside it, and is in the graph', async () => {
    const { folder, file, marks } = folderWith(resume(sentences));
    const { status, screen } = review('crus', folder);
    expect(status).toBe(0);
    expect(screen).toMatchInlineSnapshot(`
      "
      1 of 4  seed/people/ada-example/resume.json:4:21
      Likes Examplang.
      examplang: u used · r replaced · a avoided · c claimed or compared · m merely mentioned · n not it · s skip · A all of this name · q quit c
      2 of 4  seed/people/ada-example/resume.json:13:20
      Migrated from Sample DB to xlang.
      sample-db: u used · r replaced? · a avoided · c claimed or compared · m merely mentioned · n not it · s skip · A all of this name · q quit r
      3 of 4  seed/people/ada-example/resume.json:13:33
      Migrated from Sample DB to xlang.
      examplang: u used · r replaced · a avoided · c claimed or compared · m merely mentioned · n not it · s skip · A all of this name · q quit u
      4 of 4  seed/people/ada-example/resume.json:14:10
      Ran Sample DB without fear.
      sample-db: u used · r replaced · a avoided · c claimed or compared · m merely mentioned · n not it · s skip · A all of this name · q quit s
      3 confirmed, 1 left. All answers are saved.
      "
    `);
    expect(readFileSync(file, 'utf8')).toBe(resume(sentences));
    expect(readFileSync(marks, 'utf8')).toMatchInlineSnapshot(`
      "# What the sentences of resume.json say of the names in them. Written by career review.
      - pointer: /basics/summary
        text: Likes Examplang.
        name: examplang
        relation: claimed
      - pointer: /work/0/highlights/0
        text: Migrated from Sample DB to xlang.
        name: sample-db
        relation: replaced
      - pointer: /work/0/highlights/0
        text: Migrated from Sample DB to xlang.
        name: examplang
        relation: used
      "
    `);
    expect(await relations(folder)).toMatchInlineSnapshot(`
      [
        [
          "Likes Examplang.",
          "Examplang CLAIMED",
        ],
        [
          "Migrated from Sample DB to xlang.",
          "Sample DB REPLACED",
          "Examplang USED",
        ],
        [
          "Ran Sample DB without fear.",
          "Sample DB MENTIONED?",
        ],
      ]
    `);
  });

  test('an answer holds as long as the sentence is the same, wherever it is, and is reported when it is not', async () => {
    const { folder, file } = folderWith(resume(sentences));
    review('crun', folder);
    writeFileSync(file, resume(['Led people.', sentences[0]!, 'Ran Sample DB with fear.']));
    expect(await relations(folder)).toMatchInlineSnapshot(`
      [
        [
          "Likes Examplang.",
          "Examplang CLAIMED",
        ],
        [
          "Led people.",
        ],
        [
          "Migrated from Sample DB to xlang.",
          "Sample DB REPLACED",
          "Examplang USED",
        ],
        [
          "Ran Sample DB with fear.",
          "Sample DB MENTIONED?",
        ],
      ]
    `);
    const { problems } = readSeed(folder, nodeKinds);
    expect(problems.map(({ severity, location: { file: at, line }, message }) => `${at}:${line} ${severity}: ${message}`))
      .toMatchInlineSnapshot(`
      [
        "seed/people/ada-example/marks.yaml:15 warning: no sentence of this career says this and names "sample-db": the sentence has changed. Remove this, or review the career again",
      ]
    `);
  });

  test('one answer can be for all of a name, and Ctrl-C loses none', async () => {
    const { folder } = folderWith(resume(sentences));
    const { screen } = review('sAm\x03', folder);
    expect(screen).toContain('2 confirmed, 2 left. All answers are saved.');
    expect(await relations(folder)).toMatchInlineSnapshot(`
      [
        [
          "Likes Examplang.",
          "Examplang MENTIONED?",
        ],
        [
          "Migrated from Sample DB to xlang.",
          "Sample DB MENTIONED",
          "Examplang MENTIONED?",
        ],
        [
          "Ran Sample DB without fear.",
          "Sample DB MENTIONED",
        ],
      ]
    `);
  });

  test('an answer about a single file is saved beside that file', async () => {
    const file = join(temporaryFolder(), 'ada.json');
    writeFileSync(file, resume(['Wrote React apps.']));
    review('u', file);
    expect(readFileSync(`${file}.marks.yaml`, 'utf8')).toContain('relation: used');
    expect(await relations(file)).toContainEqual(['Wrote React apps.', 'React USED']);
  });

  test('an answer about a YAML file changes the mark and nothing else', () => {
    const text = [
      'document: example-page',
      'positions:',
      '  - organization: example-works # a comment',
      '    title:   Engineer',
      '    period: { start: 2015-09, end: 2019-10 }',
      '    section: Work',
      '    statements:',
      '      - text: "[[?examplang]] and [[?sample-db|Sample DB]], [[?examplang|xlang]]"',
      '      - text: >-',
      '          Moved to [[?sample-db|Sample',
      '          DB]] from [[?examplang]].',
      '',
    ].join('\r\n');
    const folder = seedFolder({ [work]: text });
    const { screen } = review('unracu', folder, 'ada-example');
    expect(screen).toContain('5 confirmed, 0 left');
    expect(readFileSync(join(folder, work), 'utf8')).toBe(
      text
        .replace('[[?examplang]] and', '[[used:examplang]] and')
        .replace('[[?sample-db|Sample DB]],', 'Sample DB,')
        .replace('[[?examplang|xlang]]', '[[replaced:examplang|xlang]]')
        .replace('[[?sample-db|Sample\r\n', '[[avoided:sample-db|Sample\r\n')
        .replace('[[?examplang]].', '[[compared:examplang]].'),
    );
  });
});
