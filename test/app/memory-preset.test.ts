import { expect, it } from 'vitest';
import { parseConfig } from '../../src/app/config.ts';
import { memoryPreset } from '../../src/app/memory-preset.ts';

const megabytes = (number: number) => number * 1024 ** 2;

it('is small on a small machine, and where the owner says so', () => {
  expect(memoryPreset(undefined, megabytes(512))).toMatchObject({ CARTOON_THREADS: '1' });
  expect(memoryPreset('auto', megabytes(2048))).toEqual({});
  expect(memoryPreset('normal', megabytes(512))).toEqual({});
  expect(memoryPreset('small', megabytes(65_536))).toMatchObject({ RESULT_CACHE_MEGABYTES: '8' });
});

it('gives way to what the owner sets', () => {
  const small = parseConfig({ MEMORY: 'small', QUEUE_LENGTH: '20' });
  expect([small.CARTOON_THREADS, small.IMAGE_MAX_MEGAPIXELS, small.QUEUE_LENGTH]).toEqual([1, 12, 20]);
  const normal = parseConfig({ MEMORY: 'normal' });
  expect([normal.CARTOON_THREADS, normal.IMAGE_MAX_MEGAPIXELS, normal.QUEUE_LENGTH]).toEqual([2, 50, 32]);
});
