/** The Chromium that is already there, for tests that need a real browser. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

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
