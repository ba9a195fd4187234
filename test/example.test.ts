/** The example front end as its visitors meet it: the packed client, a site on another origin, and a real browser. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../src/http/server.ts';
import { graphOf, temporaryFolder, twoCareers } from './asking.ts';
import { browser, launch } from './browser.ts';
import { copyProject } from './packed-client.ts';
import { seedFolder, work } from './seed-folder.ts';

const run = promisify(execFile);

/** A graph of 520 technologies: thirteen jobs that used forty of them each. */
function manyTechnologies(): string {
  const slugs = Array.from({ length: 520 }, (_, index) => `tech-${index}`);
  const jobs = Array.from({ length: 13 }, (_, job) => {
    const statements = slugs.slice(job * 40, job * 40 + 40).map(
      (slug) => `
          - text: Used [[${slug}]].`,
    );
    return `
      - organization: example-works
        title: Job ${job}
        slug: job-${job}
        period: { start: ${2000 + job}-01, end: ${2000 + job}-12 }
        section: Work
        statements:${statements.join('')}`;
  });
  return seedFolder({
    'technologies.yaml': [
      '- { slug: examplang, name: Examplang, kind: LANGUAGE }',
      '- { slug: sample-db, name: Sample DB, kind: DATABASE }',
      ...slugs.map((slug, index) => `- { slug: ${slug}, name: Technology ${index}, kind: TOOL }`),
    ].join('\n'),
    [work]: `
    document: example-page
    positions:${jobs.join('')}
  `,
  });
}

const root = join(temporaryFolder(), 'career-graph');
const example = join(root, 'example');
const small = graphOf(twoCareers);
let fetch = small.site.fetch;
/** What the site asked of the graph since a page was opened. */
let asked: { method: string; url: string; status: number; accept: string | null }[] = [];
let graph: Awaited<ReturnType<typeof listen>>;
let program: ChildProcess;
let site: string;
let running: Browser;

async function serveGraph(port: number): Promise<void> {
  const answer = async (request: Request) => {
    const response = await fetch(request);
    const { method, url, headers } = request;
    asked.push({ method, url, status: response.status, accept: headers.get('accept') });
    return response;
  };
  graph = await listen(answer, '127.0.0.1', port);
}

