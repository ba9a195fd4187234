/** The pages with all nodes of a kind: complete, filtered, narrowed, ordered, and paged in both directions. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder, work } from './seed-folder.ts';

const { site, ask } = graphOf(twoCareers);

async function page(path: string, on = site): Promise<string> {
  const response = await on.request(path);
  expect(response.status, path).toBe(200);
  return response.text();
}

/** The nodes in the first column. */
function rowsOf(html: string): readonly string[] {
  return [...html.matchAll(/<tr role="row">\s*<td role="cell" data-title="\w+"\s*><a href="([^"]+)"/g)].map(([, link = '']) => link);
}

function linkOf(html: string, rel: 'next' | 'prev'): string | undefined {
  return new RegExp(`<a\\s+rel="${rel}"\\s+href="([^"]+)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
}

/** All rows, over all pages. */
async function allRows(path: string, on = site): Promise<readonly string[]> {
  const rows: string[] = [];
  for (let next: string | undefined = path; next;) {
    const html: string = await page(next, on);
    rows.push(...rowsOf(html));
    next = linkOf(html, 'next');
  }
  return rows;
}

test.each(nodeKinds.map(({ kind }) => kind).filter((kind) => kind !== 'person'))('every %s is on the page of its kind', async (kind) => {
  const lists: Readonly<Record<string, string>> = { technology: 'technologies', education: 'studies' };
  const list = lists[kind] ?? `${kind}s`;
  const { [list]: all } = await ask(`{ ${list}(first: 100) { totalCount nodes { id } } }`);
  const rows = await allRows(`/${kind}`);
  expect(rows).toHaveLength(all.totalCount);
  expect(new Set(rows)).toEqual(new Set(rows.map(decodeURI)));
  for (const { id } of all.nodes) expect(rows).toContain(`/${id}`);
});

test('the page of people has those with a career first, and a link to those who were met', async () => {
  expect(rowsOf(await page('/person'))).toEqual(['/person/andrew', '/person/justen-walker']);
  expect(await page('/person')).toMatch(/href="\/person\?who=met"[^>]*>Met in a career <span class="count">7</);
  expect(rowsOf(await page('/person?who=met'))).toHaveLength(7);
});

test('a name in the box narrows the page, also an alias and the beginning of a word', async () => {
  expect(rowsOf(await page('/technology?text=kube'))).toContain('/technology/kubernetes');
  expect(rowsOf(await page('/technology?text=k8s'))).toEqual(['/technology/kubernetes']);
  expect(await page('/technology?text=xyzzy')).toContain('No name here matches “xyzzy”.');
});

test('a kind of technology is a link with its count, and the order is a link', async () => {
  const html = await page('/technology');
  const [, count = ''] = /href="\/technology\?kind=language"[^>]*>Languages <span class="count">(\d+)</.exec(html) ?? [];
  expect(rowsOf(await page('/technology?kind=language'))).toHaveLength(Number(count));
  const forwards = await allRows('/technology?order=name');
  expect(await allRows('/technology?order=name-reversed')).toEqual(forwards.toReversed());
});

test('a list of 120 goes ahead and back over the same pages', async () => {
  const technologies = Array.from({ length: 120 }, (_, at) => ({ slug: `tool-${at}`, name: `Tool ${at}`, kind: 'TOOL' }));
  const statements = technologies.map(({ slug }) => ({ text: `Used [[${slug}]].` }));
  const position = { organization: 'example-works', title: 'Engineer', section: 'Work', statements };
  const { site: many } = graphOf(
    seedFolder({
      'technologies.yaml': JSON.stringify([
        { slug: 'examplang', name: 'Examplang', kind: 'LANGUAGE' },
        { slug: 'sample-db', name: 'Sample DB', kind: 'DATABASE' },
        ...technologies,
      ]),
      [work]: JSON.stringify({ document: 'example-page', positions: [position] }),
    }),
  );
  const first = await page('/technology?order=name', many);
  const second = await page(linkOf(first, 'next')!, many);
  const third = await page(linkOf(second, 'next')!, many);
  expect([first, second, third].map((html) => /<span>(\S+ of \S+)<\/span>/.exec(html)?.[1])).toEqual([
    '1–50 of 122',
    '51–100 of 122',
    '101–122 of 122',
  ]);
  expect(new Set([first, second, third].flatMap(rowsOf)).size).toBe(122);
  expect(linkOf(third, 'next')).toBeUndefined();
  expect(rowsOf(await page(linkOf(third, 'prev')!, many))).toEqual(rowsOf(second));
  expect(linkOf(second, 'prev')).toBe('/technology?order=name');
  for (const html of [first, second, third]) expect(gzipSync(html).length).toBeLessThan(40_000);
});

test('the page of statements has all sentences, and finds those with some words', async () => {
  const { statements } = await ask('{ statements { totalCount } }');
  expect(await page('/statement')).toContain(`<span class="count">${statements.totalCount}</span>`);
  expect(await page('/statement?text=gophercises')).toContain('gophercises.com');
  expect(await page('/statement?text=xyzzy')).toContain('No statement has these words.');
});

test('the words of a visitor stay text', async () => {
  for (const path of ['/technology', '/statement']) expect(await page(`${path}?text=%3Cscript%3Ealert(1)`)).not.toContain('<script>alert');
});

test('a cursor of another list is refused, and what is no kind is not found', async () => {
  expect((await site.request('/technology?after=nonsense')).status).toBe(400);
  expect((await site.request('/nothing')).status).toBe(404);
});

test('a graph of little has an index of every kind, too', async () => {
  const { site: small } = graphOf(seedFolder({ 'events.yaml': '[]' }));
  for (const { kind } of nodeKinds) expect(await page(`/${kind}`, small)).toContain('<h1>');
  expect(await page('/event', small)).toContain('There are none in this graph.');
});
