import { expect, it } from 'vitest';
import { platforms } from './clients-drivers.ts';
import { clientOf, composerOf, dropFile, focused, messageWith } from './clients-support.ts';
import { describeInBrowser, eventually, picture, play } from './support.ts';

describeInBrowser('both clients on a phone', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });
  const open = async (platform: 'Discord' | 'Slack') => {
    const { page, problems } = await playing.open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: platform }).click();
    const client = clientOf(page, platform);
    await client.waitFor();
    return { page, problems, client, composer: composerOf(client) };
  };

  it.each(platforms)(
    'keep the focus in the channels of %s while these lie over the chat',
    async (platform) => {
      const { page, problems, client } = await open(platform);
      const { keyboard } = page;
      const button = client.getByRole('button', { name: 'Channels', exact: true });
      await button.press('Enter');
      const inside = () => client.getByRole('navigation').locator(':focus').count();
      await eventually(() => focused(page).getAttribute('aria-current')).toBe('page');
      for (let presses = 0; presses < 10; presses += 1) {
        await keyboard.press('Tab');
        expect(await inside()).toBe(1);
      }
      await keyboard.press('Escape');
      await eventually(() => button.getAttribute('aria-expanded')).toBe('false');
      expect(await focused(page).getAttribute('aria-label')).toBe('Channels');
      expect(problems).toEqual([]);
    },
  );

  it.each(platforms)(
    'show on %s a whole line to write on, and a long file name on one line',
    async (platform) => {
      const { page, problems, client, composer } = await open(platform);
      expect((await composer.boundingBox())?.height).toBeGreaterThanOrEqual(30);
      const name = `${'a-long-name-without-blanks-'.repeat(6)}.txt`;
      await dropFile(client.locator('.chat'), [{ name, bytes: Buffer.from('hello') }]);
      await composer.fill('A file');
      await composer.press('Enter');
      const card = messageWith(client, 'A file').locator('.file-card');
      await card.waitFor();
      await picture(page, `phone-file-${platform.toLowerCase()}`);
      expect((await card.boundingBox())?.height).toBeLessThan(80);
      expect(problems).toEqual([]);
    },
  );
});
