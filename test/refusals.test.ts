/** What cannot be answered is refused with what would be right, and never with an empty answer. */
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const { ask, refusal, site } = graphOf(twoCareers);

test('a misspelled name is refused with a suggestion', async () => {
  expect(await refusal('{ talks(about: "nomd") { totalCount } }')).toBe(
    'NOT_FOUND: There is no technology or project "nomd" in the graph. Did you mean "nomad"?',
  );
  expect(await refusal('{ projects(where: { technologies: { all: ["go", "ngnix"] } }) { totalCount } }')).toBe(
    'NOT_FOUND: There is no technology or project "ngnix" in the graph. Did you mean "NGINX"?',
  );
  expect(await refusal('{ positions(where: { organizations: { any: ["Jett"] } }) { totalCount } }')).toBe(
    'NOT_FOUND: There is no organization "Jett" in the graph. Did you mean "jet"?',
  );
  expect(await refusal('{ talks(about: "COBOL-85") { totalCount } }')).toBe(
    'NOT_FOUND: There is no technology or project "COBOL-85" in the graph.',
  );
});

/** The errors of a question, whose data may be null in part. */
async function errorsOf(query: string, variables: object = {}) {
  const response = await site.request('http://graph/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors = [], data } = (await response.json()) as { errors?: { extensions: object; message: string }[]; data?: object | null };
  return { status: response.status, data, errors };
}

test.each<[query: string, expected: object, variables?: object]>([
  [
    '{ talks(about: "nomda") { totalCount } }',
    { code: 'NOT_FOUND', argument: 'about', variable: null, value: 'nomda', suggestions: [{ id: 'technology/nomad', name: 'Nomad' }] },
  ],
  [
    '{ person(slug: "Justin Walker") { name } }',
    {
      code: 'NOT_FOUND',
      argument: 'slug',
      variable: null,
      value: 'Justin Walker',
      suggestions: [{ id: 'person/justen-walker', name: 'Justen Walker' }],
    },
  ],
  [
    '{ projects(where: { technologies: [{ any: ["go"] }, { all: ["go", "ngnix"] }] }) { totalCount } }',
    {
      code: 'NOT_FOUND',
      argument: 'where.technologies.1.all',
      variable: null,
      value: 'ngnix',
      suggestions: [{ id: 'technology/nginx', name: 'NGINX' }],
    },
  ],
  ['{ talks(first: 500) { totalCount } }', { code: 'BAD_USER_INPUT', argument: 'first', variable: null, value: '500', suggestions: [] }],
  ['{ talks(after: "x") { totalCount } }', { code: 'BAD_USER_INPUT', argument: 'after', variable: null, value: 'x', suggestions: [] }],
  [
    '{ people(fit: [{ technology: "go" }, { technology: "go", minMonths: -1 }]) { totalCount } }',
    { code: 'BAD_USER_INPUT', argument: 'fit.1.minMonths', variable: null, value: '-1', suggestions: [] },
  ],
  [
    '{ path(from: "technology/nomad", to: "Jett") { length } }',
    { code: 'NOT_FOUND', argument: 'to', variable: null, value: 'Jett', suggestions: [{ id: 'organization/jet', name: 'Jet.com, Inc.' }] },
  ],
  [
    'query ($about: String!) { talks(about: $about) { totalCount } }',
    { code: 'BAD_USER_INPUT', argument: 'about', variable: 'about', value: null, suggestions: [] },
  ],
  [
    'query ($kinds: [SubjectKind!]) { search(text: "go", kinds: $kinds) { totalCount } }',
    { code: 'BAD_USER_INPUT', argument: 'kinds.0', variable: 'kinds.0', value: 'TOOL', suggestions: [] },
    { kinds: ['TOOL'] },
  ],
  [
    'query ($technologies: [String!]!) { projects(where: { technologies: [{ all: $technologies }] }) { totalCount } }',
    {
      code: 'NOT_FOUND',
      argument: 'where.technologies.0.all',
      variable: 'technologies',
      value: 'ngnix',
      suggestions: [{ id: 'technology/nginx', name: 'NGINX' }],
    },
    { technologies: ['go', 'ngnix'] },
  ],
  [
    'query ($fit: [Requirement!]) { people(fit: $fit) { totalCount } }',
    { code: 'BAD_USER_INPUT', argument: 'fit.1.minMonths', variable: 'fit.1.minMonths', value: '-1', suggestions: [] },
    { fit: [{ technology: 'go' }, { technology: 'go', minMonths: -1 }] },
  ],
  [
    'query ($fit: [Requirement!]) { people(fit: $fit) { totalCount } }',
    { code: 'BAD_USER_INPUT', argument: 'fit.1.usedSince', variable: 'fit.1.usedSince', value: 'soon', suggestions: [] },
    { fit: [{ technology: 'go' }, { technology: 'aws', usedSince: 'soon' }] },
  ],
  [
    '{ person(slug: "andrew") { on(date: "2019-13") { date } } }',
    { code: 'BAD_USER_INPUT', argument: 'date', variable: null, value: '2019-13', suggestions: [] },
  ],
  [
    '{ talks(where: { during: { from: "soon" } }) { totalCount } }',
    { code: 'BAD_USER_INPUT', argument: 'where.during.from', variable: null, value: 'soon', suggestions: [] },
  ],
  [
    '{ talks(order: NEWST) { totalCount } }',
    { code: 'GRAPHQL_VALIDATION_FAILED', argument: 'order', variable: null, value: 'NEWST', suggestions: [] },
  ],
  [
    '{ talks(abuot: "nomad") { totalCount } }',
    { code: 'GRAPHQL_VALIDATION_FAILED', argument: 'abuot', variable: null, value: 'nomad', suggestions: [] },
  ],
  [
    '{ search(text: "go", kinds: [TALK, TOOL]) { totalCount } }',
    { code: 'GRAPHQL_VALIDATION_FAILED', argument: 'kinds.1', variable: null, value: 'TOOL', suggestions: [] },
  ],
  [
    '{ talks(about: "organization/jet") { totalCount } }',
    { code: 'NOT_FOUND', argument: 'about', variable: null, value: 'organization/jet', suggestions: [] },
  ],
  [
    '{ person(slug: "Walker") { name } }',
    {
      code: 'NOT_FOUND',
      argument: 'slug',
      variable: null,
      value: 'Walker',
      suggestions: [{ id: 'person/justen-walker', name: 'Justen Walker' }],
    },
  ],
  ['{ nothing }', { code: 'GRAPHQL_VALIDATION_FAILED', argument: null, variable: null, value: null, suggestions: [] }],
  ['{', { code: 'GRAPHQL_PARSE_FAILED', argument: null, variable: null, value: null, suggestions: [] }],
  ['mutation { a }', { code: 'BAD_REQUEST', argument: null, variable: null, value: null, suggestions: [] }],
])('the refusal of %s says which argument is wrong, and what may have been meant', async (query, expected, variables) => {
  const { errors } = await errorsOf(query, variables);
  expect(errors.map(({ extensions }) => extensions)).toEqual([expected]);
});

test('a client that sends the hash of a query is told to send the query', async () => {
  const extensions = encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"0"}}');
  const response = await site.request(`http://graph/graphql?extensions=${extensions}`);
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
  });
});

