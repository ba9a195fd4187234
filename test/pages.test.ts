/** The pages as they are sent: statuses, suggestions, escapes, sizes, and what a spreadsheet or a program gets. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import sql from 'sql-template-tag';
import { initialVariables } from '../src/questions/examples.ts';
import { questions } from '../src/questions/questions.ts';
import { variablesOf } from '../src/questions/variables.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const { site, ask, store } = graphOf(twoCareers);

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await site.request(path, { headers });
  // Decoded by hand: `text()` would drop the mark that a spreadsheet looks for.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { status: response.status, text, headers: response.headers };
}

/** What a page says, without its markup. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?,.])/g, '')
    .replaceAll('&quot;', '"');
}

test.each(questions().map(({ name }) => name))(
  'the question %s answers with its own example as a page, as JSON and as CSV',
  async (name) => {
    expect((await get(`/q/${name}`)).status).toBe(200);
    const json = await get(`/q/${name}.json`);
    expect(json.status).toBe(200);
    const question = questions().find((one) => one.name === name)!;
    expect(JSON.parse(json.text)).toMatchObject({ data: await ask(question.text, initialVariables(question, store)) });
    const csv = await get(`/q/${name}.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"$/);
    expect(csv.text).toMatch(/^\uFEFF[^]*\r\n$/);
  },
);

test('the page of a document says which of its facts are not given', async () => {
  const words = wordsOf((await get('/document/justen-walker-page')).text);
  expect(words).toContain("Justen Walker's résumé".replace("'", '&#39;'));
  expect(words).toMatch(/Résumé by Justen Walker · undated · \d+ statements The document itself is not published here\./);
  expect(wordsOf((await get('/document/andrew-letter')).text)).toMatch(
    /Letter by Andrew · June 1, 2020 · \d+ statements The document itself is not published here\./,
  );
});

test('a statement says where it stands in the document, and that its line is one of the seed file', async () => {
  const { search } = await ask('{ search(text: "gophercises") { edges { statement { id } } } }');
  const words = wordsOf((await get(`/${search.edges[0].statement.id}`)).text);
  expect(words).toMatch(
    /résumé \(undated\), section Work Experience › Principal Software Engineer at Jet\.com, Inc\. › Role: Go Language Club Organizer/,
  );
  expect(words).toMatch(/This sentence is written in \S*work\.yaml, line \d+/);
});

test('every name on a page leads to a page', async () => {
  const seen = new Set<string>(['/']);
  for (const path of seen) {
    const { status, text } = await get(path);
    expect(status, path).toBe(200);
    for (const [, link = ''] of text.matchAll(/href="(\/[^"#?]*)/g)) if (!link.startsWith('/assets/')) seen.add(link);
  }
  const nodes = store.rows<{ key: string }>(sql`select key from node`).map(({ key }) => `/${key}`);
  const unreached = nodes.filter((path) => !seen.has(encodeURI(path)));
  expect(unreached.filter((path) => !path.startsWith('/technology/'))).toEqual([]);
  expect(seen.size).toBeGreaterThan(400);
}, 120_000);

test('a node is found under any of its names, and has one address', async () => {
  expect(await get('/technology/k8s')).toMatchObject({ status: 301 });
  expect((await get('/technology/k8s')).headers.get('location')).toBe('/technology/kubernetes');
  expect((await get('/person/Justen%20Walker?technology=go')).headers.get('location')).toBe('/person/justen-walker?technology=go');
});

test('what is not there is a page that says so and suggests, with the right status', async () => {
  const said = async (path: string) => {
    const { status, text } = await get(path);
    return `${status} ${wordsOf(/<main[^]*<\/main>/.exec(text)?.[0] ?? '')}`;
  };
  expect(await said('/technology/kuberntes')).toMatch(/^404 .*There is no technology “kuberntes” in the graph\. Did you mean Kubernetes\?/);
  expect(await said('/q/talks-abuot')).toMatch(/^404 .*no question “talks-abuot”\. Did you mean Which talks are about a technology/);
  expect(await said('/statement/talk/nothing/4f0c1a2b')).toMatch(/^404 .*no statement “talk\/nothing\/4f0c1a2b”/);
  expect(await said('/nowhere')).toMatch(/^404 .*nothing at \/nowhere/);
  expect(await said('/nowhere/at/all')).toMatch(/^404 .*nothing at \/nowhere\/at\/all/);
  expect(await said('/q/talks-about?technology=nomda')).toMatch(
    /^400 .*There is no technology or project called “nomda” in the graph\. Did you mean Nomad\?/,
  );
  expect(await said('/q/on-a-date?date=yesterday')).toMatch(/^400 .*"yesterday" is not a date: write "2019", "2019-03" or "2019-03-11"/);
  expect(await said('/q/in-common?people=andrew')).toMatch(
    /^400 .*The graph rejected this question: This names one person: name two to ten/,
  );
  expect(await said('/q/talks-about?technology=')).toMatch(/^400 .*A value is required/);
});

test('no question is answered about a person who is not in the graph, in any format', async () => {
  const about = questions().flatMap((question) =>
    variablesOf(question).flatMap(({ name, kinds }) => (kinds?.includes('person') && kinds.length === 1 ? [[question.name, name]] : [])),
  );
  expect(about.length).toBeGreaterThan(5);
  for (const [question, variable] of about) {
    for (const format of ['', '.csv', '.json']) {
      const { status, text } = await get(`/q/${question}${format}?${variable}=andrw`);
      expect(status, question).toBe(400);
      expect(wordsOf(text).replaceAll(/[\\"]/g, ''), question).toContain(
        'There is no person called “andrw” in the graph. Did you mean Andrew?',
      );
      expect(text, question).not.toContain('Nothing in the documents says so');
    }
  }
});

test('what a question does not take is refused, and not ignored', async () => {
  const { status, text } = await get('/q/achievements?person=andrew');
  expect(status).toBe(400);
  expect(wordsOf(text)).toContain('This question does not take “person”. It takes first, after.');
  for (const format of ['csv', 'json']) expect((await get(`/q/achievements.${format}?person=andrew`)).status).toBe(400);
  expect(wordsOf((await get('/q/fit?requirements.3.tecnology=go')).text)).toContain(
    'This question does not take “requirements.3.tecnology”. Did you mean "requirements.0.technology"?',
  );
});

test('a program gets the errors of its request as JSON', async () => {
  const { status, text } = await get('/q/talks-about.json?technology=nomda');
  expect(status).toBe(400);
  expect(JSON.parse(text).errors[0].message).toMatch(/no technology or project called “nomda”/);
  expect((await get('/q/talks-about.csv?technology=nomda')).status).toBe(400);
});

test.each(['%', '%00', '%FF', '%E0%A4%A', '<script>alert(1)</script>', '"onload="x', '..%2F..%2Fetc', 'ﷺ'.repeat(500)])(
  'no address breaks a page or writes into it: %s',
  async (odd) => {
    const given = encodeURIComponent(odd);
    for (const path of [
      `/${odd}`,
      `/technology/${odd}`,
      `/q/${odd}`,
      `/q/talks-about?technology=${given}`,
      `/q/search?text=${given}`,
      `/person/justen-walker?technology=${given}`,
      `/choices?kind=technology&text=${given}&kind=${given}`,
    ]) {
      const { status, text } = await get(path.replaceAll('"', '%22').replaceAll('<', '%3C').replaceAll('>', '%3E'));
      expect(status, path).toBeLessThan(500);
      expect(text).not.toMatch(/<script>|"onload=/);
    }
  },
);

test('what a document says stays text on a page, and no formula in a spreadsheet', async () => {
  const folder = temporaryFolder();
  cpSync(twoCareers, folder, { recursive: true });
  const file = join(folder, 'organizations.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n- { slug: odd, name: '=1+1 <img src=x onerror=alert(1)>' }\n`);
  const career = join(folder, 'people/andrew/person.yaml');
  writeFileSync(
    career,
    `${readFileSync(career, 'utf8')}\npositions:\n  - { organization: odd, title: '@SUM(1)', period: { start: 2020, end: present }, section: Letter, statements: [{ text: 'Used [[go]].' }] }\n`,
  );
  const odd = graphOf(folder);
  const page = await (await odd.site.request('/q/employers-using?technology=go')).text();
  expect(page).toContain('=1+1 &lt;img src=x onerror=alert(1)&gt;</a>');
  expect(page).not.toContain('<img');
  expect(await (await odd.site.request('/q/employers-using.csv?technology=go')).text()).toContain("\r\n'=1+1 <img");
  expect(await (await odd.site.request('/q/career-at-a-glance.csv?person=andrew')).text()).toContain("'@SUM(1)");
});

test('every page without GraphiQL is under 100 kB compressed, with all that it loads', async () => {
  for (const path of ['/', '/q/career', '/q/fit', '/q/path', '/person/justen-walker']) {
    const { text } = await get(path);
    const parts = await Promise.all(
      [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(async ([, part = '']) => (await get(part)).text),
    );
    expect(parts.length).toBe(3);
    const size = [text, ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);
    expect(size, path).toBeLessThan(100_000);
  }
});

test('pages load what is served from here alone', async () => {
  const policy = (await get('/')).headers.get('content-security-policy');
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  for (const path of ['/', '/graphql']) expect((await get(path)).headers.get('x-frame-options')).toBe('DENY');
  for (const path of ['/', '/q/career', '/person/justen-walker'])
    expect((await get(path)).text).not.toMatch(/(?:src|action)="(?:https?:)?\/\/| style="|<style|<script>/);
});

test('an answer without evidence is shown differently from an empty list', async () => {
  const said = async (path: string) => wordsOf(/<div class="answer"[^]*?<ul class="take"/.exec((await get(path)).text)?.[0] ?? '');
  expect(await said('/q/experience?person=andrew&technology=go')).toMatch(/Nothing in the documents says so\. That is not a no\./);
  for (const path of ['/q/claimed-never-shown?person=justen-walker&shown=false', '/q/gaps-and-overlaps?longerThan=999']) {
    expect(await said(path), path).not.toMatch(/not a no/);
    expect(await said(path), path).toMatch(/None\./);
  }
});

test.each([
  ['/q/in-common', () => 'people=andrew', /name="people"/g],
  ['/q/fit', (index: number) => `requirements.${index}.technology=go`, /class="row"/g],
])('%s with more values than a list takes is refused, and its form repeats no more than that', async (path, given, field) => {
  const { status, text } = await get(`${path}?${Array.from({ length: 700 }, (_, index) => given(index)).join('&')}`);
  expect(status).toBe(400);
  expect(text).toContain('This list has 700 values, and at most 100 are allowed.');
  expect(text.match(field)).toHaveLength(101); // The last is empty, to add another.
});

test('a row that is numbered wildly costs no more than any other', async () => {
  for (const index of ['999', '1000000', '99999999999', '-1', 'x']) {
    const { status, text } = await get(`/q/fit?requirements.0.technology=go&requirements.${index}.technology=nomad`);
    expect(status).toBe(200);
    expect(text.match(/<fieldset class="row">/g)!.length, index).toBeLessThanOrEqual(3);
  }
});

test('a field that is one of several is the one that is wrong', async () => {
  const { text } = await get('/q/in-common?people=andrew&people=nobody');
  expect(text.match(/aria-invalid/g)).toHaveLength(1);
  expect(text).toMatch(/id="people-1"[^>]*aria-invalid/);
});

test('a spreadsheet has the whole list, and what has no table has its facts', async () => {
  const { text } = await get('/q/achievements.csv');
  expect(text.split('\r\n').length - 2).toBe(
    (await ask('{ statements(where: { figureKinds: [RESULT] }) { totalCount } }')).statements.totalCount,
  );
  expect((await get('/q/experience.csv?person=andrew&technology=docker')).text).toMatch(/\r\nAndrew,,/);
  const { contributions } = await ask('{ contributions { totalCount } }');
  expect((await get('/q/open-source.csv?first=5')).text).toContain(`and ${contributions.totalCount - 5} more`);
});

test('a spreadsheet has 2,000 rows at most, and says how many more there are', async () => {
  const statements = Array.from({ length: 2_050 }, (_, index) => ({
    text: `Saved ${index} hours.`,
    figures: [{ kind: 'RESULT', measure: 'time', value: index, unit: 'hours' }],
  }));
  const position = { organization: 'example-works', title: 'Engineer', period: { start: 2015, end: 2019 }, section: 'Work', statements };
  const many = graphOf(seedFolder({ [work]: JSON.stringify({ document: 'example-page', positions: [position] }) }));
  const rows = (await (await many.site.request('/q/achievements.csv')).text()).trimEnd().split('\r\n').slice(1);
  expect(rows.pop()).toContain('and 50 more');
  expect(rows).toHaveLength(2_000);
  expect(new Set(rows).size).toBe(2_000);
});

test('a field with too many names to send along asks for those that fit', async () => {
  const { text } = await get('/choices?kind=technology&kind=project&text=kub');
  expect(JSON.parse(text)).toContainEqual({ id: 'technology/kubernetes', name: 'Kubernetes' });
  expect(JSON.parse((await get('/choices?kind=technology&text=')).text)).toEqual([]);
  expect(JSON.parse((await get('/choices?kind=nothing&text=kub')).text)).toEqual([]);
});

test('so has every list on the page of a node', async () => {
  const { text } = await get('/organization/jet?kept=1');
  const links = [...text.matchAll(/<a class="next" rel="next" href="([^"]+)">/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  const technologies = links.find((link) => link.includes('technologies='))!;
  expect(technologies).toMatch(/^\?kept=1&technologies=/);
  const rest = await get(`/organization/jet${technologies}`);
  expect(wordsOf(rest.text)).toMatch(/Technologies \d+ of \d+/);
  const shown = (html: string) => {
    const section = html.slice(html.indexOf('id="part-technologies"'));
    return new Set(
      [...section.slice(0, section.indexOf('</tbody>')).matchAll(/data-title="Technology"\s*><a href="([^"]+)"/g)].map(([, link]) => link),
    );
  };
  const { organization } = await ask('{ organization(slug: "jet") { technologies { totalCount } } }');
  expect([shown(text).size, shown(rest.text).size]).toEqual([20, organization.technologies.totalCount - 20]);
  expect(shown(text).isDisjointFrom(shown(rest.text))).toBe(true);
  expect((await get('/organization/jet?technologies=nonsense')).status).toBe(400);
});

/** Statements that name the language. */
const saying = (count: number) => Array.from({ length: count }, (_, at) => ({ text: `Says ${at} things of [[examplang]].` }));

