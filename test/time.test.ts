/** When something took place: what a document dates, what it leaves open, and what follows from that. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestMonths } from '../src/graph/months.ts';
import type { PartialDate } from '../src/graph/partial-date.ts';
import { exceeds, isBackwards, type Period, periodText, spanOf } from '../src/graph/period.ts';
import { ownTime, publishedOn, sometimeIn, throughout } from '../src/graph/time.ts';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const ada = 'person(slug: "ada-example")';

/** The experience of Ada with Examplang, in a career with these positions. */
async function experienceWith(positions: string, fields: string, document = ''): Promise<any> {
  const { ask } = graphOf(
    seedFolder({
      [work]: `
        document: example-page
        positions:
${positions.replace(/^/gm, '        ')}
      `,
      'documents.yaml': `
        - { slug: example-page, title: The page of Ada Example, kind: RESUME, author: ada-example${document} }
      `,
    }),
  );
  return (await ask(`{ ${ada} { experience(with: "examplang", asOf: "2021-06") { ${fields} } } }`)).person.experience;
}

const job = (statement: string) => `
  - organization: example-works
    title: Engineer
    period: { start: 2015-09, end: 2019-10 }
    section: Work
    statements:
      - { text: "Wrote tools in [[examplang]].", ${statement} }
`;

const figures = 'months atLeast atMost firstUsed lastUsed lastUsedNotBefore lastUsedNotAfter periods { start end atLeast basis }';

test.each([
  ['section: Work', [50, 50, 50], ['2015-09', '2019-10'], ['2019-10', '2019-10'], 'POSITION'],
  ['once: true', [50, 1, 50], ['2015-09', '2019-10'], ['2015-09', '2019-10'], 'POSITION'],
  ['on: 2017-05-15', [1, 1, 1], ['2017-05-15', '2017-05-15'], ['2017-05', '2017-05'], 'STATEMENT'],
  ['on: 2016', [12, 1, 12], ['2016', '2016'], ['2016-01', '2016-12'], 'STATEMENT'],
  ['on: 2015', [4, 1, 4], ['2015', '2015'], ['2015-09', '2015-12'], 'STATEMENT'],
  ['during: { start: 2016, end: 2017-03 }', [15, 4, 15], ['2016', '2017-03'], ['2017-03', '2017-03'], 'STATEMENT'],
  ['from: 2018-01', [22, 22, 22], ['2018-01', '2019-10'], ['2019-10', '2019-10'], 'STATEMENT'],
  ['until: 2016-01', [5, 5, 5], ['2015-09', '2016-01'], ['2016-01', '2016-01'], 'STATEMENT'],
  ['from: 2016-01, until: 2016-06', [6, 6, 6], ['2016-01', '2016-06'], ['2016-06', '2016-06'], 'STATEMENT'],
  ['during: { start: 2016-01 }', [1, 1, 46], ['2016-01', '2016-01'], ['2016-01', '2019-10'], 'STATEMENT'],
])('a statement with `%s` is certain and possible for as long as it says', async (dates, months, used, last, basis) => {
  const found = await experienceWith(job(dates), figures);
  const { periods, ...rest } = found;
  expect(rest).toEqual({
    months: months[0],
    atLeast: months[1],
    atMost: months[2],
    firstUsed: used[0],
    lastUsed: used[1],
    lastUsedNotBefore: last[0],
    lastUsedNotAfter: last[1],
  });
  expect(periods.map((period: any) => [period.atLeast, period.basis])).toEqual([[months[1], [basis]]]);
});

test('what ended at an unknown time is not used until the end of the job', async () => {
  expect(await experienceWith(job('until: unknown'), figures)).toEqual({
    months: 1,
    atLeast: 1,
    atMost: 50,
    firstUsed: null,
    lastUsed: null,
    lastUsedNotBefore: '2015-09',
    lastUsedNotAfter: '2019-10',
    periods: [],
  });
});

