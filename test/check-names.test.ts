/** Names that nothing defines: what `career check` says about them, and how it adds them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seedFolder, work } from './seed-folder.ts';

/** Runs `career check` on a folder. */
function check(folder: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/career.js', 'check', '--seed', folder, ...options], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** A career whose positions say this. */
const saying = (...statements: readonly string[]) => `
document: example-page
positions:
  - organization: example-works
    title: Engineer
    section: Work
    statements:
${statements.map((statement) => `      - '${statement}'\n`).join('')}`;

test('a name is reported once, with all of its places, and with an entry to paste', () => {
  const folder = seedFolder({
    [work]: saying('Wrote [[wombat-db]] in [[examplang]].', 'Sold [[Wombat DB]], [[exmplang]].'),
    'people/ada-example/person.yaml': saying('Kept [[wombat-db]].')
      .replace('positions:', 'person: { name: Ada, section: About }\npositions:')
      .replace('title: Engineer', 'title: Keeper\n    slug: keeper'),
  });
  expect(check(folder)).toMatchInlineSnapshot(`
    {
      "status": 1,
      "stderr": "seed/people/ada-example/person.yaml:9:15: error: there is no technology "wombat-db". Add it to technologies.yaml, if it is one.
      9 |       - 'Kept [[wombat-db]].'
        |               ^^^^^^^^^^^^^
      and 2 more: seed/people/ada-example/work.yaml:7:16, 8:15

    seed/people/ada-example/work.yaml:8:30: error: there is no technology "exmplang". Did you mean "examplang"?
      8 |       - 'Sold [[Wombat DB]], [[exmplang]].'
        |                              ^^^^^^^^^^^^

    seed/technologies.yaml:2:3: warning: no statement mentions the technology "sample-cloud"
      2 | - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM }
        |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    seed/technologies.yaml:3:3: warning: no statement mentions the technology "sample-db"
      3 | - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
        |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    To define these names, add them to their files, or let "career check --add" do it, and then check what it wrote:

    seed/technologies.yaml
      - { slug: wombat-db, name: Wombat db }
      # - { slug: exmplang, name: Exmplang } # Did you mean "examplang"?

    ",
      "stdout": "6 files: 2 errors, 2 warnings
    ",
    }
  `);
});

test('--add defines names in their files, and keeps what is there', () => {
  const technologies =
    '# Ours\n  - slug: examplang # the first\n    name: Examplang\n\n  # and a database\n  - { slug: sample-db, name: "Sample DB" }';
  const folder = seedFolder({
    'technologies.yaml': technologies,
    'organizations.yaml': '[{ slug: example-works, name: Example Works }]\n',
    'people.yaml': null,
    'documents.yaml': null,
    [work]: saying('Wrote [[wombat-db]] in [[exmplang]] for [[organization/Zoo, Inc.]] with [[person/mary-keeper]].'),
  });
  const { status, stdout } = check(folder, '--add');
  expect(stdout).toMatch(/^Added 1 entry to .*documents\.yaml: example-page$/m);
  expect(readFileSync(join(folder, 'technologies.yaml'), 'utf8')).toBe(`${technologies}\n  - { slug: wombat-db, name: Wombat db }\n`);
  expect(readFileSync(join(folder, 'organizations.yaml'), 'utf8')).toBe(
    '[{ slug: example-works, name: Example Works }, { slug: zoo-inc, name: "Zoo, Inc." }]\n',
  );
  expect(readFileSync(join(folder, 'people.yaml'), 'utf8')).toBe('- { slug: mary-keeper, name: Mary keeper }\n');
  expect(readFileSync(join(folder, 'documents.yaml'), 'utf8')).toBe(
    '- { slug: example-page, title: Example page, kind: RESUME, author: ada-example }\n',
  );
  expect(status).toBe(1); // A name that is similar to a known one may be a mistake, so it is left to the author.
  expect(check(folder).stderr).toMatch(
    /there is no technology "exmplang"\. Did you mean "examplang"\?[^]*# - \{ slug: exmplang, name: Exmplang \} # Did you mean "examplang"\?/,
  );
  writeFileSync(join(folder, work), saying('Wrote [[wombat-db]].'));
  expect(check(folder).status).toBe(0);
});

test('a file that is no list is left as it is', () => {
  const folder = seedFolder({
    'technologies.yaml': '- &it { slug: examplang, name: Examplang }\n- { slug: sample-db, name: Sample DB }\n...\n',
    [work]: saying('Wrote [[wombat-db]].'),
  });
  expect(check(folder, '--add').stdout).toMatch(/technologies\.yaml is not a list to which entries can be added: add them yourself/);
  expect(readFileSync(join(folder, 'technologies.yaml'), 'utf8')).toMatch(/\.\.\.\n$/);
});

describe('a file that cannot be read', () => {
  test('hides the names that it may define, and no others', () => {
    const folder = seedFolder({
      'technologies.yaml': '- { slug: examplang, name: Examplang, kindd: LANGUAGE }\n- { slug: sample-db, name: Sample DB }\n',
      [work]: saying('Wrote [[wombat-db]] in [[examplang]] for [[organization/zoo]].'),
      'people/bob-sample/person.yaml': '{ document: bob-page, person: { nam: Bob Sample } }',
    });
    const { stderr } = check(folder);
    expect(stderr.match(/error: .*/g)).toEqual([
      'error: there is no technology "wombat-db". Add it to technologies.yaml, if it is one.',
      'error: there is no organization "zoo". Add it to organizations.yaml, if it is one.',
      'error: "name" is missing',
      'error: "nam" is not a key of this record. Did you mean "name"?',
      'error: "kindd" is not a key of this record. Did you mean "kind"?',
    ]);
  });

  test('hides a person or a project that only a career can define', () => {
    const folder = seedFolder({
      [work]: saying('Wrote [[project/zoo-map]] with [[person/bob-sample]] and [[project/aquarium]].'),
      'people/bob-sample/person.yaml': '{ document: example-page, person: { name: Bob Sample, projcts: [{ name: Zoo Map }] } }',
    });
    expect(check(folder).stderr.match(/there is no .*/g)).toEqual(['there is no project "aquarium".']);
  });
});

test('a missing person, document and section are reported together', () => {
  const folder = seedFolder({
    'documents.yaml': null,
    'people/ada-example/person.yaml': null,
    [work]: 'document: ada-resume\npositions: [{ organization: example-works, title: Engineer }]\n',
  });
  expect(check(folder).stderr.match(/error: .*/g)).toEqual([
    'error: no file of this career has a "person": add it to ada-example/person.yaml',
    'error: there is no document "ada-resume". Add it to documents.yaml, if it is one.',
    expect.stringContaining('this record has no section'),
  ]);
});

describe('files for editors', () => {
  const schemaOf = (folder: string) => readFileSync(join(folder, 'schema/career.json'), 'utf8');

  test('follow the names of the seed, also while a name is unknown, and not while a file cannot be read', () => {
    const folder = seedFolder();
    mkdirSync(join(folder, 'schema'));
    mkdirSync(join(folder, '../.vscode'));
    expect(check(folder).stdout).toMatch(/^Updated for editors: .*career\.json.*career\.code-snippets$/m);
    expect(check(folder).stdout).not.toMatch(/Updated/);
    writeFileSync(join(folder, 'organizations.yaml'), '- { slug: example-works, name: Example Works }\n- { slug: zoo, name: Zoo }\n');
    writeFileSync(join(folder, work), saying('Kept [[wombats]].'));
    expect(check(folder).stdout).toMatch(/Updated for editors: .*career\.json/);
    expect(schemaOf(folder)).toMatch(/"zoo"/);
    writeFileSync(join(folder, 'organizations.yaml'), '- { slug: example-works }\n');
    expect(check(folder).stdout).not.toMatch(/Updated/);
    expect(schemaOf(folder)).toMatch(/"zoo"/);
  });

  test('are not made in a folder that has none', () => {
    const folder = seedFolder();
    check(folder);
    expect([existsSync(join(folder, 'schema')), existsSync(join(folder, '.vscode'))]).toEqual([false, false]);
  });

  test('complete the names in marks', () => {
    const folder = seedFolder();
    mkdirSync(join(folder, 'schema'));
    mkdirSync(join(folder, '.vscode'));
    check(folder);
    const snippets = JSON.parse(readFileSync(join(folder, '.vscode/career.code-snippets'), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(snippets)).toEqual([
      'document/example-page',
      'event/exampleconf',
      'organization/example-works',
      'person/ada-example',
      'technology/examplang',
      'technology/sample-cloud',
      'technology/sample-db',
    ]);
    expect(snippets['technology/examplang']).toEqual({
      scope: 'yaml',
      prefix: ['[[examplang', '[[Examplang', '[[xlang'],
      body: '[[examplang',
      description: 'Examplang (technology)',
    });
    expect(snippets['organization/example-works']).toMatchObject({ body: '[[organization/example-works' });
  });

  test('complete names and refuse others, unless there are too many to list', () => {
    const folder = seedFolder();
    mkdirSync(join(folder, 'schema'));
    check(folder);
    const definitions = () => (JSON.parse(schemaOf(folder)) as { $defs: Record<string, object> }).$defs;
    expect(definitions()['organization']).toEqual({ enum: ['example-works', 'Example Works', 'Example Works, Inc.'] });
    const many = Array.from({ length: 1_100 }, (_, number) => `- { slug: zoo-${number}, name: Zoo ${number}. }\n`);
    writeFileSync(join(folder, 'organizations.yaml'), `- { slug: example-works, name: Example Works }\n${many.join('')}`);
    check(folder);
    expect(definitions()['organization']).toEqual({
      anyOf: [{ enum: expect.arrayContaining(['example-works', 'zoo-1099']) }, { type: 'string' }],
    });
  });
});

test('advice is a line for each career', () => {
  const folder = seedFolder();
  rmSync(join(folder, work));
  const { stderr } = check(folder);
  expect(stderr).toBe(
    'seed/people/ada-example/person.yaml:3:3: advice: nothing else here shows these skills that Ada Example lists: Examplang, Sample DB\n\n',
  );
});
