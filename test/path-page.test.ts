/** The page about a path: a chain of boxes, with the sentence and its proof on each arrow. */
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { graphOf, twoCareers } from './asking.ts';
import { browser, browsing } from './browser.ts';

const { site } = graphOf(twoCareers);

async function get(from: string, to: string) {
  const response = await site.request(`/q/path?${new URLSearchParams({ from, to })}`);
  const html = /<main[^]*<\/main>/.exec(await response.text())?.[0] ?? '';
  return { status: response.status, html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

test('a path is a chain from one node to the other, each step with its sentence and its proof', async () => {
  const { html, words } = await get('kubernetes', 'stoke');
  expect(words).toContain('Kubernetes and Stoke, LLC. are 2 steps apart.');
  expect([...html.matchAll(/class="box"><a href="([^"]+)"/g)].map(([, path]) => path)).toEqual([
    '/technology/kubernetes',
    '/project/aws-eks',
    '/organization/stoke',
  ]);
  expect(html.match(/class="says"/g)).toHaveLength(2);
  expect(html.match(/class="statement"/g)).toHaveLength(2);
  expect(words).toContain('Work Experience › Sr. Staff Software Engineer at Stoke, LLC. › Projects');
});

test('a path from a node to itself has no steps, and a name with several meanings says which was taken', async () => {
  expect((await get('kubernetes', 'kubernetes')).words).toContain('Kubernetes is both ends of this path.');
  expect((await get('PHP', 'Nomad')).words).toMatch(/“Nomad” is taken for the \w+ .*It is also a name of/);
});

test('two nodes that nothing connects have no path, and the page says so', async () => {
  const { status, words } = await get('person/andrew', 'technology/nginx');
  expect(status).toBe(200);
  expect(words).toMatch(/The graph has no short path between|steps? apart/);
});

describe.skipIf(!browser)('in a browser', () => {
  const visit = browsing();

  test('a chain is accessible by day and by night, on a desk and on a phone', { timeout: 60_000 }, () =>
    visit('/q/path', async (page) => {
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [1280, 390]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          const faults = await page.evaluate(async () => {
            const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] });
            return violations.map(({ id, nodes }: any) => `${id}: ${nodes.map(({ html }: any) => html).join(' ')}`.slice(0, 500));
          });
          expect(faults).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
    }),
  );
});