test('one mark can have dates of its own', async () => {
  const { ask } = graphOf(
    seedFolder({
      [work]: `
        document: example-page
        positions:
          - organization: example-works
            title: Engineer
            period: { start: 2015-09, end: 2019-10 }
            section: Work
            statements:
              - text: Moved from [[examplang@..2017-03|Examplang]] to [[sample-db@2017-03..|a database]] and used [[sample-cloud@2016]].
      `,
    }),
  );
  const used = (name: string) => `experience(with: "${name}") { months firstUsed lastUsed }`;
  const { person } = await ask(`{ ${ada} { xlang: ${used('xlang')} db: ${used('sample-db')} cloud: ${used('sample-cloud')} } }`);
  expect(person.xlang).toEqual({ months: 19, firstUsed: '2015-09', lastUsed: '2017-03' });
  expect(person.db).toMatchObject({ months: 32, firstUsed: '2017-03', lastUsed: '2019-10' });
  // The database is part of the cloud: 2016, and from March 2017.
  expect(person.cloud).toMatchObject({ months: 12 + 32, firstUsed: '2016', lastUsed: '2019-10' });
});

test('a project has dates of its own, or took place at some time during the job', async () => {
  const projects = (period: string) => `
  - organization: example-works
    title: Engineer
    period: { start: 2015-09, end: 2019-10 }
    section: Work
    projects:
      - name: Gadget
        ${period}
        statements: [{ text: "Written in [[examplang]]." }]
`;
  expect(await experienceWith(projects('period: { start: 2018-02, end: 2018-07 }'), 'months atLeast atMost periods { basis }')).toEqual({
    months: 6,
    atLeast: 6,
    atMost: 6,
    periods: [{ basis: ['PROJECT'] }],
  });
  expect(await experienceWith(projects(''), 'months atLeast atMost periods { basis }')).toEqual({
    months: 50,
    atLeast: 1,
    atMost: 50,
    periods: [{ basis: ['POSITION'] }],
  });
});

const current = job('section: Work').replace('end: 2019-10', 'end: present');

test('present is certain until the date of the document, and only possible after it', async () => {
  const fields = 'months atLeast atMost lastUsed isCurrent periods { isOngoing knownUntil }';
  expect(await experienceWith(current, fields, ', date: 2019-05-20')).toEqual({
    months: 70,
    atLeast: 45,
    atMost: 70,
    lastUsed: '2019-05',
    isCurrent: null,
    periods: [{ isOngoing: true, knownUntil: '2019-05' }],
  });
  expect(await experienceWith(current, 'isCurrent atLeast', ', date: 2021-06-20')).toEqual({ isCurrent: true, atLeast: 70 });
});

test('an undated document is certain until the latest date that it mentions', async () => {
  const later = `${current}
  - organization: example-works
    slug: board
    title: Member of the board
    period: { start: 2018-02, end: 2018-04 }
    section: Work
`;
  const { atLeast, isCurrent, periods } = await experienceWith(later, 'atLeast isCurrent periods { knownUntil }');
  expect({ atLeast, isCurrent, periods }).toEqual({ atLeast: 32, isCurrent: null, periods: [{ knownUntil: '2018-04' }] });
});

test('what a document does not date is possible before the document, too', async () => {
  const undated = job('section: Work').replace(/ *period: .*\n/, '');
  const fields = 'months atLeast atMost isCurrent relation';
  expect(await experienceWith(undated, fields, ', date: 2023-05-20')).toEqual({
    months: null,
    atLeast: null,
    atMost: null,
    isCurrent: null,
    relation: 'USED',
  });
});

test('a start or an end that the document does not give is unknown', async () => {
  const undated = (period: string) => job('section: Work').replace('period: { start: 2015-09, end: 2019-10 }', period);
  const fields = 'months atLeast atMost isCurrent lastUsedNotAfter';
  expect(await experienceWith(undated('period: { start: 2015-09 }'), fields)).toEqual({
    months: 1,
    atLeast: 1,
    atMost: 70,
    isCurrent: null,
    lastUsedNotAfter: '2021-06',
  });
  expect(await experienceWith(undated('period: { end: 2019-10 }'), fields)).toEqual({
    months: 1,
    atLeast: 1,
    atMost: null,
    isCurrent: false,
    lastUsedNotAfter: '2019-10',
  });
  expect(await experienceWith(undated('slug: undated'), fields)).toEqual({
    months: null,
    atLeast: null,
    atMost: null,
    isCurrent: null,
    lastUsedNotAfter: null,
  });
});

