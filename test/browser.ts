/** The Chromium that is already there, for tests that need a real browser; pages in it may ask nobody but the server under test. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { listen } from '../src/http/server.ts';
import { graphOf, twoCareers } from './asking.ts';

/** Where it is; undefined if there is none, and then a run that must test in a browser fails at once. */
export const browser = [
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

/** Starts it, with nothing that asks the internet of its own accord. */
export function launch(): Promise<Browser> {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: browser!, args: quiet });
}

/**
 * Serves the seed while a file's tests run. The function it gives opens a page, and fails the test if anything goes wrong in it. Pages with
 * the same options share what a browser keeps, such as its cache.
 */
export function browsing() {
  let running: Browser | undefined;
  let server: Awaited<ReturnType<typeof listen>> | undefined;
  const graph = graphOf(twoCareers);
  const contexts = new Map<string, BrowserContext>();

  beforeAll(async () => {
    if (!browser) return;
    server = await listen(graph.site.fetch, '127.0.0.1', 0);
    running = await launch();
  }, 60_000);
  afterAll(async () => {
    await running?.close();
    await server?.stop();
  });

  return async function visit(path: string, look: (page: Page, address: string) => Promise<void>, options: BrowserContextOptions = {}) {
    const address = server!.url;
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? (await running!.newContext({ baseURL: address, ...options }));
    contexts.set(key, context);
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
      await page.close();
    }
  };
}
