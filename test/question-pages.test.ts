/** The pages of questions: the answer first, in a heading and a sentence; and rows that are sorted, filtered and paged by the URL. */
import { describe, expect, test } from 'vitest';
import { questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';
import { browser, browsing } from './browser.ts';
import { seedFolder, work } from './seed-folder.ts';

const { site, ask } = graphOf(twoCareers);

async function get(path: string, from: Pick<typeof site, 'request'> = site) {
  const response = await from.request(path);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** What a page says between its header and its footer, without markup. */
function wordsOf(html: string): string {
  return (/<main[^]*<\/main>/.exec(html)?.[0] ?? '')
    .replace(/<pre[^]*?<\/pre>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?,.])/g, '')
    .replaceAll('&#39;', "'");
}

/** The subject of each row. */
function subjectsOf(html: string): readonly string[] {
  const rows = /<tbody[^]*<\/tbody>/.exec(html)?.[0].matchAll(/<tr role="row"(?: +class="above")? *>\s*<td[^>]*>(.*?)<\/td>/gs) ?? [];
  return [...rows].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').trim());
}

/** Where the link with a text leads. */
function linkIn(html: string, text: RegExp): string {
  const link = [...html.matchAll(/<a\b[^>]*?href="([^"]*)"[^>]*>([^]*?)<\/a>/g)].find(([, , label = '']) =>
    text.test(label.replace(/<[^>]+>/g, '')),
  );
  return link?.[1]?.replaceAll('&amp;', '&') ?? '';
}

describe('the answer comes first', () => {
  test('the title, the heading and the form repeat what was asked, by its name', async () => {
    const { text } = await get('/q/experience?person=justen-walker&technology=golang');
    expect(text).toContain('<title>How long has Justen Walker used Go? · career-graph</title>');
    expect(text).toContain('<h1>How long has Justen Walker used Go?</h1>');
    expect(text).toMatch(/name="person"[^>]*value="Justen Walker"/);
    expect(text).toMatch(/name="technology"[^>]*value="Go"/);
  });

  test.each(questions().map(({ name }) => name))(
    'the page of %s has one heading of the first rank and at most one glossary',
    async (name) => {
      const { text } = await get(`/q/${name}`);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text.match(/What counts/g)?.length ?? 0).toBeLessThanOrEqual(1);
    },
  );

  test('the description for search engines is the answer, and the canonical URL has its variables', async () => {
    const { text } = await get('/q/who-knows?technology=kubernetes');
    expect(text).toMatch(/<meta name="description" content="Justen Walker has used Kubernetes for up to/);
    expect(wordsOf(text)).toMatch(/Who has used Kubernetes\? Justen Walker has used Kubernetes for up to 6 years 1 month/);
  });

  test('statements are open if they are few, and otherwise under their number', async () => {
    const few = await get('/q/who-knows?technology=kubernetes');
    expect(few.text).not.toContain('<details class="evidence">');
    expect(few.text.match(/class="statement"/g)?.length).toBeGreaterThan(3);
    const many = await get('/q/who-knows?technology=go');
    expect(many.text).toContain('<details class="evidence">');
  });

  test('fields that the title has no place for are folded, and those that are set are counted', async () => {
    expect((await get('/q/experience')).text).toMatch(/<details class="more"\s*>\s*<summary>More options<\/summary>/);
    expect((await get('/q/experience?asOf=2020')).text).toContain('<summary>More options (1 set)</summary>');
    expect((await get('/q/experience?asOf=yesterday')).text).toMatch(/<details class="more"\s+open>/);
  });
});

describe('what is wrong with a question', () => {
  test('a misspelled name is answered with a link to what may have been meant', async () => {
    const { status, text } = await get('/q/experience?person=Andrew&technology=kuberntes');
    expect(status).toBe(400);
    expect(wordsOf(text)).toMatch(/How long has Andrew used kuberntes\?/);
    const link = linkIn(text, /^Kubernetes$/);
    expect(link).toBe('/q/experience?person=Andrew&technology=Kubernetes');
    expect((await get(link)).status).toBe(200);
  });

  test('a name that is nowhere is answered in a sentence', async () => {
    const { status, text } = await get('/q/who-knows?technology=COBOL');
    expect(status).toBe(400);
    expect(wordsOf(text)).toMatch(/Who has used COBOL\? No document mentions “COBOL”\./);
    expect(text).not.toContain('class="problem"');
  });

  test('any other value that is wrong is marked in its field', async () => {
    const { status, text } = await get('/q/on-a-date?date=yesterday');
    expect(status).toBe(400);
    expect(text).toMatch(/name="date"[^>]*aria-invalid="true" aria-describedby="date-problem"/);
    expect(text).toMatch(/id="date-problem">.*is not a date/);
  });
});

