import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../src/seed/problem.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { graphOf, temporaryFolder } from './asking.ts';
import { career, problemsIn } from './checking.ts';
import { seedFolder, work } from './seed-folder.ts';

type Changes = Parameters<typeof seedFolder>[0];

/** All that is wrong with the sound seed after some changes, as the command line shows it. */
function problems(changes: Changes): string {
  return problemsIn(seedFolder(changes));
}

/** The same for a position in which these lines are the value of `text:`. */
function problemsOfText(...lines: readonly string[]): string {
  return problems({
    [work]: `document: example-page
positions:
  - organization: example-works
    title: Engineer
    period: { start: 2015-09, end: 2019-10 }
    section: Work
    statements:
      - text: ${lines.join('\n          ')}
`,
  });
}

/** The same for a statement with figures. */
function problemsOfFigures(text: string, ...figures: readonly string[]): string {
  return problemsOfText(`${text}\n        figures: [${figures.join(', ')}]`);
}

function positionIn(period: string, rolePeriod?: string): Changes {
  return {
    [work]: `document: example-page
positions:
  - organization: example-works
    title: Engineer
    period: ${period}
    section: Work
${rolePeriod === undefined ? '' : `    roles: [{ title: Lead, period: ${rolePeriod} }]\n`}`,
  };
}

function personSaying(text: string): string {
  return `
    document: example-page
    person: { name: Ada Example, section: About, statements: [{ text: '${text}' }] }
  `;
}

function studyUntil(end: string): Changes {
  return {
    'people/ada-example/education.yaml': `
      document: example-page
      education: [{ school: example-works, degree: B.Sc., section: Education, period: { start: 2011, end: ${end} } }]
    `,
  };
}

test('a seed without faults has no problems', () => {
  expect(problems({})).toBe('');
});

describe('files', () => {
  test('a folder that is not there is a problem', () => {
    const {
      problems: [problem],
    } = readSeed('/no/such/folder/seed', nodeKinds);
    expect(problem && stripVTControlCharacters(formatProblem(problem, undefined))).toMatchInlineSnapshot(
      `"seed:1:1: error: the folder /no/such/folder/seed does not exist: name another, or begin a career with "career init""`,
    );
  });

  test.each([
    ['no seed file', 'README.md', '# Notes'],
    ['no record in its files', 'events.yaml', '[]'],
  ])('a folder with %s has nothing to build a graph from', (_, name, content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), content);
    expect(readSeed(folder, nodeKinds).problems.map(({ message }) => message)).toEqual([
      `there is nothing in ${folder} to build a graph from: a seed folder contains people.yaml, organizations.yaml, events.yaml, documents.yaml, technologies.yaml, and the files of each career, such as people/<slug>/person.yaml. Or name a résumé or a folder of them: JSON Resume (.json), or what LinkedIn exports (.zip)`,
    ]);
  });

  test('a file that ends in .yml is not passed over in silence', () => {
    expect(problems({ 'organizations.yml': '- { slug: a, name: A }' })).toMatchInlineSnapshot(
      `"seed/organizations.yml:1:1: error: this file is not read: seed files end in .yaml"`,
    );
  });

  test('a vocabulary file of a name that is not known is not passed over in silence', () => {
    expect(problems({ 'technology.yaml': '[]', 'recipes.yaml': '[]' })).toMatchInlineSnapshot(`
      "seed/recipes.yaml:1:1: error: there is no vocabulary file of this name. The vocabulary files are people.yaml, organizations.yaml, events.yaml, documents.yaml, technologies.yaml.
      seed/technology.yaml:1:1: error: there is no vocabulary file of this name. Did you mean "technologies.yaml"?"
    `);
  });

  test('a file beside the careers, or deep within one, is not passed over in silence', () => {
    expect(problems({ 'people/bob.yaml': 'x', 'people/ada-example/old/work.yaml': 'x' })).toMatchInlineSnapshot(`
      "seed/people/ada-example/old/work.yaml:1:1: error: this file is not read here: move it into people/ada-example
      seed/people/bob.yaml:1:1: error: this file is not read here: move it into the folder of the person it is about"
    `);
  });

  test('a link to a file or a folder is read like the file or the folder itself', () => {
    const elsewhere = seedFolder({ 'people/bob-sample/work.yaml': 'positions: []' });
    const folder = seedFolder({ 'technologies.yaml': null });
    symlinkSync(join(elsewhere, 'technologies.yaml'), join(folder, 'technologies.yaml'));
    symlinkSync(join(elsewhere, 'people/bob-sample'), join(folder, 'people/bob-sample'));
    expect(problemsIn(folder)).toMatchInlineSnapshot(
      `"seed/people/bob-sample:1:1: error: no file of this career has a "person": add it to bob-sample/person.yaml"`,
    );
  });

  test('a link that leads nowhere or to itself, and what is no file, are not passed over in silence', () => {
    const folder = seedFolder();
    symlinkSync(join(folder, 'gone'), join(folder, 'people/bob-sample'));
    symlinkSync('talks.yaml', join(folder, 'people/ada-example/talks.yaml'));
    symlinkSync('/dev/null', join(folder, 'people/ada-example/writing.yaml'));
    symlinkSync('.', join(folder, 'people/ada-example/self'));
    expect(problemsIn(folder)).toMatchInlineSnapshot(`
      "seed/people/ada-example/self/person.yaml:1:1: error: this file is not read here: move it into people/ada-example
      seed/people/ada-example/self/talks.yaml:1:1: error: this link is broken: fix it or remove it
      seed/people/ada-example/self/work.yaml:1:1: error: this file is not read here: move it into people/ada-example
      seed/people/ada-example/self/writing.yaml:1:1: error: this is neither a file nor a folder: remove it
      seed/people/ada-example/talks.yaml:1:1: error: this link is broken: fix it or remove it
      seed/people/ada-example/writing.yaml:1:1: error: this is neither a file nor a folder: remove it
      seed/people/bob-sample:1:1: error: this link is broken: fix it or remove it"
    `);
  });

  // Other file systems take no such name.
  test.runIf(process.platform === 'linux')('a file or folder whose name is not UTF-8 is a problem', () => {
    const folder = seedFolder();
    writeFileSync(Buffer.from(`${folder}/people/ada-example/caf\xE9.yaml`, 'latin1'), 'talks: []');
    mkdirSync(Buffer.from(`${folder}/people/ren\xE9`, 'latin1'));
    expect(problemsIn(folder)).toMatchInlineSnapshot(`
      "seed/people/ada-example/caf�.yaml:1:1: error: this name is not UTF-8: rename it
      seed/people/ren�:1:1: error: this name is not UTF-8: rename it"
    `);
  });

  test('files that are not YAML, and what is hidden, are let be', () => {
    expect(problems({ 'README.md': '# Notes', 'people/ada-example/photo.jpg': 'x', 'people/.old/person.yaml': 'x' })).toBe('');
    const folder = seedFolder();
    symlinkSync('ada@laptop.1234', join(folder, 'people/ada-example/.#work.yaml')); // As Emacs locks a file.
    expect(problemsIn(folder)).toBe('');
  });

  test('the folder of a career has a name that can be part of an id', () => {
    expect(problems({ 'people/Bob Sample/person.yaml': 'person: { name: Bob Sample, section: About }' })).toMatchInlineSnapshot(
      `"seed/people/Bob Sample:1:1: error: the name of this folder must be a person's slug: a slug is lowercase letters, digits and single hyphens, such as container-summit-2016"`,
    );
  });

  test('a career without a person is a problem', () => {
    expect(problems({ 'people/bob-sample/work.yaml': 'positions: []' })).toMatchInlineSnapshot(
      `"seed/people/bob-sample:1:1: error: no file of this career has a "person": add it to bob-sample/person.yaml"`,
    );
  });

  test('an empty file is a problem, and so is one of comments alone', () => {
    expect(problems({ 'events.yaml': '', 'organizations.yaml': '# None yet\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:1:1: error: this file is empty: fill it or remove it
      seed/organizations.yaml:1:1: error: this file is empty: fill it or remove it
        1 | # None yet
          | ^
      seed/people/ada-example/work.yaml:3:19: error: there is no organization "example-works". Add it to organizations.yaml, if it is one.
        3 |   - organization: example-works
          |                   ^^^^^^^^^^^^^"
    `);
  });

  test('a file that is not UTF-8 is a problem from where it stops being so', () => {
    expect(problems({ 'events.yaml': Buffer.from('- slug: exampleconf\n  name: Café Conf\n', 'latin1') })).toMatchInlineSnapshot(`
      "seed/events.yaml:2:12: error: this file is not UTF-8 from here on: save it as UTF-8
        2 |   name: Caf� Conf
          |            ^"
    `);
    expect(problems({ 'events.yaml': Buffer.from('\uFEFF[]\n', 'utf16le') })).toContain(
      'seed/events.yaml:1:1: error: this file is not UTF-8',
    );
  });

  test('a byte order mark and the line ends of Windows change nothing', () => {
    expect(problems({ 'events.yaml': '\uFEFF- slug: exampleconf\r\n  name: ExampleConf\r\n  date: 2019-05\r\n' })).toBe('');
    expect(problems({ 'events.yaml': '\uFEFF- slug: exampleconf\r\n  name: ExampleConf\r\n  date: 2019-13\r\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:3:9: error: there is no such date as 2019-13
        3 |   date: 2019-13
          |         ^^^^^^^"
    `);
  });

  test('a file may have 256 kB and no more', () => {
    expect(problems({ 'events.yaml': `[] #${'x'.repeat(256 * 1024 - 4)}` })).toBe('');
    expect(problems({ 'events.yaml': `[] #${'x'.repeat(256 * 1024 - 3)}` })).toMatchInlineSnapshot(
      `"seed/events.yaml:1:1: error: this file is 257 kB, and the limit is 256 kB: split it"`,
    );
  });
});

