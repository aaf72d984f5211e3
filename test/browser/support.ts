import { readFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import './global-setup.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { patienceMs } from '../support/patience.ts';

const browserUrl = inject('browserUrl');

/** A word that stands in the test report where the tests of the page cannot run. */
export const describeInBrowser =
  browserUrl !== undefined
    ? describe
    : (name: string, run: () => void) => describe.skip(`${name} (skipped: no Chromium is installed)`, run);

/** Switches a fault of the inspector on or off, and waits until it is. */
export async function flip(page: Page, name: RegExp, on: boolean): Promise<void> {
  const button = page.getByRole('switch', { name });
  if ((await button.getAttribute('aria-checked')) !== String(on)) await button.click();
  await eventually(() => button.getAttribute('aria-checked')).toBe(String(on));
}

/** `expect.poll` with the patience of everything else here, not with its own of a second. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: patienceMs });
}

const output = fileURLToPath(new URL('../.output/', import.meta.url));
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A tab, and what went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Errors of the console, uncaught exceptions, and requests that failed or left the machine. */
  readonly problems: readonly string[];
}

export interface Playing {
  readonly app: TestApp;
  /** Opens the page in a profile of its own and waits until it is drawn. */
  open(options?: BrowserContextOptions): Promise<Tab>;
}

function watch(page: Page, url: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const elsewhere = !request.url().startsWith(url) && !/^(data|blob):/.test(request.url());
    if (elsewhere) problems.push(`asked ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  return problems;
}

/**
 * A playground in the browser. Each test gets a bot of its own, so that no test can mistake for its own what another
 * one left behind, unless the tests of a `describe` are `together`: these share one bot, and each must look only at
 * what it has done itself. Each test opens tabs of its own, and fails on what the browser complains of unless it says
 * that this is expected.
 */
export function play(
  environment: Record<string, string> = {},
  { together = false, warmUp = false } = {},
): Playing {
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  const [beforeUse, afterUse] = together ? [beforeAll, afterAll] : [beforeEach, afterEach];
  beforeAll(async () => {
    if (browserUrl !== undefined) browser = await chromium.connect(browserUrl, { timeout: patienceMs });
  });
  beforeUse(async () => {
    app = await startApp({ PLAYGROUND: 'on', ...environment }, { warmUp });
  });
  afterUse(async () => {
    await app?.stop();
    app = undefined;
  });
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    get app() {
      if (app === undefined) throw new Error('expected a running bot, got none');
      return app;
    },
    async open(options = {}) {
      if (browser === undefined || app === undefined) throw new Error('expected a running browser, got none');
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      context.setDefaultTimeout(patienceMs);
      const page = await context.newPage();
      const problems = watch(page, app.url);
      await page.goto(app.url);
      await page.waitForSelector('.shell');
      return { page, problems };
    },
  };
}

/** Writes what a page looks like to test/.output/, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  await page.screenshot({ path: `${output}${name}.png` });
}

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** Holds the page against axe: nothing at all may be found. */
export async function expectAccessible(page: Page): Promise<void> {
  // Not by a script element: the page's policy refuses what is not its own.
  await page.evaluate(await readFile(axePath, 'utf8'));
  const findings = await page.evaluate<Finding[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  expect(
    findings.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
  ).toEqual([]);
}
