/** What README.md and CONTRIBUTING.md show is true, and runs. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { writable } from '../src/graph/relation.ts';
import { listen } from '../src/http/server.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';
import { seedFolder, work as positionsFile } from './seed-folder.ts';

const run = promisify(execFile);

/** The fenced blocks of a document, in order, with the line before each. */
function blocksOf(file: string): { language: string; text: string; before: string }[] {
  return [...readFileSync(file, 'utf8').matchAll(/([^\n]*)\n\n```(\w+)\n([^]*?)```/g)].map(([, before = '', language = '', text = '']) => ({
    before,
    language,
    text,
  }));
}

/** The cells of the table whose header begins with a word, row by row. */
function tableOf(file: string, header: string): string[][] {
  const [table = ''] = new RegExp(`^\\| ${header} \\|.*(?:\\n\\|.*)+`, 'm').exec(readFileSync(file, 'utf8')) ?? [];
  const [, , ...rows] = table.split('\n');
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What a document shows as code: its blocks, and the spans within its lines. */
function codeIn(file: string): string[] {
  const spans = found(/`([^`]+)`/g, readFileSync(file, 'utf8').replaceAll(/^```[^]*?^```/gm, ''));
  return [...blocksOf(file).map((block) => block.text), ...spans];
}

/** The first group of every match. */
function found(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
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

test('the requests that README.md makes with curl are answered as it shows', async () => {
  const server = await listen(graphOf(twoCareers).site.fetch, '127.0.0.1', 0);
  onTestFinished(() => server.stop());
  const shown = readme.flatMap(({ text }, index) => (text.startsWith('curl ') ? [{ command: text, answer: readme[index + 1]!.text }] : []));
  expect(shown.length).toBeGreaterThan(1);
  for (const { command, answer } of shown) {
    const { stdout } = await run('sh', ['-ec', command.replace('curl ', 'curl -sS ').replace('http://127.0.0.1:4000', server.url)]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(answer));
  }
});

type Site = ReturnType<typeof graphOf>['site'];

function post(site: Site, body: string, accept = 'application/json'): Response | Promise<Response> {
  return site.request('http://graph/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept }, body });
}

describe('the errors of README.md', () => {
  const rows = tableOf('README.md', 'code').map(([code = '', status = '']) => ({ code: code.replaceAll('`', ''), status }));
  const bodies: Readonly<Record<string, string>> = {
    NOT_FOUND: '{"query":"{ talks(about: \\"nomd\\") { totalCount } }"}',
    AMBIGUOUS_NAME: '{"query":"{ person(slug: \\"John Example\\") { id } }"}',
    BAD_USER_INPUT: '{"query":"{ talks(first: 1000) { totalCount } }"}',
    QUESTION_TOO_LARGE: JSON.stringify({ query: '{ __typename }'.padEnd(100_000) }),
    GRAPHQL_PARSE_FAILED: '{"query":"{"}',
    GRAPHQL_VALIDATION_FAILED: '{"query":"{ talkz }"}',
    OPERATION_RESOLUTION_FAILURE: '{"query":"query A { __typename }","operationName":"B"}',
    BAD_REQUEST: '{',
    PERSISTED_QUERY_NOT_SUPPORTED: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}',
    REQUEST_ENTITY_TOO_LARGE: ' '.repeat(1_000_000),
    INTERNAL_SERVER_ERROR: '{"query":"{ talks { totalCount } }"}',
  };

  const anyOrNull = expect.toSatisfy((value) => value === null || typeof value === 'string');

  test('are all that clients meet', () => {
    expect(rows.map(({ code }) => code)).toEqual(Object.keys(bodies));
    const thrown = globSync('src/{http,schema,nodes,answers}/**/*.ts').flatMap((file) =>
      found(/refusalExtensions\('([A-Z_]+)'/g, readFileSync(file, 'utf8')),
    );
    expect(thrown).not.toEqual([]);
    expect(Object.keys(bodies)).toEqual(expect.arrayContaining(thrown));
  });

  const sound = graphOf(
    seedFolder({ 'people.yaml': '[{ slug: john, name: John Example }, { slug: john-of-sample, name: John Example }]' }),
  );

  test.each(rows)('$code comes with the status $status', async ({ code, status }) => {
    const { site, store } = code === 'INTERNAL_SERVER_ERROR' ? graphOf(seedFolder()) : sound;
    if (site !== sound.site) {
      store.close();
      vi.spyOn(console, 'error').mockReturnValue(undefined);
      onTestFinished(() => void vi.restoreAllMocks());
    }
    const extensions = { code, argument: anyOrNull, variable: anyOrNull, value: anyOrNull, suggestions: expect.any(Array) };
    const [first = '', other = first] = status.split(' or ');
    for (const [accept, expected] of [
      ['application/json', first],
      ['application/graphql-response+json', other],
    ] as const) {
      const response = await post(site, bodies[code]!, accept);
      expect([response.status, await response.json()]).toEqual([
        Number(expected),
        expect.objectContaining({
          errors: [
            expect.objectContaining({ extensions: code === 'INTERNAL_SERVER_ERROR' ? { code } : expect.objectContaining(extensions) }),
          ],
        }),
      ]);
    }
  });
});