describe('YAML', () => {
  test('a quote that nothing closes is shown where it opens', () => {
    expect(problems({ 'events.yaml': '- slug: exampleconf\n  name: "ExampleConf\n  date: 2019-05\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:2:9: error: this is not valid YAML: missing closing "quote
        2 |   name: "ExampleConf
          |         ^"
    `);
  });

  test('a text that begins with a mark, or has a colon in it, needs quotes', () => {
    expect(problemsOfText('[[examplang]] tools')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:29: error: this is not valid YAML: unexpected scalar at node end. Put quotes around text that begins with [[
        8 |       - text: [[examplang]] tools
          |                             ^^^^^"
    `);
    expect(problemsOfText('[[examplang]]')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:15: error: expected text, found a list: put quotes around it
        8 |       - text: [[examplang]]
          |               ^^^^^^^^^^^^^"
    `);
    expect(problemsOfText('Two parts: a client and a server')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:15: error: this is not valid YAML: nested mappings are not allowed in compact mappings. Put quotes around text that contains a colon
        8 |       - text: Two parts: a client and a server
          |               ^"
    `);
  });

  test('a tab is no indentation', () => {
    expect(problems({ 'events.yaml': '- slug: exampleconf\n\tname: ExampleConf\n  date: 2019-05\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:2:2: error: this is not valid YAML: unexpected scalar at node end. Indent with spaces, not tabs
        2 |  name: ExampleConf
          |  ^^^^"
    `);
  });

  test('a line that is not YAML is reported once, along with the errors in other lines', () => {
    expect(problems({ 'events.yaml': '- slug: @exampleconf\n  name: !loud ExampleConf\n  date: ,,,\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:1:9: error: this is not valid YAML: plain value cannot start with reserved character @
        1 | - slug: @exampleconf
          |         ^
      seed/events.yaml:2:9: error: this is not valid YAML: unresolved tag: !loud
        2 |   name: !loud ExampleConf
          |         ^^^^^
      seed/events.yaml:3:9: error: this is not valid YAML: plain value cannot start with flow indicator character ,
        3 |   date: ,,,
          |         ^"
    `);
  });

  test('a second document in one file is a problem', () => {
    expect(problems({ 'events.yaml': '[]\n---\n[]\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:2:1: error: a second YAML document begins here: move it to a file of its own
        2 | ---
          | ^^^"
    `);
  });

  test('a key that appears twice in one record is a problem', () => {
    expect(problems({ 'events.yaml': '- slug: exampleconf\n  name: ExampleConf\n  date: 2019-05\n  name: Example Conference\n' }))
      .toMatchInlineSnapshot(`
      "seed/events.yaml:4:3: error: this record already has the key "name" on line 2: remove one of them
        4 |   name: Example Conference
          |   ^^^^"
    `);
  });

  test('aliases that multiply are not followed', () => {
    const bomb = `
      - &a [x, x, x, x, x, x, x, x]
      - &b [*a, *a, *a, *a, *a, *a, *a, *a]
      - &c [*b, *b, *b, *b, *b, *b, *b, *b]
      - &d [*c, *c, *c, *c, *c, *c, *c, *c]
      - &e [*d, *d, *d, *d, *d, *d, *d, *d]
      - &f [*e, *e, *e, *e, *e, *e, *e, *e]
      - &g [*f, *f, *f, *f, *f, *f, *f, *f]
      - &h [*g, *g, *g, *g, *g, *g, *g, *g]
      - &i [*h, *h, *h, *h, *h, *h, *h, *h]
    `;
    expect(problems({ 'events.yaml': bomb })).toMatchInlineSnapshot(`
      "seed/events.yaml:1:1: error: this file's YAML aliases expand too much (the limit is 50 uses of a value): write the values out
        1 | - &a [x, x, x, x, x, x, x, x]
          | ^"
    `);
  });

  test('an alias of nothing, and a fault in what an alias repeats, are shown where the alias is', () => {
    const aliases = '- &one { slug: exampleconf, name: ExampleConf, date: soon }\n- *one\n';
    expect(problems({ 'events.yaml': aliases })).toMatchInlineSnapshot(`
      "seed/events.yaml:1:54: error: expected a date such as 2019, 2019-03 or 2019-03-11, found "soon"
        1 | - &one { slug: exampleconf, name: ExampleConf, date: soon }
          |                                                      ^^^^
      seed/events.yaml:2:3: error: expected a date such as 2019, 2019-03 or 2019-03-11, found "soon"
        2 | - *one
          |   ^^^^"
    `);
    expect(problems({ 'events.yaml': '- { slug: exampleconf, name: *nobody, date: *never }\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:1:30: error: no value before the alias *nobody is marked &nobody: write the value out
        1 | - { slug: exampleconf, name: *nobody, date: *never }
          |                              ^^^^^^^
      seed/events.yaml:1:45: error: no value before the alias *never is marked &never: write the value out
        1 | - { slug: exampleconf, name: *nobody, date: *never }
          |                                             ^^^^^^"
    `);
  });

  test('a value that contains itself is reported like any other', () => {
    expect(problems({ 'technologies.yaml': '- { slug: examplang, name: Examplang, kind: &round [*round] }\n' })).toMatchInlineSnapshot(`
      "seed/people/ada-example/person.yaml:6:37: error: there is no technology "sample-db". Add it to technologies.yaml, if it is one.
        6 |     - text: Likes [[examplang]] and [[sample-db]].
          |                                     ^^^^^^^^^^^^^
      seed/technologies.yaml:1:52: error: a list is not one of LANGUAGE, PLATFORM, TOOL, LIBRARY, DATABASE, BROKER, SERVICE, PROTOCOL, PRACTICE, CONCEPT, SUBJECT, EQUIPMENT, STANDARD, SECTOR, ABILITY.
        1 | - { slug: examplang, name: Examplang, kind: &round [*round] }
          |                                                    ^^^^^^^^"
    `);
  });

  test('what is nested deeper than any record is a problem', () => {
    expect(problems({ 'events.yaml': '- '.repeat(100_000) })).toContain('this is nested too deeply');
    expect(problems({ 'events.yaml': `${'['.repeat(100_000)}${']'.repeat(100_000)}` })).toContain('this is nested too deeply');
  });

  test('a key is a word', () => {
    expect(problems({ 'events.yaml': '- { slug: exampleconf, name: ExampleConf, date: 2019-05, [a, b]: c }\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:1:58: error: this cannot be a key: write a word
        1 | - { slug: exampleconf, name: ExampleConf, date: 2019-05, [a, b]: c }
          |                                                          ^"
    `);
    expect(problems({ 'events.yaml': `${'? '.repeat(500)}x` })).toContain('this cannot be a key');
  });

  test('a record of 20,000 keys is read quickly, and each wrong key is reported', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  k${index}: 1\n`).join('');
    const told = problems({ 'events.yaml': `- slug: exampleconf\n  name: ExampleConf\n  date: 2019-05\n${keys}` });
    expect(told.match(/"k\d+" is not a key of this record/g)).toHaveLength(20_000);
    expect(problems({ 'events.yaml': `- slug: exampleconf\n${keys}${keys}`.slice(0, 256 * 1024) })).toContain(
      'this record already has the key "k0" on line 2: remove one of them',
    );
  });
});

describe('shapes', () => {
  test('a key that is not known is a problem, with the one that may be meant or all that there are', () => {
    expect(
      problems({
        'events.yaml': '- { slug: exampleconf, name: ExampleConf, date: 2019-05, plaec: Sampleton, weather: fine, __proto__: 1 }\n',
      }),
    ).toMatchInlineSnapshot(`
      "seed/events.yaml:1:58: error: "plaec" is not a key of this record. Did you mean "place"?
        1 | - { slug: exampleconf, name: ExampleConf, date: 2019-05, plaec: Sampleton, weather: fine, __proto__: 1 }
          |                                                          ^^^^^
      seed/events.yaml:1:76: error: "weather" is not a key of this record. Its keys are slug, name, aliases, date, place, siteState.
        1 | - { slug: exampleconf, name: ExampleConf, date: 2019-05, plaec: Sampleton, weather: fine, __proto__: 1 }
          |                                                                            ^^^^^^^
      seed/events.yaml:1:91: error: "__proto__" is not a key of this record. Its keys are slug, name, aliases, date, place, siteState.
        1 | - { slug: exampleconf, name: ExampleConf, date: 2019-05, plaec: Sampleton, weather: fine, __proto__: 1 }
          |                                                                                           ^^^^^^^^^"
    `);
    expect(problems({ [work]: 'document: example-page\npositons: []\n' })).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:2:1: error: "positons" is not a key of this record. Did you mean "positions"?
        2 | positons: []
          | ^^^^^^^^"
    `);
  });

  test('a key that is missing is a problem of its record', () => {
    expect(problems({ 'events.yaml': '- name: ExampleConf\n- slug: exampleconf\n  name: ExampleConf\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:1:3: error: "slug" is missing
        1 | - name: ExampleConf
          |   ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a value of another type than expected is a problem', () => {
    const technologies = `
      - { slug: 2019, name: 1984, kind: langage, aliases: xlang, broader: }
      - [examplang]
      - { slug: Sample_Cloud, name: "", kind: 3 }
    `;
    expect(problems({ 'technologies.yaml': technologies, 'organizations.yaml': '{ slug: example-works, name: Example Works }' }))
      .toMatchInlineSnapshot(`
        "seed/organizations.yaml:1:1: error: expected a list, found a record with keys
          1 | { slug: example-works, name: Example Works }
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        seed/people/ada-example/person.yaml:6:37: error: there is no technology "sample-db". Add it to technologies.yaml, if it is one.
          6 |     - text: Likes [[examplang]] and [[sample-db]].
            |                                     ^^^^^^^^^^^^^
        seed/technologies.yaml:1:11: error: expected a slug such as container-summit-2016, found 2019: put quotes around it
          1 | - { slug: 2019, name: 1984, kind: langage, aliases: xlang, broader: }
            |           ^^^^
        seed/technologies.yaml:1:23: error: expected text, found 1984: put quotes around it
          1 | - { slug: 2019, name: 1984, kind: langage, aliases: xlang, broader: }
            |                       ^^^^
        seed/technologies.yaml:1:35: error: "langage" is not one of LANGUAGE, PLATFORM, TOOL, LIBRARY, DATABASE, BROKER, SERVICE, PROTOCOL, PRACTICE, CONCEPT, SUBJECT, EQUIPMENT, STANDARD, SECTOR, ABILITY. Did you mean "LANGUAGE"?
          1 | - { slug: 2019, name: 1984, kind: langage, aliases: xlang, broader: }
            |                                   ^^^^^^^
        seed/technologies.yaml:1:53: error: expected a list, found "xlang"
          1 | - { slug: 2019, name: 1984, kind: langage, aliases: xlang, broader: }
            |                                                     ^^^^^
        seed/technologies.yaml:1:69: error: expected a list, found nothing
          1 | - { slug: 2019, name: 1984, kind: langage, aliases: xlang, broader: }
            |                                                                     ^
        seed/technologies.yaml:2:3: error: expected a record with keys, found a list
          2 | - [examplang]
            |   ^^^^^^^^^^^
        seed/technologies.yaml:3:11: error: a slug is lowercase letters, digits and single hyphens, such as container-summit-2016
          3 | - { slug: Sample_Cloud, name: "", kind: 3 }
            |           ^^^^^^^^^^^^
        seed/technologies.yaml:3:31: error: expected text, found ""
          3 | - { slug: Sample_Cloud, name: "", kind: 3 }
            |                               ^^
        seed/technologies.yaml:3:41: error: 3 is not one of LANGUAGE, PLATFORM, TOOL, LIBRARY, DATABASE, BROKER, SERVICE, PROTOCOL, PRACTICE, CONCEPT, SUBJECT, EQUIPMENT, STANDARD, SECTOR, ABILITY.
          3 | - { slug: Sample_Cloud, name: "", kind: 3 }
            |                                         ^"
      `);
  });

  test('an address leads somewhere', () => {
    expect(problems({ 'organizations.yaml': '- { slug: a, name: A, url: "our web site" }\n- { slug: b, name: B, url: 7 }\n' }))
      .toMatchInlineSnapshot(`
        "seed/organizations.yaml:1:28: error: expected a URL such as https://example.org/, or a path within the document such as assets/cv.pdf, found "our web site"
          1 | - { slug: a, name: A, url: "our web site" }
            |                            ^^^^^^^^^^^^^^
        seed/organizations.yaml:2:28: error: expected a URL such as https://example.org/, found 7: put quotes around it
          2 | - { slug: b, name: B, url: 7 }
            |                            ^
        seed/people/ada-example/work.yaml:3:19: error: there is no organization "example-works". Add it to organizations.yaml, if it is one.
          3 |   - organization: example-works
            |                   ^^^^^^^^^^^^^"
      `);
  });

  test('a date is one that a calendar has, as precise as was written', () => {
    const events = `
      - { slug: year, name: Year, date: 2019 }
      - { slug: month, name: Month, date: 2019-05 }
      - { slug: leap-day, name: Leap Day, date: 2020-02-29 }
      - { slug: month-13, name: Month 13, date: 2019-13 }
      - { slug: no-leap-day, name: No Leap Day, date: 2019-02-30 }
      - { slug: words, name: Words, date: last year }
      - { slug: short, name: Short, date: 2019-5 }
      - { slug: fraction, name: Fraction, date: 2019.5 }
      - { slug: none, name: None, date: }
    `;
    expect(problems({ 'events.yaml': events })).toMatchInlineSnapshot(`
      "seed/events.yaml:4:43: error: there is no such date as 2019-13
        4 | - { slug: month-13, name: Month 13, date: 2019-13 }
          |                                           ^^^^^^^
      seed/events.yaml:5:49: error: there is no such date as 2019-02-30: February 2019 has 28 days
        5 | - { slug: no-leap-day, name: No Leap Day, date: 2019-02-30 }
          |                                                 ^^^^^^^^^^
      seed/events.yaml:6:37: error: expected a date such as 2019, 2019-03 or 2019-03-11, found "last year"
        6 | - { slug: words, name: Words, date: last year }
          |                                     ^^^^^^^^^
      seed/events.yaml:7:37: error: expected a date such as 2019, 2019-03 or 2019-03-11, found "2019-5". Did you mean 2019-05?
        7 | - { slug: short, name: Short, date: 2019-5 }
          |                                     ^^^^^^
      seed/events.yaml:8:43: error: expected a date such as 2019, 2019-03 or 2019-03-11, found 2019.5. Did you mean 2019-05?
        8 | - { slug: fraction, name: Fraction, date: 2019.5 }
          |                                           ^^^^^^
      seed/events.yaml:9:35: error: expected a date such as 2019, 2019-03 or 2019-03-11, found nothing
        9 | - { slug: none, name: None, date: }
          |                                   ^"
    `);
  });

  test('every day that a calendar has is a date, and no other', () => {
    const isDate = (date: string) => problems({ 'events.yaml': `- { slug: exampleconf, name: ExampleConf, date: "${date}" }` }) === '';
    const days = ['2000-02-29', '2024-02-29', '2019-02-28', '2019-01-31', '2019-04-30', '2019-12-01', '0001'];
    expect(days.filter((day) => !isDate(day))).toEqual([]);
    const others = ['1900-02-29', '2019-02-29', '2024-02-30', '2019-01-32', '2019-04-31', '2019-12-00', '2019-00', '2019-00-01', '0000'];
    expect(others.filter(isDate)).toEqual([]);
  });

  test('a period ends in a date or is ongoing', () => {
    expect(problems(studyUntil('present'))).toBe('');
    expect(problems(studyUntil('2014-02-30'))).toMatchInlineSnapshot(`
      "seed/people/ada-example/education.yaml:2:101: error: there is no such date as 2014-02-30: February 2014 has 28 days
        2 | education: [{ school: example-works, degree: B.Sc., section: Education, period: { start: 2011, end: 2014-02-30 } }]
          |                                                                                                     ^^^^^^^^^^"
    `);
    expect(problems(studyUntil('now'))).toMatchInlineSnapshot(`
      "seed/people/ada-example/education.yaml:2:101: error: expected a date such as 2019, 2019-03 or 2019-03-11, or present, found "now". Did you mean present?
        2 | education: [{ school: example-works, degree: B.Sc., section: Education, period: { start: 2011, end: now } }]
          |                                                                                                     ^^^"
    `);
  });

  test('a mark in a title or a name is a problem: only statements have marks', () => {
    expect(problems({ 'events.yaml': '- { slug: exampleconf, name: "[[examplang]] Days", date: 2019-05 }\n' })).toMatchInlineSnapshot(`
      "seed/events.yaml:1:30: error: only the text of a statement can have marks: remove the [[ and ]]
        1 | - { slug: exampleconf, name: "[[examplang]] Days", date: 2019-05 }
          |                              ^^^^^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('names', () => {
  test("a name in a record is somebody's, and the one that may be meant is offered", () => {
    const position = `
      document: exampel-page
      positions:
        - organization: Exmaple Works
          title: Engineer
          period: { start: 2015-09, end: 2019-10 }
          section: Work
    `;
    expect(problems({ [work]: position })).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:1:11: error: there is no document "exampel-page". Did you mean "example-page"?
        1 | document: exampel-page
          |           ^^^^^^^^^^^^
      seed/people/ada-example/work.yaml:3:19: error: there is no organization "Exmaple Works". Did you mean "Example Works"?
        3 |   - organization: Exmaple Works
          |                   ^^^^^^^^^^^^^"
    `);
  });

  test('a name that is like no other is one to add', () => {
    expect(problems({ 'technologies.yaml': '- { slug: examplang, name: Examplang, kind: LANGUAGE, broader: [quux] }\n' }))
      .toMatchInlineSnapshot(`
      "seed/people/ada-example/person.yaml:6:37: error: there is no technology "sample-db". Add it to technologies.yaml, if it is one.
        6 |     - text: Likes [[examplang]] and [[sample-db]].
          |                                     ^^^^^^^^^^^^^
      seed/technologies.yaml:1:65: error: there is no technology "quux". Add it to technologies.yaml, if it is one.
        1 | - { slug: examplang, name: Examplang, kind: LANGUAGE, broader: [quux] }
          |                                                                 ^^^^"
    `);
  });

  test('a mark in a folded text is shown where it is, even across two lines', () => {
    expect(
      problemsOfText(
        '>-',
        'Wrote tools in [[examplang]]',
        'on [[sampel-cloud]], with [[persn/ada-example]] and [[sample-bd|the sample',
        'database]].',
      ),
    ).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:10:14: error: there is no technology "sampel-cloud". Did you mean "sample-cloud"?
        10 |           on [[sampel-cloud]], with [[persn/ada-example]] and [[sample-bd|the sample
           |              ^^^^^^^^^^^^^^^^
      seed/people/ada-example/work.yaml:10:37: error: there is no technology "persn/ada-example". Did you mean "person/ada-example"?
        10 |           on [[sampel-cloud]], with [[persn/ada-example]] and [[sample-bd|the sample
           |                                     ^^^^^^^^^^^^^^^^^^^^^
      seed/people/ada-example/work.yaml:10:63: error: there is no technology "sample-bd". Did you mean "sample-db"?
        10 |           on [[sampel-cloud]], with [[persn/ada-example]] and [[sample-bd|the sample
           |                                                               ^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a mark in a quoted text is shown where it is', () => {
    expect(problemsOfText('"A \\"safe\\" tool: [[exmplang]]"')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:33: error: there is no technology "exmplang". Did you mean "examplang"?
        8 |       - text: "A \\"safe\\" tool: [[exmplang]]"
          |                                 ^^^^^^^^^^^^"
    `);
  });

  test('a mark of another kind names a node of that kind', () => {
    expect(problemsOfText('Met [[person/ada-exmple]] at [[event/exampleconf]], of [[organization/Example Works]].')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:19: error: there is no person "ada-exmple". Did you mean "ada-example"?
        8 |       - text: Met [[person/ada-exmple]] at [[event/exampleconf]], of [[organization/Example Works]].
          |                   ^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('of a long line the part around its fault is shown', () => {
    const words = 'and so forth '.repeat(20);
    expect(problemsOfText(`Wrote ${words}[[exmplang]] ${words}.`)).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:281: error: there is no technology "exmplang". Did you mean "examplang"?
        8 | o forth and so forth and so forth and so forth and so forth [[exmplang]] and so forth and so forth and so forth and so f
          |                                                             ^^^^^^^^^^^^"
    `);
  });

  test('each of two wrong marks in one sentence is shown', () => {
    expect(problemsOfText('From [[exmplang]] to [[exmplang]].')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:20: error: there is no technology "exmplang". Did you mean "examplang"?
        8 |       - text: From [[exmplang]] to [[exmplang]].
          |                    ^^^^^^^^^^^^
        and 1 more: seed/people/ada-example/work.yaml:8:36"
    `);
  });

  test('a slug that appears twice is a problem that names both places', () => {
    const organizations = '- { slug: example-works, name: Example Works }\n- { slug: example-works, name: Sample Factory }\n';
    expect(problems({ 'organizations.yaml': organizations })).toMatchInlineSnapshot(`
      "seed/organizations.yaml:2:11: error: the organization "example-works" already exists (seed/organizations.yaml:1:11): give one of them another slug, or merge them
        2 | - { slug: example-works, name: Sample Factory }
          |           ^^^^^^^^^^^^^"
    `);
  });

  test('a name without letters needs a slug', () => {
    expect(problemsOfText('Built it.\n    projects: [{ name: "!?" }]')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:9:16: error: this project's name has no letter or digit to make a slug from: add a slug
        9 |     projects: [{ name: "!?" }]
          |                ^^^^^^^^^^^^^^"
    `);
    expect(problemsOfText('Built it.\n    projects: [{ name: "!?", slug: interrobang }]')).toBe('');
    expect(problemsOfText('Built it.\n    roles: [{ title: "!?", statements: [] }]')).toContain('has no letter or digit');
  });

  test('an alias that two technologies claim is a problem, however it is spelt', () => {
    const technologies = `
      - { slug: examplang, name: Examplang, kind: LANGUAGE, aliases: [Cosmos DB, xl] }
      - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM, aliases: [CosmosDB, xl, Examplang] }
      - { slug: sample-db, name: SAMPLE-CLOUD, kind: DATABASE, broader: [sample-cloud] }
    `;
    expect(problems({ 'technologies.yaml': technologies })).toMatchInlineSnapshot(`
      "seed/technologies.yaml:2:71: error: "CosmosDB" is already a name of the technology "examplang", spelled "Cosmos DB" (seed/technologies.yaml:1:3): remove it from one of them
        2 | - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM, aliases: [CosmosDB, xl, Examplang] }
          |                                                                       ^^^^^^^^
      seed/technologies.yaml:2:81: error: "xl" is already a name of the technology "examplang" (seed/technologies.yaml:1:3): remove it from one of them
        2 | - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM, aliases: [CosmosDB, xl, Examplang] }
          |                                                                                 ^^
      seed/technologies.yaml:2:85: error: "Examplang" is already a name of the technology "examplang" (seed/technologies.yaml:1:3): remove it from one of them
        2 | - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM, aliases: [CosmosDB, xl, Examplang] }
          |                                                                                     ^^^^^^^^^
      seed/technologies.yaml:3:28: error: "SAMPLE-CLOUD" is already a name of the technology "sample-cloud" (seed/technologies.yaml:2:3): remove it from one of them
        3 | - { slug: sample-db, name: SAMPLE-CLOUD, kind: DATABASE, broader: [sample-cloud] }
          |                            ^^^^^^^^^^^^"
    `);
  });

  test('names that differ in their signs are different names', () => {
    const technologies = `
      - { slug: examplang, name: X, kind: LANGUAGE }
      - { slug: sample-cloud, name: X++, kind: LANGUAGE }
      - { slug: sample-db, name: "X#", kind: LANGUAGE }
    `;
    expect(problems({ 'technologies.yaml': technologies })).not.toContain('error');
  });

  test('of a way that leads into a circle only the circle is shown', () => {
    const technologies = `
      - { slug: examplang, name: Examplang, kind: LANGUAGE, broader: [sample-cloud] }
      - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM, broader: [sample-db] }
      - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
    `;
    expect(problems({ 'technologies.yaml': technologies })).toMatchInlineSnapshot(`
      "seed/technologies.yaml:3:65: error: "sample-db" cannot be narrower than "sample-cloud", which leads back to it: sample-cloud → sample-db → sample-cloud
        3 | - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
          |                                                                 ^^^^^^^^^^^^"
    `);
  });

  test('a name is to be added to a file only if its kind has one', () => {
    expect(problemsOfText('Wrote [[role/nobody]] at [[organization/nowhere]].')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:21: error: there is no role "nobody".
        8 |       - text: Wrote [[role/nobody]] at [[organization/nowhere]].
          |                     ^^^^^^^^^^^^^^^
      seed/people/ada-example/work.yaml:8:40: error: there is no organization "nowhere". Add it to organizations.yaml, if it is one.
        8 |       - text: Wrote [[role/nobody]] at [[organization/nowhere]].
          |                                        ^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('no technology is broader than itself, however long the way round', () => {
    const technologies = `
      - { slug: examplang, name: Examplang, kind: LANGUAGE, broader: [examplang] }
      - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM, broader: [sample-store] }
      - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
      - { slug: sample-store, name: Sample Store, kind: SERVICE, broader: [examplang, sample-db] }
    `;
    expect(problems({ 'technologies.yaml': technologies })).toMatchInlineSnapshot(`
      "seed/technologies.yaml:1:65: error: "examplang" cannot be narrower than itself
        1 | - { slug: examplang, name: Examplang, kind: LANGUAGE, broader: [examplang] }
          |                                                                 ^^^^^^^^^
      seed/technologies.yaml:3:65: error: "sample-db" cannot be narrower than "sample-cloud", which leads back to it: sample-cloud → sample-store → sample-db → sample-cloud
        3 | - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
          |                                                                 ^^^^^^^^^^^^"
    `);
  });

  test('names and slugs of any script are names and slugs', () => {
    const technologies = `
      - { slug: 囲碁, name: 囲碁, kind: TOOL }
      - { slug: éclair-écran, name: Éclair-Écran, kind: TOOL }
      - { slug: пример, name: Пример, kind: LANGUAGE, aliases: [مثال] }
    `;
    const person = (text: string) => ({
      'technologies.yaml': technologies,
      'documents.yaml': '- { slug: página, title: Página, kind: RESUME, author: åsa-beispiel }\n',
      'people/ada-example/person.yaml': null,
      [work]: null,
      'people/åsa-beispiel/person.yaml': `document: página\nperson: { name: Åsa Beispiel, section: Über, statements: [{ text: "${text}" }] }\n`,
    });
    expect(problems(person('[[囲碁]], [[éclair-écran]], [[E\u0301CLAIR E\u0301CRAN]], [[ПРИМЕР]], [[مثال]]'))).toBe('');
    expect(problems(person('[[囲碁]], [[éclair-écran]], [[примре]]'))).toMatchInlineSnapshot(`
      "seed/people/åsa-beispiel/person.yaml:2:94: error: there is no technology "примре". Did you mean "пример"?
        2 | person: { name: Åsa Beispiel, section: Über, statements: [{ text: "[[囲碁]], [[éclair-écran]], [[примре]]" }] }
          |                                                                                              ^^^^^^^^^^
      seed/technologies.yaml:3:3: warning: no statement mentions the technology "пример"
        3 | - { slug: пример, name: Пример, kind: LANGUAGE, aliases: [مثال] }
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a name may have any sign in it, and its record still leads to it', async () => {
    const folder = seedFolder({
      'events.yaml': '- { slug: exampleconf, name: "ExampleConf: Day 1 | North [2019]", date: 2019-05 }\n',
      'people/ada-example/talks.yaml': `
        document: example-page
        talks:
          - { title: A Talk, event: "ExampleConf: Day 1 | North [2019]", date: 2019-05, section: Talks }
      `,
    });
    const graph = graphOf(folder);
    expect(await graph.ask('{ event(slug: "exampleconf") { talks { edges { node { title } evidence { text } } } } }'))
      .toMatchInlineSnapshot(`
      {
        "event": {
          "talks": {
            "edges": [
              {
                "evidence": [
                  {
                    "text": "Ada Example gave “A Talk” at ExampleConf: Day 1 | North [2019] (May 2019)",
                  },
                ],
                "node": {
                  "title": "A Talk",
                },
              },
            ],
          },
        },
      }
    `);
    graph.close();
  });
});

describe('marks', () => {
  test.each(['2016-13', '2016..2017..2018', '2016-13..2017', '2016..2017-13', '..'])(
    'what follows an @ is a date or a period, and not %s',
    (dates) => {
      expect(problemsOfText(`Wrote [[examplang@${dates}]].`)).toContain(`"@${dates}" is no date: write @2016`);
    },
  );

  test('a mark that opens is closed, and one that closes was opened', () => {
    expect(problemsOfText('Wrote [[examplang]] tools, and more [[examplang')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:51: error: this mark is never closed: add ]] at its end
        8 |       - text: Wrote [[examplang]] tools, and more [[examplang
          |                                                   ^^^^^^^^^^^"
    `);
    expect(problemsOfText('Wrote [[examplang]] tools, and more examplang]]')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:60: error: this closes no mark: remove it, or add [[ where the mark begins
        8 |       - text: Wrote [[examplang]] tools, and more examplang]]
          |                                                            ^^"
    `);
    expect(problemsOfText('Wrote [[examplang tools on [[sample-cloud]].')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:21: error: this mark is never closed: add ]] at its end
        8 |       - text: Wrote [[examplang tools on [[sample-cloud]].
          |                     ^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a mark names something, and shows something', () => {
    expect(problemsOfText('Wrote [[]] and [[ ]] and [[used:]] and [[examplang|]].')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:21: error: this mark has no name in it: name a node, as in [[go]]
        8 |       - text: Wrote [[]] and [[ ]] and [[used:]] and [[examplang|]].
          |                     ^^^^
      seed/people/ada-example/work.yaml:8:30: error: this mark has no name in it: name a node, as in [[go]]
        8 |       - text: Wrote [[]] and [[ ]] and [[used:]] and [[examplang|]].
          |                              ^^^^^
      seed/people/ada-example/work.yaml:8:40: error: this mark has no name in it: name a node, as in [[go]]
        8 |       - text: Wrote [[]] and [[ ]] and [[used:]] and [[examplang|]].
          |                                        ^^^^^^^^^
      seed/people/ada-example/work.yaml:8:54: error: nothing follows the | in this mark: add the words to show, or remove the |
        8 |       - text: Wrote [[]] and [[ ]] and [[used:]] and [[examplang|]].
          |                                                      ^^^^^^^^^^^^^^"
    `);
  });

  test('spaces within a mark do not matter', async () => {
    const text = 'Wrote [[ examplang ]] and [[ used : examplang | the language ]].';
    const graph = graphOf(seedFolder({ 'people/ada-example/person.yaml': personSaying(text) }));
    const { statements } = await graph
      .ask('{ person(slug: "ada-example") { statements { nodes { text mentions { relation } } } } }')
      .then(({ person }) => person);
    expect(statements.nodes[0]).toEqual({
      text: 'Wrote Examplang and the language.',
      mentions: [{ relation: 'CLAIMED' }, { relation: 'USED' }],
    });
    expect(problemsOfText("'Wrote [[ liked : examplang ]].'")).toContain('"liked" is neither a relation nor an extent');
    expect(problemsOfText('Wrote [[examplang| ]].')).toContain('nothing follows the |');
  });

  test('what is before the colon of a mark is a relation, an extent, or a relation and then an extent', () => {
    expect(problemsOfText('Wrote [[mainly:examplang]], [[used mainly:examplang]] and [[mentioned:examplang]].')).toBe('');
    for (const prefix of ['mainly used', 'mostly', 'used mostly', 'mainly some', 'used avoided'])
      expect(problemsOfText(`Wrote [[${prefix}:examplang]].`), prefix).toContain(`"${prefix}" is neither a relation nor an extent`);
    expect(problemsOfText('Wrote [[liked:examplang]] and [[replaced:examplang]].')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:8:21: error: "liked" is neither a relation nor an extent: before the colon, write a relation (used, served, contributed, about, claimed, replaced, compared, avoided, quoted, mentioned), an extent (mainly, some) or both, as in [[used mainly:go]]
        8 |       - text: Wrote [[liked:examplang]] and [[replaced:examplang]].
          |                     ^^^^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('time', () => {
  test('nothing ends before it starts', () => {
    expect(problems(positionIn('{ start: 2015-09, end: 2014-10 }'))).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:5:36: error: this ends in 2014-10, before it starts in 2015-09
        5 |     period: { start: 2015-09, end: 2014-10 }
          |                                    ^^^^^^^"
    `);
  });

  test('what ends in the year or the month in which it starts is in order', () => {
    expect(problems(positionIn('{ start: 2015-09, end: 2015 }'))).toBe('');
    expect(problems(positionIn('{ start: 2015-09, end: 2015-09 }'))).toBe('');
  });

  test('a day is in order, and a role may have the very days of its position', () => {
    expect(problems(positionIn('{ start: 2015-09-01, end: 2015-09-01 }', '{ start: 2015-09-01, end: 2015-09-01 }'))).toBe('');
  });

  test('a role neither begins before its position nor ends after it', () => {
    const isOutside = (role: string) => problems(positionIn('{ start: 2015-09-02, end: 2019-10-30 }', role)).includes('is not within');
    expect(isOutside('{ start: 2015-09-01, end: 2016 }')).toBe(true);
    expect(isOutside('{ start: 2016, end: 2019-10-31 }')).toBe(true);
    expect(isOutside('{ start: 2016, end: 2020 }')).toBe(true);
    expect(isOutside('{ start: 2015-09, end: 2019-10 }')).toBe(false);
  });

  test('a role is within its position', () => {
    expect(problems(positionIn('{ start: 2015-09, end: 2019-10 }', '{ start: 2015-08, end: 2016 }'))).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:7:36: error: this role's period, 2015-08 – 2016, is not within its position's, 2015-09 – 2019-10
        7 |     roles: [{ title: Lead, period: { start: 2015-08, end: 2016 } }]
          |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
    expect(problems(positionIn('{ start: 2015-09, end: 2019-10 }', '{ start: 2018, end: present }'))).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:7:36: error: this role's period, 2018 – present, is not within its position's, 2015-09 – 2019-10
        7 |     roles: [{ title: Lead, period: { start: 2018, end: present } }]
          |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  /** The same for a statement in a position, with these dates beside its text. */
  const saying = (dates: string) =>
    problems({
      [work]: `document: example-page
positions:
  - organization: example-works
    title: Engineer
    period: { start: 2015-09, end: 2019-10 }
    section: Work
    statements: [{ text: "Wrote tools in [[examplang]].", ${dates} }]
`,
    });

  test('a statement and a mark end no earlier than they start', () => {
    expect(saying('during: { start: 2018, end: 2016 }')).toContain('work.yaml:7:18: error: this ends in 2016, before it starts in 2018\n');
    expect(problemsOfText('Wrote [[examplang@2018..2016]].')).toContain(
      'work.yaml:8:21: error: this ends in 2016, before it starts in 2018\n',
    );
    expect(saying('from: 2016') + problemsOfText('Wrote [[examplang@2016..2018]].')).toBe('');
  });

  test('a statement and a mark are within the period of their record', () => {
    const outside = (dates: string) => `error: these dates, ${dates}, are not within those of the record, 2015-09 – 2019-10\n`;
    expect(saying('on: 2013')).toContain(outside('2013 – 2013'));
    expect(saying('until: 2020')).toContain(outside('2015-09 – 2020'));
    expect(problemsOfText('Wrote [[examplang@2013]].')).toContain(`work.yaml:8:21: ${outside('2013 – 2013')}`);
    expect(saying('on: 2015') + saying('once: true')).toBe('');
  });

  test('a role without a period of its own does not repeat what is wrong with its position', () => {
    const period = '{ start: 2015-09, end: 2014-10 }';
    expect(problems(positionIn(`${period}\n    roles: [{ title: Lead }]`))).toBe(problems(positionIn(period)));
  });

  test("a role whose dates are coarser than its position's may be within it", () => {
    expect(problems(positionIn('{ start: 2015-09, end: 2019-10 }', '{ start: 2015, end: 2019 }'))).toBe('');
    expect(problems(positionIn('{ start: 2015-09, end: present }', '{ start: 2015, end: present }'))).toBe('');
  });
});

describe('evidence', () => {
  test('a statement says under which heading it is read', () => {
    const person = `
      document: example-page
      person:
        name: Ada Example
        statements:
          - text: Likes [[examplang]].
            section: About
          - text: Likes [[sample-db]].
    `;
    expect(problems({ 'people/ada-example/person.yaml': person })).toMatchInlineSnapshot(`
      "seed/people/ada-example/person.yaml:3:3: error: this record has no section: add "section: " and its heading in the document, here, in the enclosing record or at the top of the file
        3 |   name: Ada Example
          |   ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a record without a heading is reported once, and not for each of its statements', () => {
    const talk = `
      document: example-page
      talks:
        - title: A Talk
          event: exampleconf
          date: 2019-05
          statements:
            - text: On [[examplang]].
            - text: On [[sample-db]].
    `;
    expect(problems({ 'people/ada-example/talks.yaml': talk })).toMatchInlineSnapshot(`
      "seed/people/ada-example/talks.yaml:3:5: error: this record has no section: add "section: " and its heading in the document, here, in the enclosing record or at the top of the file
        3 |   - title: A Talk
          |     ^^^^^^^^^^^^^"
    `);
  });

  test('a statement without a heading is a problem beside a record of something else without one', () => {
    const person = `
      person: { name: Ada Example, statements: [{ text: "Likes [[examplang]]." }] }
      talks: [{ title: A Talk, event: exampleconf, date: 2019-05, statements: [{ text: "On [[examplang]]." }] }]
    `;
    const found = problems({ 'people/ada-example/person.yaml': person });
    expect(found.match(/this (?:statement|record) has no section/g)).toEqual([
      'this statement has no section',
      'this record has no section',
    ]);
  });

  test('a person in no document also needs headings for the statements', () => {
    const person = 'person: { name: Ada Example, statements: [{ text: "Likes [[examplang]].", section: About }, { text: Is kind. }] }\n';
    expect(problems({ 'people/ada-example/person.yaml': person })).toMatchInlineSnapshot(`
      "seed/people/ada-example/person.yaml:1:43: error: this file names no document: begin it with "document: " and the document's slug
        1 | person: { name: Ada Example, statements: [{ text: "Likes [[examplang]].", section: About }, { text: Is kind. }] }
          |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      seed/people/ada-example/person.yaml:1:93: error: this statement has no section: add "section: " and its heading in the document, here, in the enclosing record or at the top of the file
        1 | person: { name: Ada Example, statements: [{ text: "Likes [[examplang]].", section: About }, { text: Is kind. }] }
          |                                                                                             ^^^^^^^^^^^^^^^^^^
      seed/technologies.yaml:2:3: warning: no statement mentions the technology "sample-cloud"
        2 | - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM }
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      seed/technologies.yaml:3:3: warning: no statement mentions the technology "sample-db"
        3 | - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a file that names no document is reported once', () => {
    const positions = `
      positions:
        - organization: example-works
          title: Engineer
          period: { start: 2015-09, end: 2019-10 }
          section: Work
          statements:
            - text: Wrote tools in [[examplang]].
            - text: Wrote more tools.
    `;
    expect(problems({ [work]: positions })).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:2:5: error: this file names no document: begin it with "document: " and the document's slug
        2 |   - organization: example-works
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a figure is in the sentence that it belongs to', () => {
    expect(problemsOfFigures('Coached eight people.', '{ kind: LEVEL, measure: team, value: 80 }')).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:9:19: error: the sentence does not say 80: add it there, or remove it from the figure
        9 |         figures: [{ kind: LEVEL, measure: team, value: 80 }]
          |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
    expect(
      problemsOfFigures(
        'Made releases faster.',
        '{ kind: LEVEL, measure: release, before: weeks }',
        '{ kind: LEVEL, measure: release, before: weeks, after: two days }',
      ),
    ).toMatchInlineSnapshot(`
      "seed/people/ada-example/work.yaml:9:19: error: this figure has no value: add a "value", a "frequency", or both "before" and "after"
        9 |         figures: [{ kind: LEVEL, measure: release, before: weeks }, { kind: LEVEL, measure: release, before: weeks, afte
          |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      seed/people/ada-example/work.yaml:9:69: error: the sentence does not say two days: add it there, or remove it from the figure
        9 | figures: [{ kind: LEVEL, measure: release, before: weeks }, { kind: LEVEL, measure: release, before: weeks, after: two d
          |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      seed/people/ada-example/work.yaml:9:69: error: the sentence does not say weeks: add it there, or remove it from the figure
        9 | figures: [{ kind: LEVEL, measure: release, before: weeks }, { kind: LEVEL, measure: release, before: weeks, after: two d
          |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a figure has a kind', () => {
    expect(problemsOfFigures('Coached eight people.', '{ measure: team, value: 8 }')).toContain('"kind" is missing');
  });

  test('a figure has a value or a frequency, or says both what was before and what is after', () => {
    expect(problemsOfFigures('Met every two weeks.', '{ kind: LEVEL, measure: meetings, frequency: every 2 weeks }')).toBe('');
    expect(problemsOfFigures('Met weekly.', '{ kind: LEVEL, measure: meetings, frequency: daily }')).toContain('does not say daily');
    for (const figure of ['before: weeks', 'after: weeks', 'unit: weeks'])
      expect(problemsOfFigures('Took weeks.', `{ kind: LEVEL, measure: release, ${figure} }`)).toContain('this figure has no value');
  });

  test('the separators of a number are no part of it where they part thousands', () => {
    const doesSay = (text: string, value: string) => problemsOfFigures(text, `{ kind: LEVEL, measure: m, value: ${value} }`) === '';
    expect(doesSay('Served 1,234,567 people.', '1234567')).toBe(true);
    expect(doesSay('Served 1,2345 people.', '12345')).toBe(false);
    expect(doesSay('Served 12,34 people.', '1234')).toBe(false);
  });

  test('a figure may be written in words, with separators, or with its unit', () => {
    const text = '"Coached eight people: saved 1,200 hours, was 10x faster, cut the cost by 3.50%, and from two weeks to 1 day."';
    const figures = ['value: 8', 'value: 1200', 'value: 10', 'value: 3.5', 'before: two weeks, after: one day'];
    expect(problemsOfFigures(text, ...figures.map((figure) => `{ kind: LEVEL, measure: m, ${figure} }`))).toBe('');
    expect(problemsOfFigures('Used the [[sample-db|S3]].', '{ kind: LEVEL, measure: m, value: 3 }')).toContain(
      'the sentence does not say 3',
    );
  });

  test('a technology that nothing mentions is worth a warning', () => {
    const technologies = `
      - { slug: examplang, name: Examplang, kind: LANGUAGE }
      - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM }
      - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
      - { slug: leftover, name: Leftover, kind: TOOL }
    `;
    expect(problems({ 'technologies.yaml': technologies })).toMatchInlineSnapshot(`
      "seed/technologies.yaml:4:3: warning: no statement mentions the technology "leftover"
        4 | - { slug: leftover, name: Leftover, kind: TOOL }
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('claims', () => {
  /** What is advised of a career that claims a language and a platform, but no database, and says this as well. */
  function advice(said: string): readonly string[] {
    const seed = readSeed(
      seedFolder({
        'people/ada-example/person.yaml': personSaying(
          'Knows [[examplang]], [[claimed:sample-cloud]] and [[organization/example-works]], did without [[avoided:sample-db]], and cares about [[mentioned:sample-db]].',
        ),
        [work]: `document: example-page\n${said}`,
      }),
      nodeKinds,
    );
    expect(seed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return seed.advice().map(({ message }) => message);
  }
  const unshown = (technologies: string) => [`nothing else here shows these skills that Ada Example lists: ${technologies}`];
  const position = (text: string) =>
    `positions: [{ organization: example-works, title: Engineer, period: { start: 2015, end: 2019 }, section: Work, statements: [{ text: '${text}' }] }]`;
  const about = (more: string) => `section: Notes, ${more} statements: [{ text: 'About [[examplang]] and [[sample-cloud]].' }]`;
  const article = (more: string) => `articles: [{ title: Notes, date: 2019, ${about(more)} }]`;
  const gift = (level: string) => `contributions: [{ name: Anvil, level: ${level}, ${about('')} }]`;

  test('what nothing shows is advised of', () => {
    expect(advice('')).toEqual(unshown('Examplang, Sample Cloud'));
    expect(advice(position('Wrote [[examplang]] on [[sample-cloud]].'))).toEqual([]);
    expect(advice(position('Wrote [[examplang]] with [[sample-db]].'))).toEqual([]);
    expect(advice(position('Wrote [[used:examplang]] about [[about:sample-db]].'))).toEqual([]);
  });

  test('what was avoided, replaced, compared or mentioned shows nothing, and is no claim', () => {
    for (const relation of ['avoided', 'replaced', 'compared', 'claimed', 'quoted', 'mentioned'])
      expect(advice(position(`Something [[${relation}:examplang]] on [[sample-cloud]].`)), relation).toEqual(unshown('Examplang'));
    expect(advice(position('Wrote [[examplang]] on [[sample-cloud]] without [[avoided:sample-db]].'))).toEqual([]);
  });

  test('only a sentence about the person claims something', () => {
    expect(advice(position('Wrote [[examplang]] on [[sample-cloud]], and claims [[claimed:sample-db]].'))).toEqual([]);
  });

  test('an article shows what it is about if it can be looked up, and a talk does in any case', () => {
    expect(advice(article('url: https://example.org/notes,'))).toEqual([]);
    expect(advice(article(''))).toEqual(unshown('Examplang, Sample Cloud'));
    expect(advice(`talks: [{ title: Notes, event: exampleconf, date: 2019-05, ${about('')} }]`)).toEqual([]);
  });

  test('what an open-source project is made with shows something of those who started it, and of nobody else', () => {
    expect(advice(gift('CREATOR'))).toEqual([]);
    expect(advice(gift('MINOR'))).toEqual(unshown('Examplang, Sample Cloud'));
  });
});

describe('all problems in one run', () => {
  const broken = {
    'technologies.yaml': `
      - { slug: examplang, name: Examplang, kind: LANGAUGE }
      - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM, alias: [cloud] }
      - { slug: sample-db, name: Sample DB }
    `,
    'events.yaml': '- { slug: exampleconf, name: ExampleConf, date: 2019-13 }\n- { slug: example days, name: Example Days }\n',
    [work]: `
      document: example-page
      positions:
        - organization: example-works
          title: Engineer
          period: { start: 2019-10, end: 2015-09 }
          section: Work
          statements:
            - text: Wrote tools in [[examplang.
    `,
  };

  test('come in the order of files and places, and hide no other: only names are not looked for in files that cannot be read', () => {
    expect(problems(broken)).toMatchInlineSnapshot(`
      "seed/events.yaml:1:49: error: there is no such date as 2019-13
        1 | - { slug: exampleconf, name: ExampleConf, date: 2019-13 }
          |                                                 ^^^^^^^
      seed/events.yaml:2:11: error: a slug is lowercase letters, digits and single hyphens, such as container-summit-2016
        2 | - { slug: example days, name: Example Days }
          |           ^^^^^^^^^^^^
      seed/people/ada-example/work.yaml:5:36: error: this ends in 2015-09, before it starts in 2019-10
        5 |     period: { start: 2019-10, end: 2015-09 }
          |                                    ^^^^^^^
      seed/people/ada-example/work.yaml:8:30: error: this mark is never closed: add ]] at its end
        8 |       - text: Wrote tools in [[examplang.
          |                              ^^^^^^^^^^^^
      seed/technologies.yaml:1:45: error: "LANGAUGE" is not one of LANGUAGE, PLATFORM, TOOL, LIBRARY, DATABASE, BROKER, SERVICE, PROTOCOL, PRACTICE, CONCEPT, SUBJECT, EQUIPMENT, STANDARD, SECTOR, ABILITY. Did you mean "LANGUAGE"?
        1 | - { slug: examplang, name: Examplang, kind: LANGAUGE }
          |                                             ^^^^^^^^
      seed/technologies.yaml:2:61: error: "alias" is not a key of this record. Did you mean "aliases"?
        2 | - { slug: sample-cloud, name: Sample Cloud, kind: PLATFORM, alias: [cloud] }
          |                                                             ^^^^^"
    `);
  });

  test('make the command fail, and nothing is built', () => {
    const folder = seedFolder({ 'events.yaml': broken['events.yaml'] });
    const database = join(temporaryFolder(), 'career.db');
    expect(career(['check', '--seed', folder, '--database', database])).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "seed/events.yaml:1:49: error: there is no such date as 2019-13
        1 | - { slug: exampleconf, name: ExampleConf, date: 2019-13 }
          |                                                 ^^^^^^^

      seed/events.yaml:2:11: error: a slug is lowercase letters, digits and single hyphens, such as container-summit-2016
        2 | - { slug: example days, name: Example Days }
          |           ^^^^^^^^^^^^

      ",
        "stdout": "6 files: 2 errors, 0 warnings
      ",
      }
    `);
    expect(career(['build', '--seed', folder, '--database', database])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/Nothing was built: fix 2 errors first\n$/),
    });
    expect(existsSync(database)).toBe(false);
  });

  test('are none in a good seed, whose claims that nothing shows are advice, and warnings stop nothing', () => {
    expect(career(['check', '--seed', seedFolder()])).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "seed/people/ada-example/person.yaml:3:3: advice: nothing else here shows these skills that Ada Example lists: Sample DB

      ",
        "stdout": "6 files: 0 errors, 0 warnings
      ",
      }
    `);
    const folder = seedFolder({
      [work]: null,
      'people/ada-example/person.yaml': 'document: example-page\nperson: { name: Ada Example, section: About }\n',
    });
    expect(career(['check', '--seed', folder])).toMatchObject({ status: 0, stdout: '5 files: 0 errors, 3 warnings\n' });
    const database = join(temporaryFolder(), 'career.db');
    expect(career(['build', '--seed', folder, '--database', database])).toMatchObject({ status: 0 });
    expect(existsSync(database)).toBe(true);
  });

  test('have colours on a terminal, and none where NO_COLOR is set', () => {
    const terminal = `import { WriteStream } from 'node:tty';
      Object.assign(process.stderr, { isTTY: true, getColorDepth: WriteStream.prototype.getColorDepth });`;
    const onTerminal = ['--import', `data:text/javascript,${encodeURIComponent(terminal)}`];
    const check = ['check', '--seed', seedFolder(broken)];
    const coloured = career(check, { TERM: 'xterm-256color' }, onTerminal).stderr;
    const plain = career(check, { TERM: 'xterm-256color', NO_COLOR: '1' }, onTerminal).stderr;
    expect(coloured).toContain('\u001B[31merror\u001B[39m');
    expect(plain).not.toContain('\u001B');
    expect(plain).toBe(stripVTControlCharacters(coloured));
  });
});
