import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { createMedia } from '../../src/media/media.ts';
import { read } from '../support/media.ts';
import { noise, pixels } from '../support/pictures.ts';
import { blackPng, packedText } from '../support/png.ts';

const mebibyte = 2 ** 20;

it('leaves no memory behind after two hundred hostile files', async () => {
  const photo = await pixels(noise(1_500, 1_000)).jpeg().toBuffer();
  const hostile = [
    photo.subarray(0, photo.length >> 1),
    blackPng({ width: 6_000, height: 6_000, rows: 400 }),
    blackPng({ width: 20_000, height: 20_000, rows: 100 }),
    blackPng({ width: 10, height: 10, extra: Array<Buffer>(20).fill(packedText(7_000_000)) }),
    Buffer.alloc(4 * mebibyte, 'x'),
  ];
  const media = createMedia();
  const readAll = async (times: number) => {
    let refused = 0;
    for (let index = 0; index < times; index += 1) {
      const bytes = Buffer.from(hostile[index % hostile.length] ?? []);
      await read(media.fromBytes({ name: 'x', bytes })).catch((error: unknown) => {
        if (error instanceof UserError) refused += 1;
      });
      await setImmediate();
    }
    return refused;
  };
  await readAll(20);
  const before = process.memoryUsage();
  expect(await readAll(200)).toBe(160);
  const after = process.memoryUsage();
  // Kept, the sources alone would be 300 MB and the decoded pixels 15 GB.
  expect((after.rss - before.rss) / mebibyte).toBeLessThan(250);
});
