import { describe, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { readBytes } from '../support/media.ts';
import { heicFile, inEveryFormat, noise } from '../support/pictures.ts';
import { fc } from '../support/property.ts';

interface Damage {
  /** Where, as part of the file's length; headers are damaged more often than pixels. */
  readonly at: number;
  readonly kind: 'replace' | 'remove' | 'repeat' | 'cut';
  readonly bytes: Uint8Array;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.oneof(fc.double({ min: 0, max: 0.05, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  kind: fc.constantFrom('replace', 'remove', 'repeat', 'cut'),
  bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.constant(new Uint8Array(4).fill(255))),
});

function damaged(file: Buffer, { at, kind, bytes }: Damage): Buffer {
  const start = Math.floor(at * file.length);
  const [before, after] = [file.subarray(0, start), file.subarray(start)];
  switch (kind) {
    case 'replace':
      return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
    case 'remove':
      return Buffer.concat([before, after.subarray(bytes.length)]);
    case 'repeat':
      return Buffer.concat([before, bytes, after]);
    case 'cut':
      return before;
  }
}

describe('a damaged file', async () => {
  const files = { ...(await inEveryFormat(noise(24, 18))), HEIC: heicFile() };

  it.each(Object.entries(files))('in %s is read or refused in words', async (_format, file) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const bytes = damages.reduce(damaged, file);
        try {
          const { data, width, height } = await readBytes(bytes, { maxPixels: 1_000_000 });
          return data.length === width * height * 3 && width <= 1_280 && height <= 1_280;
        } catch (error) {
          return error instanceof UserError && error.code.startsWith('image_');
        }
      }),
      { numRuns: 150 },
    );
  });
});
