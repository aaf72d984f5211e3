import { expect, it } from 'vitest';
import { clientOf, composerOf, say } from './clients-support.ts';
import { describeInBrowser, picture, play } from './support.ts';

const looks = (['Discord', 'Slack'] as const).flatMap((platform) =>
  (['light', 'dark'] as const).flatMap((colorScheme) => [
    { platform, colorScheme, width: 1440, height: 900 },
    { platform, colorScheme, width: 390, height: 844 },
  ]),
);

describeInBrowser('what lies over a client', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });

  it.each(looks)(
    'is wholly in sight: $platform in $colorScheme at $width by $height',
    async ({ platform, colorScheme, width, height }) => {
      const { page, problems } = await playing.open({ colorScheme, viewport: { width, height } });
      const client = clientOf(page, platform);
      if (width < 500)
        await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: platform }).click();
      const composer = composerOf(client);
      const look = async (what: string) => {
        const overflow = await page.evaluate<number>('document.body.scrollWidth - innerWidth');
        expect(overflow, what).toBeLessThanOrEqual(0);
        await picture(page, `look-${platform.toLowerCase()}-${colorScheme}-${width}-${what}`);
      };
      const inSight = async (role: 'listbox' | 'menu' | 'dialog') => {
        const box = await client.getByRole(role).last().boundingBox();
        expect(box?.x, role).toBeGreaterThanOrEqual(0);
        expect(box?.y, role).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? Infinity) + (box?.width ?? 0), role).toBeLessThanOrEqual(width);
        expect((box?.y ?? Infinity) + (box?.height ?? 0), role).toBeLessThanOrEqual(height);
      };

      const message = await say(client, `Seen in ${colorScheme} at ${width}`);
      await composer.fill('/');
      await client.getByRole('listbox').waitFor();
      await inSight('listbox');
      await look('commands');
      await composer.fill('');

      await message.focus();
      await page.keyboard.press('Enter');
      await client.getByRole('menu').waitFor();
      await inSight('menu');
      await look('menu');
      await page.keyboard.press('Escape');

      if (platform === 'Slack') {
        await message.focus();
        await page.keyboard.press('t');
        const thread = client.getByRole('complementary', { name: 'Thread' });
        await thread.getByRole('textbox').fill('Said in the thread');
        await page.keyboard.press('Enter');
        await thread.getByText('Said in the thread').waitFor();
        await look('thread');
        await thread.getByRole('button', { name: 'Close the thread' }).click();
      }

      await composer.fill('/cartoonize');
      await composer.press('Enter');
      await page.keyboard.press('Enter');
      await client.getByRole('dialog').waitFor();
      await inSight('dialog');
      await look('dialog');
      await client.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await client.getByRole('dialog').waitFor({ state: 'detached' });
      expect(problems).toEqual([]);
    },
  );
});
