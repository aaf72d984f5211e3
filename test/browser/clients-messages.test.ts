import sharp from 'sharp';
import { expect, it } from 'vitest';
import { platforms } from './clients-drivers.ts';
import { catPath, dropFile, messageWith, openClient, pasteFile, say, switchTo } from './clients-support.ts';
import { describeInBrowser, eventually, picture, play } from './support.ts';

/** A red picture of a size. */
async function red(width: number, height: number) {
  const plain = sharp({ create: { width, height, channels: 3, background: '#cc3333' } });
  return { name: `${width} by ${height}.png`, bytes: await plain.png().toBuffer() };
}

describeInBrowser('what people say and show in both clients', () => {
  const playing = play({ CALLS_PER_MINUTE: '100' }, { together: true });

  it.each(platforms)('can be reacted to, edited and deleted on %s', async (platform, driver) => {
    const { page, problems, client } = await openClient(playing, platform);
    const message = await say(client, 'Something to react to');
    await message.hover();
    await message.getByRole('button', { name: /^(Add|Find another) reaction$/ }).click();
    await client.getByRole('button', { name: 'art', exact: true }).click();
    const reaction = message.getByRole('button', { name: /^(🎨|art) 1/ });
    expect(await reaction.getAttribute('aria-pressed')).toBe('true');
    await reaction.click();
    await reaction.waitFor({ state: 'detached' });

    await message.focus();
    await page.keyboard.press('e');
    await page.keyboard.type(', or better');
    await page.keyboard.press('Enter');
    const edited = messageWith(client, 'Something to react to, or better');
    await edited.getByText('(edited)').waitFor();
    await edited.hover();
    await edited.getByRole('button', { name: driver.more, exact: true }).click();
    await client.getByRole('menuitem', { name: 'Delete message' }).click();
    await client.getByText('Something to react to').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });

  it.each(platforms)(
    'can be pictures on %s that are dropped, pasted or chosen, and described',
    async (platform) => {
      const { page, problems, client, composer } = await openClient(playing, platform);
      await dropFile(client.locator('.chat'));
      await pasteFile(composer);
      await client.getByRole('button', { name: /^(Add|Attach)$/ }).click();
      const chooser = page.waitForEvent('filechooser');
      await client.getByRole('menuitem', { name: /^Upload/ }).click();
      await (await chooser).setFiles(catPath);
      const files = client.getByRole('list', { name: 'Files to send' });
      await eventually(() => files.getByRole('listitem').count()).toBe(3);
      await files.getByRole('button', { name: 'Describe cat.jpg' }).first().press('Enter');
      await page.keyboard.type('A cat at the window');
      await page.keyboard.press('Enter');
      await composer.fill('Three cats');
      await composer.press('Enter');
      const posted = messageWith(client, 'Three cats');
      await eventually(() => posted.getByRole('img').count()).toBe(3);
      const described = posted.getByRole('img', { name: 'A cat at the window' });
      expect(Number(await described.getAttribute('width'))).toBeGreaterThan(100);
      await picture(page, `uploads-${platform.toLowerCase()}`);
      expect(problems).toEqual([]);
    },
  );

  it.each(platforms)(
    'can be a dot or a line on %s that is still seen, pressed and read about',
    async (platform) => {
      const { page, problems, client, composer } = await openClient(playing, platform);
      await dropFile(client.locator('.chat'), [await red(1, 1), await red(4000, 6), await red(6, 4000)]);
      await client.getByRole('button', { name: 'Describe 1 by 1.png' }).press('Enter');
      await page.keyboard.type('A dot, about which a lot more can be said than can be seen');
      await page.keyboard.press('Enter');
      await composer.fill('Odd pictures');
      await composer.press('Enter');
      const pictures = messageWith(client, 'Odd pictures').locator('.picture');
      await eventually(() => pictures.count()).toBe(3);
      for (const shown of await pictures.all()) {
        const box = await shown.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(30);
      }
      await pictures.first().getByRole('button', { name: /^ALT/ }).click();
      const text = await client.getByText('A dot, about which').last().boundingBox();
      expect(text?.width).toBeGreaterThan(150);
      await picture(page, `odd-pictures-${platform.toLowerCase()}`);
      expect(problems).toEqual([]);
    },
  );

  it.each(platforms)('reserves room on %s for a picture before it is loaded', async (platform) => {
    const { page, problems, client, composer } = await openClient(playing, platform);
    const held: (() => void)[] = [];
    await page.route('**/playground/files/**', async (route) => {
      await new Promise<void>((release) => held.push(release));
      await route.continue();
    });
    await dropFile(client.locator('.chat'));
    await composer.fill('A slow picture');
    await composer.press('Enter');
    const shown = messageWith(client, 'A slow picture').locator('.picture');
    await eventually(() => held.length).toBeGreaterThan(0);
    const before = await shown.boundingBox();
    const isLoaded = () =>
      page.evaluate<boolean>(
        `[...document.querySelectorAll('.${platform.toLowerCase()} .picture img')].at(-1).naturalWidth > 0`,
      );
    expect(await isLoaded()).toBe(false);
    for (const release of held) release();
    await eventually(isLoaded).toBe(true);
    expect(before?.height).toBeGreaterThan(100);
    expect(await shown.boundingBox()).toEqual(before);
    expect(problems).toEqual([]);
  });

  it.each(platforms)(
    'lets people scroll away from the end on %s, even while something else is drawn',
    async (platform) => {
      const { page, problems, client, composer } = await openClient(playing, platform);
      await composer.fill(Array.from({ length: 60 }, (_, line) => `Line ${line}`).join('\n'));
      await composer.press('Enter');
      await messageWith(client, 'Line 59').waitFor();
      // In one go: a browser tells that the log was moved only after what the press has drawn.
      const moved = page.evaluate<number>(`(async () => {
        const log = document.querySelector('.${platform.toLowerCase()} .log');
        log.scrollTop = 0;
        document.querySelector('.opens-inspector').click();
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return log.scrollTop;
      })()`);
      expect(await moved).toBe(0);
      await client.getByRole('button', { name: 'Newest messages' }).waitFor();
      expect(problems).toEqual([]);
    },
  );

  it.each(platforms)(
    'stays where one reads on %s while others write, and goes to what one writes oneself',
    async (platform, driver) => {
      const ada = await openClient(playing, platform, { channel: 'pictures' });
      const ben = await openClient(playing, platform, { channel: 'pictures' });
      await switchTo(ben.client, /ben/i);
      const lines = Array.from({ length: 60 }, (_, line) => `Line ${line}`).join('\n');
      await ada.composer.fill(`A long message\n${lines}`);
      await ada.composer.press('Enter');
      await messageWith(ada.client, 'Line 59').waitFor();
      const fromEnd = () =>
        ada.page.evaluate<number>(
          `(() => { const log = document.querySelector('.${platform.toLowerCase()} .log'); return Math.round(log.scrollHeight - log.scrollTop - log.clientHeight); })()`,
        );
      await eventually(fromEnd).toBeLessThan(2);
      await say(ben.client, 'Seen at once');
      await messageWith(ada.client, 'Seen at once').waitFor();
      await eventually(fromEnd).toBeLessThan(2);

      await ada.client.locator('.message').first().focus();
      await eventually(() => ada.client.getByRole('button', { name: 'Newest messages' }).count()).toBe(1);
      const before = await fromEnd();
      await say(ben.client, 'Not seen yet');
      await messageWith(ada.client, 'Not seen yet').waitFor({ state: 'attached' });
      await eventually(fromEnd).toBeGreaterThan(before);
      await say(ada.client, 'Written from afar');
      await eventually(fromEnd).toBeLessThan(2);

      await ada.client.locator('.message').first().focus();
      await ada.client.getByRole('button', { name: 'Newest messages' }).press('Enter');
      await eventually(fromEnd).toBeLessThan(2);
      expect(await ada.page.locator(':focus').textContent()).toContain('Written from afar');
      await driver.command(ada.composer, 'sentiment', 'Lovely');
      await messageWith(ada.client, 'How this feels').waitFor();
      await eventually(fromEnd).toBeLessThan(2);
      expect([...ada.problems, ...ben.problems]).toEqual([]);
    },
  );
});