test('an answer in JSON refuses as GraphQL does', async () => {
  const read = async (path: string) => (await (await site.request(`http://graph${path}`)).json()) as { errors: { extensions: object }[] };
  expect((await read('/q/talks-about.json?technology=nomda')).errors.map(({ extensions }) => extensions)).toEqual([
    {
      code: 'NOT_FOUND',
      argument: 'technology',
      variable: 'technology',
      value: 'nomda',
      suggestions: [{ id: 'technology/nomad', name: 'Nomad' }],
    },
  ]);
  expect((await read('/q/talks-about.json?first=1000')).errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'BAD_USER_INPUT', argument: 'first', variable: 'first', value: '1000', suggestions: [] },
  ]);
});

test('a question whose variables are wrong does not run, and has the status 400', async () => {
  const query = 'query ($about: String!) { talks(about: $about) { totalCount } }';
  expect(await errorsOf(query)).toMatchObject({ status: 400, errors: [{ message: expect.stringContaining('"$about"') }] });
});

test('a refused field leaves the fields beside it', async () => {
  const { data, errors } = await errorsOf(
    '{ talks(about: "nomda") { totalCount } person(slug: "nobody") { name } articles { totalCount } nodes(ids: ["person/andrew", "x"]) { id } andrew: person(slug: "andrew") { name fit(requirements: []) { isMet } } }',
  );
  expect(data).toEqual({
    talks: null,
    person: null,
    articles: { totalCount: 5 },
    nodes: [{ id: 'person/andrew' }, null],
    andrew: { name: 'Andrew', fit: null },
  });
  expect(errors.map(({ message }) => message.split(':')[0])).toEqual([
    'There is no technology or project "nomda" in the graph. Did you mean "nomad"?',
    'There is no person "nobody" in the graph.',
    '"x" is not an ID',
    'The list of requirements is empty',
  ]);
});

