/** The page about fit: lines of a job ad in, a matrix of requirements and people out, and nothing left out silently. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';
import { browser, browsing } from './browser.ts';

const { site } = graphOf(twoCareers);

const ad = 'Go 3y, AWS 2y, Terraform since 2024, people management';

async function get(params: Record<string, string>, format = '', from = site) {
  const response = await from.request(`/q/fit${format}?${new URLSearchParams(params)}`);
  const text = await response.text();
  return { status: response.status, text, words: wordsOf(text) };
}

/** What a page says in its main part, without its markup. */
function wordsOf(html: string): string {
  return (/<main[^]*<\/main>/.exec(html)?.[0] ?? html)
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

/** The cells of the matrix, row by row, without statements. */
function matrixOf(html: string): readonly (readonly string[])[] {
  const table = /<table[^]*?<\/table>/.exec(html)?.[0] ?? '';
  const rows = table.replace(/<ul class="quotes">[^]*?<\/ul>/g, '').match(/<tr[^]*?<\/tr>/g) ?? [];
  return rows.map((row) => (row.match(/<t[hd][^]*?<\/t[hd]>/g) ?? []).map((cell) => wordsOf(cell).trim()));
}

test('the lines of a job ad are answered requirement by requirement, with what is not in the graph', async () => {
  const { status, text, words } = await get({ lines: ad });
  expect(status).toBe(200);
  expect(words).toContain('Justen Walker may meet 2 of 4 requirements. “people management” was not found.');
  expect(matrixOf(text)).toEqual([
    ['Requirement', 'Justen Walker 0 of 4 met', 'Andrew 0 of 4 met'],
    ['Go at least 3 years', 'possible up to 10 y 2 m (2 y 3 m certain) · present 20 statements', 'not found'],
    ['AWS at least 2 years', 'possible up to 8 y 11 m (4 m certain) · in a present job 9 statements', 'self-reported only 2 statements'],
    ['Terraform used in 2024 or later', 'not recent up to 1 y 2 m · by Nov 2022 3 statements', 'not found'],
    ['people management not found', 'not found', 'not found'],
  ]);
  expect(gzipSync(text).length).toBeLessThan(13_000);
});

test('every line is shown as it was understood, and leads to the fields that correct it', async () => {
  const { text, words } = await get({ lines: 'Go 3y\nWe offer a friendly team of very clever people\nAWS or Azure' });
  expect(words).toContain(
    'Go 3y Go, at least 3 years We offer a friendly team of very clever people not understood, left out AWS or Azure AWS or Azure',
  );
  for (const [, id] of text.matchAll(/href="#(requirements[^"]+)"/g)) expect(text).toContain(` id="${id}"`);
  expect(text.match(/href="#requirements/g)).toHaveLength(2);
});

test('the text field has what was asked, which asks the same again', async () => {
  const asked = { 'requirements.0.technology': 'golang', 'requirements.0.minMonths': '18', 'requirements.0.usedSince': '2020-03' };
  const { text } = await get({ ...asked, 'requirements.1.anyOf': 'aws' });
  const lines = /<textarea[^>]*>\s*([^<]*)/.exec(text)?.[1] ?? '';
  expect(lines).toBe('Go, at least 1 year 6 months, used in March 2020 or later\nAWS');
  expect(matrixOf((await get({ lines })).text)).toEqual(matrixOf(text));
});

test('a misspelled name is answered as not found, with the names that may have been meant', async () => {
  const { status, text, words } = await get({ lines: 'Kuberntes 2y, Go' });
  expect(status).toBe(200);
  expect(words).toContain('“Kuberntes” was not found.');
  expect(words).toContain('Did you mean Kubernetes instead of “Kuberntes”?');
  const link = /href="([^"]*)">Kubernetes<\/a>\s*instead/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(matrixOf(await (await site.request(link)).text()).map(([head]) => head)).toEqual([
    'Requirement',
    'Kubernetes at least 2 years',
    'Go',
  ]);
  expect((await get({ lines: 'COBOL' })).words).toContain('“COBOL” was not found.');
});

test('a question about some people is about nobody else, and asks nothing without requirements', async () => {
  const empty = await get({ people: 'justen-walker' });
  expect(empty).toMatchObject({ status: 200 });
  expect(empty.words).toMatch(/Does Justen Walker fit\? Paste the lines of a job ad/);
  expect(matrixOf(empty.text)).toEqual([]);
  const { text, words } = await get({ people: 'andrew', lines: 'Go, Kafka' });
  expect(words).toContain('Does Andrew fit?');
  expect(matrixOf(text)[0]).toEqual(['Requirement', 'Andrew 0 of 2 met']);
  const none = await get({ people: 'andrew', lines: 'Terraform' });
  expect(none.words).toContain("The documents don't show that Andrew meets this requirement.");
  expect(matrixOf(none.text)).toEqual([
    ['Requirement', 'Andrew 0 of 1 met'],
    ['Terraform', 'not found'],
  ]);
});

test('a text without requirements, too long a text, and lines beside requirements are refused kindly', async () => {
  expect(await get({ lines: ' ' })).toMatchObject({ status: 200 });
  expect((await get({ lines: 'We offer a friendly team of very clever people' })).words).toContain('These lines name nothing to look for.');
  const long = await get({ lines: 'Go 3y\n'.repeat(400) });
  expect(long.status).toBe(400);
  expect(long.words).toContain('This text has 2,400 characters, and at most 2,000 can be read.');
  expect((await get({ lines: 'Go', 'requirements.0.technology': 'aws' })).words).toContain('Give either lines or requirements, not both.');
  for (const format of ['.json', '.csv'])
    expect(await get({ people: 'andrew' }, format)).toMatchObject({ status: format === '.json' ? 400 : 200 });
});

