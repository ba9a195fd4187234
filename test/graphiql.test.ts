/** GraphiQL in a real browser, with no internet: it asks, it shows, it explains. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { graphOf } from './asking.ts';
import { browser, launch } from './browser.ts';

test.skipIf(!browser)(
  'GraphiQL opens on a question, answers it, and explains the schema, without a request to anywhere else',
  async () => {
    const { yoga } = graphOf('seed');
    const server = createServer(yoga);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const chrome = await launch();
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
