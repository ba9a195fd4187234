/** A real browser in front of the real server; it may go nowhere else. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { listen } from '../src/http/server.ts';
import { graphOf } from './asking.ts';

const executable = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path && existsSync(path));

if (!executable) {
  if (process.env['BROWSER_REQUIRED']) throw new Error('This run must test in a browser, and there is no Chromium or Chrome');
  console.warn('Skipped the tests in a browser: no Chromium or Chrome was found. Install one, or set CHROMIUM to where it is.');
}

/** Whether there is a browser to test in. */
export const hasBrowser = executable !== undefined;

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Serves the seed while a file's tests run. The function it gives opens a page, and fails the test if anything goes wrong in it. */
export function browsing() {
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof listen>> | undefined;
  const graph = graphOf('seed');

  beforeAll(async () => {
    if (!executable) return;
    server = await listen(graph.site.fetch, '127.0.0.1', 0);
    browser = await chromium.launch({ executablePath: executable, args: quiet });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  return async function visit(path: string, look: (page: Page, address: string) => Promise<void>, options: BrowserContextOptions = {}) {
    const { address } = server!;
    const context = await browser!.newContext({ baseURL: address, ...options });
    const faults: string[] = [];
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      // What a page breaks of its own policy is said on the console.
      if (message.type() === 'error' && !/status of (400|404)/.test(message.text())) faults.push(message.text());
    });
    try {
      await page.goto(path);
      await look(page, address);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  };
}
