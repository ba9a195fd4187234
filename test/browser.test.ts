/** The pages as people use them, in a real browser with no internet. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { schema } from '../src/career-schema.ts';
import { browser, browsing } from './browser.ts';

/** The rows of the table under a heading, as text. */
async function rowsUnder(page: Page, heading: string): Promise<readonly string[]> {
  const rows = page.getByRole('table', { name: heading }).locator('tr:not(.below)');
  return (await rows.allInnerTexts()).slice(1).map((text) => text.replace(/\s+/g, ' ').trim());
}

describe.skipIf(!browser)('in a browser', () => {
  const visit = browsing();

  test('“who has used Kubernetes, when, and how do we know?” is answered in two clicks, can be sent, and opens in a spreadsheet', () =>
    visit('/', async (page) => {
      await page.getByRole('link', { name: 'Who has used AWS?' }).first().click();
      await page.getByLabel('Skill or project', { exact: true }).fill('k8s');
      await page.getByRole('button', { name: 'Ask' }).click();
      expect(await rowsUnder(page, 'People')).toEqual([
        expect.stringMatching(/^Justen Walker up to 6 y 1 m Oct 2019 – Oct 2021 Dec 2022 – present Walmart /),
      ]);
      await page.getByText('Created Kubernetes controllers and tooling').waitFor();
      const sent = await page.getByRole('link', { name: 'Copy link' }).getAttribute('href');
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name: 'CSV for a spreadsheet' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('who-has-used-kubernetes.csv');
      const csv = readFileSync(await download.path(), 'utf8');
      expect(csv).toMatch(/^\uFEFFPerson,Used for \(months\),.*Proof\r\nJusten Walker,73,/);
      await page.goto(sent!);
      expect(await page.getByLabel('Skill or project', { exact: true }).inputValue()).toBe('Kubernetes');
      expect(await rowsUnder(page, 'People')).toHaveLength(1);
    }));

  test('evidence leads to its statement, and from there to what it is about and back', () =>
    visit('/q/talks-about?technology=damon', async (page) => {
      await page.getByRole('table').locator('.source a').first().click();
      await page.waitForURL(/\/statement\/talk\//);
      await page.getByRole('link', { name: 'Nomad', exact: true }).first().click();
      await page.waitForURL(/\/technology\/nomad$/);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Nomad');
    }));

  test(
    'a question opens in GraphiQL with its variables, and runs there',
    () =>
      visit('/q/talks-about?technology=go', async (page) => {
        await page.getByRole('link', { name: 'Open in GraphiQL' }).click();
        await page.getByRole('tab', { name: 'TalksAbout' }).waitFor();
        await page.getByRole('button', { name: /execute query/i }).click();
        await page.locator('.result-window', { hasText: /GopherCon/ }).waitFor();
        await page.getByRole('button', { name: /documentation explorer/i }).click();
        await page.getByText(schema.description!.slice(0, 30), { exact: false }).waitFor();
        await page.goto('/q/experience');
        await page.getByRole('link', { name: 'Open in GraphiQL' }).click();
        await page.locator('.result-window', { hasText: /"months"/ }).waitFor();
        expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Experience');
      }),
    60_000,
  );

  test('a row of several things is followed by another one as soon as it is begun', () =>
    visit('/q/fit', async (page) => {
      await page.getByText('Or fill in fields').click();
      const technologies = page.getByLabel('Technology', { exact: true });
      const before = await technologies.count();
      await technologies.last().fill('terraform');
      expect(await technologies.count()).toBe(before + 1);
      await page.getByRole('button', { name: 'Ask' }).click();
      await page.waitForURL(/terraform/);
      await page.getByRole('link', { name: 'Terraform', exact: true }).first().waitFor();
    }));

  test('one more of several goes to the same row, and a row that was added can do what others can', () =>
    visit(
      '/q/fit?requirements.0.technology=go&requirements.1.technology=k8s&requirements.2.anyOf=aws&requirements.2.anyOf=azure',
      async (page) => {
        await page.getByText('Change the requirements').click();
        await page.getByText('Or fill in fields').click();
        const several = page.locator('[name="requirements.2.anyOf"]');
        await several.last().fill('docker');
        await several.last().fill('nomad');
        await page.locator('fieldset.row').last().getByLabel('Technology', { exact: true }).fill('terraform');
        await page.getByRole('button', { name: 'Ask' }).click();
        await page.waitForURL(/docker/);
        const asked = new URL(page.url()).searchParams;
        expect(asked.getAll('requirements.2.anyOf').filter(Boolean)).toEqual(['aws', 'azure', 'docker', 'nomad']);
        expect(asked.get('requirements.3.technology')).toBe('terraform');
        expect(asked.getAll('requirements.3.anyOf').filter(Boolean)).toEqual([]);
        const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      },
    ));

  test('everything works without scripts', () =>
    visit(
      '/',
      async (page) => {
        await page.getByRole('link', { name: 'Which talks are about Go?' }).first().click();
        await page.getByLabel('Skill or project').fill('nomad');
        await page.getByRole('button', { name: 'Ask' }).click();
        await page.waitForURL(/technology=nomad/);
        expect(await rowsUnder(page, 'Talks')).toHaveLength(3);
        expect(await page.locator('p.statement').first().isVisible()).toBe(true);
        await page.goto('/q/who-knows?technology=go');
        await page.locator('summary', { hasText: 'statements' }).first().click();
        expect(await page.locator('details[open] p.statement').first().isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    ));

  test('a misspelled name is refused where it was typed, with a link to the same question about what was meant', () =>
    visit('/q/talks-about?technology=nomda', async (page) => {
      const field = page.getByLabel('Skill or project');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.getByRole('main').getByRole('link', { name: 'Nomad' }).click();
      await page.getByRole('heading', { name: 'Which talks are about Nomad?' }).waitFor();
    }));

  test('on paper, evidence is unfolded and controls are gone', () =>
    visit('/q/talks-about?technology=nomad', async (page) => {
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => page.locator('p.statement').first().isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Ask' }).isVisible()).toBe(false);
      expect(await page.getByRole('heading', { name: 'Which talks are about Nomad?' }).isVisible()).toBe(true);
    }));
});
