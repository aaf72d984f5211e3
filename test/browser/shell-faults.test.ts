import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { clientOf, say } from './clients-support.ts';
import { describeInBrowser, eventually, flip, picture, play } from './support.ts';

describeInBrowser('the fault switches in a browser', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' });

  const ask = async (page: Page, platform: 'Discord' | 'Slack') => {
    await page.getByRole('radio', { name: platform }).check({ force: true });
    await page.getByRole('button', { name: 'How does this feel?' }).click();
  };
  const answers = (page: Page, platform: 'Discord' | 'Slack') =>
    clientOf(page, platform).getByText('mini · ');
  /** A bot that is cut off hears nothing. What a switch has cut is told together with where the switch stands. */
  const comesBack = async (page: Page) => {
    const links = page.getByRole('list', { name: 'The bot’s connections' });
    await eventually(() => links.innerText()).toMatch(/Discord connected\s+Slack connected/);
  };

  it.each([
    ['Discord', /^429/],
    ['Slack', /^429/],
    ['Discord', /^5xx/],
    ['Slack', /^5xx/],
    ['Discord', /^Retry storm/],
    ['Slack', /^Retry storm/],
    ['Discord', /^Connection drop/],
    ['Slack', /^Connection drop/],
  ] as const)('still gets exactly one answer on %s under %s', async (platform, fault) => {
    const { page, problems } = await playing.open();
    await flip(page, fault, true);
    await comesBack(page);
    await ask(page, platform);
    await eventually(() => answers(page, platform).count()).toBe(1);
    await picture(page, `fault-${platform}-${fault.source.replaceAll(/\W/g, '')}`);
    await flip(page, fault, false);
    await comesBack(page);
    // Whatever was sent twice would stand before the next answer.
    await ask(page, platform);
    await eventually(() => answers(page, platform).count()).toBe(2);
    expect(problems).toEqual([]);
  });

  it('shows on both platforms what a late acknowledgement looks like', async () => {
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
    await clientOf(page, 'Slack').getByText('failed with the error').waitFor();
    // What failed stays where it happened, above what is said later.
    for (const [platform, failure] of [
      ['Discord', 'did not respond'],
      ['Slack', 'failed with the error'],
    ] as const) {
      const client = clientOf(page, platform);
      await say(client, 'Said later');
      const text = await client.getByRole('log').innerText();
      expect(text.indexOf('Said later'), platform).toBeGreaterThan(text.lastIndexOf(failure));
    }
    await picture(page, 'fault-late');
    await flip(page, /^Late acknowledgement/, false);
  });

  it('shows that the bot is thinking while a model is slow, and then the answer', async () => {
    const { page, problems } = await playing.open();
    await flip(page, /^Slow model/, true);
    await ask(page, 'Discord');
    const client = clientOf(page, 'Discord');
    // One look at both: the answer comes in a few seconds, whatever is done meanwhile.
    const shown = async () => {
      const text = await client.innerText();
      return { thinking: text.includes('is thinking'), answered: text.includes('mini · ') };
    };
    await eventually(shown).toEqual({ thinking: true, answered: false });
    await picture(page, 'fault-slow-model');
    await flip(page, /^Slow model/, false);
    await eventually(shown).toEqual({ thinking: false, answered: true });
    expect(await answers(page, 'Discord').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('says that no model can be reached, and gives the call back', async () => {
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
  });
});
