import { expect, it } from 'vitest';
import { emojis } from '../../packages/playground/src/page/parts/emoji.ts';
import { clientOf } from './clients-support.ts';
import { describeInBrowser, play } from './support.ts';

/** Draws each emoji in a client's fonts, in black, and returns those without any colour. */
const colourless = (client: string, chars: readonly string[]) => `(async () => {
  const { fontFamily } = getComputedStyle(document.querySelector('${client}'));
  const font = '32px ' + fontFamily;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const isColoured = async (char) => {
    await document.fonts.load(font, char);
    context.clearRect(0, 0, 64, 64);
    context.font = font;
    context.fillText(char, 4, 44);
    const { data } = context.getImageData(0, 0, 64, 64);
    for (let at = 0; at < data.length; at += 4) if (data[at] !== data[at + 2]) return true;
    return false;
  };
  const without = [];
  for (const char of ${JSON.stringify(chars)}) if (!(await isColoured(char))) without.push(char);
  return without;
})()`;

describeInBrowser('emojis', () => {
  const playing = play({}, { together: true });

  it.each(['Discord', 'Slack'] as const)(
    'have colours on %s, on a system without a font for them',
    async (platform) => {
      const { page, problems } = await playing.open();
      await clientOf(page, platform).waitFor();
      const chars = [...emojis.map(({ char }) => char), '🇵🇹', '👩🏽‍🚀', '🏳️‍🌈'];
      const client = `.${platform.toLowerCase()} .client`;
      expect(await page.evaluate<string[]>(colourless(client, [...chars, 'a', '★']))).toEqual(['a', '★']);
      expect(problems).toEqual([]);
    },
  );
});