describe('the limits of README.md', () => {
  const people = Array.from({ length: 11 }, (_, index) => ({ slug: `person-${index}`, name: `Person ${index}` }));
  const { site } = graphOf(seedFolder({ 'people.yaml': JSON.stringify(people) }));
  const ask = (query: string) => post(site, JSON.stringify({ query }));
  const namesOf = (count: number) => JSON.stringify(Array(count).fill('xlang'));
  /** Requests for as much of something as a number says. */
  const requests: Readonly<Record<string, (count: number) => Response | Promise<Response>>> = {
    'rows on a page': (count) => ask(`{ talks(first: ${count}) { totalCount } }`),
    'fields in a query, with fragments expanded': (count) =>
      ask(
        `{ ${'...Twenty '.repeat(count / 20)} ${'__typename '.repeat(count % 20)} } fragment Twenty on Query { ${'__typename '.repeat(20)} }`,
      ),
    'tokens in a query': (count) =>
      ask(
        `{ ${Array.from({ length: (count - 2) / 3 }, (_, index) => `a${index}: __typename`).join(' ')} ${'__typename '.repeat((count - 2) % 3)} }`,
      ),
    'characters in a query': (count) => ask('{ __typename }'.padEnd(count)),
    'bytes in a request body': (count) => post(site, '{"query":"{ __typename }"}'.padEnd(count)),
    'names in one filter': (count) => ask(`{ people(where: { technologies: { any: ${namesOf(count)} } }) { totalCount } }`),
    'ids in `nodes(ids:)`': (count) => ask(`{ nodes(ids: ${JSON.stringify(Array(count).fill('technology/examplang'))}) { id } }`),
    'people in `sharedTechnologies`': (count) =>
      ask(`{ sharedTechnologies(people: ${JSON.stringify(people.slice(0, count).map(({ slug }) => slug))}) { people { person { id } } } }`),
    'requirements in a `fit`': (count) =>
      ask(`{ person(slug: "ada-example") { fit(requirements: [${'{ technology: "xlang" }'.repeat(count)}]) { __typename } } }`),
    'names in one requirement of a `fit`': (count) =>
      ask(`{ person(slug: "ada-example") { fit(requirements: [{ anyOf: ${namesOf(count)} }]) { __typename } } }`),
    'values in a list on the page of a question': (count) =>
      site.request(`http://graph/q/open-source.json?${'levels=MINOR&'.repeat(count)}`),
  };
  const widening = 'people(first: 100) { nodes { technologies(first: 100) { nodes { ';
  /** What reads or answers far too much. */
  const tooLarge: Readonly<Record<string, string>> = {
    'rows that one operation reads': `{ ${widening.repeat(5)} name ${' } } } }'.repeat(5)} }`,
    'values in one answer': `{ ${'statements(first: 100) { nodes { document { '.repeat(5)} id ${' } } }'.repeat(5)} }`,
  };
  const rows = tableOf('README.md', 'limit').map(([what = '', value = '']) => ({ what, value: /^[\d,]+/.exec(value)?.[0] ?? '' }));

  test('are each compared with what the graph refuses', () => {
    expect(rows.map(({ what }) => what).toSorted()).toEqual([...Object.keys(requests), ...Object.keys(tooLarge)].toSorted());
  });

  test.each(rows.filter(({ what }) => what in requests))('$what: $value', async ({ what, value }) => {
    const limit = Number(value.replaceAll(',', ''));
    const isRefused = async (count: number) => {
      const response = await requests[what]!(count);
      return response.status !== 200 || 'errors' in ((await response.json()) as object);
    };
    expect([await isRefused(limit), await isRefused(limit + 1)]).toEqual([false, true]);
  });

  test.each(rows.filter(({ what }) => what in tooLarge))('$what: $value', async ({ what, value }) => {
    expect(await graphOf(twoCareers).refusal(tooLarge[what]!)).toMatch(new RegExp(`^QUESTION_TOO_LARGE: .* more than ${value} `));
  });

  test('a page has 20 rows if nothing else is said', async () => {
    expect(rows.length).toBeGreaterThan(0);
    const { technologies } = await graphOf(twoCareers).ask('{ technologies { nodes { id } } }');
    expect(technologies.nodes).toHaveLength(20);
    expect(tableOf('README.md', 'limit')[0]).toEqual(['rows on a page', '100 (20 if `first` is not given)']);
  });
});