test.each([
  ['nomad', 'technology/nomad', (name: string) => `{ talks(about: "${name}") { totalCount } }`],
  ['go', 'technology/go', (name: string) => `{ people(knows: "${name}", order: MONTHS) { nodes { id } } }`],
  ['jet', 'organization/jet', (name: string) => `{ organization(slug: "${name}") { id } }`],
  ['justen-walker', 'person/justen-walker', (name: string) => `{ person(slug: "${name}") { id } }`],
  ['jet', 'organization/jet', (name: string) => `{ roles(where: { organizations: { any: ["${name}"] } }) { nodes { id } } }`],
  ['aws', 'technology/aws', (name: string) => `{ people(fit: [{ anyOf: ["${name}"] }]) { nodes { id } } }`],
  ['andrew', 'person/andrew', (name: string) => `{ sharedTechnologies(people: ["${name}", "justen-walker"]) { technology { id } } }`],
  ['go', 'technology/go', (name: string) => `{ person(slug: "justen-walker") { experience(with: "${name}") { months } } }`],
  ['go', 'technology/go', (name: string) => `{ person(slug: "justen-walker") { timeline(about: "${name}") { months } } }`],
])('an id is accepted wherever a name is: %s as %s', async (slug, id, query) => {
  expect(await ask(query(id))).toEqual(await ask(query(slug)));
});

test('the shorter a name, the nearer must be what is suggested', async () => {
  const said = (name: string) => refusal(`{ talks(about: "${name}") { totalCount } }`);
  expect(await said('gp')).toMatch(/Did you mean "\w+"\?$/);
  for (const name of ['gqq', 'goqq']) expect(await said(name)).toMatch(/in the graph\.$/);
  expect(await said('nomqq')).toMatch(/Did you mean "\w+"\?$/);
  expect(await said('nmqqq')).toMatch(/in the graph\.$/);
  expect(await said('kubrnetqq')).toMatch(/Did you mean "Kubernetes"\?$/);
  expect(await said('kbrnetqqq')).toMatch(/in the graph\.$/);
});

test('of very many names one that begins like what was written is suggested', async () => {
  const tools = Array.from({ length: 1_100 }, (_, index) => ({ slug: `engine-${index}`, name: `Engine ${index}`, kind: 'TOOL' }));
  const zebra = { slug: 'zebra', name: 'Zebra', kind: 'TOOL' };
  const graph = graphOf(
    seedFolder({
      'technologies.yaml': JSON.stringify([...tools, zebra]),
      'people/ada-example/person.yaml': null,
      'people/ada-example/work.yaml': null,
      'people.yaml': '- { slug: ada-example, name: Ada Example }',
    }),
  );
  expect(await graph.refusal('{ people(knows: "Zebrq") { totalCount } }')).toMatch(/Did you mean "Zebra"\?$/);
});

test('a name of at most 300 characters is looked up, and one of at most 100 gets a suggestion', async () => {
  const tool = (letter: string, length: number) => ({ slug: `${letter}-${length}`, name: letter.repeat(length), kind: 'TOOL' });
  const graph = graphOf(
    seedFolder({
      'technologies.yaml': JSON.stringify([
        { slug: 'examplang', name: 'Examplang', kind: 'LANGUAGE' },
        { slug: 'sample-db', name: 'Sample DB', kind: 'DATABASE' },
        tool('a', 300),
        tool('b', 301),
        tool('c', 100),
        tool('d', 101),
      ]),
    }),
  );
  expect(await graph.ask(`{ technology(slug: "${'a'.repeat(300)}") { slug } }`)).toEqual({ technology: { slug: 'a-300' } });
  expect(await graph.refusal(`{ technology(slug: "${'b'.repeat(301)}") { slug } }`)).toMatch(/^NOT_FOUND: There is no technology "b{80}…"/);
  expect(await graph.refusal(`{ people(knows: "${'c'.repeat(99)}x") { totalCount } }`)).toMatch(/Did you mean "c{100}"\?$/);
  expect(await graph.refusal(`{ people(knows: "${'d'.repeat(100)}x") { totalCount } }`)).toMatch(/in the graph\.$/);
});

