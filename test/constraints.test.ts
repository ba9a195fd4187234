/** Nothing passes `career check` and then breaks `career build`: every constraint of the database has its rule, or cannot be violated. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { build } from '../src/career-build.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { graphOf, temporaryFolder } from './asking.ts';
import { problemsIn } from './checking.ts';
import './laws.ts';
import { seedFolder, work } from './seed-folder.ts';

/** All constraints of the database, such as `talk_participant: unique (talk_id, person_id)`, from its own schema. */
function constraints(): readonly string[] {
  const database = new Database(graphOf(seedFolder()).file, { readonly: true });
  onTestFinished(() => void database.close());
  const rows = <Row>(sql: string, ...values: unknown[]) => database.prepare(sql).all(...values) as Row[];
  const tables = rows<{ name: string; sql: string }>(
    "select name, sql from sqlite_schema where type = 'table' and sql not like '%using fts5%' and name not like '%search_%' and name not like 'sqlite_%' order by name",
  );
  return tables.flatMap(({ name, sql }) => {
    const columns = rows<{ name: string; notnull: number; hidden: number }>(
      `select name, "notnull", hidden from pragma_table_xinfo(?)`,
      name,
    );
    const indexes = rows<{ name: string; unique: number }>('select name, "unique" from pragma_index_list(?)', name).filter(
      (one) => one.unique,
    );
    const keys = rows<{ from: string; table: string }>('select "from", "table" from pragma_foreign_key_list(?) order by seq', name);
    return [
      ...columns.filter((one) => one.notnull && one.hidden === 0).map((one) => `${name}: not null ${one.name}`),
      ...indexes.map((one) => {
        const parts = rows<{ name: string }>('select name from pragma_index_info(?) order by seqno', one.name);
        return `${name}: unique (${parts.map((part) => part.name).join(', ')})`;
      }),
      ...keys.map((key) => `${name}: ${key.from} references ${key.table}`),
      ...checksIn(sql).map((check) => `${name}: check ${check}`),
    ];
  });
}

