import { describe, expect, it } from 'vitest';
import type { MemeLayout } from '../../../src/core/pictures/meme.ts';
import { chooseLayout } from '../../../src/media/meme/choose-layout.ts';
import { splitCaption } from '../../../src/media/meme/split-caption.ts';
import { createWordsOf } from '../../../src/media/meme/draw-words.ts';
import { findBusyAreas, previewSide, type DetailUnder } from '../../../src/media/meme/busy-areas.ts';
import { draw, noise, type Colour } from '../../support/pictures.ts';

const sentence = 'It was the best of times, it was the worst of times, it was the age of wisdom. ';

const nothing = () => 0;

function layOutCaption(
  caption: string,
  width: number,
  height: number,
  layout: MemeLayout = 'classic',
  detail: DetailUnder = nothing,
) {
  const { top, bottom, whole } = splitCaption(caption);
  const wordsOf = createWordsOf();
  const words = (text: string | undefined) => (text === undefined ? undefined : wordsOf(text, 40));
  const parts = { top: words(top), bottom: words(bottom), whole: wordsOf(whole, 40) };
  return chooseLayout({ width, height }, parts, layout, detail);
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

  it('gives way to a bar if it would be long', () => {
    const lines = (caption: string) => layOutCaption(caption, 1000, 1000)?.blocks.map(({ ink }) => ink);
    expect(lines(sentence.slice(0, 80))).toEqual(['outlined', 'outlined']);
    expect(lines(sentence.repeat(3).slice(0, 180))).toEqual(['black']);
  });
});

describe('a caption with its own lines', () => {
  it('keeps them', () => {
    const wordsOf = createWordsOf();
    const whole = wordsOf('Roses are red\nViolets are blue\nI am a bot\nAnd so are you', 40);
    const layout = chooseLayout(
      { width: 900, height: 900 },
      { top: whole, bottom: undefined, whole },
      'classic',
      nothing,
    );
    expect(layout?.blocks[0]?.block.lines).toHaveLength(4);
  });
});

const crowd = noise(previewSide, previewSide);
const sky = (_: number, y: number): Colour => [90 + y / 8, 140 + y / 8, 220];
const skin = (): Colour => [224, 172, 140];
const darkSkin = (): Colour => [92, 58, 42];

/** A preview with sky, and something else between two rows, in parts of the height. */
function preview(from: number, to: number, what = colourOfCrowd) {
  const isWithin = (y: number) => y >= from * previewSide && y < to * previewSide;
  return draw(previewSide, previewSide, (x, y) => (isWithin(y) ? what(x, y) : sky(x, y)));
}

function colourOfCrowd(x: number, y: number): Colour {
  const at = (y * previewSide + x) * 3;
  return [crowd.data[at] ?? 0, crowd.data[at + 1] ?? 0, crowd.data[at + 2] ?? 0];
}

describe('a caption in the layout auto', () => {
  const two = 'When the fridge opens, the cat appears';
  /** Where each text lies: above the picture, or on its upper or lower half. */
  const placesOf = (caption: string, picture: ReturnType<typeof preview>, layout: MemeLayout = 'auto') =>
    layOutCaption(caption, 800, 800, layout, findBusyAreas(picture))?.blocks.map(({ ink, y }) => {
      if (ink === 'black') return 'bar';
      return y < 400 ? 'top' : 'bottom';
    });

  it.each([
    ['a calm picture', preview(0, 0), ['top', 'bottom'], ['bottom']],
    ['a busy middle', preview(0.4, 0.6), ['top', 'bottom'], ['bottom']],
    ['a busy top', preview(0, 0.5), ['bottom'], ['bottom']],
    ['a busy bottom', preview(0.5, 1), ['top'], ['top']],
    ['detail everywhere', preview(0, 1), ['bar'], ['bar']],
    ['smooth light skin', preview(0, 1, skin), ['bar'], ['bar']],
    ['smooth dark skin', preview(0, 1, darkSkin), ['bar'], ['bar']],
  ] as const)('covers nothing of %s', (_, picture, ofTwo, ofOne) => {
    expect(placesOf(two, picture)).toEqual(ofTwo);
    expect(placesOf('Mondays', picture)).toEqual(ofOne);
  });

  it('sees detail in the dark', () => {
    const { data, ...size } = preview(0.5, 1);
    const dark = { ...size, data: data.map((value) => value * 0.2) };
    expect(placesOf('Mondays', dark)).toEqual(['top']);
  });

  it('leaves a small face alone that letters would cover', () => {
    const face = draw(previewSide, previewSide, (x, y) =>
      Math.hypot(x - 128, y - 228) < 20 ? [224, 172, 140] : sky(x, y),
    );
    expect(placesOf('Mondays', face)).toEqual(['top']);
  });

  it('is overruled by the layouts classic and bar', () => {
    expect(placesOf('Mondays', preview(0, 1), 'classic')).toEqual(['bottom']);
    expect(placesOf('Mondays', preview(0.5, 1), 'classic')).toEqual(['top']);
    expect(placesOf('Mondays', preview(0, 0), 'bar')).toEqual(['bar']);
  });
});