test('an id that the graph does not have is null where nodes are looked up by id', async () => {
  expect(await ask('{ node(id: "talk/none") { id } nodes(ids: ["talk/none", "technology/go"]) { id } }')).toEqual({
    node: null,
    nodes: [null, { id: 'technology/go' }],
  });
});

test('what is no id is refused with what an id is', async () => {
  expect(await refusal('{ node(id: "VGFsazox") { id } }')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: "VGFsazox" is not an ID: an ID is a kind and a slug, such as "technology/go". The kinds are person, organization, position, role, project, contribution, event, talk, article, education, certificate, award, document, technology, language and statement."`,
  );
});

test('a page is of 0 to 100 rows', async () => {
  expect(await refusal('{ talks(first: -1) { nodes { name } } }')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: "first" cannot be -1: request 0 to 100 items"`,
  );
  expect(await refusal('{ talks(first: 100000) { nodes { name } } }')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: "first" cannot be 100000: request at most 100 items, then the next page with "after: pageInfo.endCursor""`,
  );
  expect(await refusal('{ statements(first: 101) { nodes { text } } }')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: "first" cannot be 101: request at most 100 items, then the next page with "after: pageInfo.endCursor""`,
  );
  expect(await ask('{ talks(first: 0) { nodes { name } pageInfo { hasNextPage endCursor } } }')).toEqual({
    talks: { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } },
  });
});

test.each([
  '',
  'nonsense',
  'REVGQVVMVA',
  Buffer.from('DEFAULT talk/none').toString('base64url'),
  Buffer.from('NAME talk/safety-not-guaranteed').toString('base64url'),
  '💥',
])('the cursor %j is refused with what would be right', async (after) => {
  expect(await refusal('query ($after: String) { talks(after: $after) { nodes { name } } }', { after })).toMatch(
    /^BAD_USER_INPUT: .*(endCursor|start again without "after")/,
  );
});

test('a date that is none is refused with the forms that a date has', async () => {
  expect(await refusal('{ talks(where: { during: { from: "2016-13" } }) { totalCount } }')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: "2016-13" is not a date: write "2019", "2019-03" or "2019-03-11""`,
  );
  expect(await refusal('{ talks(where: { during: { from: "2017", to: "2016" } }) { totalCount } }')).toMatchInlineSnapshot(
    `"BAD_USER_INPUT: This date range ends (2016) before it starts (2017): swap "from" and "to""`,
  );
});

test('a year is a date as a number, too', async () => {
  const during = 'query ($from: PartialDate) { talks(where: { during: { from: $from } }) { totalCount } }';
  const { talks } = await ask(during, { from: '2017' });
  expect(talks.totalCount).toBeGreaterThan(0);
  expect(await ask(during, { from: 2017 })).toEqual({ talks });
  expect(await ask(during.replaceAll('$from', '2017').replace('query (2017: PartialDate) ', ''))).toEqual({ talks });
  expect(await refusal(during, { from: true })).toMatch(/true is not a date/);
});

test('a filter that says two things at once is refused', async () => {
  expect(await refusal('{ talks(where: { technologies: { any: ["go"], all: ["nomad"] } }) { totalCount } }')).toMatch(/exactly one/i);
});

test.each([
  ['relations', '{ technology(slug: "go") { people(relations: []) { totalCount } } }'],
  ['relations', '{ technology(slug: "go") { related(relations: []) { totalCount } } }'],
  ['kinds', '{ technology(slug: "go") { related(kinds: []) { totalCount } } }'],
  ['kinds', '{ search(text: "go", kinds: []) { totalCount } }'],
  ['formats', '{ talks(where: { formats: [] }) { totalCount } }'],
  ['technologies', '{ talks(where: { technologies: [] }) { totalCount } }'],
  ['any', '{ talks(where: { technologies: { any: [] } }) { totalCount } }'],
  ['none', '{ talks(where: { technologies: { none: [] } }) { totalCount } }'],
])('an empty list for "%s" is refused, since it could ask for all or for nothing', async (argument, query) => {
  expect(await refusal(query)).toBe(`BAD_USER_INPUT: "${argument}" is an empty list: give at least one value, or leave it out to get all`);
});

test('a name that is empty, huge or strange is refused like any other', async () => {
  for (const name of ['', ' ', 'x'.repeat(5_000), '💥', "'; drop table node; --", '*', '\u0000x']) {
    expect(await refusal('query ($name: String) { talks(about: $name) { totalCount } }', { name })).toMatch(
      /^NOT_FOUND: There is no technology or project/,
    );
  }
});