describe('sorting', () => {
  test('a link in the head of a column sorts by it, then the other way, then not at all', async () => {
    const own = await get('/q/open-source');
    const names = subjectsOf(own.text);
    const up = await get(linkIn(own.text, /^Project$/));
    expect(subjectsOf(up.text)).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(up.text).toMatch(/<th[^>]*aria-sort="ascending"\s*>\s*<a[^>]*>Project</);
    const down = await get(linkIn(up.text, /^Project$/));
    expect(subjectsOf(down.text)).toEqual(subjectsOf(up.text).toReversed());
    expect(linkIn(down.text, /^Project$/)).toBe('/q/open-source#answer');
  });

  test('dates and durations sort by time, the latest and longest first, and what has none comes last', async () => {
    const { text } = await get('/q/talks-about?technology=go');
    const link = linkIn(text, /^Date$/);
    expect(link).toContain('sort=-date');
    const dates = [...(await get(link)).text.matchAll(/data-title="Date"[^>]*>.*?(\d{4})/g)].map(([, year]) => Number(year));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('a spreadsheet is in the same order', async () => {
    const { text } = await get('/q/open-source?sort=-project');
    const sheet = await get(linkIn(text, /CSV/));
    const rows = sheet.text.trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(',')[0])).toEqual(subjectsOf(text));
  });

  test('a column that is not there is refused in every format', async () => {
    for (const format of ['', '.csv']) {
      const { status, text } = await get(`/q/open-source${format}?sort=nonsense`);
      expect(status).toBe(400);
      expect(wordsOf(text)).toMatch(/There is no column “nonsense”\. The columns are project, person,/);
    }
    expect((await get('/q/open-source.json?sort=project')).status).toBe(400);
  });
});

describe('filtering', () => {
  test('a facet counts the rows of each value, filters by one, and takes the filter back', async () => {
    const { text } = await get('/q/open-source');
    const facets = [...text.matchAll(/<a href="([^"]*facet\.did=[^"]*)">([^<]*?) <span class="count">(\d+)</g)];
    expect(facets.length).toBeGreaterThan(1);
    expect(facets.reduce((sum, [, , , count]) => sum + Number(count), 0)).toBe(subjectsOf(text).length);
    const [, link = '', label = '', count] = facets[0]!;
    const chosen = await get(link.replaceAll('&amp;', '&'));
    expect(subjectsOf(chosen.text)).toHaveLength(Number(count));
    expect(chosen.text).toMatch(new RegExp(`class="chosen" aria-current="true"[^>]*>${label}<`));
    expect(subjectsOf((await get(linkIn(chosen.text, new RegExp(`^${label}$`)))).text)).toEqual(subjectsOf(text));
    const sheet = await get(linkIn(chosen.text, /CSV/));
    expect(sheet.text.trimEnd().split('\r\n')).toHaveLength(1 + Number(count));
  });

  test('a value that no row has is refused', async () => {
    const { status, text } = await get('/q/open-source?facet.did=nothing');
    expect(status).toBe(400);
    expect(wordsOf(text)).toContain('No row of this answer has “nothing” as its did.');
  });
});

/** A career with so many measured results. */
function results(count: number) {
  const statements = Array.from({ length: count }, (_, index) => ({
    text: `Saved ${index} hours.`,
    figures: [{ kind: 'RESULT', measure: 'time', value: index, unit: 'hours' }],
  }));
  const position = { organization: 'example-works', title: 'Engineer', period: { start: 2015, end: 2019 }, section: 'Work', statements };
  return graphOf(seedFolder({ [work]: JSON.stringify({ document: 'example-page', positions: [position] }) })).site;
}

