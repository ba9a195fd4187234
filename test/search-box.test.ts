/** The search box and GraphiQL in a real browser, by keyboard. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browser, browsing } from './browser.ts';

async function faultsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }: any) => `${id}: ${nodes.map(({ html }: any) => html).join(' ')}`.slice(0, 500));
  });
}

describe.skipIf(!browser)('in a browser', () => {
  const visit = browsing();

  test('a slash leads to the box, arrows pick a suggestion, and Enter follows it', () =>
    visit('/q', async (page) => {
      const box = page.getByRole('combobox', { name: /search/i });
      await page.keyboard.press('/');
      await page.keyboard.type('kubern');
      const options = page.getByRole('option');
      await options.first().waitFor();
      expect(await box.inputValue()).toBe('kubern');
      expect(await options.first().innerText()).toMatch(/^Kubernetes\s+Technology$/);
      expect(await box.getAttribute('aria-activedescendant')).toBe(null);
      await page.keyboard.press('ArrowDown');
      expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
      await page.keyboard.press('ArrowUp');
      expect(await box.getAttribute('aria-activedescendant')).toBe(null);
      await page.keyboard.press('ArrowUp');
      expect(await options.last().getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/q\/[\w-]+\?technology=kubernetes$/);
    }));

  test('Escape closes the suggestions and keeps the text, and Enter without a choice searches', () =>
    visit('/', async (page) => {
      const box = page.getByRole('combobox');
      await box.fill('nomad');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('option').count()).toBe(0);
      expect(await box.inputValue()).toBe('nomad');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/q\/search\?text=nomad$/);
      expect(await page.getByRole('combobox').inputValue()).toBe('nomad');
    }));

  test('a slash in a field is a slash', () =>
    visit('/', async (page) => {
      await page.getByRole('combobox').focus();
      await page.keyboard.type('ci/cd');
      expect(await page.getByRole('combobox').inputValue()).toBe('ci/cd');
    }));

  test.each(['light', 'dark'] as const)('an audit finds no fault while suggestions are open, %s', { timeout: 30_000 }, (colorScheme) =>
    visit(
      '/',
      async (page) => {
        await page.getByRole('combobox').fill('go');
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('ArrowDown');
        expect(await faultsIn(page)).toEqual([]);
      },
      { colorScheme },
    ),
  );

  test('without scripts the box searches', () =>
    visit(
      '/',
      async (page) => {
        await page.getByRole('searchbox').fill('talks about nomad');
        await page.getByRole('button', { name: 'Search' }).click();
        await page.getByRole('link', { name: 'Which talks are about Nomad?' }).click();
        expect(new URL(page.url()).search).toBe('?technology=nomad');
      },
      { javaScriptEnabled: false },
    ));

  test('the home page answers within one screen', () =>
    visit(
      '/',
      async (page) => {
        const below = await page
          .locator('.live, .first, .careers')
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
        expect(below).toHaveLength(3);
        expect(Math.max(...below)).toBeLessThan(800);
      },
      { viewport: { width: 1280, height: 800 } },
    ));
});
