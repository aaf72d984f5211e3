import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { reply, startBot, startSlackWithThree } from '../adapters/slack/installations/support.ts';
import { patienceMs } from '../support/patience.ts';
import { describeInBrowser, expectAccessible } from './support.ts';

const browserUrl = inject('browserUrl');

describeInBrowser('the page that installs the app in Slack', () => {
  let browser: Awaited<ReturnType<typeof chromium.connect>> | undefined;
  beforeAll(async () => {
    if (browserUrl !== undefined) browser = await chromium.connect(browserUrl, { timeout: patienceMs });
  });
  afterAll(() => browser?.close());

  async function press(page: Page, name: string): Promise<void> {
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    for (let tabs = 0; tabs < 10 && (await focused()) !== name; tabs += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
    await page.keyboard.press('Enter');
  }

  it.each(['light', 'dark'] as const)('works by keyboard, and for everybody, in %s', async (colorScheme) => {
    if (!browser) throw new Error('expected a running browser, got none');
    const { slack, acme } = await startSlackWithThree();
    const bot = await startBot({ slack });
    await bot.adapter.start();
    const context = await browser.newContext({ colorScheme });
    onTestFinished(() => context.close());
    context.setDefaultTimeout(patienceMs);
    const page = await context.newPage();

    await page.goto(`${bot.url}/slack/install`);
    await expectAccessible(page);
    await press(page, 'Add to Slack');
    await page.waitForURL(/oauth\/v2\/authorize/);
    await press(page, 'Cancel');
    await page.getByRole('heading', { name: 'Toonwit was not installed' }).waitFor();
    await expectAccessible(page);

    await press(page, 'Try again');
    await page.getByRole('heading', { name: 'Add Toonwit to Slack' }).waitFor();
    await press(page, 'Add to Slack');
    await page.waitForURL(/oauth\/v2\/authorize/);
    await press(page, 'Allow in Acme');
    await page.getByRole('heading', { name: 'Toonwit is in Acme' }).waitFor();
    await expectAccessible(page);
    await acme.control.useCommand({ user: 'ada', channel: 'general', command: '/caption', text: 'hello' });
    await reply(acme, /About hello/);
  });
});
