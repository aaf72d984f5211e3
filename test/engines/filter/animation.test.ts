import { afterAll, describe, expect, it } from 'vitest';
import { createFilterEngine } from '../../../src/engines/filter/engine.ts';
import type { Image } from '../../../src/core/pictures/image.ts';
import { styles } from '../../../src/inference/task.ts';
import { animate, boxAt, movingBox, readAnimation } from '../../support/animations.ts';
import { readBytes } from '../../support/media.ts';

const engine = createFilterEngine({ threads: 2 });
afterAll(async () => engine.dispose?.());

const [count, width, height] = [6, 160, 120];
const job = { maxBytes: 2 ** 20, animationType: 'image/gif' } as const;
const { signal } = new AbortController();

/** Pixels of the source by which smoothing and lines may reach out of the box. */
const reach = 14;

/** The mean difference of two drawn frames, 0 to 255, where the box is in neither of them. */
function flicker(one: Image, other: Image, frame: number): number {
  const scale = one.width / width;
  const [before, after] = [frame, frame + 1].map((at) => boxAt(at, count, width, height));
  let [sum, values] = [0, 0];
  one.data.forEach((value, at) => {
    const [x, y] = [Math.floor(at / 3) % one.width, Math.floor(at / 3 / one.width)];
    const isNear = [before, after].some((box) => {
      if (!box) return false;
      const [left, top] = [box.left - reach, box.top - reach].map((edge) => edge * scale);
      const side = (box.side + 2 * reach) * scale;
      return x >= (left ?? 0) && x < (left ?? 0) + side && y >= (top ?? 0) && y < (top ?? 0) + side;
    });
    if (isNear) return;
    sum += Math.abs(value - (other.data[at] ?? 0));
    values += 1;
  });
  return sum / values;
}

describe('a drawn animation', () => {
  it.each(styles)('does not flicker where nothing moves, in style %s', async (style) => {
    const image = await readBytes(await animate('webp', movingBox(count, width, height)));
    const { image: drawn } = await engine.run({ image, style, ...job }, signal);
    const { images } = await readAnimation(drawn.bytes);
    expect(images).toHaveLength(count);
    const all = images.slice(1).map((next, at) => flicker(images[at] ?? next, next, at));
    expect(Math.max(...all)).toBeLessThan(2);
    expect(images[0]?.data).not.toEqual(images[1]?.data);
  });

  it('counts the frames, and ends with the one in which it is cancelled', async () => {
    const image = await readBytes(await animate('gif', movingBox(count, width, height)));
    const seen: (readonly [number, number])[] = [];
    const cancel = new AbortController();
    const run = engine.run({ image, style: 'cartoon', ...job }, cancel.signal, {
      progress(_, frame) {
        seen.push([frame?.number ?? 0, frame?.of ?? 0]);
        if (frame?.number === 3) cancel.abort(new Error('changed my mind'));
      },
      charge: () => undefined,
      servedBy: () => undefined,
    });
    await expect(run).rejects.toThrow('changed my mind');
    const { image: next } = await engine.run({ image, style: 'cartoon', ...job }, signal);
    expect(next.frames).toBe(count);
    expect(seen).toEqual([
      [1, count],
      [2, count],
      [3, count],
    ]);
  });

  it('lets a picture pass between two frames', async () => {
    const image = await readBytes(await animate('gif', movingBox(20, width, height)));
    const { animation, ...still } = image;
    expect(animation?.delaysMs).toHaveLength(20);
    let isDone = false;
    const whole = engine.run({ image, style: 'cartoon', ...job }, signal).then(() => (isDone = true));
    await engine.run({ image: still, style: 'cartoon', maxBytes: job.maxBytes }, signal);
    expect(isDone).toBe(false);
    await whole;
  });
});
