/** A name found in prose that nobody has confirmed: it says what is possible, and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarks } from '../src/graph/mark.ts';
import { graphOf } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

/** A career whose one position, from September 2015 to October 2019, has these sentences. `person` has the sentences about the person. */
function graphSaying(position: readonly string[], person: readonly string[] = ['Likes [[sample-db]].'], more: object = {}) {
  return graphOf(
    seedFolder({
      'people/ada-example/person.yaml': JSON.stringify({
        document: 'example-page',
        person: { name: 'Ada Example', section: 'About', statements: person.map((text) => ({ text })) },
      }),
      [work]: JSON.stringify({
        document: 'example-page',
        positions: [
          {
            organization: 'example-works',
            title: 'Engineer',
            period: { start: '2015-09', end: '2019-10' },
            section: 'Work',
            statements: position.map((text) => ({ text })),
            ...more,
          },
        ],
      }),
    }),
  );
}

const experience = `{
  person(slug: "ada-example") {
    experience(with: "examplang") { months atLeast atMost firstUsed lastUsedNotBefore lastUsedNotAfter isCurrent relations isConfirmed evidence { text } periods { months } }
    fit(requirements: [{ technology: "examplang" }, { technology: "examplang", minMonths: 50 }, { technology: "examplang", minMonths: 51 }]) { requirements { verdict } }
  }
}`;

