/** GraphiQL in a real browser, with no internet: it asks, it shows, it explains. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { graphOf } from './asking.ts';

const browser = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path && existsSync(path));

if (!browser) {
  if (process.env['BROWSER_REQUIRED']) throw new Error('This run must test in a browser, and there is no Chromium or Chrome');
  console.warn('Skipped the tests in a browser: no Chromium or Chrome was found. Install one, or set CHROMIUM to where it is.');
}

test.skipIf(!browser)(
  'GraphiQL opens on a question, answers it, and explains the schema, without a request to anywhere else',
  async () => {
    const { yoga } = graphOf('seed');
    const server = createServer(yoga);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const quiet = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    const chrome = await chromium.launch({ executablePath: browser!, args: quiet });
    try {
      const page = await chrome.newPage();
      const elsewhere: string[] = [];
      const faults: string[] = [];
      page.on(
        'request',
        (request) => request.url().startsWith(address) || /^(data|blob):/.test(request.url()) || elsewhere.push(request.url()),
      );
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(`${address}/graphql`);
      await page.getByRole('tab', { name: 'TalksAbout' }).waitFor();
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.locator('.result-window', { hasText: /HashiConf/ }).waitFor();
      await page.getByRole('button', { name: /documentation explorer/i }).click();
      await page.getByText('Careers as a graph that can be asked', { exact: false }).waitFor();
      expect(elsewhere).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await chrome.close();
      server.close();
    }
  },
  60_000,
);
