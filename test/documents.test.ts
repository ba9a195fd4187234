/** What README.md and CONTRIBUTING.md show is true, and runs. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

const run = promisify(execFile);

/** The fenced blocks of a document, in order, with the line before each. */
function blocksOf(file: string): { language: string; text: string; before: string }[] {
  return [...readFileSync(file, 'utf8').matchAll(/([^\n]*)\n\n```(\w+)\n([^]*?)```/g)].map(([, before = '', language = '', text = '']) => ({
    before,
    language,
    text,
  }));
}

const readme = blocksOf('README.md');
const questions = readme.flatMap(({ language, text }, index) =>
  language === 'graphql' ? [{ query: text, answer: readme[index + 1]!.text }] : [],
);

test('README.md has questions with their answers', () => expect(questions.length).toBeGreaterThan(1));

test.each(questions)('the answer that README.md shows is the one that the graph gives: $query', async ({ query, answer }) => {
  expect(await graphOf(twoCareers).ask(query)).toEqual(JSON.parse(answer));
});

test('the command line answers as README.md shows', async () => {
  const shown = readme.filter(({ language }) => language === 'console').map(({ text }) => text);
  expect(shown).not.toEqual([]);
  for (const text of shown) {
    const [, args = ''] = /^\$ npm run --silent career -- (.*)\n/.exec(text) ?? [];
    const database = join(temporaryFolder(), 'career.db');
    const { stdout } = await run(process.execPath, ['src/career.js', ...args.split(' '), '--seed', twoCareers, '--database', database], {
      env: { ...process.env, COLUMNS: '100', NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    expect(text).toBe(`$ npm run --silent career -- ${args}\n${stdout}`);
  }
});

test('the commands that README.md and CONTRIBUTING.md name exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = ['README.md', 'CONTRIBUTING.md'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/npm (?:run (?:--silent )?)?([a-z]+)/g)].map(([, name = '']) => name),
  );
  const ofNpm = new Set(['registry', 'fetches', 'init', 'install']);
  expect(named.filter((name) => !ofNpm.has(name) && !(name in scripts))).toEqual([]);
});

test('the career that README.md shows would be accepted', () => {
  const folder = temporaryFolder();
  cpSync(twoCareers, folder, { recursive: true });
  writeFileSync(
    join(folder, 'documents.yaml'),
    `${readFileSync(join(twoCareers, 'documents.yaml'), 'utf8')}\n- { slug: ada-resume, title: Ada, kind: RESUME, author: ada }\n`,
  );
  mkdirSync(join(folder, 'people', 'ada'));
  writeFileSync(join(folder, 'people', 'ada', 'person.yaml'), 'document: ada-resume\nperson: { name: Ada, section: Ada }\n');
  writeFileSync(join(folder, 'people', 'ada', 'work.yaml'), readme.find(({ language }) => language === 'yaml')!.text);
  expect(readSeed(folder, nodeKinds).problems).toEqual([]);
});

test('the fact that CONTRIBUTING.md adds to the seed is accepted, and can be asked for', async () => {
  const folder = temporaryFolder();
  cpSync('seed', folder, { recursive: true });
  const work = join(folder, 'people/justen-walker/work.yaml');
  const fact = blocksOf('CONTRIBUTING.md').find(({ language }) => language === 'yaml')!.text;
  const before = readFileSync(work, 'utf8');
  const place = before.indexOf('          - text:', before.indexOf('- name: UpDog'));
  writeFileSync(work, before.slice(0, place) + fact + before.slice(place));
  expect(readSeed(folder, nodeKinds).problems).toEqual([]);
  const { project } = await graphOf(folder).ask(
    '{ project(slug: "updog") { technologies(relations: [AVOIDED]) { edges { node { name } evidence { text } } } } }',
  );
  expect(project.technologies.edges).toContainEqual({
    node: { name: 'consul-template' },
    evidence: expect.arrayContaining([{ text: 'Keeps NGINX configured with no help from consul-template.' }]),
  });
});

test('the kind of node that CONTRIBUTING.md adds touches one folder and two lists, and can be asked about from both sides', async () => {
  const root = temporaryFolder();
  for (const part of ['src', 'package.json']) cpSync(part, join(root, part), { recursive: true });
  cpSync(twoCareers, join(root, 'seed'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const blocks = blocksOf('CONTRIBUTING.md');
  for (const { before, text } of blocks) {
    const file = /^`(src\/nodes\/certificate\/[^`]+)`/.exec(before)?.[1];
    if (!file) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const change = (file: string, edit: (text: string) => string) =>
    writeFileSync(join(root, file), edit(readFileSync(join(root, file), 'utf8')));
  const [kinds, types] = blocks
    .filter(({ language }) => language === 'diff')
    .map(({ text }) => [...text.matchAll(/^\+(.*)$/gm)].map(([, line = '']) => line));
  change('src/nodes/kinds.ts', (text) =>
    text.replace(/^import/m, `${kinds![0]}\nimport`).replace('  education,\n', `  education,\n${kinds![1]}\n`),
  );
  change('src/nodes/index.ts', (text) => `${text}${types![0]}\n`);
  change(
    'seed/people/andrew/person.yaml',
    (text) =>
      `${text}\ncertificates:\n  - { title: Go, issuer: njit, date: 2020, section: Letter, statements: [{ text: 'Passed in [[go]].' }] }\n`,
  );
  writeFileSync(
    join(root, 'ask.ts'),
    `import { execute, parse } from 'graphql';
     import { schema } from './src/career-schema.ts';
     import { open } from './src/store/open.ts';
     import { Store } from './src/store/store.ts';
     const store = new Store(open('career.db'));
     const query = '{ technology(slug: "go") { certificates { edges { relation evidence { text } } } } person(slug: "andrew") { certificates(where: { during: { from: "2020" } }) { nodes { id title date issuer { name } } } } }';
     console.log(JSON.stringify(execute({ schema, document: parse(query), contextValue: { store, today: '2026-01-01' } })));`,
  );
  await run(process.execPath, ['src/career.js', 'build'], { cwd: root });
  const { stdout } = await run(process.execPath, ['ask.ts'], { cwd: root });
  expect(JSON.parse(stdout)).toEqual({
    data: {
      technology: { certificates: { edges: [{ relation: 'USED', evidence: [{ text: 'Passed in Go.' }] }] } },
      person: {
        certificates: {
          nodes: [{ id: 'certificate/andrew/go', title: 'Go', date: '2020', issuer: { name: 'New Jersey Institute of Technology' } }],
        },
      },
    },
  });
});