describe('paging', () => {
  test('pages lead on and back, say which rows they have, and keep the order', async () => {
    const all = subjectsOf((await get('/q/open-source?sort=project')).text);
    const first = await get('/q/open-source?first=5&sort=project');
    const second = await get(linkIn(first.text, /^Next$/));
    const third = await get(linkIn(second.text, /^Next$/));
    expect([first, second, third].flatMap(({ text }) => subjectsOf(text))).toEqual(all);
    expect([first, second, third].map(({ text }) => /<span>(\d+–\d+ of \d+)<\/span>/.exec(text)?.[1])).toEqual([
      `1–5 of ${all.length}`,
      `6–10 of ${all.length}`,
      `11–${all.length} of ${all.length}`,
    ]);
    expect(linkIn(third.text, /^Next$/)).toBe('');
    expect(subjectsOf((await get(linkIn(third.text, /^Previous$/))).text)).toEqual(subjectsOf(second.text));
    expect(linkIn(first.text, /^Previous$/)).toBe('');
  });

  test('a page that is not there is refused', async () => {
    expect(wordsOf((await get('/q/open-source?page=99')).text)).toMatch(/There is no page 99: this list has \d+ rows\./);
    for (const page of ['0', '-1', 'two', '1.5']) expect((await get(`/q/open-source?page=${page}`)).status, page).toBe(400);
  });

  test('a list of more than 500 rows keeps its order, and still leads on and back', async () => {
    const many = results(612);
    const first = await get('/q/achievements', many);
    expect(wordsOf(first.text)).toContain('Only lists of up to 500 rows can be sorted and filtered.');
    expect(first.text).not.toContain('sort=');
    const second = await get(linkIn(first.text, /^Next$/), many);
    expect(second.text).toContain('<span>51–100 of 612</span>');
    const third = await get(linkIn(second.text, /^Next$/), many);
    expect(third.text).toContain('<span>101–150 of 612</span>');
    expect(subjectsOf((await get(linkIn(third.text, /^Previous$/), many)).text)).toEqual(subjectsOf(second.text));
    const back = linkIn(second.text, /^Previous$/);
    expect(subjectsOf((await get(back, many)).text)).toEqual(subjectsOf(first.text));
    expect((await get('/q/achievements?sort=result', many)).status).toBe(400);
    expect((await get('/q/achievements?page=2', many)).status).toBe(400);
  });

  test('however far a long list is read, its URLs stay short and its numbers right', async () => {
    const many = results(620);
    let path = '/q/achievements?first=10';
    for (let page = 1; page <= 62; page += 1) {
      const { text } = await get(path, many);
      expect(text).toContain(`<span>${page * 10 - 9}–${page * 10} of 620</span>`);
      path = linkIn(text, /^Next$/);
      expect(path.length).toBeLessThan(6000);
    }
    expect(path).toBe('');
  });

  test('a list of 500 rows is sorted as a whole', async () => {
    const many = results(500);
    const { text } = await get('/q/achievements?sort=-result&page=2', many);
    expect(text).toContain('<span>51–100 of 500</span>');
    expect(subjectsOf(text)[0]).toMatch(/449/);
  });
});

describe('what can be taken along', () => {
  test.each([
    ['/q/who-knows.csv?technology=k8s', 'who-has-used-kubernetes.csv'],
    ['/q/on-a-date.csv?person=justen-walker&date=2016-03', 'what-was-justen-walker-doing-in-march-2016.csv'],
    ['/q/open-source.csv', 'what-open-source-work-is-there.csv'],
  ])('%s is called %s', async (path, name) => {
    expect((await get(path)).headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  });

  test('the name of a file is plain, whatever the names in it are', async () => {
    const technologies =
      '- { slug: odd, name: \'Ünï ☃ "Кобол"/..\', kind: LANGUAGE }\n- { slug: examplang, name: Examplang, kind: LANGUAGE, aliases: [xlang] }\n- { slug: sample-db, name: Sample DB, kind: DATABASE }\n';
    const odd = graphOf(seedFolder({ 'technologies.yaml': technologies })).site;
    const { headers } = await get('/q/who-knows.csv?technology=odd', odd);
    expect(headers.get('content-disposition')).toBe('attachment; filename="who-has-used-uni.csv"');
  });

  test('a spreadsheet has every row, though the page has a few', async () => {
    const { text } = await get('/q/open-source?first=5&page=2');
    const { contributions } = await ask('{ contributions { totalCount } }');
    expect((await get(linkIn(text, /CSV/))).text.trimEnd().split('\r\n')).toHaveLength(1 + contributions.totalCount);
    expect(linkIn(text, /Copy link/)).toContain('page=2');
  });
});

describe.skipIf(!browser)('in a browser', () => {
  const visit = browsing();

  test('after asking, the answer has the focus, and the heading is in view', () =>
    visit(
      '/q/who-knows',
      async (page) => {
        await page.getByLabel('Skill or project').fill('nomad');
        await page.getByRole('button', { name: 'Ask' }).click();
        await page.waitForURL(/technology=nomad#answer$/);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
        expect(
          await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.getBoundingClientRect().top),
        ).toBeGreaterThanOrEqual(0);
      },
      { javaScriptEnabled: true },
    ));

  test('on a phone, rows can be sorted, too', () =>
    visit(
      '/q/open-source',
      async (page) => {
        await page.getByRole('columnheader', { name: 'Project' }).getByRole('link').click();
        await page.waitForURL(/sort=project/);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      },
      { viewport: { width: 390, height: 800 } },
    ));

  test.each(['/q/in-common', '/q/built-at', '/q/who-knows', '/q/open-source'])('nothing of %s is cut off on paper', (path) =>
    visit(path, async (page) => {
      await page.setViewportSize({ width: 720, height: 1000 }); // A4 without its margins.
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
    }),
  );
});
