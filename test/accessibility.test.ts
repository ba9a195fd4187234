/** An automated audit of the accessibility of every page, in a real browser. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { questions } from '../src/questions/questions.ts';
import { graphOf, twoCareers } from './asking.ts';
import { browser, browsing } from './browser.ts';

/** What the audit finds wrong with a page as it is now, by all of its rules or only some. */
async function faultsIn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (only) => {
    const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) });
    return violations.map(({ id, nodes }: any) => `${id}: ${nodes.map(({ html }: any) => html).join(' ')}`.slice(0, 500));
  }, rules);
}

/** How far the page sticks out of the screen to the side, in pixels. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const [{ id: someStatement }] = (await graphOf(twoCareers).ask('{ statements(first: 1) { nodes { id } } }')).statements.nodes;

const pages = [
  '/',
  ...questions().map(({ name }) => `/q/${name}`),
  '/q/talks-about?technology=nomda',
  '/q',
  '/q/search',
  '/q/search?text=go&foundIn=STATEMENT&first=5',
  '/q/search?text=kuberntes',
  '/q/nothing',
  '/person/justen-walker',
  '/person/justen-walker?proof=go&at=2015-09..2019-10',
  '/compare?people=justen-walker&people=andrew',
  '/compare?people=nobody',
  '/person/andrew',
  '/technology/go',
  '/organization/jet',
  '/talk/safety-not-guaranteed',
  `/${someStatement}`,
  '/nowhere',
];

describe.skipIf(!browser)('in a browser', () => {
  const visit = browsing();

  test.each(pages)('an automated audit finds no fault in %s, by day, and on a phone by night', { timeout: 60_000 }, (path) =>
    visit(
      path,
      async (page) => {
        await page.evaluate(axe.source);
        expect(await faultsIn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 390, height: 800 });
        expect(await faultsIn(page, ['color-contrast', 'scrollable-region-focusable', 'target-size'])).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      },
      { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    ),
  );
});