test('on the page of a node a list of more than twelve rows is folded', async () => {
  const articles = [12, 13].map((count) => ({
    title: `Article ${count}`,
    date: '2019',
    section: 'Articles',
    statements: saying(count),
  }));
  const { site: small } = graphOf(seedFolder({ [work]: JSON.stringify({ document: 'example-page', articles }) }));
  const lists = async (slug: string) => {
    const text = await (await small.request(`/article/${slug}`)).text();
    const found = text.matchAll(/<details class="part"([^>]*)>\s*<summary><h2[^>]*>(\w+) <span class="count">(\d+)</g);
    return [...found].map(([, attributes = '', title, count]) => `${title} ${count} ${attributes.trim()}`);
  };
  expect(await lists('article-12')).toContain('Statements 12 open');
  expect(await lists('article-13')).toContain('Statements 13 ');
});

test('of a node that very much is said of the page shows what touches it without the evidence', async () => {
  const each = <Fields extends object>(fieldsOf: (index: number) => Fields) =>
    Array.from({ length: 25 }, (_, index) => ({ ...fieldsOf(index), section: 'Work', statements: saying(100) }));
  const said = {
    articles: each((index) => ({ title: `Article ${index}`, date: '2019' })),
    talks: each((index) => ({ title: `Talk ${index}`, date: '2019', event: 'exampleconf' })),
    contributions: each((index) => ({ name: `Gift ${index}`, level: 'CREATOR' })),
  };
  const files = Object.entries(said).map(([key, records]) => [
    `people/ada-example/${key}.yaml`,
    JSON.stringify({ document: 'example-page', [key]: records }),
  ]);
  const { site: large } = graphOf(seedFolder(Object.fromEntries(files)));
  const page = async (path: string) => {
    const response = await large.request(path);
    return `${response.status} ${wordsOf(await response.text())}`;
  };
  const allIn = (text: string) => text.split('All data')[1]!;
  const technology = await page('/technology/examplang');
  expect(technology.slice(0, 3)).toBe('200');
  expect(allIn(technology)).toMatch(/Talks 20 of 25 .*Talk 19/);
  expect(allIn(technology)).not.toContain('Evidence');
  expect(allIn(await page('/event/exampleconf'))).toContain('Evidence');
});

test('a list that goes on has a link to its next page, which is the rest', async () => {
  const { text } = await get('/q/open-source?first=8');
  const next = /<a rel="next" href="([^"]+)">/.exec(text)![1]!.replaceAll('&amp;', '&');
  const { totalCount } = (await ask('{ contributions { totalCount } }')).contributions;
  expect(wordsOf(text)).toContain(`8 of ${totalCount}`);
  const rest = await get(next);
  expect(rest.text.match(/data-title="Project"/g)).toHaveLength(totalCount - 8);
  expect(rest.text).not.toContain('rel="next"');
});