test('a short question that spells a huge one by its fragments is refused before it runs', async () => {
  const levels = Array.from(
    { length: 24 },
    (_, level) =>
      `fragment F${level} on Person { a: talks { nodes { people { nodes { ...F${level + 1} } } } } b: talks { nodes { people { nodes { ...F${level + 1} } } } } }`,
  );
  expect(await refusal(`{ people { nodes { ...F0 } } } ${levels.join(' ')} fragment F24 on Person { name }`)).toMatch(
    /^QUESTION_TOO_LARGE: This question asks for \d+ fields, and 2000 are allowed/,
  );
});

test('a question has 2,000 fields at most, wherever they stand', async () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}: __typename`).join(' ');
  const times = (count: number) => '...F '.repeat(count);
  const said = (fields: string) => refusal(`{ ...All } fragment All on Query { ${fields} } fragment F on Query { ${names(20)} }`);
  expect(await ask(`{ ${times(100)} } fragment F on Query { ${names(20)} }`)).toHaveProperty('n19');
  expect(await said(`${times(100)} one: __typename`)).toMatch(/^QUESTION_TOO_LARGE: This question asks for 2001 fields/);
  expect(await said(`... on Query { ${times(100)} } ... { one: __typename }`)).toMatch(/asks for 2001 fields/);
  expect(await said(`${times(99)} people { nodes { a: name ... on Person { b: name } } } ${names(17)}`)).toMatch(/asks for 2001 fields/);
});

test('a question whose answer outgrows what one may read is refused, and the next is answered', async () => {
  const widening = 'people(first: 100) { nodes { technologies(first: 100) { nodes { ';
  const query = `{ ${widening.repeat(5)} name ${' } } } }'.repeat(5)} }`;
  expect(await refusal(query)).toMatch(/^QUESTION_TOO_LARGE: This question reads more than 20,000 rows: request less/);
  expect(await ask('{ talks(first: 1) { nodes { __typename } } }')).toEqual({ talks: { nodes: [{ __typename: 'Talk' }] } });
});

test('a question of endless depth is refused before it is read to its end', async () => {
  const nested = (depth: number) => `{ talks ${'{ nodes '.repeat(depth)} { name } ${'}'.repeat(depth)} }`;
  expect(await refusal(nested(3_000))).toMatch(/more that 2000 tokens/);
  expect(await refusal(nested(20_000))).toMatch(/^QUESTION_TOO_LARGE: This question has \d+ characters/);
});

test('a name of any length is refused at once, and not repeated whole', async () => {
  const said = await refusal(`{ people(knows: "${'q'.repeat(20_000)}") { totalCount } }`);
  expect(said).toMatch(/^NOT_FOUND: There is no technology or project "q{80}…" in the graph\.$/);
});

test('one filter takes fifty names, however they are parted', async () => {
  const filters = (count: number) => Array.from({ length: count }, () => '{ any: ["go", "nomad"] }').join(' ');
  expect(await refusal(`{ people(where: { technologies: [${filters(26)}] }) { totalCount } }`)).toMatch(
    /^BAD_USER_INPUT: A filter takes at most 50 names, and this one has 52$/,
  );
  expect(await ask(`{ people(where: { technologies: [${filters(25)}] }) { __typename } }`)).toEqual({
    people: { __typename: 'PersonConnection' },
  });
});

test('a document that is long without saying much is refused before it is read', async () => {
  const padded = (length: number) => '{ __typename } #'.padEnd(length, 'x');
  expect(await ask(padded(32_768))).toEqual({ __typename: 'Query' });
  expect(await refusal(padded(32_769))).toMatch(/^QUESTION_TOO_LARGE: This question has 32769 characters, and 32768 are allowed:/);
});

test('a request without a question, and one whose variables are no JSON, is refused as what it is', async () => {
  const get = async (path: string) => {
    const response = await site.request(`http://graph/graphql?${path}`, { headers: { accept: 'application/graphql-response+json' } });
    return `${response.status} ${(await response.json()).errors[0].message}`;
  };
  expect(await get('variables={}')).toBe('400 Must provide query string.');
  expect(await get('query={__typename}&variables={bad')).toMatch(
    /^400 The "variables" or "extensions" of this request are not valid JSON: /,
  );
});
