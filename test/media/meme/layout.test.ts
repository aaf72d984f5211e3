import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/media/meme/layout.ts';
import { splitCaption } from '../../../src/media/meme/split.ts';
import { createWordsOf } from '../../../src/media/meme/draw-words.ts';

const sentence = 'It was the best of times, it was the worst of times, it was the age of wisdom. ';

function layOutCaption(caption: string, width: number, height: number) {
  const { top, bottom, whole } = splitCaption(caption);
  const wordsOf = createWordsOf();
  const words = (text: string | undefined) => (text === undefined ? undefined : wordsOf(text, 40));
  return layOut({ width, height }, { top: words(top), bottom: words(bottom), whole: wordsOf(whole, 40) });
}

/** Font sizes as they are seen where the whole picture is shown at most 500 × 350 pixels large. */
function seenSizes(caption: string, width: number, height: number): readonly number[] {
  const layout = layOutCaption(caption, width, height);
  if (!layout) return [];
  const { picture, rim, blocks } = layout;
  const canvas = { width: rim.left + picture.width + rim.right, height: rim.top + picture.height };
  const shrunk = Math.max(1, canvas.width / 500, canvas.height / 350);
  return blocks.map(({ block }) => block.size / shrunk);
}

const forms = [
  [1280, 960],
  [960, 1280],
  [720, 1280],
  [1280, 720],
  [1280, 1280],
  [1280, 320],
  [320, 1280],
  [1280, 100],
  [100, 1280],
  [400, 300],
  [96, 96],
  [1, 1],
] as const;

describe.each([10, 40, 80, 120, 160, 200, 250, 300])('a caption of %i characters', (length) => {
  it.each(forms)('is legible on %i × %i pixels', (width, height) => {
    const caption = sentence.repeat(4).slice(0, length);
    const sizes = seenSizes(caption, width, height);
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThanOrEqual(1.35 + 1e-9);
  });
});

describe('text above and below', () => {
  const lengths = Array.from({ length: 29 }, (_, at) => 20 + at * 10);

  it.each(forms)('leaves more than half of %i × %i pixels free', (width, height) => {
    for (const length of lengths) {
      const layout = layOutCaption(sentence.repeat(4).slice(0, length), width, height);
      const [above, below] = layout?.blocks ?? [];
      if (!layout || !above || !below) continue;
      expect((above.block.height + below.block.height) / layout.picture.height).toBeLessThan(0.45);
    }
  });

  it('gives way to a band where it would be long', () => {
    const lines = (caption: string) => layOutCaption(caption, 1000, 1000)?.blocks.map(({ ink }) => ink);
    expect(lines(sentence.slice(0, 80))).toEqual(['outlined', 'outlined']);
    expect(lines(sentence.repeat(3).slice(0, 180))).toEqual(['black']);
  });
});

describe('a caption with its own lines', () => {
  it('keeps them', () => {
    const wordsOf = createWordsOf();
    const whole = wordsOf('Roses are red\nViolets are blue\nI am a bot\nAnd so are you', 40);
    const layout = layOut({ width: 900, height: 900 }, { top: whole, bottom: undefined, whole });
    expect(layout?.blocks[0]?.block.lines).toHaveLength(4);
  });
});
