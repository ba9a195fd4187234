/** The pages of nodes: what each kind shows first, what a sentence and a document lead to, and what is said when something is missing. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const { site, ask } = graphOf(twoCareers);

type Site = typeof site;

async function page(path: string, on: Site = site): Promise<string> {
  const response = await on.request(path);
  expect(response.status, path).toBe(200);
  return response.text();
}

/** What a page says above the fold, without its markup. */
async function words(path: string, on: Site = site): Promise<string> {
  const [main = ''] = /<main[^]*<\/main>/.exec(await page(path, on)) ?? [];
  return main
    .split('<details class="all"')[0]!
    .replaceAll(/<title>[^]*?<\/title>/g, '')
    .replaceAll('</li>', ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

test('a talk says who gave it where and when, and how to watch it', async () => {
  expect(await words('/talk/safety-not-guaranteed')).toMatch(
    /^Talks Safety Not Guaranteed .* Talk by Justen Walker · at GopherCon 2020 · November 11, 2020 Watch the talk youtube\.com/,
  );
  expect(await page('/talk/safety-not-guaranteed')).toContain('href="https://www.youtube.com/watch?v=EsPcKkESYPA">Watch the talk</a>');
});

test('a talk that cannot be watched says why', async () => {
  expect(await words('/talk/managing-moderate-scale-microservices')).toContain('You cannot watch it: the video was never published.');
  expect(await words('/talk/ansible-at-jet')).toContain('You cannot watch it: the video is no longer available.');
});

test('the technologies of a page are chips, with a word for what was not used', async () => {
  expect(await words('/talk/safety-not-guaranteed')).toContain('Technologies Go Win32 API Windows cgo avoided');
});

test('an article, a contribution and a project have one button each', async () => {
  expect(await words('/article/containing-windows-executables')).toMatch(/Article by Justen Walker .*Read the article/);
  expect(await words('/contribution/justen-walker/damon')).toMatch(
    /Open source: Damon · Created by Justen Walker View the code github\.com/,
  );
  expect(await words('/project/damon')).toMatch(
    /Open-source project · worked on by Justen Walker at Jet\.com, Inc\. View the code github\.com What it is Supervisor process/,
  );
});

test('a technology says who knows it and for how long, and asks the questions about it', async () => {
  const go = await words('/technology/go');
  expect(go).toMatch(/Who knows it Justen Walker used it for up to 10 years 2 months, last known in December 2022 \d+ proofs/);
  expect(go).toContain('Who has used Go?');
  expect(await words('/technology/aws')).toMatch(/Andrew self-reported \d+ proofs/);
  expect(await page('/technology/go')).toContain('href="/person/justen-walker?proof=go#proof"');
});

test('every question that a page links to has an answer', async () => {
  for (const path of ['/technology/go', '/project/damon', '/organization/jet', '/person/bryan-cantrill', '/talk/ansible-at-jet']) {
    const links = [...(await page(path)).matchAll(/href="(\/q\/[^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    for (const link of links) expect((await site.request(link)).status, `${path} ${link}`).toBe(200);
  }
});

test('an organization says who worked there, when and as what', async () => {
  expect(await words('/organization/jet')).toContain(
    'Who worked here Principal Software Engineer Justen Walker September 2015 – October 2019',
  );
});

test('a job has its roles with what was done in each, and says until when “present” is certain', async () => {
  expect(await words('/position/justen-walker/jet')).toMatch(
    /Justen Walker · at Jet\.com, Inc\. · September 2015 – October 2019 Software Engineer, DevOps Designed and maintained/,
  );
  expect(await words('/position/justen-walker/stoke')).toContain(
    'December 2022 – present “Present” is what the document says. It is certain until December 2022.',
  );
});

test('a role without dates of its own took place some time in its job', async () => {
  expect(await words('/role/justen-walker/jet/go-club')).toContain('some time in September 2015 – October 2019');
});

test('a person met in a career has the page of an appearance, not of a career', async () => {
  const bryan = await words('/person/bryan-cantrill');
  expect(bryan).toMatch(
    /CTO, Joyent at the time · appears in the career of Justen Walker On stage Containers & ContainerPilot at Jet\.com/,
  );
  expect(bryan).not.toMatch(/gaps|self-reported/);
});

test('the top of a page speaks no GraphQL', async () => {
  for (const path of [
    '/technology/go',
    '/organization/jet',
    '/talk/ansible-at-jet',
    '/person/bryan-cantrill',
    '/position/justen-walker/jet',
  ])
    expect(await words(path)).not.toMatch(/\b(?:USED|ABOUT|CLAIMED|BACKWARD|null|pageInfo|isSubject|relations?)\b/);
});

test('a statement shows its words as links, its place in the document and the dates that it has', async () => {
  const { search } = await ask('{ search(text: "replaced home-grown scheduler", foundIn: [STATEMENT]) { edges { statement { id } } } }');
  const path = `/${search.edges[0].statement.id}`;
  expect(await page(path)).toMatch(/<a\s+class="marked replaced"\s+href="\/technology\/home-grown-scheduler"/);
  const said = await words(path);
  expect(said).toContain('replaced: home-grown microservices scheduler');
  expect(said).toMatch(/From Justen Walker's résumé \(undated\), section Work Experience ›/);
  expect(said).toContain('at some time within September 2015 – October 2019, the dates of its job');
});

test('every answer that a statement lists has it as evidence', async () => {
  const { statements } = await ask('{ statements(first: 100) { nodes { id text } } }');
  const answers = new Map<string, string>();
  let checked = 0;
  for (const { id } of statements.nodes) {
    const links = [...(await page(`/${id}`)).matchAll(/href="(\/q\/[^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    for (const link of links) {
      const path = link.replace(/^(\/q\/[^?]+)\??/, '$1.json?');
      if (!answers.has(path)) answers.set(path, await page(path));
      expect(answers.get(path), `${id} ${link}`).toContain(`"${id}"`);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(80);
}, 60_000);

test('the section of a statement is an anchor on the page of its document', async () => {
  const { statements } = await ask('{ statements(first: 100) { nodes { id } } }');
  const documents = new Map<string, string>();
  for (const { id } of statements.nodes) {
    const [, path = '', anchor = ''] = /href="(\/document\/[^"#]+)#([^"]+)"/.exec(await page(`/${id}`)) ?? [];
    if (!documents.has(path)) documents.set(path, await page(path));
    expect(documents.get(path), id).toContain(`id="${decodeURIComponent(anchor)}"`);
  }
}, 60_000);

test('a document reads from its first section to its last, and has every statement', async () => {
  const { document } = await ask('{ document(slug: "justen-walker-page") { statements { totalCount } } }');
  const html = await page('/document/justen-walker-page');
  expect(html.match(/class="cite"/g)).toHaveLength(document.statements.totalCount);
  expect([...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
    'Work Experience',
    'Open Source Contributions',
    'Speaking Events',
    'Writing',
    'Education',
  ]);
  expect(new Set(html.match(/ id="[^"]+"/g)).size).toBe(html.match(/ id="[^"]+"/g)!.length);
});

test('a document with a thousand statements is read page by page, back and ahead', async () => {
  const statements = Array.from({ length: 1_000 }, (_, at) => ({ text: `Wrote tool ${at} in [[examplang]].` }));
  const position = { organization: 'example-works', title: 'Engineer', period: { start: 2015, end: 2019 }, section: 'Work', statements };
  const { site: long } = graphOf(seedFolder({ [work]: JSON.stringify({ document: 'example-page', positions: [position] }) }));
  let path: string | undefined = '/document/example-page';
  const seen: string[] = [];
  const ranges: string[] = [];
  while (path) {
    const html: string = await page(path, long);
    expect(gzipSync(html).length).toBeLessThan(40_000);
    seen.push(...[...html.matchAll(/href="(\/statement\/[^"]+)"/g)].map(([, link = '']) => link));
    ranges.push(/<span>(\S+ of \S+)<\/span>/.exec(html)?.[1] ?? '');
    const next: string | undefined = /<a\s+rel="next"\s+href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    path = next && `/document/example-page${next}`;
  }
  expect(new Set(seen).size).toBe(1_001);
  expect(ranges).toEqual(['1–300 of 1,001', '301–600 of 1,001', '601–900 of 1,001', '901–1,001 of 1,001']);
}, 60_000);

test('a node that nothing is said about still has a page', async () => {
  const { site: small } = graphOf(
    seedFolder({ 'organizations.yaml': '[{ slug: example-works, name: "Example Works, Inc." }, { slug: nobody, name: Nobody Ltd }]' }),
  );
  expect(await words('/organization/nobody', small)).toMatch(/^Organizations Nobody Ltd Organization/);
});

test('search engines are told in one sentence what a page is about', async () => {
  const described = async (path: string) => /<meta name="description" content="([^"]*)"/.exec(await page(path))?.[1];
  expect(await described('/talk/safety-not-guaranteed')).toBe('Talk by Justen Walker at GopherCon 2020, November 11, 2020.');
  expect(await described('/organization/jet')).toBe('Justen Walker at Jet.com, Inc.: 1 job, 10 projects, and how we know.');
  expect(await described('/document/andrew-letter')).toMatch(/^Letter by Andrew, June 1, 2020: \d+ statements, section by section\.$/);
});
