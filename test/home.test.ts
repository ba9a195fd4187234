/** The home page, whichever graph is served. */
import { expect, test } from 'vitest';
import { questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

type Site = ReturnType<typeof graphOf>['site'];

const { site } = graphOf(twoCareers);

async function pageAt(path: string, on: Site = site): Promise<string> {
  return (await on.request(path)).text();
}

function wordsOf(html: string): string {
  return /<main[^]*<\/main>/
    .exec(html)![0]
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?,.])/g, '')
    .replaceAll('&#39;', "'");
}

/** The paths of all questions that a page links to. */
function questionPaths(html: string): readonly string[] {
  return [...html.matchAll(/href="(\/q\/[^"]*)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'));
}

test('it answers a question at once, with a statement and its source', async () => {
  const html = await pageAt('/');
  expect(wordsOf(html)).toMatch(
    /Who has used Go\? Justen Walker has used Go for up to 10 years 2 months, at .*, according to 20 statements\./,
  );
  expect(html).toMatch(/class="live card"[^]*class="statement"[^]*class="source"[^]*<\/section>/);
});

test('it asks six questions with names in them, and names every other question on a line', async () => {
  const html = await pageAt('/');
  const first = /<ul class="first">[^]*?<\/ul>/.exec(html)![0];
  expect([...first.matchAll(/<a [^>]*>([^<]*)</g)].map(([, title = '']) => title.replaceAll('&#39;', "'"))).toEqual([
    'Who has used AWS?',
    'How long has Justen Walker used Go?',
    'Which talks are about Go?',
    'Who meets these requirements?',
    "Which of Andrew's skills are only self-reported?",
    'How are AWS and Jet.com, Inc. connected?',
  ]);
  for (const { name } of questions()) expect(html.includes(`"/q/${name}`), name).toBe(true);
  expect(await pageAt('/q')).toContain('How long has Justen Walker used Go?');
});

test('every question that it links to has an answer', async () => {
  for (const path of new Set([...questionPaths(await pageAt('/')), ...questionPaths(await pageAt('/q'))]))
    expect((await site.request(path)).status, path).toBe(200);
});

test('careers come with the current title, years and skills, the best documented first', async () => {
  const words = wordsOf(await pageAt('/'));
  expect(words).toMatch(/You can query these 2 careers: 185 statements, linked to 114 technologies and 15 organizations\./);
  expect(words).toMatch(
    /Careers 2 Justen Walker Sr\. Staff Software Engineer, Stoke, LLC\. 2006 – present · 8 jobs · 79 skills · 7 talks .* Andrew 38 skills · 1 article/,
  );
});

test('there is one search box on each page', async () => {
  for (const path of ['/', '/q', '/q/search', '/q/search?text=go', '/nowhere', '/technology/go', '/q/who-knows'])
    expect((await pageAt(path)).match(/role="search"/g), path).toHaveLength(1);
  expect(await pageAt('/q/search?text=%22go%22')).toContain('value="&quot;go&quot;"');
});

test('the names in its examples are those of the graph that is served', async () => {
  const { site: other } = graphOf(seedFolder());
  const html = await pageAt('/', other);
  expect(html).not.toMatch(/Kubernetes|Justen|Nomad/);
  expect(wordsOf(html)).toMatch(/Who has used Examplang\? Ada Example has used Examplang for 4 years 2 months, at Example Works/);
  expect(html).toContain('How long has Ada Example used Examplang?');
  for (const path of questionPaths(html).filter((one) => one.includes('?'))) expect((await other.request(path)).status, path).toBe(200);
});

test('a career without jobs is a career, too', async () => {
  const { site: other } = graphOf(seedFolder({ [work]: null }));
  const html = await pageAt('/', other);
  expect(wordsOf(html)).toMatch(/Careers 1 Ada Example/);
  expect(wordsOf(html)).not.toMatch(/null|undefined|NaN/);
});

test('a graph without careers says how to add one', async () => {
  const { site: empty } = graphOf(
    seedFolder({ [work]: null, 'people/ada-example/person.yaml': null, 'documents.yaml': null, 'events.yaml': null }),
  );
  const { status } = await empty.request('/');
  expect(status).toBe(200);
  expect(wordsOf(await pageAt('/', empty))).toMatch(/There are no careers here yet\. Add yours as a folder under seed\/people/);
  for (const path of ['/q', '/q/search', '/q/search?text=go', '/suggest?text=go', '/sitemap.xml', '/nowhere'])
    expect((await empty.request(path)).status, path).toBe(path === '/nowhere' ? 404 : 200);
});

test('a question opens with names that the graph has', async () => {
  const { site: other } = graphOf(seedFolder());
  const page = await other.request('/q/experience');
  expect([page.status, wordsOf(await page.text())]).toEqual([200, expect.stringContaining('How long has Ada Example used Examplang?')]);
});