test('a period shows what is unknown about it', async () => {
  const { ask } = graphOf(
    seedFolder({
      [work]: `
        document: example-page
        positions:
          - { organization: example-works, title: Engineer, period: { start: 2015-09 }, section: Work }
          - { organization: example-works, slug: undated, title: Adviser, section: Work }
        education:
          - { school: example-works, degree: B.S., period: { end: 2014 }, section: Education }
      `,
    }),
  );
  const { positions, studies } = await ask(`{
    positions { nodes { title period { start end isOngoing knownUntil months atLeast atMost(asOf: "2016-08") } roles { nodes { period { start } } } } }
    studies { nodes { period { start end isOngoing months atLeast atMost } statements { totalCount } } }
  }`);
  expect(positions.nodes).toEqual([
    {
      title: 'Engineer',
      period: { start: '2015-09', end: null, isOngoing: false, knownUntil: null, months: null, atLeast: 1, atMost: 12 },
      roles: { nodes: [{ period: { start: '2015-09' } }] },
    },
    { title: 'Adviser', period: null, roles: { nodes: [{ period: null }] } },
  ]);
  expect(studies.nodes).toEqual([
    { period: { start: null, end: '2014', isOngoing: false, months: null, atLeast: 1, atMost: null }, statements: { totalCount: 0 } },
  ]);
});

test('a gap says what filled it, and without a dated job gaps are unknown', async () => {
  const { ask } = graphOf(
    seedFolder({
      [work]: `
        document: example-page
        positions:
          - { organization: example-works, slug: one, title: Assistant, period: { start: 2010, end: 2013-08 }, section: Work }
          - { organization: example-works, slug: two, title: Engineer, period: { start: 2015-01, end: 2016-01 }, section: Work }
          - { organization: example-works, slug: three, title: Adviser, period: { start: 2017-01, end: 2018-01 }, section: Work }
        education:
          - { school: example-works, degree: Ph.D., period: { end: 2014 }, section: Education }
      `,
    }),
  );
  const { person } = await ask(
    `{ ${ada} { timeline { months atLeast atMost gaps { start end months filledBy { name } } overlaps { months } } } }`,
  );
  expect(person.timeline).toEqual({
    months: 44 + 13 + 13,
    atLeast: 33 + 13 + 13,
    atMost: 44 + 13 + 13,
    gaps: [
      { start: '2013-09', end: '2014-12', months: 16, filledBy: [{ name: 'Ph.D.' }] },
      { start: '2016-02', end: '2016-12', months: 11, filledBy: [] },
    ],
    overlaps: [],
  });
  const { andrew } = await graphOf(twoCareers).ask(
    '{ andrew: person(slug: "andrew") { timeline { months atLeast atMost gaps { start } overlaps { start } entries { node { name } } } } }',
  );
  expect(andrew.timeline).toMatchObject({ months: null, atLeast: null, atMost: null, gaps: null, overlaps: null });
});

test('what is only possible on a date is marked as uncertain', async () => {
  const { ask } = graphOf(twoCareers);
  const fields = 'positions { organization { slug } } roles { title } projects { name } uncertain { name }';
  const { person } = await ask(
    `{ person(slug: "justen-walker") { later: on(date: "2024-05") { ${fields} } sure: on(date: "2022-12") { ${fields} } jet: on(date: "2016") { ${fields} } } }`,
  );
  const stoke = { positions: [{ organization: { slug: 'stoke' } }], roles: [{ title: 'Sr. Staff Software Engineer' }] };
  const name = 'Sr. Staff Software Engineer at Stoke, LLC.';
  const projects = ['Airbyte Platform', 'AWS EKS', 'Stoke Workflows'].map((project) => ({ name: project }));
  expect(person.later).toEqual({ ...stoke, projects, uncertain: [{ name }, { name }, ...projects] });
  expect(person.sure).toEqual({ ...stoke, projects, uncertain: projects });
  // The résumé dates neither the three roles at Jet nor the ten projects.
  expect(person.jet.positions).toEqual([{ organization: { slug: 'jet' } }]);
  expect(person.jet.projects).toHaveLength(10);
  expect(person.jet.uncertain).toHaveLength(13);
});