describe('a mark', () => {
  test('is unconfirmed after a question mark, and shows its words', () => {
    expect(parseMarks('Built [[?react|React.js]] apps with [[? go ]].').pieces).toMatchObject([
      'Built ',
      { name: 'react', words: 'React.js', relation: 'MENTIONED', isConfirmed: false },
      ' apps with ',
      { name: 'go', words: null, relation: 'MENTIONED', isConfirmed: false },
      '.',
    ]);
  });

  test('that is unconfirmed cannot say its relation', () => {
    const { problems } = parseMarks('Built it with [[?used:react]].');
    expect(problems.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "this mark has both a ? and a relation or an extent: remove the ? to confirm it, or write only the name after the ?",
      ]
    `);
  });

  test('is plain text after a backslash', () => {
    expect(parseMarks(String.raw`Wrote \[[go]], \[[go\]] and a[b[0\]], not [[go]].`)).toMatchObject({
      pieces: ['Wrote [[go]], [[go]] and a[b[0]], not ', { name: 'go' }, '.'],
      problems: [],
    });
  });
});

test('a name that nobody has confirmed counts towards what is possible, and is no use', async () => {
  const { person } = await graphSaying(['Built tools in [[?examplang|xlang]].']).ask(experience);
  expect(person).toEqual({
    experience: {
      months: null,
      atLeast: null,
      atMost: 50,
      firstUsed: null,
      lastUsedNotBefore: null,
      lastUsedNotAfter: '2019-10',
      isCurrent: null,
      relations: ['MENTIONED'],
      isConfirmed: false,
      evidence: [{ text: 'Built tools in xlang.' }],
      periods: [],
    },
    fit: { requirements: [{ verdict: 'POSSIBLE' }, { verdict: 'POSSIBLE' }, { verdict: 'SHORT' }] },
  });
});

test('a name that its author mentions in passing still counts for nothing', async () => {
  const { person } = await graphSaying(['Was asked about [[mentioned:examplang]].']).ask(experience);
  expect(person).toEqual({
    experience: null,
    fit: { requirements: [{ verdict: 'NOT_FOUND' }, { verdict: 'NOT_FOUND' }, { verdict: 'NOT_FOUND' }] },
  });
});

test('a name that nobody has confirmed may be that of something narrower', async () => {
  const graph = graphSaying(['Ran [[?sample-db]].'], ['Likes tools.']);
  const { person } = await graph.ask(`{
    person(slug: "ada-example") {
      fit(requirements: [{ technology: "sample-cloud" }]) { requirements { verdict experience { matchedVia { name } evidence { text } } } }
    }
  }`);
  expect(person.fit.requirements).toEqual([
    { verdict: 'POSSIBLE', experience: { matchedVia: [{ name: 'Sample DB' }], evidence: [{ text: 'Ran Sample DB.' }] } },
  ]);
});

test('who is only said to know something by words that nobody has confirmed is no answer to who knows it, and may fit', async () => {
  const { people, fitting, roles, person } = await graphSaying(['Built tools in [[?examplang]].']).ask(`{
    people(knows: "examplang") { totalCount }
    fitting: people(fit: [{ technology: "examplang" }]) {
      edges { node { name } isConfirmed relations evidence { text mentions { isConfirmed relation } } fit { requirements { verdict } } }
    }
    roles(using: "examplang") { totalCount }
    person(slug: "ada-example") { technologies(relations: [USED, CLAIMED, ABOUT]) { nodes { name } } }
  }`);
  expect([people.totalCount, roles.totalCount]).toEqual([0, 0]);
  expect(person.technologies.nodes).toEqual([{ name: 'Sample DB' }]);
  expect(fitting.edges).toEqual([
    {
      node: { name: 'Ada Example' },
      isConfirmed: false,
      relations: ['MENTIONED'],
      evidence: [{ text: 'Built tools in Examplang.', mentions: [{ isConfirmed: false, relation: 'MENTIONED' }] }],
      fit: { requirements: [{ verdict: 'POSSIBLE' }] },
    },
  ]);
});

test('a claim stays self-reported beside words that nobody has confirmed, and these do not show it', async () => {
  const fit = 'fit(requirements: [{ technology: "examplang" }]) { requirements { verdict } }';
  const query = `{ person(slug: "ada-example") { claims { isShown } experience(with: "examplang") { isCurrent atMost } ${fit} } }`;
  const [summary, job] = [
    await graphSaying(['Led people.'], ['Knows [[examplang]].', 'Came to like [[?examplang]].']).ask(query),
    await graphSaying(['Wrote [[?examplang]].'], ['Knows [[examplang]].']).ask(query),
  ];
  expect(summary.person).toEqual({
    claims: [{ isShown: false }],
    experience: { isCurrent: null, atMost: null },
    fit: { requirements: [{ verdict: 'CLAIMED_ONLY' }] },
  });
  expect(job.person).toEqual({
    claims: [{ isShown: false }],
    experience: { isCurrent: null, atMost: 50 },
    fit: { requirements: [{ verdict: 'POSSIBLE' }] },
  });
});

test('an unconfirmed mark does not change the id of its statement', async () => {
  const ids = async (text: string) => {
    const { statements } = await graphSaying([text]).ask('{ statements(first: 9) { nodes { id text } } }');
    return statements.nodes;
  };
  expect(await ids('Built [[?examplang|xlang]] tools.')).toEqual(await ids('Built xlang tools.'));
});

/** Sentences of a position and of a person: what each says, and whether it is unconfirmed. */
const sentence = fc.constantFrom(
  'Wrote [[examplang]].',
  'Wrote [[examplang@2016]].',
  'Left [[replaced:examplang]].',
  'Saw [[mentioned:examplang]].',
  'Read [[?examplang]].',
  'Tried [[?sample-db]] and [[sample-db]].',
  'Named [[?sample-db|it]].',
);

test('without its unconfirmed marks, a career has the same months and meets the same requirements', async () => {
  const requirements = ['examplang', 'sample-db', 'sample-cloud'].flatMap((technology) =>
    [0, 12, 50].flatMap((minMonths) => [
      `{ technology: "${technology}", minMonths: ${minMonths}, usedSince: "2017" }`,
      `{ technology: "${technology}" }`,
    ]),
  );
  const figures = 'months atLeast atMost isCurrent lastUsedNotBefore periods { start end }';
  const query = `{ person(slug: "ada-example") {
    ${['examplang', 'sample-db', 'sample-cloud'].map((name) => `${name.replace('-', '_')}: experience(with: "${name}") { ${figures} }`).join(' ')}
    fit(requirements: [${requirements.join(', ')}]) { requirements { verdict } }
    technologies(relations: [USED, CLAIMED, ABOUT, REPLACED], order: MONTHS) { nodes { name } }
    claims { technology { name } isShown }
  } }`;
  const without = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\[\[\?([^\]|]*)(\|[^\]]*)?\]\]/g, 'it'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
      fc.array(sentence, { maxLength: 3 }),
      fc.array(sentence, { maxLength: 2 }),
      async (job, about, project) => {
        const asked = async (clean: (texts: readonly string[]) => readonly string[]) => {
          const projects = [{ name: 'Thing', statements: clean(project).map((text) => ({ text })) }];
          return (await graphSaying(clean(job), clean(about), { projects }).ask(query)).person;
        };
        const [all, confirmed] = [await asked((texts) => texts), await asked(without)];
        for (const name of ['examplang', 'sample_db', 'sample_cloud']) {
          const [more, less] = [all[name] ?? {}, confirmed[name] ?? {}];
          for (const figure of ['months', 'atLeast', 'lastUsedNotBefore']) expect(more[figure] ?? null).toEqual(less[figure] ?? null);
          expect(more.periods ?? []).toEqual(less.periods ?? []);
          expect(more.isCurrent === true).toBe(less.isCurrent === true);
          if (less.atMost !== undefined && less.atMost !== null) expect(more.atMost ?? Infinity).toBeGreaterThanOrEqual(less.atMost);
        }
        const isMet = ({ verdict }: { verdict: string }) => verdict === 'MET';
        expect(all.fit.requirements.map(isMet)).toEqual(confirmed.fit.requirements.map(isMet));
        expect(all.technologies).toEqual(confirmed.technologies);
        expect(all.claims).toEqual(confirmed.claims);
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

describe('people read', () => {
  const graph = () => graphSaying(['Built tools in [[?examplang|xlang]].', 'Ran [[sample-db]].']);
  const page = async (path: string) => (await graph().site.request(`http://graph${path}`)).text();

  test('in the question about experience that nobody has confirmed it', async () => {
    const answer = await page('/q/experience?person=ada-example&technology=examplang');
    expect(answer).toContain(
      'The text names Examplang, and nobody has confirmed in which sense. So it may be that Ada Example has used it, for up to 4 years 2 months.',
    );
    expect(answer).toContain('Built tools in xlang.');
  });

  test('in the question about fit that nobody has confirmed it', async () => {
    const given = new URLSearchParams({ 'requirements.0.technology': 'examplang', 'requirements.1.technology': 'sample-db' });
    expect(await page(`/q/fit?${given}`)).toContain('the text names it; nobody has confirmed in which sense');
    const csv = await page(`/q/fit.csv?${given}`);
    expect(csv).toContain('Ada Example,Examplang,,possible: the text names it; nobody has confirmed in which sense,,,50,');
  });

  test('which words of a sentence nobody has confirmed', async () => {
    const { statements } = await graph().ask('{ statements { nodes { id text } } }');
    const { id } = statements.nodes.find(({ text }: { text: string }) => text.includes('xlang'));
    expect(await page(`/${id}`)).toMatch(
      /<a class="marked unconfirmed" href="\/technology\/examplang" title="Examplang: named in the text, not confirmed"\s*>xlang<\/a>/,
    );
  });

  test('only what is confirmed among the proofs, if anything is', async () => {
    const query =
      '{ person(slug: "ada-example") { experience(with: "examplang") { isConfirmed strength evidence { text } evidenceCount unconfirmed { text } } } }';
    const { person } = await graphSaying(['Read [[?examplang]].'], ['Knows [[examplang]].']).ask(query);
    expect(person.experience).toEqual({
      isConfirmed: true,
      strength: 'CLAIMED',
      evidence: [{ text: 'Knows Examplang.' }],
      evidenceCount: 1,
      unconfirmed: [{ text: 'Read Examplang.' }],
    });
  });
});