beforeAll(async () => {
  copyProject(root, 'example');
  await run('npm', ['run', 'example:install'], { cwd: root, env: { ...process.env, npm_config_prefer_offline: 'true' } });
  await serveGraph(0);
  program = spawn(process.execPath, ['example/serve.ts'], {
    cwd: root,
    env: { ...process.env, GRAPH: `${graph.url}/graphql`, SITE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  site = await new Promise<string>((found, failed) => {
    program.stdout!.once('data', (text: Buffer) => found(/http:[/][/][^/]+/.exec(text.toString())![0]));
    program.once('exit', () => failed(new Error('The site did not start')));
  });
  if (browser) running = await launch();
}, 120_000);

afterAll(async () => {
  await running?.close();
  program?.kill();
  await graph?.stop();
});

test('it depends on the client and what draws, and imports nothing else of the project', () => {
  const { dependencies } = JSON.parse(readFileSync(join(example, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(['career-graph-client', 'd3-force']);
  const sources = globSync('**/*.ts', { cwd: example, exclude: (path) => path.includes('node_modules') }).map((file) =>
    join(example, file),
  );
  const imported = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from |import\()'([^']+)'[;)]/g)].map(([, name = '']) =>
      name.startsWith('.') ? relative(example, resolve(dirname(file), name)) : name,
    ),
  );
  const outside = imported.filter((name) => name.startsWith('..'));
  expect(outside).toEqual([]);
  const packages = new Set(imported.filter((name) => !name.endsWith('.ts')));
  expect([...packages].filter((name) => !name.startsWith('node:')).toSorted()).toEqual(['career-graph-client', 'd3-force', 'rolldown']);
});

test('its tools are those of the project', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const [own, project] = [read(join(example, 'package.json')), read('package.json')];
  expect(project.devDependencies).toMatchObject(own.devDependencies);
});

test('it fits the packed client, for the compiler', async () => {
  await expect(run(resolve('node_modules/.bin/tsc'), ['-p', 'example'], { cwd: root })).resolves.toMatchObject({ stdout: '' });
});

test('what visitors load is small, and what draws the graph is loaded with it only', () => {
  const files = globSync('*.js', { cwd: join(example, 'dist') }).map((file) => ({ file, text: readFileSync(join(example, 'dist', file)) }));
  const isGraph = ({ file }: { file: string }) => file.startsWith('graph');
  const weigh = (some: typeof files) => some.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
  expect(files.filter(isGraph)).toHaveLength(1);
  expect(weigh(files.filter((file) => !isGraph(file)))).toBeLessThan(27_500);
  expect(weigh(files.filter(isGraph))).toBeLessThan(14_000); // 13,291 when it was set
  expect(gzipSync(readFileSync(join(example, 'dist/site.css')), { level: 9 }).length).toBeLessThan(5_000);
  expect(statSync(join(example, 'dist/index.html')).size).toBeLessThan(2_000);
});

describe.skipIf(!browser)('in a browser', () => {
  /** Opens a page as somebody who was never here, and fails if anything is said on the console, or asked of anybody else. */
  async function open(
    path: string,
    look: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
    mayFail = /^$/,
  ): Promise<void> {
    const context = await running.newContext({ viewport: { width: 1280, height: 850 }, colorScheme: 'light', ...options });
    const faults: string[] = [];
    asked = [];
    try {
      const page = await context.newPage();
      page.on('request', (request) => {
        if (![site, graph.url].some((origin) => request.url().startsWith(origin))) faults.push(`asked for ${request.url()}`);
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (!mayFail.test(message.text())) faults.push(message.text());
      });
      await page.goto(`${site}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(page);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const heading = (page: Page) => page.getByRole('heading', { level: 1 });

  test('a career is drawn over time, with what is certain apart from what is possible', () =>
    open('?node=person/justen-walker', async (page) => {
      expect(await page.title()).toBe('Justen Walker · Career graph');
      const rows = page.locator('.years li');
      expect(await rows.first().innerText()).toBe(
        'Sr. Staff Software Engineer at Stoke, LLC.\nDec 2022 – “present”, certain until Dec 2022',
      );
      expect(
        await rows
          .first()
          .locator('.mark')
          .evaluateAll((marks) => marks.map(({ className }) => className)),
      ).toEqual(['mark position', 'mark position uncertain']);
      const left = (row: number) =>
        rows
          .nth(row)
          .locator('.mark')
          .first()
          .evaluate((mark) => mark.getBoundingClientRect().left);
      expect(await left(0)).toBeGreaterThan(await left(3));
      await page.getByRole('row', { name: /^Go / }).getByText('20 statements').click();
      await page.getByText('Wrote many CLI utilities in Go.').first().waitFor();
    }));

  test('a career without dates is told without a drawing of them', () =>
    open('?node=person/andrew', async (page) => {
      await page.getByText('No document dates a position').waitFor();
      expect(await page.locator('.years li').allInnerTexts()).toEqual(['An expansive view of back-end engineering\nJun 1, 2020']);
      expect(await page.locator('main').innerText()).not.toMatch(/null|undefined|NaN/);
    }));

  test('talks about a technology are found while typing its name', () =>
    open('?page=talks', async (page) => {
      const field = page.getByRole('combobox', { name: 'Skill or project' });
      await field.pressSequentially('noma');
      const options = page.getByRole('listbox', { name: 'Suggestions for Skill or project' }).getByRole('option');
      await options.first().waitFor();
      expect((await options.allInnerTexts())[0]).toMatch(/^Nomad/);
      await field.press('ArrowDown');
      await field.press('Enter');
      await page.waitForURL(/about=technology\/nomad$/);
      await page.getByRole('heading', { name: 'Talks about Nomad' }).waitFor();
      expect(await page.locator('.rows > li').count()).toBe(3);
      await page.getByText('1 statement').first().click();
      await page.getByText('which calls the Win32 APIs').waitFor();
      await page.goBack();
      await page.getByRole('heading', { name: 'Talks', exact: true }).waitFor();
      expect(await page.title()).toBe('Talks · Career graph');
    }));

  test('a search that a later one replaces is aborted, and says nothing', () =>
    open('?page=talks', async (page) => {
      const failed: string[] = [];
      page.on('requestfailed', (request) =>
        failed.push(`${new URL(request.url()).searchParams.get('variables')}: ${request.failure()?.errorText}`),
      );
      await page.route(/%22text%22%3A%22n%22/, (route) => setTimeout(() => void route.continue().catch(() => undefined), 2_000));
      const field = page.getByRole('combobox', { name: 'Skill or project' });
      await field.pressSequentially('ng');
      await page.getByRole('option', { name: /^NGINX/ }).waitFor();
      expect(failed).toEqual([expect.stringMatching(/"text":"n".*net::ERR_ABORTED/)]);
    }));

  test('who knows a technology is sorted by any column, by the graph', () =>
    open('?page=who-knows&technology=technology/aws', async (page) => {
      expect(await page.getByRole('columnheader', { name: /Time/ }).getAttribute('aria-sort')).toBe('descending');
      const people = () => page.locator('tbody th').allInnerTexts();
      expect(await people()).toEqual(['Justen Walker', 'Andrew']);
      await page.getByRole('link', { name: 'Person' }).click();
      await page.waitForURL(/order=NAME/);
      await expect.poll(people).toEqual(['Andrew', 'Justen Walker']);
      expect(await page.locator('tbody tr').first().innerText()).toMatch(/unknown/);
    }));

  test('a list loads more when its end comes into view, and by a button', () =>
    open('?page=statements', async (page) => {
      const rows = page.locator('.rows > li');
      await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(25);
      await expect
        .poll(
          async () => {
            await page.mouse.wheel(0, 20_000);
            return rows.count();
          },
          { timeout: 10_000 },
        )

        .toBe(Number(/of (\d+)/.exec(await page.locator('.end').innerText())![1]));
      expect(await page.getByRole('button', { name: 'Show more statements' }).isVisible()).toBe(false);
      const ids = await page.locator('.rows > li .row-title').allInnerTexts();
      expect(ids.length).toBeGreaterThan(100);
    }));

  test('the name of a row leads to its page', () =>
    open('?page=talks&about=nomad', async (page) => {
      const row = page.locator('.rows > li .row-title a').first();
      const name = await row.innerText();
      await row.click();
      await page.waitForURL(/node=/);
      await expect.poll(() => heading(page).innerText()).toBe(name);
    }));

  test('a misspelled name is one click from the right page', () =>
    open('?page=talks&about=nomda', async (page) => {
      await page.getByText('There is no technology or project "nomda" in the graph.').waitFor();
      await page.getByRole('link', { name: 'Nomad', exact: true }).click();
      await expect.poll(() => heading(page).innerText()).toBe('Talks about Nomad');
    }));

  test('a node that the graph does not have can be searched for', () =>
    open('?node=technology/kuber', async (page) => {
      await page.getByRole('link', { name: 'Search for “kuber”' }).click();
      await expect.poll(() => page.locator('.row-title').allInnerTexts()).toContain('Kubernetes technology');
    }));

  test('a node that the graph does not have is corrected, or can be searched for, and so is a page', () =>
    open('?node=technology/nomda', async (page) => {
      await page.getByRole('list', { name: 'Suggestions' }).getByRole('link', { name: 'Nomad', exact: true }).click();
      await expect.poll(() => heading(page).innerText()).toBe('Nomad');
      for (const query of [
        'node=person/nobody',
        'node=nothing',
        'page=nope',
        'page=constructor',
        'page=__proto__',
        'page=hasOwnProperty',
      ]) {
        await page.goto(`${site}/?${query}`);
        await heading(page).waitFor();
        expect(await heading(page).innerText(), query).toBe('Not found');
      }
    }));

  test('months that are certain are shown apart from those that are possible, and so is the last use', () =>
    open('?page=who-knows&technology=technology/go&order=constructor', async (page) => {
      expect(await page.locator('tbody tr td').allInnerTexts()).toEqual([
        expect.stringMatching(/^certain: 2 years 3 months\s+possible: .* or more$/),
        'Dec 2022 or later',
        expect.stringContaining('statements'),
      ]);
      await page.goto(`${site}/?node=person/justen-walker`);
      const row = page.getByRole('row', { name: /^AWS / });
      await row.waitFor();
      expect(await row.locator('td').allInnerTexts()).toEqual([
        expect.stringMatching(/^certain: 4 months\s+up to 8 years/),
        'Dec 2022 or later',
        expect.stringContaining('statements'),
      ]);
    }));

  test('evidence for a technology through another one names that one', () =>
    open('?page=who-knows&technology=technology/kibana', async (page) => {
      expect(await page.locator('tbody td').last().innerText()).toContain('through ELK stack');
      await page.goto(`${site}/?node=technology/kibana`);
      await heading(page).waitFor();
      expect(await page.locator('main').innerText()).toMatch(/No statement names it directly\.\s+Statements about ELK stack count for it/);
    }));

  test('the page of a statement or a document does not say what is not so', () =>
    open('?node=document/andrew-letter', async (page) => {
      await page.getByRole('heading', { name: 'What it says' }).waitFor();
      await page.getByText('36 statements').click();
      await page.goto(`${site}/?page=search&text=Nomad`);
      await page.getByRole('link', { name: 'View statement' }).first().click();
      await expect.poll(() => heading(page).innerText()).toMatch(/^Statement about /);
      expect(await page.locator('main').innerText()).not.toContain('Connected to');
    }));

  test('a list that cannot go on waits to be asked again', () =>
    open(
      '?page=statements',
      async (page) => {
        const failed: string[] = [];
        page.on('requestfailed', (request) => failed.push(request.url()));
        const again = page.getByRole('button', { name: 'Try again' });
        await page.route(/after/, (route) => route.abort());
        await page.mouse.wheel(0, 20_000);
        await again.waitFor();
        await page.waitForTimeout(500);
        expect(failed).toHaveLength(1);
        await page.unroute(/after/);
        const rows = page.locator('.rows > li');
        const before = await rows.count();
        await again.click();
        await expect.poll(() => rows.count()).toBeGreaterThan(before);
      },
      {},
      /ERR_FAILED/,
    ));

  test('coming back to a list leads to the same row', () =>
    open('?page=statements', async (page) => {
      const rows = page.locator('.rows > li');
      await expect.poll(async () => (await page.mouse.wheel(0, 20_000), rows.count())).toBeGreaterThan(60);
      const link = rows.nth(55).locator('.row-title a');
      await link.scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      const top = await page.evaluate(() => scrollY);
      await link.click();
      await page.waitForURL(/node=/);
      await page.goBack();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
    }));

  test('pages that are left before they are there say nothing, and the current page is in the history once', () =>
    open('', async (page) => {
      const length = await page.evaluate(() => history.length);
      await page.route(`${graph.url}/**`, (route) => setTimeout(() => void route.continue().catch(() => undefined), 300));
      for (const name of ['Talks', 'Statements', 'Who knows what', 'Talks', 'Talks', 'Talks'])
        await page.getByRole('navigation').getByRole('link', { name }).click();
      await page.getByRole('heading', { name: 'Talks', exact: true }).waitFor();
      expect(await page.evaluate(() => history.length)).toBe(length + 4);
      const first = await page
        .locator('.rows > li')
        .first()
        .evaluateHandle((row) => row);
      await page.getByRole('link', { name: 'Skip to content' }).focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      expect(await first.evaluate((row) => row.isConnected)).toBe(true);
    }));

  test('a refusal keeps the field and what was typed', () =>
    open('?page=talks&about=zzzzzz', async (page) => {
      expect(await page.getByRole('combobox', { name: 'Skill or project' }).inputValue()).toBe('zzzzzz');
      await page.goto(`${site}/?page=talks&about=`);
      await page.getByText(/of \d+ talks/).waitFor();
    }));

  test('a graph that does not answer is explained, and can be asked again', () =>
    open(
      '',
      async (page) => {
        const { port } = new URL(graph.url);
        await graph.stop();
        await page.getByRole('link', { name: 'Talks', exact: true }).click();
        await page.getByRole('heading', { name: "Can't reach the graph" }).waitFor();
        expect(await page.locator('main').innerText()).toContain(`${graph.url}/graphql`);
        await serveGraph(Number(port));
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByRole('heading', { name: 'Talks', exact: true }).waitFor();
      },
      {},
      /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/,
    ));

  test('the graph is asked without a preflight, and a revisit costs nothing, or a 304', () =>
    open('?page=talks&about=nomad', async (page) => {
      await page.getByRole('link', { name: 'HashiConf US 2019' }).click();
      await page.getByRole('heading', { name: 'HashiConf US 2019' }).waitFor();
      const first = [...asked];
      expect(first.length).toBeGreaterThan(1);
      expect(new Set(first.map(({ method, status }) => `${method} ${status}`))).toEqual(new Set(['GET 200']));
      await page.reload();
      await heading(page).waitFor();
      expect(asked.length, 'within a minute, the browser has the answer').toBe(first.length);
      const again = await page.evaluate(
        async ({ url, accept }) => (await globalThis.fetch(url, { cache: 'no-cache', headers: { accept: accept! } })).status,
        first[0]!,
      );
      expect(again, 'the page gets the answer that the browser kept').toBe(200);
      expect(asked.at(-1)).toMatchObject({ method: 'GET', status: 304 });
    }));

  test('the statement behind a line is shown under the pointer', () =>
    open('?page=graph&at=technology/kubernetes', async (page) => {
      const canvas = page.locator('canvas');
      await page.waitForTimeout(2_500); // Until everything has a place.
      const box = (await canvas.boundingBox())!;
      const statement = page.locator('.statement');
      for (let angle = 0; angle < 360 && !(await statement.isVisible()); angle += 3) {
        const [x, y] = [box.x + box.width * 0.42 + 90 * Math.cos(angle), box.y + box.height / 2 + 90 * Math.sin(angle)];
        await page.mouse.move(x, y);
      }
      expect(await statement.innerText()).toMatch(/Kubernetes/);
    }));

  test('the graph can be walked, filtered and asked for a path with a keyboard only, and its URL leads back there', () =>
    open(
      '',
      async (page) => {
        await page.keyboard.press('Tab');
        expect(await page.locator(':focus').innerText()).toBe('Skip to content');
        const tabTo = async (name: RegExp) => {
          for (let presses = 0; presses < 80; presses += 1) {
            await page.keyboard.press('Tab');
            const text = await page.evaluate(
              () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
            );
            if (name.test(text)) return;
          }
          throw new Error(`Tab does not lead to ${name}`);
        };
        await tabTo(/^Graph$/);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'The graph', exact: true }).waitFor();
        await page.keyboard.press('Tab');
        await page.keyboard.type('kuberne');
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'The graph around Kubernetes' }).waitFor();
        const said = page.getByRole('status');
        await expect.poll(() => said.innerText()).toMatch(/Kubernetes: \d+ neighbors, \d+ new\. /);
        await tabTo(/^Path from here: Kubernetes/);
        await page.keyboard.press('Enter');
        await tabTo(/^Expand: Justen Walker/);
        await page.locator('.statement').getByText('Justen Walker').first().waitFor();
        await page.keyboard.press('Enter');
        await expect.poll(() => said.innerText()).toMatch(/^Justen Walker: 100 neighbors/);
        await tabTo(/^Path to here: Stoke/);
        await page.keyboard.press('Enter');
        await page.getByText('The project AWS EKS was part of the work at Stoke, LLC.').waitFor();
        await expect
          .poll(() => page.url())
          .toMatch(/at=technology\/kubernetes&open=person\/justen-walker&from=technology\/kubernetes&to=organization\/stoke$/);
        await page.reload();
        await page.getByText('The project AWS EKS was part of the work at Stoke, LLC.').waitFor();
        const nodes = async () => Number(/of (\d+) nodes/.exec((await page.locator('canvas').getAttribute('aria-label'))!)![1]);
        expect(await nodes()).toBeGreaterThan(8);
        await page.getByRole('checkbox', { name: /^used/ }).focus();
        await page.keyboard.press('Space');
        await expect.poll(() => said.innerText()).toMatch(/^The graph shows \d+ nodes?\.$/);
        expect(await page.getByRole('checkbox', { name: /^used/ }).isChecked()).toBe(false);
      },
      { reducedMotion: 'reduce' },
    ));

  /** Milliseconds between frames while a hand drags a node about and zooms, in order. */
  async function framesOf(path: string, atLeast: number): Promise<readonly number[]> {
    let frames: readonly number[] = [];
    await open(path, async (page) => {
      for (let count = 0; count < 5; count += 1) {
        const more = page.getByRole('button', { name: 'Show more neighbors' });
        await page.locator('.panel h2').waitFor();
        if (!(await more.isVisible())) break;
        const before = await page.locator('.neighbors > li').count();
        await more.click();
        await expect.poll(() => page.locator('.neighbors > li').count(), { timeout: 15_000 }).toBeGreaterThan(before);
      }
      expect(Number(/of (\d+) nodes/.exec((await page.locator('canvas').getAttribute('aria-label'))!)![1])).toBeGreaterThanOrEqual(atLeast);
      const box = (await page.locator('canvas').boundingBox())!;
      const [x, y] = [box.x + box.width / 2, Math.max(box.y, 0) + 200];
      await page.evaluate(() => {
        const times: number[] = [];
        Object.assign(globalThis, { times });
        let last = performance.now();
        requestAnimationFrame(function next() {
          const now = performance.now();
          times.push(now - last);
          last = now;
          requestAnimationFrame(next);
        });
      });
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 0; step < 20; step += 1) await page.mouse.move(x + 3 * step, y + step);
      await page.mouse.up();
      for (let step = 0; step < 20; step += 1) await page.mouse.wheel(0, step < 10 ? -60 : 60);
      frames = (await page.evaluate(() => (globalThis as any).times as number[])).slice(1).toSorted((a, b) => a - b);
    });
    return frames;
  }

  test('the graph stays smooth with 500 nodes', { timeout: 60_000 }, async () => {
    const few = await framesOf('?page=graph&at=technology/kubernetes', 5);
    fetch = graphOf(manyTechnologies()).site.fetch;
    try {
      const many = await framesOf('?page=graph&at=person/ada-example', 500);
      const at = (frames: readonly number[], share: number) => frames[Math.floor(frames.length * share)]!;
      console.info(
        `Frames with few nodes: ${at(few, 0.5).toFixed(0)} ms (95 %: ${at(few, 0.95).toFixed(0)}); with 500: ${at(many, 0.5).toFixed(0)} (95 %: ${at(many, 0.95).toFixed(0)})`,
      );
      expect(at(many, 0.5)).toBeLessThan(4 * at(few, 0.5));
    } finally {
      fetch = small.site.fetch;
    }
  });

  const pages = [
    '',
    '?node=person/justen-walker',
    '?node=person/andrew',
    '?node=technology/nomad',
    '?page=talks&about=nomad',
    '?page=who-knows&technology=go',
    '?page=statements',
    '?page=search&text=kub',
    '?page=graph',
    '?page=graph&at=technology/go&from=technology/go&to=technology/nomad',
    '?page=talks&about=nomda',
    '?node=technology/nothing',
  ];

  /** What an audit finds wrong with a page as it is now, by all of its rules or only some. */
  function faultsIn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
    return page.evaluate(async (only) => {
      const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) });
      return violations.map(({ id, nodes }: any) => `${id}: ${nodes.map(({ html }: any) => html).join(' ')}`.slice(0, 400));
    }, rules);
  }

  /** How far the page sticks out of the screen to the side, in pixels. */
  function overflowOf(page: Page): Promise<number> {
    return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  }

  test.each(pages)(
    'in /%s every row that names a node links to it, and an audit finds no fault, by day and on a phone by night',
    { timeout: 60_000 },
    (path) =>
      open(path, async (page) => {
        const rows = page.locator('main :is(li, tbody tr, .job):not([role=option], .kinds li, .gap)');
        const unlinked = await rows.evaluateAll((all) =>
          all.filter((row) => !row.querySelector('a[href^="?"]')).map(({ textContent }) => textContent),
        );
        expect(unlinked).toEqual([]);
        await page.evaluate(axe.source);
        expect(await faultsIn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 390, height: 800 });
        expect(await faultsIn(page, ['color-contrast', 'scrollable-region-focusable', 'target-size'])).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      }),
  );

  /** The canvas after everything has found its place. */
  const drawn = async (page: Page, label: RegExp) => {
    await expect.poll(() => page.locator('canvas').getAttribute('aria-label')).toMatch(label);
    return (await page.locator('canvas').boundingBox())!;
  };

  /** Points at places of the picture, row by row, until the statement of a line is shown that has a text. */
  async function pointAtLine(page: Page, text: string): Promise<{ readonly x: number; readonly y: number }> {
    await drawn(page, /connection/);
    await page.waitForTimeout(300); // Until it is painted.
    const found = await page.evaluate((wanted) => {
      const canvas = document.querySelector('canvas')!;
      const statement = document.querySelector<HTMLElement>('.statement')!;
      const { left, top, right, bottom } = canvas.getBoundingClientRect();
      for (let y = top + 20; y < bottom; y += 8)
        for (let x = left + 20; x < right; x += 8) {
          canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' }));
          if (!statement.hidden && statement.textContent.includes(wanted)) return { x, y };
        }
      return undefined;
    }, text);
    if (!found) throw new Error(`No line says ${text}`);
    return found;
  }

  test('a line of a path says what its step says, and stays open after a click', () =>
    open(
      '?page=graph&at=technology/nomad&from=technology/nomad&to=technology/logstash',
      async (page) => {
        await page.locator('.steps li').first().waitFor();
        const steps = await page.locator('.steps > li').evaluateAll((items) =>
          items.map((item) =>
            [...item.childNodes]
              .flatMap((node) => (node.nodeName === 'DETAILS' ? [] : [node.textContent]))
              .join('')
              .trim(),
          ),
        );
        expect(steps.at(-1)).toContain('ELK');
        await pointAtLine(page, steps.at(-2)!);
        const { x, y } = await pointAtLine(page, steps.at(-1)!);
        await page.mouse.click(x, y);
        await page.mouse.move(0, 0);
        await page.locator('.statement').getByRole('link').first().click();
        await page.waitForURL(/node=/);
      },
      { reducedMotion: 'reduce' },
    ));

  test('a graph that was left does not change the URL of the next page', () =>
    open('?page=graph&at=technology/nomad', async (page) => {
      await drawn(page, /nodes/);
      await page.route(/foundIn|talks/i, (route) => setTimeout(() => void route.continue().catch(() => undefined), 700));
      await page.getByRole('link', { name: 'Talks', exact: true }).click();
      await page.getByRole('checkbox', { name: /^used/ }).click();
      await page.getByRole('heading', { name: 'Talks', exact: true }).waitFor();
      expect(new URL(page.url()).search).toBe('?page=talks');
    }));

  test('what the URL of a graph has that is not in the graph is left out', () =>
    open('?page=graph&at=technology/nomad&open=x&open=technology/nope&from=x&to=person/nobody', async (page) => {
      await drawn(page, /nodes/);
      await expect.poll(() => new URL(page.url()).search).toBe('?page=graph&at=technology/nomad');
      expect(await page.getByRole('heading', { name: 'Path' }).isVisible()).toBe(false);
    }));

  test('a node that cannot be expanded is explained once, and can be tried again', () =>
    open(
      '?page=graph&at=technology/nomad',
      async (page) => {
        await drawn(page, /nodes/);
        const { port } = new URL(graph.url);
        await graph.stop();
        const expand = page.getByRole('button', { name: /^Expand: / }).first();
        const alert = page.getByRole('alert');
        await expand.click();
        await alert.getByRole('heading').waitFor();
        await expand.click();
        await expect.poll(() => page.locator('.panel').getAttribute('aria-busy')).toBe('false');
        expect(await alert.getByRole('heading').count()).toBe(1);
        await serveGraph(Number(port));
        await alert.getByRole('button', { name: 'Try again' }).first().click();
        await expect.poll(() => alert.getByRole('heading').count()).toBe(0);
        expect(page.url()).toContain('&open=');
      },
      {},
      /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/,
    ));

  test('what is counted is what the filter shows, in the picture as in the list', () =>
    open('?page=graph&at=technology/nomad', async (page) => {
      await drawn(page, /nodes/);
      const filter = page.locator('.filter label');
      const groups = await page.locator('.relation h3').allInnerTexts();
      const numbers = (texts: readonly string[]) =>
        texts
          .map((text) => Number(/\d+/.exec(text)![0]))
          .filter((number) => number > 0)
          .toSorted((a, b) => a - b);
      expect(numbers(await filter.allInnerTexts())).toEqual(numbers(groups));
      for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
      await drawn(page, /^A drawing of 1 node and 0 connections\. The list has the neighbors of Nomad\.$/);
      expect(await page.locator('.neighbors > li').count()).toBe(0);
    }));
});

test('a request without a valid URL is refused, and the site keeps running', async () => {
  const { port } = new URL(site);
  const status = await new Promise((answered, failed) => {
    get({ host: '127.0.0.1', port, path: '//' }, (response) => answered(response.resume().statusCode)).once('error', failed);
  });
  expect(status).toBe(400);
  expect((await globalThis.fetch(site)).status).toBe(200);
});

test('a second site on the same port says so, and leaves the files of the first one alone', async () => {
  const before = statSync(join(example, 'dist/main.js')).mtimeMs;
  const second = run(process.execPath, ['example/serve.ts'], { cwd: root, env: { ...process.env, SITE_PORT: new URL(site).port } });
  await expect(second).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^Port \d+ is in use\. [^\n]*\n$/) });
  expect(statSync(join(example, 'dist/main.js')).mtimeMs).toBe(before);
});
