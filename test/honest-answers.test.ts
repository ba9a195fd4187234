/** No answer says more than its document, and none says “none” where the truth is “unknown”: questions about two real careers. */
import { afterAll, expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';

const graph = graphOf(twoCareers);
const { ask, view } = graph;
afterAll(graph.close);

/** A person's experience on some dates, by date. */
async function experienceOn(person: string, technology: string, dates: readonly string[], fields: string) {
  const asked = dates.map((date) => `on${date.replace('-', '_')}: experience(with: "${technology}", asOf: "${date}") { ${fields} }`);
  const answer = await ask(`{ person(slug: "${person}") { ${asked.join(' ')} } }`);
  return dates.map((date) => answer.person[`on${date.replace('-', '_')}`]);
}

/** The verdicts on whether a person knows some technologies as of a date. */
async function verdicts(person: string, requirements: readonly object[], asOf?: string): Promise<readonly string[]> {
  const answer = await ask(
    `query ($requirements: [Requirement!]!, $asOf: PartialDate) {
      person(slug: "${person}") { fit(requirements: $requirements, asOf: $asOf) { requirements { verdict } } }
    }`,
    { requirements, asOf },
  );
  return answer.person.fit.requirements.map(({ verdict }: { verdict: string }) => verdict);
}

test('a talk about the use of something does not say when the use began or ended', async () => {
  const fields = 'atLeast atMost isCurrent';
  expect(await experienceOn('justen-walker', 'containerpilot', ['2016-05', '2016-06', '2017-01', '2026-11'], fields)).toEqual([
    { atLeast: 0, atMost: 9, isCurrent: null },
    { atLeast: 1, atMost: 10, isCurrent: true },
    { atLeast: 1, atMost: 17, isCurrent: null },
    { atLeast: 1, atMost: 50, isCurrent: false },
  ]);
});

test('a talk makes certain what was in use on its day', async () => {
  const answers = ['nomad', 'azure', 'consul-template'].map((technology) =>
    experienceOn('justen-walker', technology, ['2016-10', '2017-05', '2018-06'], 'isCurrent'),
  );
  expect((await Promise.all(answers)).map((dates) => dates.map(({ isCurrent }) => isCurrent))).toEqual([
    [null, true, true],
    [true, null, null],
    [null, true, null],
  ]);
});

test('a tool that was replaced at an unknown time can have been in use until the end of the job, and no longer', async () => {
  expect(await experienceOn('justen-walker', 'consul-template', ['2019-10', '2022-12'], 'months isCurrent lastUsedNotAfter')).toEqual([
    { months: 1, isCurrent: null, lastUsedNotAfter: '2019-10' },
    { months: 1, isCurrent: false, lastUsedNotAfter: '2019-10' },
  ]);
  const required = [{ minMonths: 24 }, { usedSince: '2019-06' }, { usedSince: '2020' }];
  expect(
    await verdicts(
      'justen-walker',
      required.map((one) => ({ technology: 'consul-template', ...one })),
    ),
  ).toEqual(['POSSIBLE', 'POSSIBLE', 'STALE']);
});

test('undated work is certain today, and only possible as of a date in the past', async () => {
  const required = [{ technology: 'helm' }, { technology: 'go' }];
  expect(await verdicts('justen-walker', required, '2009-03')).toEqual(['POSSIBLE', 'POSSIBLE']);
  expect(await verdicts('justen-walker', required, '2024-06')).toEqual(['POSSIBLE', 'MET']);
  expect(await verdicts('justen-walker', required)).toEqual(['MET', 'MET']);
});

test('work at some time within a job is certain once the job has ended', async () => {
  const required = [{ technology: 'csharp' }, { technology: 'python' }];
  expect(await verdicts('justen-walker', required, '2011-12')).toEqual(['POSSIBLE', 'NOT_FOUND']);
  expect(await verdicts('justen-walker', required, '2012-01')).toEqual(['MET', 'POSSIBLE']);
  expect(await verdicts('justen-walker', required, '2014-11')).toEqual(['MET', 'MET']);
});

test('a claim is no evidence before its document can have been written', async () => {
  expect(await verdicts('andrew', [{ technology: 'python' }], '2020-05')).toEqual(['NOT_FOUND']);
  expect(await verdicts('andrew', [{ technology: 'python' }], '2020-06')).toEqual(['CLAIMED_ONLY']);
  // An undated document that mentions December 2022 was not written before.
  expect(await verdicts('justen-walker', [{ technology: 'terraform' }], '2021-09')).toEqual(['NOT_FOUND']);
  const evidence = async (asOf: string) => {
    const { people } = await ask(`{ people(knows: "terraform", order: MONTHS, asOf: "${asOf}") { edges { evidence { strength } } } }`);
    return people.edges.map((edge: { evidence: readonly { strength: string }[] }) => edge.evidence.map(({ strength }) => strength));
  };
  expect([await evidence('2021-10'), await evidence('2022-12')]).toEqual([
    [['PRACTICED', 'PRACTICED']],
    [['CLAIMED', 'PRACTICED', 'PRACTICED']],
  ]);
});

test('a present job makes certain what was done throughout it, until the latest date that the document mentions', async () => {
  const dates = ['2022-11', '2022-12', '2024-06', '2030'];
  const isCurrent = async (technology: string) =>
    (await experienceOn('justen-walker', technology, dates, 'isCurrent')).map((experience) => experience?.isCurrent);
  expect(await isCurrent('go')).toEqual([null, true, null, null]);
  expect(await isCurrent('temporal')).toEqual([undefined, null, null, null]);
});

test('the month of a change of jobs belongs to both jobs, and a day in it to neither for certain', async () => {
  const { person } = await ask(`{
    person(slug: "justen-walker") {
      month: on(date: "2019-10") { positions { organization { slug } } uncertain { __typename } }
      day: on(date: "2019-10-15") { positions { organization { slug } } uncertain { __typename } }
    }
  }`);
  const both = [{ organization: { slug: 'walmart' } }, { organization: { slug: 'jet' } }];
  expect([person.month.positions, person.day.positions]).toEqual([both, both]);
  const positions = ({ uncertain }: { uncertain: readonly { __typename: string }[] }) =>
    uncertain.filter(({ __typename }) => __typename === 'Position').length;
  expect([positions(person.month), positions(person.day)]).toEqual([0, 2]);
});

test('what a letter without dates leaves open is not given or unknown, and never none', () => {
  const shown = (query: string) =>
    Object.fromEntries(view(query).map(({ title, value }) => [title, value.is === 'absent' ? value.text : value.is]));
  expect(
    shown('{ person(slug: "andrew") { positions { nodes { title } } education { nodes { degree } } talks { nodes { title date } } } }'),
  ).toEqual({ Positions: 'not given', Education: 'not given', Talks: 'not given' });
  expect(shown('{ person(slug: "andrew") { on(date: "2020-06") { positions { name } talks { title } uncertain { name } } } }')).toEqual({
    Positions: 'not given',
    Talks: 'not given',
    Uncertain: 'list',
  });
  expect(
    shown(
      '{ person(slug: "andrew") { experience(with: "python") { atLeast isCurrent periods { months } } timeline { gaps { months } overlaps { months } } } }',
    ),
  ).toEqual({
    'At least': 'unknown',
    Current: 'unknown',
    Periods: 'unknown',
    Gaps: 'unknown: no work is named, or some is undated',
    Overlaps: 'unknown: nothing is dated',
  });
});

test('silence about today is not shown as a no', () => {
  const [current] = view('{ person(slug: "justen-walker") { experience(with: "terraform") { isCurrent } } }');
  expect(current?.value).toEqual({ is: 'text', text: 'no document says so' });
});

test('what was avoided, replaced, compared or named in passing meets no requirement', async () => {
  const names = ['cgo', 'clearcase', 'maven', 'home-grown-scheduler', 'infoblox', 'krew', 'sql'];
  const found = await verdicts(
    'justen-walker',
    names.map((technology) => ({ technology })),
  );
  expect(found).toEqual(names.map(() => 'NOT_FOUND'));
});

test('people and their organizations were on stage, and are not what a talk is about', async () => {
  const sentences = async (from: string, to: string) => {
    const { path } = await ask(`{ path(from: "${from}", to: "${to}") { steps { sentence } } }`);
    return path.steps.map(({ sentence }: { sentence: string }) => sentence);
  };
  expect(await sentences('person/bryan-cantrill', 'organization/joyent')).toMatchInlineSnapshot(`
    [
      "Bryan Cantrill was on stage in the talk “Containers & ContainerPilot at Jet.com”.",
      "The talk “Containers & ContainerPilot at Jet.com” had someone from Joyent on stage.",
    ]
  `);
  const { talks } = (await ask('{ organization(slug: "joyent") { talks { edges { relations } } } }')).organization;
  expect(talks.edges).toEqual([{ relations: ['SPOKE', 'MENTIONED'] }]);
});

test('a letter that only says that its author volunteers with open source names no project', async () => {
  const { path, person } = await ask(`{
    path(from: "person/andrew", to: "technology/open-source") { steps { sentence } }
    person(slug: "andrew") { contributions { totalCount } experience(with: "open-source") { months relation } }
  }`);
  expect(path.steps).toEqual([{ sentence: 'Andrew contributed to open source.' }]);
  expect(person).toEqual({ contributions: { totalCount: 0 }, experience: { months: null, relation: 'CONTRIBUTED' } });
});

test('figures keep the hedges and the words of the document', async () => {
  const { statements } = await ask(
    '{ statements(where: { hasFigures: true }, first: 100) { nodes { figures { measure hedge value change before after frequency } } } }',
  );
  const figures = statements.nodes.flatMap(({ figures: some }: { figures: readonly object[] }) => some);
  expect(figures).toEqual(
    expect.arrayContaining(
      [
        { measure: 'open-source contributions', hedge: 'OVER', value: 10 },
        { measure: 'code coverage of critical paths', hedge: 'NEARLY', value: 100 },
        { measure: 'team coached', hedge: 'ABOUT', value: 8 },
        { measure: 'onboarding time', change: 'DECREASE', before: 'days', after: 'minutes' },
        { measure: 'book club meetings', frequency: 'bi-weekly' },
      ].map((one) => expect.objectContaining(one)),
    ),
  );
});
