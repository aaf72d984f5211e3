import { describe, expect, it } from 'vitest';
import type { Animation, Image } from '../../../src/core/pictures/image.ts';
import { framesOf } from '../../../src/media/animation/frames.ts';
import { animationLimits } from '../../../src/media/limits.ts';
import { createTurns } from '../../../src/media/animation/work-in-turns.ts';
import { redrawAnimation, redrawnSize } from '../../../src/media/animation/redraw.ts';
import {
  animate,
  animatedFormats,
  animatedPng,
  animatedWebp,
  movingBox,
  readAnimation,
} from '../../support/animations.ts';
import { readBytes } from '../../support/media.ts';
import { blue, colourAt, difference, draw, green, noise, red } from '../../support/pictures.ts';
import { english } from '../../support/english.ts';

const { signal } = new AbortController();

async function animationIn(file: Buffer): Promise<Animation> {
  const { animation } = await readBytes(file);
  if (!animation) throw new Error('expected an animation, got a still picture');
  return animation;
}

async function framesIn(file: Buffer): Promise<readonly Image[]> {
  const animation = await animationIn(file);
  const all = animation.delaysMs.map((_, frame) => frame);
  const found: Image[] = [];
  for await (const frame of framesOf(animation, all, animation, signal)) found.push(frame);
  return found;
}

/** Why an animation is not redrawn, in English. */
async function refusal(redrawing: ReturnType<typeof copy>): Promise<string | undefined> {
  const redrawn = await redrawing;
  return english('stillBecause' in redrawn ? redrawn.stillBecause : undefined);
}

/** Redraws every frame as it is. */
async function copy(animation: Animation, maxBytes: number, { timeoutMs = 60_000 } = {}) {
  const size = redrawnSize(animation);
  const redrawing = {
    size,
    drawnSize: size,
    draw: (frame: Image) => Promise.resolve(frame),
    timeoutMs,
    turns: createTurns(),
  };
  return redrawAnimation(animation, redrawing, { maxBytes, mediaType: 'image/gif' }, signal);
}

const whole = (colour: typeof red) => draw(60, 40, () => colour);
const part = (colour: typeof red) => draw(20, 40, () => colour);

describe('the frames of an animation', () => {
  it.each(animatedFormats)('are those of a player, in %s', async (format) => {
    const colours = [red, green, blue];
    const frames = await framesIn(await animate(format, colours.map(whole)));
    expect(frames).toHaveLength(3);
    for (const [at, colour] of colours.entries())
      expect(difference(colourAt(frames[at] ?? whole(red), 0.5, 0.5), colour)).toBeLessThan(12);
  });

  it('of a PNG lie where they belong and go as they should', async () => {
    const file = await animatedPng([whole(red), part(green), part(blue), part(green)], {
      places: [
        [0, 0],
        [0, 0],
        [20, 0],
        [40, 0],
      ],
      // The second stays, and the third gives way to what was there before.
      disposals: [0, 0, 2, 0],
    });
    const seen = (await framesIn(file)).map((frame) =>
      [0.1, 0.5, 0.9].map((across) => colourAt(frame, across, 0.5)),
    );
    expect(seen).toEqual([
      [red, red, red],
      [green, red, red],
      [green, blue, red],
      [green, red, green],
    ]);
  });
});

describe('the frames of a WebP that cover a part of the canvas', () => {
  /** 20 × 20 in one colour; `hole` leaves its right half transparent. */
  function square([r, g, b]: typeof red, hole = false) {
    const data = new Uint8Array(20 * 20 * 4);
    for (let at = 0; at < 400; at += 1)
      data.set(hole && at % 20 >= 10 ? [0, 0, 0, 0] : [r, g, b, 255], at * 4);
    return { data, width: 20, height: 20 };
  }
  const all = ([r, g, b]: typeof red) => ({
    data: new Uint8Array(60 * 20 * 4).map((_, at) => [r, g, b, 255][at % 4] ?? 0),
    width: 60,
    height: 20,
  });
  const frame = { at: [0, 0], blends: true, clears: false } as const;

  it.each([
    ['stay', [{ ...square(green), ...frame }], [[green, green, red]]],
    [
      'are blended or replace what was there',
      [
        { ...square(green, true), ...frame },
        { ...square(blue, true), ...frame, at: [40, 0], blends: false },
      ],
      [
        [green, red, red],
        [green, red, 'clear'],
      ],
    ],
    [
      'give way to transparency, not to what was there before',
      [
        { ...square(green), ...frame, clears: true },
        { ...square(blue), ...frame, at: [40, 0] },
      ],
      [
        [green, green, red],
        ['clear', 'clear', blue],
      ],
    ],
  ] as const)('%s', async (_, parts, wanted) => {
    const file = await animatedWebp({ width: 60, height: 20 }, [{ ...all(red), ...frame }, ...parts]);
    const { background } = await animationIn(file);
    const seen = (await framesIn(file)).map((image) =>
      [0.1, 0.24, 0.95].map((across) => colourAt(image, across, 0.5)),
    );
    const shown = wanted.map((colours) =>
      colours.map((colour) => (colour === 'clear' ? background : colour)),
    );
    expect(seen).toEqual([[red, red, red], ...shown]);
  });
});