/** The conditions of the checks in the SQL of a table. */
function checksIn(sql: string): readonly string[] {
  const text = sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ');
  return [...text.matchAll(/\bcheck \(/g)].map(({ index, 0: { length } }) => {
    let depth = 1;
    let end = index + length;
    for (; depth > 0; end += 1) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
    return text.slice(index + length, end - 1).trim();
  });
}

type Changes = Parameters<typeof seedFolder>[0];

/** Seeds that would violate constraints, and the problems that prevent it. */
const refused: readonly { readonly constraints: RegExp; readonly seed: Changes; readonly problem: RegExp }[] = [
  {
    constraints: /^node: unique \(key\)$/,
    seed: { 'organizations.yaml': '- { slug: example-works, name: A }\n- { slug: example-works, name: B }\n' },
    problem: /the organization "example-works" already exists/,
  },
  {
    constraints: /^node: check earliest <= latest$/,
    seed: inWork('period: { start: 2019, end: 2018 }'),
    problem: /this ends in 2018, before it starts in 2019/,
  },
  {
    constraints: /^(node: unique \(twin_id\)|project: unique \(technology_id\))$/,
    seed: inWork('projects: [{ name: A, technology: examplang }, { name: B, technology: xlang }]'),
    problem: /the technology "examplang" is already the project "a"/,
  },
  {
    constraints: /^(statement: not null (document_id|section)|statement: check section <> ''|statement: document_id references document)$/,
    seed: { [work]: 'positions: [{ organization: example-works, title: Engineer }]\n' },
    problem: /this record has no section(.|\n)*this file names no document|this file names no document(.|\n)*this record has no section/,
  },
  {
    constraints: /^figure: check value is not null or/,
    seed: inWork("statements: [{ text: 'Cut costs.', figures: [{ kind: RESULT, measure: costs }] }]"),
    problem: /this figure has no value/,
  },
  {
    constraints: /^contribution: unique \(person_id, project_id\)$/,
    seed: {
      'people/ada-example/code.yaml': `
        document: example-page
        contributions:
          - { name: Gadget, aliases: [gdgt], level: CREATOR, section: Code }
          - { project: GDGT, level: MAJOR, section: Code }
      `,
    },
    problem: /"GDGT" has a contribution of this career already/,
  },
  {
    constraints: /^talk_participant: unique \(talk_id, person_id\)$/,
    seed: {
      'people/ada-example/talks.yaml': `
        document: example-page
        talks: [{ title: Talk, event: exampleconf, date: 2019-05, section: Talks, with: [{ person: Ada Example, part: MODERATOR }] }]
      `,
    },
    problem: /"Ada Example" is already on stage in this talk/,
  },
  {
    constraints: /^technology_broader: unique \(technology_id, broader_id\)$/,
    seed: {
      'technologies.yaml': `
        - { slug: examplang, name: Examplang, kind: LANGUAGE }
        - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [examplang, Examplang] }
      `,
    },
    problem: /"Examplang" is already a broader technology of this one/,
  },
  {
    constraints: /^technology_broader: check technology_id <> broader_id$/,
    seed: { 'technologies.yaml': '- { slug: examplang, name: Examplang, kind: LANGUAGE, broader: [examplang] }\n' },
    problem: /"examplang" cannot be narrower than itself/,
  },
  {
    constraints: /^education: check grade is null or grade_scale >= grade$/,
    seed: {
      'people/ada-example/study.yaml': `
        document: example-page
        education: [{ school: example-works, degree: B.Sc., section: Education, grade: { value: 5, scale: 4 } }]
      `,
    },
    problem: /the grade is higher than its scale allows/,
  },
  {
    constraints: /: \w+_id references (?!node)\w+$/,
    seed: inWork('organization: nowhere'),
    problem: /there is no organization "nowhere"/,
  },
  {
    constraints: /: check \w+ in \( ?'/,
    seed: { 'technologies.yaml': '- { slug: examplang, name: Examplang, kind: LANGAUGE }\n' },
    problem: /"LANGAUGE" is not one of/,
  },
  { constraints: /: not null (?!id$)/, seed: inWork('title: null'), problem: /expected text/ },
  { constraints: /: check (name|text|folded) <> ''$/, seed: inWork("statements: [{ text: ' ' }]"), problem: /expected text/ },
];

/** Why no seed can violate the other constraints. */
const impossible: readonly { readonly constraints: RegExp; readonly because: string }[] = [
  {
    constraints:
      /^(arrow|build|connection\w*|degree|evidence|example|experience|figure_kind|hub\w*|kind_\w*|link_kind|\w*total\w*|sentence\w*|statement_for|statement_stems|usage|named_in|weight): /,
    because: 'its rows are computed from the rows of other tables, of which there is one for each key',
  },
  {
    constraints: /: (id|\w*node_id|subject_id|statement_id|twin_id) references/,
    because: 'the build writes it together with what it refers to',
  },
  { constraints: /: unique \(((kind|sort_name), )*id\)$|: unique \(kind, sort_name, id\)$/, because: 'it ends in the id' },
  { constraints: /: unique \((\w+_id, )?(list|(list, )?ordinal)\)$/, because: 'the items of a list are counted' },
  { constraints: /^name: unique \(kind, folded, node_id\)$/, because: 'the names of a node are written once for each folded form' },
  { constraints: /^article: check doi like/, because: 'a DOI in any form becomes its URL' },
  { constraints: /^mention: check is_confirmed = 1 or/, because: 'an unconfirmed mark takes no relation, and is one of MENTIONED' },
  { constraints: /^person_interest: check json_type/, because: 'keywords are a list of texts, which is written as JSON' },
  { constraints: /^node: check key like '%\/%'$/, because: 'a key is a kind, a slash and a slug' },
  {
    constraints: /^node: check (earliest|latest) glob/,
    because: 'a parsed date has four digits for its year, and two for its month and day',
  },
  { constraints: /^node: check is_ongoing = 0 or/, because: 'an ongoing node has a first day and no last one' },
  {
    constraints: /^statement: unique \(key\)$/,
    because: 'a key has the subject, a hash of the text and its holders, and the number of its repetition',
  },
  { constraints: /: check (is_\w+ in \(0, 1\)|line > 0|length > 0|start >= 0)$/, because: 'the build writes nothing else' },
];

/** A career whose only position has other or additional keys. */
function inWork(key: string): Changes {
  const position = { organization: 'example-works', title: 'Engineer', section: 'Work', ...(parse(key) as object) };
  return { [work]: stringify({ document: 'example-page', positions: [position] }) };
}

test.each(refused)('a seed that would violate $constraints is refused', ({ seed, problem }) => {
  expect(problemsIn(seedFolder(seed))).toMatch(problem);
});

test('every constraint of the database has a rule, or cannot be violated', () => {
  const explanations = [...refused, ...impossible];
  const all = constraints();
  expect(all.filter((constraint) => !explanations.some((one) => one.constraints.test(constraint)))).toEqual([]);
  expect(explanations.filter((one) => !all.some((constraint) => one.constraints.test(constraint)))).toEqual([]);
});

/** A career with something of every kind, to change in one place at a time. */
const files: Readonly<Record<string, unknown>> = {
  'technologies.yaml': [
    { slug: 'examplang', name: 'Examplang', kind: 'LANGUAGE', aliases: ['xlang'], vendor: 'example-works' },
    { slug: 'gadget', name: 'Gadget', kind: 'TOOL', broader: ['examplang'] },
  ],
  'organizations.yaml': [{ slug: 'example-works', name: 'Example Works', aliases: ['EW'], url: 'https://example.org/' }],
  'events.yaml': [{ slug: 'exampleconf', name: 'ExampleConf', date: '2019-05', place: 'Here' }],
  'people.yaml': [{ slug: 'bob-example', name: 'Bob Example' }],
  'documents.yaml': [{ slug: 'page', title: 'Page', kind: 'RESUME', author: 'ada-example', date: '2020' }],
  'people/ada-example/career.yaml': {
    document: 'page',
    person: {
      name: 'Ada Example',
      section: 'About',
      links: [{ label: 'Home', url: 'https://example.org/' }],
      statements: [{ text: 'Likes [[examplang]].' }],
      headline: 'Engineer',
      contact: { email: 'ada@example.org', public: true },
      skills: [{ group: 'Languages', level: 'Expert', names: ['examplang', 'gadget'] }, { names: ['xlang'] }],
      languages: [{ language: 'English', level: 'C2' }, { language: 'Klingon' }],
      interests: ['Chess', { name: 'Music', keywords: ['Piano'] }],
    },
    documents: [{ slug: 'other', title: 'Other', kind: 'LETTER', date: '2021' }],
    certificates: [{ title: 'Certified', issuer: 'EW', date: '2018', expires: '2021', section: 'Certificates' }],
    awards: [{ title: 'Award', issuer: 'example-works', date: '2018', section: 'Awards' }],
    references: [{ author: 'bob-example', title: 'Letter', date: '2019', statements: [{ text: 'Wrote [[gadget]] well.' }] }],
    positions: [
      {
        organization: 'example-works',
        title: 'Engineer',
        client: 'EW',
        period: { start: '2015-09', end: '2019-10' },
        section: 'Work',
        statements: [
          {
            text: 'Cut costs by 5 percent with [[examplang@2016]].',
            on: '2016',
            figures: [{ kind: 'RESULT', measure: 'costs', value: 5 }],
          },
        ],
        roles: [{ title: 'Lead', period: { start: '2016', end: '2017' }, statements: [{ text: 'Led.' }] }],
        projects: [{ name: 'Widget', technology: 'gadget', period: { start: '2016' }, statements: [{ text: 'Built [[gadget]].' }] }],
      },
    ],
    projects: [{ name: 'Home', period: { start: '2018', end: 'present' }, organization: 'example-works', client: 'EW', section: 'Own' }],
    contributions: [{ project: 'widget', level: 'MAJOR', section: 'Code', statements: [{ text: 'Fixed [[project/home]].' }] }],
    education: [
      {
        school: 'example-works',
        degree: 'B.Sc.',
        period: { end: '2014' },
        grade: { value: 1, scale: 4 },
        honors: ['One'],
        section: 'Study',
      },
    ],
    talks: [
      { title: 'Talk', event: 'exampleconf', date: '2019-05', section: 'Talks', with: [{ person: 'bob-example', part: 'PANELIST' }] },
    ],
    articles: [{ title: 'Article', date: '2019', publisher: 'example-works', with: ['bob-example'], section: 'Articles' }],
  },
};

type Path = readonly (string | number)[];

/** All places in a value. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** What may be written in place of a value; undefined for nothing. */
const replacements = [
  () => undefined,
  () => null,
  () => 'nobody-knows',
  () => 'Ada Example',
  () => 'EXAMPLE WORKS',
  () => 'xlang',
  () => '2017',
  () => 'present',
  () => '\0',
  () => '!?',
  () => -1,
  () => [],
  (value: unknown) => [value, value],
  (value: unknown) => (Array.isArray(value) ? [...value, ...value] : value),
];

/** A copy of a value with another value at a path. */
function changed(value: unknown, path: Path, to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const copy: any = structuredClone(value);
  const inner = changed(copy[key], rest, to);
  if (inner !== undefined) copy[key] = inner;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

test('a career that passes the check is built, whatever is changed in it', { timeout: 300_000 }, () => {
  const folder = join(temporaryFolder(), 'seed');
  const write = (name: string, content: unknown) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), stringify(content) ?? '');
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const changes = Object.entries(files).flatMap(([name, content]) =>
    pathsIn(content).flatMap((path) => replacements.map((replacement) => ({ name, content, path, replacement }))),
  );
  const broken: string[] = [];
  const counts = { refused: 0, built: 0 };
  for (const { name, content, path, replacement } of fc.sample(fc.constantFrom(...changes), 250)) {
    const value = path.reduce<any>((inner, key) => inner[key], content);
    write(name, changed(content, path, replacement(value)) ?? '');
    using seed = readSeed(folder, nodeKinds);
    write(name, content);
    const isRefused = seed.problems.some(({ severity }) => severity === 'error');
    counts[isRefused ? 'refused' : 'built'] += 1;
    if (isRefused) continue;
    try {
      build(seed, join(folder, 'career.db'));
    } catch (cause) {
      broken.push(`${name}: ${path.join('.')}: ${JSON.stringify(replacement(value))}: ${String(cause)}`);
    }
  }
  expect(broken).toEqual([]);
  expect(counts.refused).toBeGreaterThan(50);
  expect(counts.built).toBeGreaterThan(30);
});

test('every name that a record refers to is checked', () => {
  const career: any = files['people/ada-example/career.yaml'];
  const names = pathsIn(career).filter(
    (path) =>
      ['organization', 'client', 'school', 'event', 'person', 'publisher', 'issuer', 'author'].includes(String(path.at(-1))) ||
      ['with', 'names'].includes(String(path.at(-2))),
  );
  for (const path of names.filter((one) => typeof one.reduce<any>((inner, key) => inner[key], career) === 'string')) {
    const content = stringify(changed(career, path, 'nobody-knows'));
    const others = Object.entries(files).map(([name, value]) => [name, stringify(value)] as const);
    const folder = seedFolder({
      ...Object.fromEntries(others),
      'people/ada-example/person.yaml': null,
      [work]: null,
      'people/ada-example/career.yaml': content,
    });
    expect(problemsIn(folder), path.join('.')).toMatch(/there is no \w+ "nobody-knows"/);
  }
});
