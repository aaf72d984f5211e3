import { expect, it } from 'vitest';
import { dropFile, messageWith, openClient, switchTo } from './clients-support.ts';
import { describeInBrowser, expectAccessible, picture, play } from './support.ts';

describeInBrowser('both clients', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });

  it.each([
    ['Discord', 'light'],
    ['Slack', 'light'],
    ['Discord', 'dark'],
    ['Slack', 'dark'],
  ] as const)(
    'are accessible: %s in %s with pictures, lists, menus and dialogs open',
    async (platform, colorScheme) => {
      const options = { colorScheme, channel: 'pictures' };
      const { page, problems, client, composer } = await openClient(playing, platform, options);
      await dropFile(client.locator('.chat'));
      await expectAccessible(page);
      await composer.fill(`A picture, ${colorScheme}`);
      await composer.press('Enter');
      const message = messageWith(client, `A picture, ${colorScheme}`);
      await message.focus();
      await page.keyboard.press('Enter');
      await client.getByRole('menu').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await composer.fill('/');
      await client.getByRole('listbox').waitFor();
      await expectAccessible(page);
      // So low that the list scrolls, as it also does with large letters.
      await page.setViewportSize({ width: 1280, height: 400 });
      await expectAccessible(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      // Somebody without a picture of their own in the channel, whom the bot has to ask for one.
      await switchTo(client, /mira/i);
      await composer.fill('/cartoonize ');
      await page.keyboard.press('Enter');
      const dialog = client.getByRole('dialog');
      await dialog.locator('button[type=submit]').click();
      await dialog.getByRole('alert').waitFor();
      await picture(page, `dialog-${platform.toLowerCase()}-${colorScheme}`);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(problems).toEqual([]);
    },
  );
});