describe('an animation that is redrawn', () => {
  it('is bounded by its frames and its pixels together', async () => {
    const canvas = { data: new Uint8Array(5000 * 2500 * 3).fill(90), width: 5000, height: 2500 };
    const file = await animatedPng([canvas, ...Array.from({ length: 8 }, () => whole(red))]);
    const { animation, stillBecause } = await readBytes(file);
    expect(animation).toBeUndefined();
    expect(english(stillBecause)).toBe(
      'The animation has 9 frames of 5000 × 2500 pixels, more than I can redraw, so this is one of them.',
    );
  });

  it('is smaller the more frames it has', () => {
    const longer = (frames: number) => {
      const delaysMs = Array<number>(frames).fill(100);
      const { width, height } = redrawnSize({
        file: new Uint8Array(),
        format: 'gif',
        width: 1280,
        height: 720,
        delaysMs,
        plays: 0,
        background: [255, 255, 255],
      });
      return Math.max(width, height);
    };
    expect(longer(10)).toBe(animationLimits.maxSide);
    expect(longer(160)).toBeLessThan(animationLimits.maxSide);
    expect(longer(300)).toBe(animationLimits.leastSide);
  });

  it('loses colours, then size, then frames until the file fits, and says so', async () => {
    const animation = await animationIn(await animate('gif', movingBox(8, 160, 120)));
    const free = await copy(animation, 10 * 2 ** 20);
    if (!('image' in free)) throw new Error('expected an animation, got a still picture');
    expect(free.note).toBeUndefined();
    const notes: string[] = [];
    for (let most = free.image.bytes.length * 0.97; ; most *= 0.7) {
      const redrawn = await copy(animation, Math.floor(most));
      if (!('image' in redrawn)) break;
      expect(redrawn.image.bytes.length).toBeLessThanOrEqual(most);
      const { delaysMs = [] } = await readAnimation(redrawn.image.bytes);
      expect(delaysMs.reduce((sum, delay) => sum + delay, 0)).toBe(800);
      notes.push(english(redrawn.note ?? ''));
    }
    const lost = (words: RegExp) => notes.findIndex((note) => words.test(note));
    const [colours, size, frames] = [/only \d+ colours/, /\d+ % of its size/, /every \w+ frame/].map(lost);
    expect([colours, frames === -1]).toEqual([0, false]);
    expect(size).toBeLessThanOrEqual(frames ?? 0);
    expect(notes.at(-1)).toMatch(
      /^The animation has only 64 colours, 50 % of its size and only every \w+ frame, so that it is small enough\.$/,
    );
  });

  it('becomes a still picture if nothing fits, or if it takes too long', async () => {
    const animation = await animationIn(await animate('gif', [noise(300, 200), noise(300, 200)]));
    expect(await refusal(copy(animation, 500))).toBe(
      'The animation would be too large to send, so this is one frame of it.',
    );
    expect(await refusal(copy(animation, 2 ** 20, { timeoutMs: 0 }))).toBe(
      'Redrawing the whole animation took too long, so this is one frame of it.',
    );
  });

  it('becomes a still picture if a later frame is damaged', async () => {
    const file = await animate('png', Array<Image>(26).fill(whole(red)));
    const last = file.lastIndexOf('fdAT') + 8;
    file.fill(0xff, last, last + 20);
    expect(await refusal(copy(await animationIn(file), 2 ** 20))).toBe(
      'Part of the animation is damaged, so this is one frame of it.',
    );
  });
});