test('a timeline can be limited to a technology and to a range of dates', async () => {
  const { ask, refusal } = graphOf(twoCareers);
  const { person } = await ask(`{ person(slug: "justen-walker") {
    nomad: timeline(about: "nomad") { entries { node { id } } months }
    some: timeline(from: "2014-12", to: "2016") { entries { node { id } } }
  } }`);
  const ids = (timeline: any) => timeline.entries.map(({ node }: any) => node.id);
  expect(ids(person.nomad)).toEqual([
    'position/justen-walker/jet',
    'talk/nomad-auto-proxying',
    'talk/managing-moderate-scale-microservices',
    'talk/containment-without-containers',
  ]);
  expect(person.nomad.months).toBe(50);
  expect(ids(person.some)).toEqual([
    'position/justen-walker/skubana',
    'position/justen-walker/jet',
    'talk/containers-are-eating-the-enterprise',
    'talk/containers-and-containerpilot-at-jet',
    'article/using-ansible-to-manage-jet-infrastructure',
    'talk/ansible-at-jet',
  ]);
  expect(await refusal('{ person(slug: "justen-walker") { timeline(from: "2017", to: "2016") { months } } }')).toMatch(
    /swap "from" and "to"/,
  );
  expect(await refusal('{ person(slug: "justen-walker") { timeline(about: "nomed") { months } } }')).toMatch(/Did you mean "nomad"/);
});

test('an article and a talk say which positions were certainly held then', async () => {
  const { articles, talks } = await graphOf(twoCareers).ask(`{
    articles(order: OLDEST) { nodes { date writtenWhileAt { organization { slug } } } }
    talks(first: 2) { nodes { date givenWhileAt { organization { slug } } } }
  }`);
  const slugs = (positions: any[]) => positions.map(({ organization }) => organization.slug);
  expect(articles.nodes.map(({ date, writtenWhileAt }: any) => [date, slugs(writtenWhileAt)])).toEqual([
    ['2016-10-07', ['jet']],
    ['2018-12-11', ['jet']],
    ['2018-12-11', ['jet']],
    ['2019-01-15', ['jet']],
    ['2020-06-01', []],
  ]);
  expect(talks.nodes.map(({ date, givenWhileAt }: any) => [date, slugs(givenWhileAt)])).toEqual([
    ['2020-11-11', ['walmart']],
    ['2019-09-09', ['jet']],
  ]);
});

test('evidence comes in the order of its dates, each statement with its own or those of its record', async () => {
  const { person } = await graphOf(twoCareers).ask(`{
    person(slug: "justen-walker") {
      experience(with: "consul-template") {
        evidence { text }
        oldest: evidence(order: OLDEST) { isThroughout period { start end isInherited } }
        newest: evidence(order: NEWEST) { period { start } }
      }
    }
  }`);
  const position = { isThroughout: false, period: { start: '2015-09', end: '2019-10', isInherited: false } };
  const on = (date: string, isInherited: boolean) => ({ isThroughout: true, period: { start: date, end: date, isInherited } });
  expect(person.experience.oldest).toEqual([position, on('2017-05-15', false), on('2017-05-15', true)]);
  expect(person.experience.newest.map(({ period }: any) => period.start)).toEqual(['2015-09', '2017-05-15', '2017-05-15']);
  expect(person.experience.evidence).toHaveLength(3);
});

test.each<readonly [Period['start'], Period['end'], string, string]>([
  ['2019-03' as PartialDate, '2020' as PartialDate, '2019-03-01 to 2020-12-31', '2019-03 – 2020'],
  ['2019' as PartialDate, 'ongoing', '2019-01-01 to null', '2019 – present'],
  ['2019-03' as PartialDate, null, '2019-03-01 to 2019-03-31', 'from 2019-03'],
  [null, '2020' as PartialDate, '2020-01-01 to 2020-12-31', 'until 2020'],
])('a period from %s to %s covers at most %s, and reads “%s”', (start, end, covered, text) => {
  const span = spanOf({ start, end });
  expect(`${span?.from} to ${span?.to}`).toBe(covered);
  expect(periodText({ start, end })).toBe(text);
  expect(isBackwards({ start, end })).toBe(false);
});

