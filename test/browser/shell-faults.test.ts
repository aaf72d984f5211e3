import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { describeInBrowser, eventually, patienceMs, picture, play } from './support.ts';

describeInBrowser('the fault switches in a browser', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' });

  const flip = async (page: Page, name: RegExp, on: boolean) => {
    const button = page.getByRole('switch', { name });
    if ((await button.getAttribute('aria-checked')) !== String(on)) await button.click();
    await eventually(() => button.getAttribute('aria-checked')).toBe(String(on));
  };
  const ask = async (page: Page, platform: 'Discord' | 'Slack') => {
    await page.getByRole('radio', { name: platform }).check({ force: true });
    await page.getByRole('button', { name: 'How does this feel?' }).click();
  };
  const answers = (page: Page, platform: string) =>
    page.getByRole('region', { name: platform, exact: true }).getByText('mini · ');

  it.each([
    ['Discord', /^429/],
    ['Slack', /^429/],
    ['Discord', /^5xx/],
    ['Slack', /^5xx/],
    ['Discord', /^Retry storm/],
    ['Slack', /^Retry storm/],
    ['Discord', /^Connection drop/],
    ['Slack', /^Connection drop/],
  ] as const)(
    'still gets exactly one answer on %s under %s',
    async (platform, fault) => {
      const { page, problems } = await playing.open();
      const before = await answers(page, platform).count();
      await flip(page, fault, true);
      await ask(page, platform);
      await eventually(() => answers(page, platform).count()).toBe(before + 1);
      await picture(page, `fault-${platform}-${fault.source.replaceAll(/\W/g, '')}`);
      await flip(page, fault, false);
      // Whatever was sent twice would stand before the next answer.
      await ask(page, platform);
      await eventually(() => answers(page, platform).count()).toBe(before + 2);
      expect(problems).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'shows on both platforms what a late acknowledgement looks like',
    async () => {
      const { page } = await playing.open();
      await flip(page, /^Late acknowledgement/, true);
      await ask(page, 'Discord');
      const lines = page.getByRole('region', { name: 'Requests and events' });
      await lines.getByText('not acknowledged within 3 s').first().waitFor();
      await page
        .getByRole('region', { name: 'Discord', exact: true })
        .getByText('did not respond')
        .first()
        .waitFor();
      await ask(page, 'Slack');
      await lines.getByText('not acknowledged (timeout)').first().waitFor();
      await picture(page, 'fault-late');
      await flip(page, /^Late acknowledgement/, false);
    },
    patienceMs * 2,
  );

  it(
    'shows that the bot is thinking while a model is slow, and the answer after that',
    async () => {
      const { page, problems } = await playing.open();
      const before = await answers(page, 'Discord').count();
      await flip(page, /^Slow model/, true);
      await ask(page, 'Discord');
      const thinking = page.getByRole('region', { name: 'Discord', exact: true }).getByText(/is thinking/);
      await thinking.waitFor();
      await picture(page, 'fault-slow-model');
      expect(await answers(page, 'Discord').count()).toBe(before);
      await flip(page, /^Slow model/, false);
      await eventually(() => answers(page, 'Discord').count()).toBe(before + 1);
      await thinking.waitFor({ state: 'detached' });
      expect(problems).toEqual([]);
    },
    patienceMs * 2,
  );

  it(
    'says so and gives the call back while no model can be reached',
    async () => {
      const { page } = await playing.open();
      const calls = page.locator('.standing li', { hasText: /Ada/ });
      const left = async () => Number(/(\d+) of 100/.exec((await calls.textContent()) ?? '')?.[1]);
      await eventually(left).toBeGreaterThan(0);
      const before = await left();
      await flip(page, /^Model down/, true);
      await ask(page, 'Discord');
      const client = page.getByRole('region', { name: 'Discord', exact: true });
      await client
        .getByText(/not answering/i)
        .first()
        .waitFor();
      await picture(page, 'fault-model-down');
      await flip(page, /^Model down/, false);
      await eventually(left).toBeGreaterThanOrEqual(before);
    },
    patienceMs * 2,
  );
});
