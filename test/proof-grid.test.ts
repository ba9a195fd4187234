/** The page of a career: what its summary, its grid and the sentences beside it say, and that they say no more than the documents do. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';
import { browser, browsing } from './browser.ts';
import { seedFolder, work } from './seed-folder.ts';

const { site } = graphOf(twoCareers);

async function pageAt(path: string, from = site): Promise<string> {
  const response = await from.request(path);
  expect(response.status).toBe(200);
  return response.text();
}

/** What a part of a page says, without its markup. */
function wordsIn(html: string): string {
  return html
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/ (?=[?,.:])/g, '')
    .trim();
}

/** The part of a page from one text to another. */
function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start);
  return html.slice(from, html.indexOf(end, from));
}

/** The open rows of the grid, as a screen reader has them: the skill, what each bar and mark is, how long, and how many proofs. */
function rowsOf(html: string): readonly string[] {
  return [...html.matchAll(/<tr class="[^"]*">\s*<th scope="row">[^]*?<\/tr>/g)].map(([row]) => {
    const [skill = '', time = '', count = ''] = [/<th[^]*?<\/th>/, /<td class="time">[^]*?<\/td>/, /<td class="count">[^]*?<\/td>/].map(
      (cell) => wordsIn(cell.exec(row)?.[0] ?? ''),
    );
    const drawn = [...row.matchAll(/aria-label="([^"]+)"[^>]*><title>/g)].map(([, label]) => label);
    return [skill, ...drawn, time, count].join(' | ');
  });
}

const justen = await pageAt('/person/justen-walker');
const andrew = await pageAt('/person/andrew');

test('the summary says who, since when, for how long, the best proven skills and what can be looked up', () => {
  expect(wordsIn(between(justen, '<p class="kicker">', '<ul class="links">'))).toBe(
    'Career · from one résumé, undated · 141 statements Justen Walker He/Him ' +
      'Sr. Staff Software Engineer at Stoke, LLC. since December 2022. 16 to 20 years of work since October 2006, with no gaps. ' +
      'Best proven: Go (up to 10 y 2 m), AWS (up to 8 y 11 m), Azure (up to 5 y 4 m), and Nomad (up to 4 y 2 m). ' +
      '7 talks (3 to watch), 4 articles, and 5 open-source projects created.',
  );
});

test('a row says where a skill was used, how exactly that is dated, and which talks and articles show it', () => {
  expect(rowsOf(justen).slice(0, 2)).toEqual([
    [
      'Go',
      'Go at Jet.com, Inc., at some time within September 2015 – October 2019: 7 statements',
      'Go at Jet.com, Inc. October 2016: 1 statement',
      'Go at Walmart October 2019 – October 2021: 1 statement',
      'Go at Stoke, LLC. December 2022 – present: 1 statement',
      'Talk, November 11, 2020: Safety Not Guaranteed - Using unsafe to syscall Windows APIs without CGO',
      'Talk, September 9, 2019: Containment Without Containers - Running Windows Microservices on Nomad',
      'Talk, October 11, 2016: Ansible at Jet - Managing Azure Cloud Deployments',
      'Article, January 15, 2019: Breaking all the rules: Using Go to call Windows API',
      'up to 10 y 2 m',
      '20 proofs',
    ].join(' | '),
    expect.stringMatching(
      /^AWS \| AWS at The Cools, Inc\., at some time within January 2012 – November 2014: 2 statements.* \| up to 8 y 11 m \| 9 proofs$/,
    ),
  ]);
});

test('time is “up to” a length unless all of it is certain', async () => {
  const { site: small } = graphOf(
    seedFolder({
      [work]: `
        document: example-page
        positions:
          - organization: example-works
            title: Engineer
            period: { start: 2015-01, end: 2016-12 }
            section: Work
            statements:
              - text: Wrote tools in [[examplang]].
              - text: Installed [[sample-db]].
                once: true
      `,
    }),
  );
  expect(rowsOf(await pageAt('/person/ada-example', small))).toEqual([
    'Examplang | Examplang at Example Works, Inc. January 2015 – December 2016: 1 statement | 2 y | 2 proofs',
    'Sample DB | Sample DB at Example Works, Inc., at some time within January 2015 – December 2016: 1 statement | up to 2 y | 2 proofs',
  ]);
});