test('a period without a date covers no days, and one that ends before it starts is backwards', () => {
  expect(spanOf({ start: null, end: null })).toBeNull();
  expect(spanOf({ start: null, end: 'ongoing' })).toBeNull();
  expect(isBackwards({ start: '2019-03' as PartialDate, end: '2019-02' as PartialDate })).toBe(true);
});

test('an ongoing period exceeds one that has ended, and not one whose end is unknown', () => {
  const start = '2016' as PartialDate;
  expect(exceeds({ start, end: 'ongoing' }, { start, end: '2018' as PartialDate })).toBe(true);
  expect(exceeds({ start, end: 'ongoing' }, { start, end: null })).toBe(false);
  expect(exceeds({ start, end: 'ongoing' }, { start, end: 'ongoing' })).toBe(false);
});

test('a talk dates what is said in it, and is no period that anything lies within', () => {
  const talk = publishedOn('2019' as PartialDate, 'talk');
  expect(talk.period).toEqual({ start: '2019', end: '2019' });
  expect(sometimeIn(talk)).toBeNull();
  expect(ownTime({ start: '2017' as PartialDate }, talk)).toEqual({
    period: { start: '2017', end: null },
    within: null,
    basis: 'statement',
  });
  expect(ownTime({ end: null }, talk)).toBeNull();
});

test('the date that a mark leaves out is that of its record, and without a record it is unknown', () => {
  const period: Period = { start: '2015' as PartialDate, end: 'ongoing' };
  const within = throughout(period, 'role');
  expect(ownTime({ start: '2017' as PartialDate }, within)).toEqual({
    period: { start: '2017', end: 'ongoing' },
    within: period,
    basis: 'statement',
  });
  expect(ownTime({ end: '2017' as PartialDate }, null)).toEqual({ period: { start: null, end: '2017' }, within: null, basis: 'statement' });
  expect(ownTime({ end: null }, within)).toEqual({ period: { start: null, end: null }, within: period, basis: 'statement' });
  expect(sometimeIn(within)).toEqual({ period: { start: null, end: null }, within: period, basis: 'role' });
  expect(sometimeIn(null)).toBeNull();
});

const months = Array.from({ length: 9 }, (_, month) => month);
const interval = fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

test('the fewest months of some intervals, and of one month in each of some ranges, are those of the smallest set that has them', () => {
  const sets = Array.from({ length: 2 ** months.length }, (_, bits) => months.filter((month) => bits & (2 ** month)));
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 2 }), fc.array(interval, { maxLength: 4 }), (whole, ranges) => {
      const isEnough = (set: readonly number[]) =>
        whole.every(({ from, to }) => set.filter((month) => month >= from && month <= to).length === to - from + 1) &&
        ranges.every(({ from, to }) => set.some((month) => month >= from && month <= to));
      expect(fewestMonths(whole, ranges)).toBe(Math.min(...sets.filter(isEnough).map(({ length }) => length)));
    }),
  );
});

test('the date of a talk does not date the use of what it is about', async () => {
  const { ask } = graphOf(
    seedFolder({
      'people/ada-example/talks.yaml': `
        document: example-page
        talks:
          - { title: Lessons, event: exampleconf, date: 2019-05, section: Talks, statements: [{ text: "Shows how [[used:sample-cloud]] was used." }] }
      `,
    }),
  );
  const { person } = await ask(
    `{ ${ada} { experience(with: "sample-cloud") { months atMost lastUsed evidence { text period { start } } } } }`,
  );
  const evidence = { text: 'Shows how Sample Cloud was used.', period: { start: '2019-05' } };
  expect(person.experience).toMatchObject({ months: null, atMost: null, lastUsed: null });
  expect(person.experience.evidence).toContainEqual(evidence);
});

test('a job that is present and has no start is known only from its document on', async () => {
  const present = job('section: Work').replace('start: 2015-09, end: 2019-10', 'end: present');
  const found = await experienceWith(present, 'firstUsed lastUsed months atLeast atMost periods { start knownUntil }', ', date: 2019-05');
  expect(found).toEqual({
    firstUsed: null,
    lastUsed: '2019-05',
    months: 26,
    atLeast: 1,
    atMost: null,
    periods: [{ start: '2019-05', knownUntil: '2019-05' }],
  });
});

