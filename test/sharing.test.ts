/** What search engines, link previews and paper show of a page. */
import { expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

const { site } = graphOf(twoCareers);

async function textOf(path: string): Promise<string> {
  return (await site.request(`http://graph.example${path}`)).text();
}

function headOf(html: string): string {
  return /<head>[^]*<\/head>/.exec(html)![0].replace(/\s+/g, ' ');
}

test('a page names its title, its description and its canonical URL for search engines and link previews', async () => {
  const head = headOf(await textOf('/?utm_source=somewhere'));
  expect(head).toContain('<title>career-graph</title>');
  expect(head).toContain('<link rel="canonical" href="http://graph.example/" />');
  expect(head).toContain('<meta property="og:url" content="http://graph.example/" />');
  expect(head).toContain('<meta property="og:title" content="career-graph" />');
  expect(head).toMatch(/<meta property="og:description" content="Ask a career anything/);
  expect(head).toContain('<meta name="twitter:card" content="summary_large_image" />');
  const [, picture = ''] = /<meta property="og:image" content="http:\/\/graph\.example([^"]*)" \/>/.exec(head) ?? [];
  expect((await site.request(picture)).headers.get('content-type')).toBe('image/png');
  expect(headOf(await textOf('/q'))).toContain('<title>Questions · career-graph</title>');
});

test('what is not found, and what is refused, is for no search engine', async () => {
  for (const path of ['/nowhere', '/technology/kuberntes', '/q/nothing', '/q/talks-about?technology=nomda']) {
    const head = headOf(await textOf(path));
    expect(head, path).toContain('<meta name="robots" content="noindex" />');
    expect(head, path).not.toContain('rel="canonical"');
  }
  expect(headOf(await textOf('/'))).not.toContain('noindex');
});

test('the data for search engines is JSON that ends no element', async () => {
  const [, json = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(await textOf('/')) ?? [];
  expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org', '@type': 'WebSite', name: 'career-graph' });
});

test('an icon is where programs look for it', async () => {
  const response = await site.request('/favicon.ico');
  expect(response.headers.get('content-type')).toBe('image/x-icon');
  expect(response.headers.get('cache-control')).toMatch(/^public/);
  expect([...new Uint8Array(await response.arrayBuffer()).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
});

test('robots may read the pages, and find the sitemap', async () => {
  const robots = await textOf('/robots.txt');
  expect(robots).toContain('Disallow: /graphql\n');
  expect(robots).toContain('Disallow: /q/search\n');
  expect(robots).toContain('Sitemap: http://graph.example/sitemap.xml\n');
});

test('the sitemap has every node, people first, and every question that this graph answers', async () => {
  const response = await site.request('http://graph.example/sitemap.xml');
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const xml = await response.text();
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
  const urls = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toContain('http://graph.example/q/experience?person=justen-walker&technology=go');
  expect(urls.indexOf('http://graph.example/person/andrew')).toBeLessThan(urls.indexOf('http://graph.example/technology/go'));
  expect(urls.some((url) => url.includes('/q/search'))).toBe(false);
  for (const url of urls.filter((_, index) => index > 14 && index % 9 === 0)) expect((await site.request(url)).status, url).toBe(200);
});

test('a graph without the names of the examples lists no question that it cannot answer', async () => {
  const { site: other } = graphOf(seedFolder());
  const xml = await (await other.request('http://graph.example/sitemap.xml')).text();
  expect(xml).toContain('<loc>http://graph.example/person/ada-example</loc>');
  expect(xml).toContain('<loc>http://graph.example/q/achievements</loc>');
  expect(xml).toContain('<loc>http://graph.example/q/who-knows?technology=examplang</loc>');
  expect(xml).not.toContain('/q/in-common');
});

test('a page on paper says where it is from, and when it was read', async () => {
  expect(await textOf('/?a=b')).toContain('<p class="printed">http://graph.example/ · November 20, 2026</p>');
  expect(await textOf('/q/search?text=go')).toContain('<p class="printed">http://graph.example/q/search?text=go · November 20, 2026</p>');
});
