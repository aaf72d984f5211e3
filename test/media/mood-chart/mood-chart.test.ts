import { describe, expect, it } from 'vitest';
import { themes } from '../../../src/core/chart.ts';
import { drawMood } from '../../../src/media/mood-chart/index.ts';
import { moodSvg } from '../../../src/media/mood-chart/mood-svg.ts';
import { sharp } from '../../../src/media/sharp.ts';

const picture = {
  course: [4.2, 4, 3, 2.2, 2.1, 2.6, 3.6, 4.4],
  brightest: 7,
  darkest: 4,
  words: { brightest: 'brightest', darkest: 'darkest', first: 'first message', last: '112 minutes later' },
  percents: [13, 11, 26, 21, 29],
};

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

  it('ends at once when nobody wants it any more', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(drawMood({ ...picture, theme: 'light' }, gone)).rejects.toThrow('gone');
  });
});