test('a bar, a mark, or a skill opens its sentences on the same page', async () => {
  const panel = async (query: string) =>
    wordsIn(between(await pageAt(`/person/justen-walker?${query}`), '<section id="proof"', '</section>'));
  const bar = await panel('proof=kubernetes&at=2019-10..2021-10');
  expect(bar).toMatch(
    /^How we know: Kubernetes 2 years 2 months for certain; the jobs around it lasted 6 years 1 month\. 5 proofs\. Walmart, October 2019/,
  );
  expect(bar).toContain('Created Kubernetes controllers and tooling');
  expect(bar).not.toContain('Stoke');
  expect(bar).toContain('All 5 proofs of Kubernetes');
  const mark = await panel('proof=nomad&at=talk/nomad-auto-proxying');
  expect(mark).toContain('used consul-template to write NGINX templates');
  expect(mark).not.toContain('QCon');
  expect(await panel('proof=go&at=code')).toMatch(/Open source, undated .*Go client for CosmosDB/);
  expect(await panel('proof=go')).toMatch(/Stoke.*Walmart.*Jet\.com.*Talks.*Articles.*Open source, undated.*Self-reported/);
});

test('an address with an unknown skill, and an old one, still has an answer', async () => {
  expect(await pageAt('/person/justen-walker?proof=nothing&at=never')).toContain('How we know: <a href="/technology/go">Go</a>');
  expect(await pageAt('/person/justen-walker?technology=nomad')).toContain('How we know: <a href="/technology/nomad">Nomad</a>');
});

test('a career without dates has no years: its skills are outlined, and said to be self-reported', () => {
  expect(wordsIn(between(andrew, '<p class="lead">', '</p>'))).toBe(
    'Self-described: “An excellent back-end Sr. Engineer” with experience at start-ups of various sizes and in various domains. Andrew’s letter names 38 skills, self-reported, and no job. 1 article.',
  );
  expect(andrew).toContain('Andrew’s letter names no dated job, so there are no years to draw. Every skill here is self-reported.');
  expect(andrew).not.toContain('class="bar');
  expect(wordsIn(between(andrew, '<section class="job self"', '</section>'))).toContain('Joins early-stage start-ups');
  expect(andrew).not.toContain('class="years"');
  expect(wordsIn(between(andrew, '<dl', '</dl>'))).toContain('Languages Python');
});

test('a career of one undated job, and one of nothing, have pages', async () => {
  const undated = `
    document: example-page
    positions:
      - organization: example-works
        title: Engineer
        section: Work
        statements:
          - text: Wrote tools in [[examplang]].
  `;
  const page = await pageAt('/person/ada-example', graphOf(seedFolder({ [work]: undated })).site);
  expect(wordsIn(page)).toContain('Engineer at Example Works, Inc., undated.');
  expect(rowsOf(page)).toEqual(['Examplang | undated | 2 proofs']);
  const silent = { [work]: null, 'people/ada-example/person.yaml': 'document: example-page\nperson: { name: 李明, section: About }\n' };
  expect(wordsIn(await pageAt('/person/ada-example', graphOf(seedFolder(silent)).site))).toContain('李明');
});