test('a job is certainly ongoing only after a known start and until its document was written', async () => {
  const entryOf = async (period: string, asOf: string) => {
    const { ask } = graphOf(
      seedFolder({
        [work]: `
          document: example-page
          positions: [{ organization: example-works, title: Engineer, section: Work, period: ${period} }]
        `,
        'documents.yaml': `
          - { slug: example-page, title: The page of Ada Example, kind: RESUME, author: ada-example, date: 2019-05 }
        `,
      }),
    );
    return (await ask(`{ ${ada} { timeline(asOf: "${asOf}") { entries { isOngoing } } } }`)).person.timeline.entries;
  };
  expect(await entryOf('{ start: 2018-01, end: present }', '2019-05')).toEqual([{ isOngoing: true }]);
  expect(await entryOf('{ start: 2018-01, end: present }', '2019-06')).toEqual([{ isOngoing: null }]);
  expect(await entryOf('{ end: present }', '2019-01')).toEqual([{ isOngoing: null }]);
  expect(await entryOf('{ start: 2018-01 }', '2019-01')).toEqual([{ isOngoing: null }]);
  expect(await entryOf('{ start: 2018-01, end: 2018-06 }', '2019-01')).toEqual([{ isOngoing: false }]);
});

test('two documents that say present are certain until the later one', async () => {
  const { ask } = graphOf(
    seedFolder({
      'documents.yaml': `
        - { slug: example-page, title: The page of Ada Example, kind: RESUME, author: ada-example, date: 2017-03 }
        - { slug: later-page, title: Another page, kind: RESUME, author: ada-example, date: 2018-08 }
      `,
      [work]: `
        document: example-page
        positions:
${current.replace(/^/gm, '        ')}
      `,
      'people/ada-example/later.yaml': `
        document: later-page
        positions:
${current.replace('organization:', 'slug: again\n    organization:').replace(/^/gm, '        ')}
      `,
    }),
  );
  const { person } = await ask(`{ ${ada} { experience(with: "examplang", asOf: "2020-01") { atLeast periods { knownUntil } } } }`);
  expect(person.experience).toEqual({ atLeast: 36, periods: [{ knownUntil: '2018-08' }] });
});

test('an order by last use or by months follows what is certain and what is customary at any date', async () => {
  const { ask } = graphOf(
    seedFolder({
      'documents.yaml': `
        - { slug: example-page, title: The page of Ada Example, kind: RESUME, author: ada-example, date: 2017-03 }
        - { slug: later-page, title: Another page, kind: RESUME, author: ada-example, date: 2019-01 }
      `,
      'people/ada-example/person.yaml': `
        document: example-page
        person: { name: Ada Example, section: About }
      `,
      [work]: `
        document: example-page
        positions:
${current.replace(/^/gm, '        ')}
      `,
      'people/ada-example/later.yaml': `
        document: later-page
        positions:
          - organization: example-works
            slug: other
            title: Engineer
            period: { start: 2016-01, end: 2018-05 }
            section: Work
            statements: [{ text: "Ran [[sample-db]]." }]
      `,
    }),
  );
  const order = async (by: string, asOf: string) => {
    const { person } = await ask(`{ ${ada} { technologies(order: ${by}, asOf: "${asOf}", relations: [USED]) { nodes { slug } } } }`);
    return person.technologies.nodes.map(({ slug }: { slug: string }) => slug);
  };
  const [database, language] = ['sample-db', 'examplang'];
  // Both are in use until March 2017, when the first document was written.
  expect(await order('LAST_USED', '2017-02')).toEqual([language, database]);
  expect(await order('LAST_USED', '2017-04')).toEqual([database, language]);
  expect(await order('LAST_USED', '2019')).toEqual([database, language]);
  expect(await order('MONTHS', '2016-06')).toEqual([language, database]);
  expect(await order('MONTHS', '2018-05')).toEqual([language, database]);
  expect(await order('STRENGTH', '2018-05')).toEqual([language, database]);
});
