/** What the search box answers: nodes by kind, sentences, and the questions that the words ask. */
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const { site } = graphOf(twoCareers);

async function main(path: string): Promise<string> {
  return /<main[^]*<\/main>/.exec(await (await site.request(path)).text())![0];
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?,.”])/g, '')
    .trim();
}

/** The texts of the links in a section of a page. */
function linksUnder(heading: string, html: string): readonly string[] {
  const section = new RegExp(`<h2[^>]*>${heading}</h2>[^]*?</section>`).exec(html)?.[0] ?? '';
  return [...section.matchAll(/<a [^>]*href="[^"]*"[^>]*>([^]*?)<\/a>/g)].map(([, text = '']) =>
    wordsOf(text.replace(/<\/?mark>/g, '')).replaceAll('&#39;', "'"),
  );
}

test('the node with exactly that name comes first, then what to ask about it', async () => {
  const html = await main('/q/search?text=k8s');
  expect(linksUnder('Best match', html)).toEqual(['Kubernetes']);
  expect(wordsOf(html)).toContain('also called k8s Technology');
  expect(linksUnder('Questions', html)).toContain('Which talks are about Kubernetes?');
  expect(html.indexOf('Best match')).toBeLessThan(html.indexOf('>Questions<'));
});

/** The questions of a search, the one that it answers first. */
function questionsIn(html: string): readonly string[] {
  const answered = /<h2 id="answered"><a[^>]*>([^<]*)<\/a>/.exec(html)?.[1];
  return [...(answered === undefined ? [] : [answered.replaceAll('&#39;', "'")]), ...linksUnder('Questions', html)];
}

test.each(['kubernetes', 'who has used kubernetes', 'Who has used Kubernetes, when, and how do we know?'])(
  '“%s” says who, when, where and how we know, without another click',
  async (text) => {
    const words = wordsOf(await main(`/q/search?${new URLSearchParams({ text })}`));
    expect(words).toContain('Justen Walker has used Kubernetes for up to 6 years 1 month');
    expect(words).toContain('Oct 2019 – Oct 2021');
    expect(words).toContain('Created Kubernetes controllers and tooling for Walmart&#39;s Kubernetes platform.');
    expect(words).not.toContain('No results');
  },
);

test.each(['who has used COBOL', 'talks about nomda'])('“%s” is not answered for another technology', async (text) => {
  const html = await main(`/q/search?${new URLSearchParams({ text })}`);
  expect(html).toContain('No results');
  expect(html).not.toContain('id="answered"');
});

test('the name of a person leads to the career, and answers no question for it', async () => {
  expect(await main('/q/search?text=justen')).not.toContain('id="answered"');
});

test.each([
  ['talks about Nomad', 'Which talks are about Nomad?'],
  ['who has used kubernetes', 'Who has used Kubernetes?'],
  ['how long has Justen used Go?', 'How long has Justen Walker used Go?'],
  ['php nomad', 'How are PHP and Nomad connected?'],
  ['gaps of andrew', "Are there gaps or overlaps in Andrew's career?"],
  ['what was justen doing in 2018', 'What was Justen Walker doing in 2018?'],
  ['in common', 'What do Justen Walker and Andrew have in common?'],
  ['jet', 'What was built at Jet.com, Inc.?'],
])('“%s” asks a question', async (text, question) => {
  expect(questionsIn(await main(`/q/search?${new URLSearchParams({ text })}`))[0]).toBe(question);
});

test('every question that a search offers has an answer', async () => {
  for (const text of ['go', 'justen', 'jet', 'in common', 'gaps', 'measured', 'stage', 'kubernetes stoke']) {
    const html = await main(`/q/search?text=${text}`);
    const sections = /id="answered">[^]*?<\/h2>|>Questions<[^]*?<\/section>/g;
    for (const [, path = ''] of (html.match(sections) ?? []).join('').matchAll(/href="([^"]*)"/g))
      expect((await site.request(path.replaceAll('&amp;', '&'))).status, path).toBe(200);
  }
});

test('words that ask nothing offer no question', async () => {
  for (const text of ['xyzzy', 'hello world', 'the']) expect(await main(`/q/search?text=${text}`)).not.toContain('>Questions<');
});

