import { describe, expect, it } from 'vitest';
import { themes } from '../../../src/core/replies/chart.ts';
import { drawMood } from '../../../src/media/mood-chart/index.ts';
import { letters, widthOf } from '../../../src/media/mood-chart/lettering.ts';
import { moodSvg } from '../../../src/media/mood-chart/mood-svg.ts';
import { inWords } from '../../../src/core/mood/words.ts';
import { sayIn } from '../../../src/languages/in-language.ts';
import { languages } from '../../../src/languages/language.ts';
import { sharp } from '../../../src/media/sharp.ts';

const picture = {
  course: [4.2, 4, 3, 2.2, 2.1, 2.6, 3.6, 4.4],
  brightest: 7,
  darkest: 4,
  words: { brightest: 'brightest', darkest: 'darkest', first: 'first message', last: '112 minutes later' },
  percents: [13, 11, 26, 21, 29],
};

/** The outline of the box that stands for a character without a glyph. */
const [, missing = ''] = / d="([^"]+)"/.exec(letters('\uE000', { x: 0, y: 0, size: 32, fill: '#000' })) ?? [];

describe('the picture of a mood', () => {
  it.each(themes)('is a PNG on a %s background of its own', async (theme) => {
    const drawn = await drawMood({ ...picture, theme }, new AbortController().signal);
    expect(drawn).toMatchObject({ mediaType: 'image/png', width: 900, height: 800 });
    const { channels } = await sharp(drawn.bytes).stats();
    const [red] = channels;
    expect(theme === 'light' ? (red?.mean ?? 0) > 170 : (red?.mean ?? 255) < 90).toBe(true);
  });

  it.each([[[3, 3]], [[1, 5]], [[5, 1]], [Array.from({ length: 20 }, (_, place) => 1 + (place % 5))]])(
    'holds no broken number for the course %j',
    (course) => {
      for (const brightest of course.keys())
        expect(moodSvg({ ...picture, theme: 'dark', course, brightest, darkest: 0 })).not.toMatch(
          /NaN|undefined|Infinity/,
        );
    },
  );

  it.each(languages)('has room for its words in the language %s', (language) => {
    const say = sayIn(language);
    const [first, later] = [say('mood.drawnFirst'), say('mood.drawnLater', { span: inWords(100 * 60_000) })];
    // Pixels between the sides of the plot.
    expect(widthOf(`${first} ${later}`, 32)).toBeLessThan(760);
    const words = {
      first,
      last: later,
      brightest: say('mood.drawnBrightest'),
      darkest: say('mood.drawnDarkest'),
    };
    for (const sign of new Set(Object.values(words).join('').replaceAll(' ', '')))
      expect(letters(sign, { x: 0, y: 0, size: 32, fill: '#000' }), sign).not.toContain(missing);
  });

  it('ends at once when nobody wants it any more', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(drawMood({ ...picture, theme: 'light' }, gone)).rejects.toThrow('gone');
  });
});
