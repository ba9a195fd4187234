/** GraphiQL as developers meet it: with an answer, few tabs, and links that can be sent. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browser, browsing } from './browser.ts';
import { graphOf } from './asking.ts';
import { seedFolder } from './seed-folder.ts';

async function answerIn(page: Page): Promise<string> {
  await page.locator('.result-window', { hasText: /"(data|errors)"/ }).waitFor();
  return (await page.locator('.result-window').innerText()).replace(/\s+/g, ' ');
}

test('it opens with a question that the graph can answer', async () => {
  const { site } = graphOf(seedFolder());
  const html = await (await site.request('/graphql', { headers: { accept: 'text/html' } })).text();
  const [, config = ''] = /id="config">([^]*?)<\/script>/.exec(html) ?? [];
  const { options } = JSON.parse(config);
  const response = await site.request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: options.query, variables: JSON.parse(options.variables) }),
  });
  expect(await response.json()).toMatchObject({ data: { people: { edges: [{ node: { name: 'Ada Example' } }] } } });
  expect(options.query).toMatch(/^# Who has used a technology\?\nquery WhoKnows\(/);
  for (const tab of options.defaultTabs) {
    const body = JSON.stringify({ query: tab.query, variables: JSON.parse(tab.variables || '{}') });
    const answer = await site.request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await answer.json()).not.toHaveProperty('errors');
  }
});

describe.skipIf(!browser)('in a browser', () => {
  const visit = browsing();

  test(
    'it opens with an answer, two tabs, a menu of questions and a way home',
    () =>
      visit('/graphql', async (page) => {
        expect(await answerIn(page)).toContain('Justen Walker');
        expect(await page.getByRole('tab').allInnerTexts()).toEqual(['WhoKnows', 'Careers']);
        expect(await page.locator('svg title').count()).toBe(0);
        await page.getByText('Questions').press('Enter');
        await page.keyboard.press('Escape');
        expect(await page.getByRole('link', { name: 'Which talks are about Go?' }).isVisible()).toBe(false);
        await page.getByText('Questions').press('Enter');
        await page.getByRole('link', { name: 'Which talks are about Go?' }).click();
        expect(await answerIn(page)).toContain('talks');
        await page.getByRole('link', { name: 'career-graph' }).click();
        await page.getByRole('heading', { level: 1, name: /Ask a career/ }).waitFor();
      }),
    60_000,
  );

  test(
    'the link to an edited query opens it, with its variables and its answer',
    () =>
      visit(
        '/graphql?documentId=talks-about',
        async (page) => {
          await answerIn(page);
          await page.locator('.graphiql-query-editor .view-lines').click();
          await page.keyboard.press('ControlOrMeta+End');
          await page.keyboard.type('# edited');
          await page.waitForURL(/edited/);
          await page.getByRole('button', { name: 'Copy link' }).click();
          await page.getByRole('button', { name: 'Copied' }).waitFor();
          const link = await page.evaluate(() => navigator.clipboard.readText());
          await page.evaluate(() => localStorage.clear());
          await page.goto('about:blank');
          await page.goto(link);
          expect(await answerIn(page)).toContain('talks');
          expect(new URL(link).searchParams.get('query')).toMatch(/# edited$/);
          expect(JSON.parse(new URL(link).searchParams.get('variables')!)).toMatchObject({ technology: 'go' });
        },
        { permissions: ['clipboard-read', 'clipboard-write'] },
      ),
    60_000,
  );

  test(
    'tabs of earlier visits do not pile up, but what the visitor wrote is kept',
    () =>
      visit(
        '/graphql?documentId=timeline',
        async (page) => {
          await answerIn(page);
          await page.locator('.graphiql-query-editor .view-lines').click();
          await page.keyboard.press('ControlOrMeta+End');
          await page.keyboard.type('# mine');
          await page.waitForURL(/mine/);
          await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('# mine'));
          for (const question of ['experience', 'who-knows', 'path']) {
            await page.goto(`/graphql?documentId=${question}`);
            await answerIn(page);
          }
          expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Timeline', 'Path']);
          expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Path');
        },
        { locale: 'en-GB' }, // What the browser keeps is not shared with the other tests.
      ),
    60_000,
  );
});