test('employers that overlap are drawn in lanes of their own', async () => {
  const jobs = [
    ['2015-01', '2016-06'],
    ['2016-01', '2017-01'],
    ['2017-01', '2018-01'],
  ].map(([start, end], index) => ({
    organization: 'example-works',
    slug: `job-${index}`,
    title: 'Engineer',
    period: { start, end },
    section: 'Work',
    statements: [{ text: 'Wrote [[examplang]].' }],
  }));
  const { site: drawn } = graphOf(seedFolder({ [work]: JSON.stringify({ document: 'example-page', positions: jobs }) }));
  const page = await pageAt('/person/ada-example', drawn);
  const tops = [...page.matchAll(/<svg x="[\d.]+%" width="[\d.]+%" y="(\d+)"/g)].map(([, y]) => Number(y));
  expect(tops.toSorted((a, b) => a - b)).toEqual([0, 0, 22]);
});

test('the grid of a person who used one thing for years and published about it is dark where the public can check it', () => {
  const [, dark] = /aria-label="Nomad at Jet\.com[^"]*: \d+ statements"[^]*?<rect class="bar (\w+)/.exec(justen)!;
  expect(dark).toBe('public');
  const [, light] = /aria-label="AWS at The Cools[^"]*"[^]*?<rect class="bar (\w+)/.exec(justen)!;
  expect(light).toBe('work');
});

test('what an undated résumé calls the present is drawn as assumed after the date until which it is certain', () => {
  expect(/aria-label="Kubernetes at Stoke[^]*?<\/a/.exec(justen)![0]).toContain('assumed');
  expect(wordsIn(between(justen, '<ul class="legend">', '</ul>'))).toContain('“present” in an undated résumé: certain until December 2022');
});

test('search engines get the person, without a skill that is only self-reported', async () => {
  const { personData } = await import('../src/http/pages/person/person-data.ts');
  const { careerOf } = await import('../src/http/pages/person/career.ts');
  const { store } = graphOf(twoCareers);
  const context = { store, today: '2026-11-20' as never };
  expect(personData(careerOf('person/andrew', context)!)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', name: 'Andrew', sameAs: ['https://lowlevelmanager.com', 'https://rockstär.dev'] },
  });
  expect(personData(careerOf('person/justen-walker', context)!)).toMatchObject({
    mainEntity: {
      jobTitle: 'Sr. Staff Software Engineer',
      worksFor: { name: 'Stoke, LLC.' },
      alumniOf: [{ name: 'New Jersey Institute of Technology' }],
      knowsAbout: expect.arrayContaining(['Go', 'Kubernetes']),
      sameAs: expect.arrayContaining(['https://www.linkedin.com/in/justenwalker/']),
    },
  });
});

test('a career has a picture for link previews, drawn without the fonts of the machine', { timeout: 60_000 }, async () => {
  const response = await site.request('/preview/person/justen-walker.png');
  expect(response.headers.get('content-type')).toBe('image/png');
  const png = Buffer.from(await response.arrayBuffer());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(50_000);
  expect((await site.request('/preview/person/nobody.png')).status).toBe(404);
});

test('a name that the picture cannot spell has no picture', async () => {
  const person = (name: string) => `
    document: example-page
    person: { name: ${name}, section: About, statements: [{ text: 'Likes [[examplang]].' }] }
  `;
  const imageOf = async (name: string) => {
    const seed = seedFolder({ 'people/ada-example/person.yaml': person(name) });
    return (await pageAt('/person/ada-example', graphOf(seed).site)).includes('og:image');
  };
  expect(await imageOf('Zoë Łukasz-Ωμέγα 2')).toBe(true);
  expect(await imageOf('山田太郎')).toBe(false);
});

test('someone without a career in the graph keeps a plain page', async () => {
  expect(await pageAt('/person/bryan-cantrill')).not.toContain('class="career"');
});

test('two careers are compared on the same years, with what both have and what only one has', async () => {
  const page = await pageAt('/compare?people=Justen&people=andrew');
  expect(wordsIn(page)).toContain('The documents name 13 skills for both, 66 only for Justen Walker and 25 only for Andrew.');
  expect(wordsIn(page)).toMatch(/AWS up to 8 y 11 m · 9 proofs self-reported · 2 statements/);
  expect(wordsIn(page)).toMatch(/Only Andrew 25 NoSQL self-reported · 3 statements/);
  const one = await pageAt('/compare?people=justen-walker');
  expect(one).toContain('<a href="?people=justen-walker&amp;people=andrew">Andrew</a>');
  expect(await pageAt('/compare')).toContain('<a href="?people=andrew">Andrew</a>');
});