test('the commands that README.md and CONTRIBUTING.md name exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = ['README.md', 'CONTRIBUTING.md'].flatMap((file) =>
    codeIn(file).flatMap((code) => found(/\bnpm (?:run (?:--silent )?)?([a-z:]+)/g, code)),
  );
  const ofNpm = new Set(['init', 'install']);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !ofNpm.has(name) && !(name in scripts))).toEqual([]);
});

const contributing = blocksOf('CONTRIBUTING.md');

/** The files that CONTRIBUTING.md writes or changes under `src/`, in its order. */
const changes = contributing.flatMap(({ before, language, text }) => {
  const file = /^`(src\/[^`]+)`/.exec(before)?.[1];
  return file === undefined ? [] : [{ file, language, text }];
});

test('the files and folders that README.md and CONTRIBUTING.md name exist', () => {
  const written = new Set(changes.map(({ file }) => file));
  const named = ['README.md', 'CONTRIBUTING.md'].flatMap((file) =>
    codeIn(file).filter((code) => /^(?:src|test|seed)\/[\w./-]+$|^[\w-]+\/[\w/-]+\.(?:ts|sql|graphql)$/.test(code)),
  );
  expect(named.length).toBeGreaterThan(20);
  const isThere = (name: string) => written.has(name) || existsSync(name) || existsSync(`src/${name}`);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test('CONTRIBUTING.md says what every folder and file directly under src/ is', () => {
  const [, layout = ''] = /\n {4}src\/\n([^]*?)\n {4}test\//.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const named = [...layout.matchAll(/^ {6}([\w-]+)(?:\/(?!\w)|(\.ts))/gm)].map(([, name = '', extension = '']) => name + extension);
  expect(named.toSorted()).toEqual(
    readdirSync('src')
      .filter((name) => name !== 'career.js')
      .toSorted(),
  );
});

test('the functions by which a question becomes SQL, according to CONTRIBUTING.md, are in the files that it names', () => {
  const section = /### How `about:` becomes SQL\n([^]*?)\n## /.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
  const steps = [...section.matchAll(/`([\w/-]+\.ts)`, `(\w+)`(?: and `(\w+)`)?|`(\w+)` of `([\w/-]+\.ts)`/g)].flatMap(
    ([, file, first, second, name, of]) => [first, second, name].flatMap((one) => (one === undefined ? [] : [[file ?? of, one] as const])),
  );
  expect(steps.length).toBeGreaterThan(8);
  for (const [file, name] of steps) expect(readFileSync(`src/${file}`, 'utf8')).toMatch(new RegExp(`function ${name}\\b`));
});

test('CONTRIBUTING.md lists every relation that a mark may name', () => {
  const [, , , [marks = ''] = []] = tableOf('CONTRIBUTING.md', 'mark');
  expect(found(/\[\[(\w+):x\]\]/g, marks).toSorted()).toEqual([...writable.keys()].toSorted());
});

test('CONTRIBUTING.md says why every dependency is here', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const all = Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['optionalDependencies'] });
  const said = tableOf('CONTRIBUTING.md', 'package').flatMap(([names = '']) => found(/`([^`]+)`/g, names));
  expect(said.toSorted()).toEqual(all.toSorted());
});

