import { expect, it } from 'vitest';
import type { Image } from '../../src/core/pictures/image.ts';
import { createInference } from '../../src/inference/inference.ts';
import type { InferProgress, Output } from '../../src/inference/task.ts';
import { createFakeEngine, createTestLogger } from '../support/core.ts';

const still: Image = { data: new Uint8Array(3), width: 1, height: 1 };

function animated(file: Uint8Array): Image {
  const background = [255, 255, 255] as const;
  return {
    ...still,
    animation: { file, format: 'gif', width: 1, height: 1, delaysMs: [50, 50], plays: 0, background },
  };
}

function setUp() {
  const drawing: Output<'image-to-image'> = {
    image: { bytes: new Uint8Array(1), mediaType: 'image/png', width: 1, height: 1 },
    description: 'a drawing',
  };
  let runs = 0;
  const stills = createFakeEngine('image-to-image', () => Promise.resolve(drawing), {
    name: 'stills',
    drawsStills: true,
  });
  const frames = createFakeEngine(
    'image-to-image',
    (_input, _signal, hooks) => {
      runs += 1;
      hooks?.progress(0.5, { number: 2, of: 2 });
      return Promise.resolve(drawing);
    },
    { name: 'frames' },
  );
  const { logger } = createTestLogger();
  const { infer } = createInference({
    engines: {
      'text-classification': [],
      'image-text-to-text': [],
      'image-to-text': [],
      'image-to-image': [stills, frames],
    },
    maxWaiting: 1,
    logger,
    keepBytes: 2 ** 20,
  });
  const told: InferProgress[] = [];
  const draw = async (image: Image) => {
    const input = { image, style: 'cartoon', maxBytes: 9, animationType: 'image/gif' } as const;
    const how = { signal: new AbortController().signal, onProgress: (now: InferProgress) => told.push(now) };
    return (await infer('image-to-image', input, how)).engine;
  };
  return { draw, told, runs: () => runs };
}

it('gives an animation to an engine that draws all frames first, and a still picture to the first', async () => {
  const { draw } = setUp();
  expect(await draw(animated(new Uint8Array([1])))).toBe('frames');
  expect(await draw(still)).toBe('stills');
});

it('tells the frame that is being drawn', async () => {
  const { draw, told } = setUp();
  await draw(animated(new Uint8Array([1])));
  expect(told.at(-1)).toMatchObject({ state: 'running', frame: { number: 2, of: 2 } });
});

it('keeps answers to animations apart that only begin alike', async () => {
  const { draw, runs } = setUp();
  await draw(animated(new Uint8Array([1])));
  await draw(animated(new Uint8Array([1])));
  expect(runs()).toBe(1);
  await draw(animated(new Uint8Array([2])));
  expect(runs()).toBe(2);
});