test('a spreadsheet has a row for each person and requirement, and JSON is the answer to the requirements', async () => {
  const { text } = await get({ lines: ad }, '.csv');
  const rows = text.split('\r\n').map((row) => row.split(',').slice(0, 4).join());
  expect(rows.filter((row) => /^\uFEFF?(Person|Justen Walker|Andrew),/.test(row))).toEqual([
    'Person,Requirement,Asked,Verdict',
    'Justen Walker,Go,at least 3 years,possible',
    'Justen Walker,AWS,at least 2 years,possible',
    'Justen Walker,Terraform,used in 2024 or later,not recent',
    'Justen Walker,people management,,not found',
    'Andrew,Go,at least 3 years,not found',
    'Andrew,AWS,at least 2 years,self-reported only',
    'Andrew,Terraform,used in 2024 or later,not found',
    'Andrew,people management,,not found',
  ]);
  const json = JSON.parse((await get({ lines: 'Go 3y' }, '.json')).text);
  expect(json.data.people.edges[0].fit.requirements).toMatchObject([{ names: ['Go'], minMonths: 36, verdict: 'POSSIBLE' }]);
});

/** A graph of many smiths, with names that are long or not Latin, some of them in jobs without dates. */
function smiths(count: number) {
  const root = temporaryFolder();
  const write = (name: string, records: unknown) => writeFileSync(join(root, name), JSON.stringify(records));
  const tools = ['hammer', 'anvil', 'tongs', 'bellows', 'chisel', 'lathe'];
  const names = ['王小明', 'Bartholomew Maximilian von und zu Hohenstaufen-Löwenherz', 'محمد علي', '<b>"Ada" & Co</b>'];
  write(
    'technologies.yaml',
    tools.map((slug) => ({ slug, name: slug, kind: 'TOOL' })),
  );
  write('organizations.yaml', [{ slug: 'forge', name: 'Forge' }]);
  write('events.yaml', []);
  write('documents.yaml', [{ slug: 'book', title: 'Book of smiths', kind: 'RESUME', author: 'smith-100' }]);
  for (let index = 0; index < count; index += 1) {
    const slug = `smith-${100 + index}`;
    const period = index % 3 === 0 ? {} : { period: { start: '2010-01', end: index % 3 === 1 ? 'present' : '2014-06' } };
    const used = tools.filter((_, at) => index % (at + 1) === 0);
    const job = { organization: 'forge', title: 'Smith', section: slug, ...period };
    mkdirSync(join(root, 'people', slug), { recursive: true });
    write(join('people', slug, 'career.yaml'), {
      document: 'book',
      person: { name: names[index] ?? slug, section: slug },
      positions: [{ ...job, statements: used.map((tool) => ({ text: `Worked with [[${tool}]].` })) }],
    });
  }
  return graphOf(root);
}

test('more than four people are rows, and more than twenty are on pages that lead to each other', async () => {
  const { site: forge, close } = smiths(25);
  const lines = 'hammer 3y, anvil, tongs or bellows 1y, chisel since 2012, lathe, welding';
  const first = await get({ lines }, '', forge);
  expect(first.words).toContain('“welding” was not found.');
  expect(matrixOf(first.text)).toHaveLength(21);
  expect(matrixOf(first.text)[0]?.slice(0, 3)).toEqual(['Person', 'hammer at least 3 years', 'anvil']);
  expect(first.words).toContain('1–20 of 25');
  expect(first.text).not.toContain('<b>"Ada"');
  const next = /rel="next" href="([^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await (await forge.request(next)).text();
  expect(matrixOf(second)).toHaveLength(6);
  expect(wordsOf(second)).toContain('21–25 of 25');
  const previous = /rel="prev" href="([^"]+)"/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(matrixOf(await (await forge.request(previous)).text())).toEqual(matrixOf(first.text));
  const people = ['smith-100', 'smith-103'].map((slug) => ['people', slug]);
  const some = await (await forge.request(`/q/fit?${new URLSearchParams([...people, ['lines', lines]])}`)).text();
  expect(matrixOf(some)[0]).toHaveLength(3);
  close();
});

describe.skipIf(!browser)('in a browser', () => {
  const visit = browsing();

  const faults = (page: Page) =>
    page.evaluate(async () => {
      const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] });
      return violations.map(({ id, nodes }: any) => `${id}: ${nodes.map(({ html }: any) => html).join(' ')}`.slice(0, 500));
    });

  test.each([`/q/fit?lines=${encodeURIComponent(ad)}`, '/q/fit?people=andrew', '/q/fit?lines=x&requirements.0.technology=go'])(
    '%s is accessible by day and by night, on a desk and on a phone, and asks again',
    { timeout: 60_000 },
    (path) =>
      visit(path, async (page) => {
        await page.evaluate(axe.source);
        for (const colorScheme of ['light', 'dark'] as const)
          for (const width of [1280, 390]) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 800 });
            await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
            expect(await faults(page)).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          }
        await page.getByLabel('Paste the lines of a job ad').fill('Kubernetes 2y\nCOBOL');
        await page.locator('form.lines button').click();
        await page.waitForURL(/lines=Kubernetes/);
        expect(await page.locator('.matrix tbody th').allInnerTexts()).toHaveLength(2);
      }),
  );

  test('a link of a line opens the field that corrects it', { timeout: 60_000 }, () =>
    visit(`/q/fit?lines=${encodeURIComponent(ad)}`, async (page) => {
      await page.getByRole('link', { name: 'AWS, at least 2 years' }).click();
      expect(await page.locator('[id="requirements.1.technology"]').isVisible()).toBe(true);
      expect(await page.locator('[id="requirements.1.technology"]').inputValue()).toBe('AWS');
    }),
  );
});
