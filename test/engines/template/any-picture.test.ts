import { describe, expect, it } from 'vitest';
import { writeCaption } from '../../../src/engines/template/caption.ts';
import { anyPicture } from '../../../src/engines/template/formats/any-picture.ts';
import { isFitToPost } from '../../../src/safety/fit-to-post.ts';

describe('captions for a picture without words', () => {
  it('are many, short, fit to post, and each is there once', () => {
    expect(anyPicture.length).toBeGreaterThanOrEqual(50);
    expect(new Set(anyPicture).size).toBe(anyPicture.length);
    expect(anyPicture.filter((caption) => caption.length > 180 || !isFitToPost(caption))).toEqual([]);
  });

  it('do not repeat within ten seeds in a row, wherever they start', () => {
    for (let start = 0; start < 2000; start += 7) {
      const captions = Array.from({ length: 10 }, (_, turn) => writeCaption({ seed: start + turn }).caption);
      expect(new Set(captions).size, `from seed ${start}`).toBe(10);
    }
  });

  it('speak of no colour, nobody’s looks, and nothing to be seen in the picture', () => {
    const looks =
      /\b(?:red|blue|green|yellow|brown|black (?!friday)|white|skin|hair|beautiful|ugly|fat|thin|young|pretty|handsome|man|woman|girl|boy|in th(?:e|is) (?:picture|photo))\b/i;
    expect(anyPicture.filter((caption) => looks.test(caption))).toEqual([]);
  });
});
