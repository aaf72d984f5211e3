import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { patienceMs } from '../support/patience.ts';

/** Where Debian puts it; the tests are skipped where there is none. */
const executablePath = '/usr/bin/chromium';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the browser that all files share; undefined where none is installed. */
    readonly browserUrl: string | undefined;
  }
}

/** Starts one browser for all test files. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!existsSync(executablePath)) {
    project.provide('browserUrl', undefined);
    return undefined;
  }
  const server = await chromium.launchServer({ executablePath, args: flags, timeout: patienceMs });
  project.provide('browserUrl', server.wsEndpoint());
  return () => server.close();
}
