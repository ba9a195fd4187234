/** `career ask`: questions as somebody puts them in a terminal. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audiences, questions } from '../src/questions/questions.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';

const database = join(temporaryFolder(), 'career.db');
const command = ['src/career.js', 'ask', '--seed', twoCareers, '--database', database];
const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: '80' };

function ask(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8', env: environment });
  return { status, stdout, stderr };
}

/** What is said of a question that is not understood. */
function complaint(...args: readonly string[]): string {
  const { status, stdout, stderr } = ask(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

test('the answer alone is written, and elsewhere that the graph was built first', () => {
  const first = ask('path', '--from', 'Nomad', '--to=jet');
  expect(first.stderr).toMatch(/^Built the graph: /);
  expect(first.stdout).toMatchInlineSnapshot(`
    "Nomad and Jet.com, Inc. are 2 steps apart.

    Steps (2)
      Nomad is a subject of the talk “Containment Without Containers - Running
      Windows Microservices on Nomad”.
        Proof  – Explains how Jet constrains Windows microservices on Nomad with
                 Damon, which calls the Win32 APIs. (Justen Walker's résumé ›
                 Speaking Events › (2019-09-09) HashiConf US 2019)

      The talk “Containment Without Containers - Running Windows Microservices on
      Nomad” is about Jet.com, Inc.
        Proof  – Explains how Jet constrains Windows microservices on Nomad with
                 Damon, which calls the Win32 APIs. (Justen Walker's résumé ›
                 Speaking Events › (2019-09-09) HashiConf US 2019)
    "
  `);
  expect(ask('path', '--from', 'Nomad', '--to=jet')).toMatchObject({ status: 0, stdout: first.stdout });
});

test('without a question, all of them are listed by who asks', () => {
  const { status, stdout } = ask();
  expect(status).toBe(0);
  for (const { name, title } of questions()) expect(stdout).toMatch(new RegExp(`^  ${name} +${RegExp.escape(title)}$`, 'm'));
  expect(stdout.match(/^For .*$/gm)).toEqual(Object.entries(audiences).map(([who, why]) => `For ${who}  ${why}`));
});

test('a question says what it can be asked with', () => {
  expect(ask('fit', '--help').stdout).toMatchInlineSnapshot(`
    "Who meets these requirements?

    Each requirement gets a verdict with its evidence, and nobody gets a score.
    People who certainly meet the most requirements come first. “Possible” means
    that the documents leave it open. “Not found” means that the documents don't
    mention it, so ask.

    career ask fit [options]

    --lines <text>                                    Requirements as lines of a job
                                                      ad: "Go 3y, AWS 2y"
    --requirements.0.any-of <technology|project> …    Alternatives, any of which
                                                      will do, at most 20. Their
                                                      months are counted together.
                                                      Give either this or
                                                      \`technology\`. Technology or
                                                      project by ID, slug, name or
                                                      alias.
    --requirements.0.min-months <number>              The minimum number of months.
                                                      (default: 24)
    --requirements.0.technology <technology|project>  What is required. Give either
                                                      this or \`anyOf\`. Technology or
                                                      project by ID, slug, name or
                                                      alias. (default: the
                                                      technology used in most jobs)
    --requirements.0.used-since <date>                A year, month or day: the last
                                                      use must not be earlier.
    --people <person> …                               Only these people
    --as-of <date>                                    As of
    --first <number>                                  Number of rows, at most 100
                                                      (default: 20)
    --after <text>                                    Start after this cursor
    .0.                                               The first row; .1. is the
                                                      second. If you give a row, no
                                                      default rows are used
    <date>                                            A year, a month or a day:
                                                      2019, 2019-03 or 2019-03-11
    --json                                            Print the answer as JSON, as
                                                      GraphQL returns it
    --csv                                             Print the answer as CSV, for a
                                                      spreadsheet
    --seed <path>                                     The files to read: a folder,
                                                      or one file (default: the
                                                      variable CAREER_SEED, or the
                                                      folder seed)
    --database <file>                                 The database that is built
                                                      from them (default: the
                                                      variable CAREER_DATABASE,
                                                      career.db for the folder seed,
                                                      or a file in your cache
                                                      folder)
    --leave-out                                       Leave out careers with errors,
                                                      and exit with 3 (default for a
                                                      folder of résumés)
    "
  `);
  expect(ask('claimed-never-shown', '--help').stdout).toContain('--shown, --no-shown  Show backed-up skills instead (default: false)');
});

test('rows, lists and flags are options', () => {
  const { stdout } = ask(
    'fit',
    '--requirements.0.any-of',
    'aws',
    '--requirements.0.any-of',
    'azure',
    '--requirements.0.minMonths',
    '12',
    '--as-of',
    '2020',
    '--json',
  );
  const { data } = JSON.parse(stdout);
  expect(data.people.edges[0].fit.requirements).toMatchObject([{ topics: [{ name: 'AWS' }, { name: 'Azure' }], verdict: 'POSSIBLE' }]);
  expect(ask('claimed-never-shown', '--shown').stdout).toBe(
    'No skill that Andrew names is backed up by work, talks, articles or code.\n\nSkills  none\n',
  );
});

test('as JSON it is what GraphQL gives', async () => {
  const { text } = questions().find(({ name }) => name === 'talks-about')!;
  expect(JSON.parse(ask('talks-about', '--technology', 'k8s', '--json').stdout)).toEqual({
    data: await graphOf(twoCareers).ask(text, { technology: 'k8s' }),
  });
});

test('as CSV it is what a spreadsheet opens', () => {
  const [head, row] = ask('talks-about', '--technology', 'nomad', '--first', '1', '--csv').stdout.split('\r\n');
  expect(head).toBe('\uFEFFTalk,Kind,Event,Date,Video,Counted because of,Proof');
  expect(row).toMatch(/^Containment Without Containers - Running Windows Microservices on Nomad,talk,HashiConf US 2019,2019-09-09,/);
});

test('where there is more, it says how to go on', () => {
  const { stdout } = ask('talks-about', '--technology', 'nomad', '--first', '2');
  const cursor = /For the next page, add --after (\S+)/.exec(stdout)?.[1] ?? '';
  expect(ask('talks-about', '--technology', 'nomad', '--after', cursor).stdout).toMatch(
    /^3 talks\.\n\nTalks \(1 of 3\)[^]*Nomad auto-proxying/,
  );
});

test('what the documents are silent of is an answer', () => {
  expect(ask('talks-about', '--technology', 'temporal')).toEqual({
    status: 0,
    stdout: 'The documents mention no talk about Temporal.\n\nTalks  none\n',
    stderr: '',
  });
});

describe('what is not understood is said in a sentence, with what would be right', () => {
  test('a question', () => {
    expect(complaint('talks-abot')).toBe(
      'There is no question "talks-abot". Did you mean "talks-about"? Run "career ask" to list the questions.\n',
    );
  });

  test('an option', () => {
    expect(complaint('talks-about', '--tecnology', 'go')).toMatchInlineSnapshot(`
      "There is no option "--tecnology". Did you mean "--technology"? The options are --technology, --first, --after, --seed, --database, --leave-out, --help, --json, --csv.
      "
    `);
    expect(complaint('fit', '--requirements.3.min-month', '12')).toMatch(/Did you mean "--requirements.3.min-months"\?/);
    expect(complaint('talks-about', 'nomad')).toMatchInlineSnapshot(`
      ""nomad" has no option before it. The options are --technology, --first, --after, --seed, --database, --leave-out, --help, --json, --csv.
      "
    `);
    expect(complaint('talks-about', '--technology')).toMatchInlineSnapshot(`
      "Option '--technology <value>' argument missing.
      "
    `);
    expect(complaint('talks-about', '--json', '--csv')).toMatchInlineSnapshot(`
      "Choose either --json or --csv.
      "
    `);
  });

  test('names, dates and numbers, all at once', () => {
    expect(complaint('experience', '--technology', 'nomd', '--as-of', '2024-13')).toMatchInlineSnapshot(`
      "--technology: There is no technology or project called “nomd” in the graph. Did you mean "nomad"?
      --as-of: "2024-13" is not a date: write "2019", "2019-03" or "2019-03-11"
      "
    `);
    expect(complaint('fit', '--requirements.0.technology', 'go', '--requirements.0.min-months', 'two')).toMatchInlineSnapshot(`
      "--requirements.0.min-months: “two” is not a whole number, or is out of range.
      "
    `);
  });
});

test('an option that is given too often is not understood', () => {
  const people = Array.from({ length: 101 }, () => '--people=andrew');
  expect(complaint('in-common', ...people)).toBe('--people: This list has 101 values, and at most 100 are allowed.\n');
});

test('an answer that cannot be given says why', () => {
  expect(ask('talks-about', '--first', '101')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^"first" cannot be 101: request at most 100 items/),
  });
  expect(ask('talks-about', '--seed', 'nowhere')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/the folder nowhere does not exist/),
  });
});

test('a reader who has seen enough ends it quietly', async () => {
  const child = spawn(process.execPath, [...command, 'career', '--json'], { env: environment });
  let complaints = '';
  child.stderr.on('data', (data) => (complaints += data));
  child.stdout.destroy();
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
});
