import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { clientOf, say } from './clients-support.ts';
import { describeInBrowser, play } from './support.ts';

/** What a browser tells a page whose tab goes to the background or comes to the front. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate(`Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} })`);
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
}

describeInBrowser('many tabs of the playground in one browser', () => {
  const playing = play();

  it('leave each other room: in the background they close their stream, and in front they catch up', async () => {
    const { page: first, problems } = await playing.open();
    await setHidden(first, true);
    // A browser has six connections to one server, and each of these would hold one.
    for (let tab = 0; tab < 6; tab += 1) {
      const page = await first.context().newPage();
      await page.goto(playing.app.url);
      await page.waitForSelector('.shell');
      await setHidden(page, true);
    }
    const last = await first.context().newPage();
    await last.goto(playing.app.url);
    await last.waitForSelector('.shell');
    await say(clientOf(last, 'Discord'), 'Said in the eighth tab');
    expect(await clientOf(first, 'Discord').getByText('Said in the eighth tab').count()).toBe(0);
    await setHidden(first, false);
    await clientOf(first, 'Discord').getByText('Said in the eighth tab').waitFor();
    expect(problems).toEqual([]);
  });
});
