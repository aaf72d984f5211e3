import { expect, it } from 'vitest';
import { listen } from '../packages/playground/page-stream.ts';
import { describeInBrowser, eventually, play } from './support.ts';

/** As many as the inspector lists, and more than any window shows. */
const lines = 500;

/** Has people write until the inspector is full. Not through the page, which would take minutes. */
async function fillInspector(url: string): Promise<void> {
  const stream = await listen(url);
  const { discord } = stream.state();
  const channelId = discord.channels.find(({ name }) => name === 'general')?.id ?? '';
  const send = { platform: 'discord', do: 'send', as: discord.me.id, channelId } as const;
  for (let line = 0; line < lines; line += 1) await stream.act({ ...send, text: `Line ${line}` });
  stream.close();
}

describeInBrowser('the height of the page', () => {
  const playing = play({}, { together: true });

  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])(`is that of its window after ${lines} lines of traffic, at $width by $height`, async (viewport) => {
    const { page } = await playing.open({ viewport });
    if (viewport.width < 500)
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('button', { name: 'Inspector' })
        .click();
    await fillInspector(playing.app.url);
    await eventually(() => page.locator('.lines details').count()).toBe(lines);
    expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBe(viewport.height);
  });

  it.each([
    { what: 'on a laptop with the inspector', width: 1366, height: 768, room: 300 },
    { what: 'on the same laptop at 200 %', width: 683, height: 384, room: 150 },
  ])('leaves room for messages $what', async ({ width, height, room }) => {
    const { page } = await playing.open({ viewport: { width, height } });
    const log = await page.getByRole('log').first().boundingBox();
    expect(log?.height).toBeGreaterThan(room);
  });
});