test('the career that README.md shows is accepted in a folder that career init wrote, as it stands', async () => {
  const folder = join(temporaryFolder(), 'my-career');
  await run(process.execPath, ['src/career.js', 'init', folder]);
  const file = /`my-career\/(seed\/people\/[^`]+\.yaml)`/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  expect(existsSync(join(folder, file))).toBe(true);
  writeFileSync(join(folder, file), readme.find(({ language }) => language === 'yaml')!.text);
  expect((await run(process.execPath, ['src/career.js', 'check', folder])).stdout).toMatch(/: 0 errors, /);
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts: object };
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'check']));
});

test('the fact that CONTRIBUTING.md adds to the seed is accepted and answered', async () => {
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

describe('a project in which everything that CONTRIBUTING.md adds was added', () => {
  const root = temporaryFolder();
  const inProject = async (command: string, ...args: readonly string[]) =>
    (await run(command, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } })).stdout;
  const career = (...args: readonly string[]) => inProject(process.execPath, 'src/career.js', ...args);
  const ask = async (query: string) => JSON.parse(await inProject(process.execPath, 'ask.mjs', query));

  beforeAll(async () => {
    for (const part of ['src', 'package.json', 'tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json'])
      cpSync(part, join(root, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    for (const { file, language, text } of changes) {
      const path = join(root, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, language === 'diff' ? patched(readFileSync(path, 'utf8'), text, file) : text);
    }
    const seed = seedFolder({
      [positionsFile]: `
        document: example-page
        positions:
          - { organization: example-works, slug: trainee, title: Trainee, period: { start: 2014-01, end: 2014-06 }, section: Work }
          - organization: example-works
            title: Engineer
            period: { start: 2015-09, end: 2019-10 }
            section: Work
            roles:
              - title: Builder
                seniority: LEAD
                statements:
                  - text: Wrote tools in [[examplang]].
              - title: Helper
        grants:
          - { title: Writing Examplang, slug: examplang, funder: example-works, date: 2020, section: Work, statements: [{ text: "Tools for [[xlang]]." }] }
      `,
    });
    cpSync(seed, join(root, 'seed'), { recursive: true });
    writeFileSync(
      join(root, 'ask.mjs'),
      `import { parse } from 'graphql';
       import { schema } from './src/career-schema.ts';
       import { executeWithinBudget } from './src/schema/operation.ts';
       import { open } from './src/store/open.ts';
       import { Store } from './src/store/store.ts';
       const store = new Store(open('career.db'));
       const answer = executeWithinBudget({ schema, document: parse(process.argv[2]), contextValue: { store, today: '2026-01-01' } });
       console.log(JSON.stringify(answer));`,
    );
    await career('generate');
    await career('build');
  }, 60_000);

  test('is accepted by the compiler, the linter and the formatter', { timeout: 120_000 }, async () => {
    const tool = (name: string) => resolve('node_modules/.bin', name);
    const files = changes.map(({ file }) => file).filter((file) => file.endsWith('.ts'));
    expect(await inProject(tool('oxfmt'), '--check', ...files)).toMatch(/correct format/);
    expect(await inProject(tool('oxlint'), '--type-aware', '--type-check', '--deny-warnings', ...files)).toMatch(/0 warnings and 0 errors/);
  });

  test('has a field with a filter', async () => {
    expect(
      await ask(
        '{ roles(order: NAME) { nodes { title seniority } } leading: roles(where: { seniorities: [LEAD, SENIOR] }) { nodes { title } } }',
      ),
    ).toEqual({
      data: {
        roles: {
          nodes: [
            { title: 'Builder', seniority: 'LEAD' },
            { title: 'Helper', seniority: null },
            { title: 'Trainee', seniority: null },
          ],
        },
        leading: { nodes: [{ title: 'Builder' }] },
      },
    });
  });

  test('has a kind of node that can be asked about from every side', async () => {
    expect(
      await ask(`{
        technology(slug: "xlang") { grants { edges { relation evidence { text } } } }
        person(slug: "ada-example") {
          grants(where: { during: { from: "2020" } }) { nodes { id title date funder { name } } }
          timeline { entries { node { id } } }
        }
      }`),
    ).toEqual({
      data: {
        technology: { grants: { edges: [{ relation: 'ABOUT', evidence: [{ text: 'Tools for Examplang.' }] }] } },
        person: {
          grants: {
            nodes: [
              {
                id: 'grant/ada-example/examplang',
                title: 'Writing Examplang',
                date: '2020',
                funder: { name: 'Example Works, Inc.' },
              },
            ],
          },
          timeline: { entries: expect.arrayContaining([{ node: { id: 'grant/ada-example/examplang' } }]) },
        },
      },
    });
  });

  test('has an answer, and a question that asks for it', async () => {
    expect(
      await ask('{ people { nodes { longestTenure { months } early: longestTenure(asOf: "2015-10") { position { title } } } } }'),
    ).toEqual({
      data: { people: { nodes: [{ longestTenure: { months: 50 }, early: { position: { title: 'Trainee' } } }] } },
    });
    expect(JSON.parse(await career('ask', 'longest-tenure', '--person', 'ada-example', '--json'))).toEqual({
      data: {
        person: {
          id: 'person/ada-example',
          name: 'Ada Example',
          longestTenure: {
            months: 50,
            position: {
              id: 'position/ada-example/example-works',
              title: 'Engineer',
              organization: { id: 'organization/example-works', name: 'Example Works, Inc.' },
              period: { start: '2015-09', end: '2019-10' },
              roles: {
                nodes: [
                  { id: 'role/ada-example/example-works/builder', title: 'Builder' },
                  { id: 'role/ada-example/example-works/helper', title: 'Helper' },
                ],
              },
            },
          },
        },
      },
    });
    expect(readFileSync(join(root, 'src/client/questions.ts'), 'utf8')).toContain('longestTenure');
  });
});

/** A file with the parts of a diff changed, each where its lines stand once. A part that was changed before stays as it is. */
function patched(before: string, diff: string, file: string): string {
  return diff.split('\n …\n').reduce((text, part) => {
    const lines = part.split('\n').filter(Boolean);
    const only = (signs: string) => lines.flatMap((line) => (signs.includes(line[0]!) ? [`${line.slice(1)}\n`] : [])).join('');
    const [from, to] = [only(' -'), only(' +')];
    if (`\n${text}`.includes(`\n${to}`)) return text;
    expect(`\n${text}`.split(`\n${from}`), `${file} has once:\n${from}`).toHaveLength(2);
    return `\n${text}`.replace(`\n${from}`, () => `\n${to}`).slice(1);
  }, before);
}
