/** What a career says about its person: contact, skills and languages with their levels, interests, certificates, awards, and what others wrote. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { graphOf } from './asking.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { readSeed } from '../src/seed/read.ts';
import { seedFolder, work } from './seed-folder.ts';

const person = 'people/ada-example/person.yaml';
const ada = 'person(slug: "ada-example")';

/** A seed whose person has these keys besides a name, and whose file has these sections. */
function careerWith(keys: string, sections = '', more: Readonly<Record<string, string | null>> = {}): string {
  return seedFolder({
    [person]: ['document: example-page', 'person:', '  name: Ada Example', '  section: About', indented(keys, 2), sections].join('\n'),
    'people.yaml': '- { slug: grace-example, name: Grace Example }\n',
    ...more,
  });
}

/** What `check` reports: errors and warnings, or the advice if there are no errors. */
function problemsIn(folder: string, { advice = false } = {}): readonly string[] {
  using seed = readSeed(folder, nodeKinds);
  const problems = advice ? seed.advice() : seed.problems.filter(({ severity }) => severity === 'error');
  return problems.map(({ location: { file, line, column }, message }) => `${file}:${line}:${column}: ${message}`);
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

test('a headline and a location are as written, and null if the document gives none', async () => {
  const fields = `{ ${ada} { headline location } }`;
  const { ask } = graphOf(careerWith('headline: Analyst of Engines\nlocation: London, UK'));
  expect(await ask(fields)).toEqual({ person: { headline: 'Analyst of Engines', location: 'London, UK' } });
  expect(await graphOf(careerWith('')).ask(fields)).toEqual({ person: { headline: null, location: null } });
});

const contact = 'email: ada@example.org, phone: "+44 20 5550 100", address: 12 Example Square';

test('contact details and numbers of certificates are in no byte of the database unless they are public', async () => {
  const secret = graphOf(
    careerWith(`contact: { ${contact} }`, 'certificates: [{ title: Example License, number: X-5550, section: About, statements: [] }]'),
  );
  expect(await secret.ask(`{ ${ada} { contact { email } certificates { nodes { number } } } }`)).toEqual({
    person: { contact: null, certificates: { nodes: [{ number: null }] } },
  });
  const bytes = readFileSync(secret.file, 'latin1');
  expect(bytes).toContain('Example License');
  expect(['ada@example.org', '5550', 'Example Square'].filter((text) => bytes.includes(text))).toEqual([]);
});

test('contact details and numbers of certificates that are public are shown', async () => {
  const { ask } = graphOf(
    careerWith(
      `contact: { ${contact}, public: true }`,
      'certificates: [{ title: Example License, number: { text: X-5550, public: true }, section: About }]',
    ),
  );
  expect(await ask(`{ ${ada} { contact { email phone address } certificates { nodes { number } } } }`)).toEqual({
    person: {
      contact: { email: 'ada@example.org', phone: '+44 20 5550 100', address: '12 Example Square' },
      certificates: { nodes: [{ number: 'X-5550' }] },
    },
  });
});

const skills = `
skills:
  - { group: Programming, level: Expert, names: [X Lang, Sample DB] }
  - { group: Databases, level: "8/10", names: [sample-db], section: Skills }
  - { names: [sample-cloud] }`;

test('a listed skill has its group and its level as written, and the record of its list', async () => {
  const { ask } = graphOf(careerWith(skills));
  const { person: found } = await ask(
    `{ ${ada} { skills { technology { slug } group level evidence { text section isRecord strength } } } }`,
  );
  const inProgramming = { text: 'Lists X Lang and Sample DB under Programming, at the level “Expert”', section: 'About' };
  const record = { isRecord: true, strength: 'CLAIMED' };
  expect(found.skills).toEqual([
    { technology: { slug: 'examplang' }, group: 'Programming', level: 'Expert', evidence: [{ ...inProgramming, ...record }] },
    { technology: { slug: 'sample-db' }, group: 'Programming', level: 'Expert', evidence: [{ ...inProgramming, ...record }] },
    {
      technology: { slug: 'sample-db' },
      group: 'Databases',
      level: '8/10',
      evidence: [{ text: 'Lists Sample DB under Databases, at the level “8/10”', section: 'Skills', ...record }],
    },
    {
      technology: { slug: 'sample-cloud' },
      group: null,
      level: null,
      evidence: [{ text: 'Lists Sample Cloud', section: 'About', ...record }],
    },
  ]);
});

test('a listed skill is claimed, whatever its level, and no experience', async () => {
  const { ask } = graphOf(careerWith(skills));
  expect(
    await ask(`{ ${ada} {
      claims(isShown: false) { technology { slug } statements { text } }
      experience(with: "sample-db") { months strength }
      fit(requirements: [{ anyOf: ["sample-db"] }]) { requirements { verdict } }
    } }`),
  ).toEqual({
    person: {
      claims: [
        { technology: { slug: 'sample-cloud' }, statements: expect.arrayContaining([{ text: 'Lists Sample Cloud' }]) },
        { technology: { slug: 'sample-db' }, statements: expect.anything() },
      ],
      experience: { months: null, strength: 'CLAIMED' },
      fit: { requirements: [{ verdict: 'CLAIMED_ONLY' }] },
    },
  });
});

test.each([
  ['{ technology: "xlang", level: "expert" }', ['ada-example']],
  ['{ technology: "xlang" }', ['ada-example']],
  ['{ technology: "xlang", level: "8/10" }', []],
  ['{ technology: "xlang", level: "expert" }, { technology: "sample-db", level: "8/10" }', ['ada-example']],
])('people can be found by the skills that they list, and by level: %s', async (filter, expected) => {
  const { ask } = graphOf(careerWith(skills));
  const { people } = await ask(`{ people(where: { skills: [${filter}] }) { nodes { slug } } }`);
  expect(people.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(expected);
});

test('a skill that no vocabulary has is a problem where it is written', () => {
  expect(problemsIn(careerWith('skills: [{ names: [examplang, exampling] }]'))).toEqual([
    'seed/people/ada-example/person.yaml:5:33: there is no technology "exampling". Did you mean "examplang"?',
  ]);
});

test('German, Deutsch and allemand are one language', async () => {
  const speaking = (name: string, language: string) => ({
    [`people/${name}/person.yaml`]: `document: example-page\nperson:\n  name: ${name}\n  section: About\n  languages: [${language}]\n`,
  });
  const { ask } = graphOf(
    careerWith('languages: [{ language: Deutsch, level: C1 }, { language: English (US) }, { language: Klingon }]', '', {
      ...speaking('bob', '{ language: german, level: Native speaker }'),
      ...speaking('eve', '{ language: allemand }'),
    }),
  );
  expect(await ask('{ languages { nodes { id name code aliases people { nodes { slug } } } } }')).toEqual({
    languages: {
      nodes: [
        { id: 'language/en', name: 'English', code: 'en', aliases: [], people: { nodes: [{ slug: 'ada-example' }] } },
        {
          id: 'language/de',
          name: 'German',
          code: 'de',
          aliases: ['Deutsch'],
          people: { nodes: [{ slug: 'ada-example' }, { slug: 'bob' }, { slug: 'eve' }] },
        },
        { id: 'language/klingon', name: 'Klingon', code: null, aliases: [], people: { nodes: [{ slug: 'ada-example' }] } },
      ],
    },
  });
  expect(await ask(`{ ${ada} { languages { language { name } level evidence { text strength } } } }`)).toMatchObject({
    person: {
      languages: [
        { language: { name: 'German' }, level: 'C1', evidence: [{ text: 'Speaks German, at the level “C1”', strength: 'CLAIMED' }] },
        { language: { name: 'English' }, level: null, evidence: [{ text: 'Speaks English' }] },
        { language: { name: 'Klingon' }, level: null },
      ],
    },
  });
});

test.each([
  ['中文', 'zh'],
  ['Mandarin', 'zh'],
  ['Chinese (Cantonese)', 'zh'],
  ['Español', 'es'],
  ['Farsi', 'fa'],
  ['العربية', 'ar'],
  ['Norsk', 'no'],
  ['he', 'he'],
])('%s is the language %s', async (written, code) => {
  const { ask } = graphOf(careerWith(`languages: [{ language: ${written} }]`));
  expect(await ask('{ languages { nodes { code } } }')).toEqual({ languages: { nodes: [{ code }] } });
});

test('interests are listed, and are no evidence of anything', async () => {
  const { ask } = graphOf(careerWith('interests: [Examplang, { name: Music, keywords: [harp, opera] }]'));
  expect(await ask(`{ ${ada} { interests { name keywords } claims { technology { slug } } } }`)).toEqual({
    person: {
      interests: [
        { name: 'Examplang', keywords: [] },
        { name: 'Music', keywords: ['harp', 'opera'] },
      ],
      claims: [],
    },
  });
});

const honors = `
certificates:
  - title: Certified Example Engineer
    issuer: example-works
    date: 2018-03
    expires: 2021
    url: https://example.org/check
    section: Certificates
    statements: [{ text: "The examination was about [[sample-db]]." }]
  - { title: Driving License, section: Certificates }
awards:
  - { title: Example Prize, issuer: example-works, date: 2019, section: Awards, statements: [{ text: "For tools in [[examplang]]." }] }`;

test('certificates and awards have an issuer, dates and their evidence, in both directions', async () => {
  const { ask } = graphOf(careerWith('', honors));
  expect(
    await ask(`{
      ${ada} {
        certificates { edges { node { id title date expires url issuer { slug } } evidence { text } } }
        awards { edges { node { id title date issuer { slug } } evidence { text } } }
        timeline { entries { start node { id } } }
      }
      organization(slug: "example-works") { certificates { nodes { title } } awards { nodes { title } } }
      technology(slug: "sample-db") { certificates { edges { node { title } relation strength } } }
    }`),
  ).toMatchInlineSnapshot(`
    {
      "organization": {
        "awards": {
          "nodes": [
            {
              "title": "Example Prize",
            },
          ],
        },
        "certificates": {
          "nodes": [
            {
              "title": "Certified Example Engineer",
            },
          ],
        },
      },
      "person": {
        "awards": {
          "edges": [
            {
              "evidence": [
                {
                  "text": "Ada Example received “Example Prize” from Example Works, Inc. (2019)",
                },
              ],
              "node": {
                "date": "2019",
                "id": "award/ada-example/example-prize",
                "issuer": {
                  "slug": "example-works",
                },
                "title": "Example Prize",
              },
            },
          ],
        },
        "certificates": {
          "edges": [
            {
              "evidence": [
                {
                  "text": "Ada Example has the certificate “Certified Example Engineer”, issued by Example Works, Inc., March 2018, expires 2021",
                },
              ],
              "node": {
                "date": "2018-03",
                "expires": "2021",
                "id": "certificate/ada-example/certified-example-engineer",
                "issuer": {
                  "slug": "example-works",
                },
                "title": "Certified Example Engineer",
                "url": "https://example.org/check",
              },
            },
            {
              "evidence": [
                {
                  "text": "Ada Example has the certificate “Driving License”",
                },
              ],
              "node": {
                "date": null,
                "expires": null,
                "id": "certificate/ada-example/driving-license",
                "issuer": null,
                "title": "Driving License",
                "url": null,
              },
            },
          ],
        },
        "timeline": {
          "entries": [
            {
              "node": {
                "id": "position/ada-example/example-works",
              },
              "start": "2015-09",
            },
            {
              "node": {
                "id": "certificate/ada-example/certified-example-engineer",
              },
              "start": "2018-03",
            },
            {
              "node": {
                "id": "award/ada-example/example-prize",
              },
              "start": "2019",
            },
          ],
        },
      },
      "technology": {
        "certificates": {
          "edges": [
            {
              "node": {
                "title": "Certified Example Engineer",
              },
              "relation": "ATTESTED",
              "strength": "ATTESTED",
            },
          ],
        },
      },
    }
  `);
});

test('a certificate is somebody else’s word: it is no use at work, and meets no requirement', async () => {
  const { ask } = graphOf(careerWith('', honors));
  expect(
    await ask(`{ ${ada} {
      experience(with: "sample-db") { months atLeast atMost strength }
      fit(requirements: [{ anyOf: ["sample-db"] }, { anyOf: ["sample-cloud"] }]) { requirements { verdict } }
    } }`),
  ).toEqual({
    person: {
      experience: { months: null, atLeast: null, atMost: null, strength: 'ATTESTED' },
      fit: { requirements: [{ verdict: 'ATTESTED_ONLY' }, { verdict: 'ATTESTED_ONLY' }] },
    },
  });
});

const reference = `
references:
  - author: grace-example
    date: 2020-02
    statements:
      - text: Ada is the best at [[sample-db]] that I know, and [[claimed:sample-cloud]] is easy for her.`;

test('a reference is a document by somebody else, and what it says of the person is attested and never claimed', async () => {
  const { ask } = graphOf(careerWith('statements: [{ text: "Knows [[sample-cloud]]." }]', reference));
  const { person: found } = await ask(`{ ${ada} {
    documents: related(kinds: [DOCUMENT]) { nodes { id name ... on Document { kind date author { slug } } } }
    technologies(relations: [ATTESTED, CLAIMED]) { edges { node { slug } relation strength evidence { text section strength document { id } } } }
    claims { technology { slug } isShown shownBy { text } }
  } }`);
  expect(found).toMatchInlineSnapshot(`
    {
      "claims": [
        {
          "isShown": true,
          "shownBy": [
            {
              "text": "Ada is the best at Sample DB that I know, and Sample Cloud is easy for her.",
            },
          ],
          "technology": {
            "slug": "sample-cloud",
          },
        },
      ],
      "documents": {
        "nodes": [
          {
            "author": {
              "slug": "ada-example",
            },
            "date": null,
            "id": "document/example-page",
            "kind": "RESUME",
            "name": "Ada Example",
          },
          {
            "author": {
              "slug": "grace-example",
            },
            "date": "2020-02",
            "id": "document/ada-example/grace-example",
            "kind": "REFERENCE",
            "name": "Reference by Grace Example",
          },
        ],
      },
      "technologies": {
        "edges": [
          {
            "evidence": [
              {
                "document": {
                  "id": "document/example-page",
                },
                "section": "About",
                "strength": "CLAIMED",
                "text": "Knows Sample Cloud.",
              },
              {
                "document": {
                  "id": "document/ada-example/grace-example",
                },
                "section": "Reference",
                "strength": "ATTESTED",
                "text": "Ada is the best at Sample DB that I know, and Sample Cloud is easy for her.",
              },
            ],
            "node": {
              "slug": "sample-cloud",
            },
            "relation": "ATTESTED",
            "strength": "ATTESTED",
          },
          {
            "evidence": [
              {
                "document": {
                  "id": "document/ada-example/grace-example",
                },
                "section": "Reference",
                "strength": "ATTESTED",
                "text": "Ada is the best at Sample DB that I know, and Sample Cloud is easy for her.",
              },
            ],
            "node": {
              "slug": "sample-db",
            },
            "relation": "ATTESTED",
            "strength": "ATTESTED",
          },
        ],
      },
    }
  `);
});

test('whoever a reference attests a skill ranks after whoever used it, and before whoever claims it', async () => {
  const other = (name: string, file: string) => ({ [`people/${name}/person.yaml`]: `document: example-page\n${file}` });
  const named = (name: string) => `person: { name: ${name}, section: About`;
  const { ask } = graphOf(
    careerWith('', reference, {
      ...other(
        'bob',
        `${named('bob')} }\npositions: [{ organization: example-works, title: A, section: W, statements: [{ text: "[[sample-db]]." }] }]\n`,
      ),
      'documents.yaml': `
        - { slug: example-page, title: Ada Example, kind: RESUME, author: ada-example }
        - { slug: page-of-eve, title: Eve, kind: RESUME, author: eve }
      `,
      'people/eve/person.yaml': `document: page-of-eve\n${named('eve')}, skills: [{ names: [sample-db] }] }\n`,
    }),
  );
  const { people } = await ask('{ people(knows: "sample-db", order: STRENGTH) { edges { node { slug } experience { strength } } } }');
  expect(people.edges.map(({ node, experience }: any) => [node.slug, experience.strength])).toEqual([
    ['bob', 'PRACTICED'],
    ['ada-example', 'ATTESTED'],
    ['eve', 'CLAIMED'],
  ]);
});

test('what a career lists and a reference confirms is not advice', () => {
  const listed = 'skills: [{ names: [sample-cloud, sample-db] }]';
  expect(problemsIn(careerWith(listed, '', { [work]: null }), { advice: true })).toEqual([
    expect.stringContaining('nothing else here shows these skills that Ada Example lists: Sample Cloud, Sample DB'),
  ]);
  expect(problemsIn(careerWith(listed, reference, { [work]: null }), { advice: true })).toEqual([]);
});

test('documents can come with a career, and are by its person unless they name somebody else', async () => {
  const { ask } = graphOf(
    careerWith(
      '',
      `documents:
  - { slug: ada-cv, title: CV of Ada, kind: CV, date: 2021-06, url: https://example.org/cv }
  - { slug: letter, title: A letter, kind: LETTER, author: grace-example }`,
      { [work]: 'document: ada-cv\npositions: [{ organization: example-works, title: Engineer, section: Work }]\n' },
    ),
  );
  expect(
    await ask(
      `{ positions { edges { evidence { document { id } } } } documents(where: { kinds: [CV, LETTER] }) { nodes { id title kind date url author { slug } } } }`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "documents": {
        "nodes": [
          {
            "author": {
              "slug": "grace-example",
            },
            "date": null,
            "id": "document/letter",
            "kind": "LETTER",
            "title": "A letter",
            "url": null,
          },
          {
            "author": {
              "slug": "ada-example",
            },
            "date": "2021-06",
            "id": "document/ada-cv",
            "kind": "CV",
            "title": "CV of Ada",
            "url": "https://example.org/cv",
          },
        ],
      },
      "positions": {
        "edges": [
          {
            "evidence": [
              {
                "document": {
                  "id": "document/ada-cv",
                },
              },
            ],
          },
        ],
      },
    }
  `);
});

test('the person that CONTRIBUTING.md describes is accepted, and everything in it can be asked for', async () => {
  const [, example = ''] = /## Describe a person[^]*?```yaml\n([^]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const { ask } = graphOf(
    seedFolder({
      [person]: null,
      [work]: null,
      'documents.yaml': null,
      'events.yaml': null,
      'people/ada-lovelace/person.yaml': example,
      'people.yaml': '- { slug: charles-babbage, name: Charles Babbage }\n',
      'organizations.yaml': '- { slug: society, name: Society }\n',
      'technologies.yaml': '- { slug: analysis, name: Analysis, kind: SUBJECT }\n',
    }),
  );
  const { person: found } = await ask(`{ person(slug: "ada-lovelace") {
    headline location contact { email } skills { level } languages { language { id } } interests { name }
    certificates { totalCount } awards { totalCount } documents: related(kinds: [DOCUMENT]) { totalCount }
    technologies { edges { relation strength } }
  } }`);
  expect(found).toEqual({
    headline: 'Analyst of engines',
    location: 'London',
    contact: null,
    skills: [{ level: 'Expert' }],
    languages: [{ language: { id: 'language/en' } }, { language: { id: 'language/fr' } }],
    interests: [{ name: 'harp' }, { name: 'Horses' }],
    certificates: { totalCount: 1 },
    awards: { totalCount: 1 },
    documents: { totalCount: 2 },
    technologies: { edges: [{ relation: 'ATTESTED', strength: 'ATTESTED' }] },
  });
});

test('the page of a person shows what the documents say about them, who says it, and nothing of what is absent', async () => {
  const page = async (folder: string) => (await graphOf(folder).site.request('/person/ada-example')).text();
  const told = await page(
    careerWith(`headline: Analyst of Engines\nlanguages: [{ language: German, level: C1 }]\ncontact: { ${contact} }`, honors + reference),
  );
  for (const text of [
    'Analyst of Engines',
    '>German</a> (C1)',
    'What others say',
    'Reference by Grace Example',
    'Driving License',
    'Example Prize',
  ])
    expect(told).toContain(text);
  expect(told).not.toContain('ada@example.org');
  expect(told).toMatch(/"knowsLanguage":\["German"\]/);
  expect(told).toMatch(/"award":\["Example Prize"\]/);
  const silent = await page(careerWith('statements: [{ text: "Likes [[examplang]]." }]'));
  for (const text of ['What others say', 'speaks', 'Certificates', 'Awards', 'Interests', 'knowsLanguage'])
    expect(silent).not.toContain(text);
});

test.each([
  [
    '/certificate/ada-example/certified-example-engineer',
    ['Certificate of', 'Example Works, Inc.', 'expires 2021', 'https://example.org/check'],
  ],
  ['/award/ada-example/example-prize', ['Award to', 'Example Works, Inc.']],
  ['/language/de', ['Deutsch', 'Who speaks it', 'C1']],
  ['/certificate', ['Certified Example Engineer', 'Driving License', 'undated']],
  ['/award', ['Example Prize']],
  ['/language', ['German', 'Ada Example']],
])('%s shows what is known', async (path, texts) => {
  const { site } = graphOf(careerWith('languages: [{ language: German, level: C1 }]', honors));
  const response = await site.request(path);
  expect(response.status).toBe(200);
  const text = await response.text();
  for (const one of texts) expect(text).toContain(one);
});