test('results are grouped by kind with their numbers, and each group has a page of its own', async () => {
  const html = await main('/q/search?text=nomad');
  expect(wordsOf(html)).toMatch(/Technologies 1 Projects 2 Talks 2 Contributions 1 Statements 9/);
  const [path = ''] = /\/q\/search\?text=nomad&amp;kinds=PROJECT[^"]*/.exec(html) ?? [];
  const projects = await main(path.replaceAll('&amp;', '&'));
  expect(wordsOf(projects)).toMatch(/Projects with “nomad” 1–2 of 2 results HashiCorp Nomad Nomad Agent Auto-Scaler/);
});

test('what was found is marked, and sentences come before records', async () => {
  const html = await main('/q/search?text=nomad');
  expect(html).toContain('HashiCorp <mark>Nomad</mark>');
  const statements = wordsOf(/<h2[^>]*>Statements<[^]*<\/section>/.exec(html)![0]);
  expect(statements).toMatch(/^Statements .*Docker and Nomad\..* contribution to the open-source project HashiCorp Nomad/);
  expect(statements.indexOf('contribution to the open-source')).toBeGreaterThan(statements.lastIndexOf('Service for auto-scaling'));
});

test('a long list has pages in both directions', async () => {
  const wordsAt = async (path: string) => wordsOf(await main(path));
  const first = await main('/q/search?text=go&foundIn=STATEMENT&first=8');
  expect(wordsOf(first)).toMatch(/1–8 of 21 results/);
  expect(first).not.toContain('rel="prev"');
  const next = /rel="next" href="([^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&');
  const second = await main(next);
  expect(wordsOf(second)).toMatch(/9–16 of 21 results/);
  const previous = /rel="prev" href="([^"]*)"/.exec(second)![1]!.replaceAll('&amp;', '&');
  expect(await wordsAt(previous)).toBe(wordsOf(first));
  const last = /rel="next" href="([^"]*)"/.exec(second)![1]!.replaceAll('&amp;', '&');
  expect(await wordsAt(last)).toMatch(/17–21 of 21 results/);
});

test('a misspelled name is corrected, alone and among other words', async () => {
  const html = await main('/q/search?text=kuberntes');
  expect(wordsOf(html)).toMatch(/No results for “kuberntes” Did you mean Kubernetes\?/);
  expect(html).toContain('href="/q/search?text=Kubernetes"');
  expect(wordsOf(await main('/q/search?text=talks+about+nomda'))).toMatch(/Did you mean talks about Nomad\?/i);
});

test('without words the page says what to search for, and with words that find nothing where to look', async () => {
  for (const path of ['/q/search', '/q/search?text=', '/q/search?text=%20'])
    expect(wordsOf(await main(path))).toMatch(
      /^Search Type a name, a few words, or a question in the box above\. Go Justen Walker talks about/,
    );
  expect(wordsOf(await main('/q/search?text=xyzzy'))).toMatch(/No results for “xyzzy” No name and no statement here has this word\./);
});

test('a page of results that there is not is refused', async () => {
  for (const query of ['after=nonsense', 'kinds=NOTHING', 'first=x', 'other=1'])
    expect((await site.request(`/q/search?text=go&${query}`)).status, query).toBe(400);
});

test('suggestions are nodes by name, then questions; a misspelled name suggests the right one', async () => {
  const suggested = async (text: string) => (await site.request(`/suggest?${new URLSearchParams({ text })}`)).json();
  expect(await suggested('kubernetes')).toEqual([
    { name: 'Kubernetes', kind: 'Technology', path: '/technology/kubernetes' },
    { name: 'kind', kind: 'Technology', path: '/technology/kind' },
    { name: 'Amazon EKS', kind: 'Technology', path: '/technology/eks' },
    { name: 'Who has used Kubernetes?', kind: 'Question', path: '/q/who-knows?technology=kubernetes' },
    { name: 'Which talks are about Kubernetes?', kind: 'Question', path: '/q/talks-about?technology=kubernetes' },
    { name: 'Which employers used Kubernetes?', kind: 'Question', path: '/q/employers-using?technology=kubernetes' },
  ]);
  expect((await suggested('kubern'))[3]).toMatchObject({ name: 'Who has used Kubernetes?' });
  expect(await suggested('kuberntes')).toEqual([{ name: 'Kubernetes', kind: 'Did you mean?', path: '/q/search?text=Kubernetes' }]);
  expect(await suggested('justen')).toContainEqual({
    name: 'Justen Walker',
    kind: 'Person · Sr. Staff Software Engineer, Stoke, LLC.',
    path: '/person/justen-walker',
  });
  for (const nothing of ['', ' ', '""', 'xyzzy']) expect(await suggested(nothing)).toEqual([]);
});

test('names in other scripts are found, and asked about', async () => {
  const { site: other } = graphOf(
    seedFolder({
      'technologies.yaml': `
    - { slug: examplang, name: Examplang, kind: LANGUAGE, aliases: [xlang] }
    - { slug: sample-cloud, name: 数据库, kind: PLATFORM }
    - { slug: sample-db, name: Sample DB, kind: DATABASE, broader: [sample-cloud] }
  `,
    }),
  );
  const html = await (await other.request(`/q/search?${new URLSearchParams({ text: '数据库' })}`)).text();
  expect(linksUnder('Best match', html)).toEqual(['数据库']);
  expect(questionsIn(html)).toContain('Who has used 数据库?');
});