test('a comparison with somebody unknown says so, and suggests', async () => {
  const unknown = await site.request('/compare?people=justen-walkr&people=andrew');
  expect(unknown.status).toBe(400);
  expect(wordsIn(await unknown.text())).toContain('There is no person “justen-walkr” in the graph. Did you mean Justen Walker?');
  const guest = await site.request('/compare?people=bryan-cantrill');
  expect(wordsIn(await guest.text())).toContain('The graph does not have the career of bryan-cantrill.');
});

test('the page of a career is at most 25 kB compressed, and that of a very long one at most 40 kB', async () => {
  expect(gzipSync(justen).length).toBeLessThan(25_000);
  const saying = (job: number) =>
    Array.from({ length: 4 }, (_, at) => ({ text: `Did ${job}-${at} with [[examplang]] and [[sample-db]].` }));
  const positions = Array.from({ length: 120 }, (_, index) => ({
    organization: 'example-works',
    slug: `job-${index}`,
    title: `Engineer ${index}`,
    period: { start: `${1900 + index}-01`, end: `${1900 + index}-11` },
    section: 'Work',
    statements: saying(index),
  }));
  const { site: huge } = graphOf(seedFolder({ [work]: JSON.stringify({ document: 'example-page', positions }) }));
  const page = await pageAt('/person/ada-example', huge);
  expect(wordsIn(page)).toContain('20 more jobs not shown.');
  expect(gzipSync(page).length).toBeLessThan(40_000);
});

describe.skipIf(!browser)('in a browser', () => {
  const visit = browsing();
  const bar = 'Kubernetes at Walmart October 2019 – October 2021: 3 statements';

  test('a bar opens its sentences beside the grid, without another page, and goes back', () =>
    visit('/person/justen-walker', async (page) => {
      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
      await page.getByRole('link', { name: bar }).click();
      await page.getByRole('heading', { name: 'How we know: Kubernetes' }).waitFor();
      await page.getByText('Created Kubernetes controllers and tooling').first().waitFor();
      expect(page.url()).toMatch(/\?proof=kubernetes&at=2019-10\.\.2021-10#proof$/);
      expect(await page.getByRole('link', { name: bar }).getAttribute('aria-current')).toBe('true');
      await page.goBack();
      await page.getByRole('heading', { name: 'How we know: Go' }).waitFor();
      expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    }));

  test('so it does without scripts', () =>
    visit(
      '/person/justen-walker',
      async (page) => {
        await page.getByRole('link', { name: bar }).click();
        await page.getByRole('heading', { name: 'How we know: Kubernetes' }).waitFor();
        expect(await page.getByRole('link', { name: bar }).getAttribute('aria-current')).toBe('true');
      },
      { javaScriptEnabled: false },
    ));

  test.each(['/person/justen-walker', '/person/justen-walker?proof=go', '/person/andrew'])('%s prints on two pages at most', (path) =>
    visit(path, async (page) => {
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeLessThanOrEqual(2);
    }),
  );

  test('summary, grid and jobs fit in two screens, and the grid in the width of a phone', () =>
    visit(
      '/person/justen-walker',
      async (page) => {
        const end = (await page.locator('.jobs').boundingBox())!;
        expect(end.y + end.height).toBeLessThan(1800);
        await page.setViewportSize({ width: 390, height: 844 });
        const grid = (await page.locator('table.grid').first().boundingBox())!;
        expect(grid.x + grid.width).toBeLessThanOrEqual(390);
      },
      { viewport: { width: 1280, height: 900 } },
    ));
});
