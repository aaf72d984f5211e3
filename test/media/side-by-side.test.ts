import { expect, it } from 'vitest';
import { encodeImage } from '../../src/media/encode.ts';
import { putSideBySide } from '../../src/media/side-by-side.ts';
import { sharp } from '../../src/media/sharp.ts';

const plain = (width: number, height: number, colour: number) => ({
  data: new Uint8Array(width * height * 3).fill(colour),
  width,
  height,
});
const { signal } = new AbortController();
const png = { maxBytes: 1_000_000, mediaType: 'image/png' } as const;

it('puts the drawing to the right of the picture, as high as the lower of them', async () => {
  const after = await encodeImage(plain(200, 100, 200), png, signal);
  const both = await putSideBySide(plain(100, 50, 10), after, png, signal);
  expect(both).toMatchObject({ mediaType: 'image/png', width: 202, height: 50 });
  const { data, info } = await sharp(both.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number) => data[x * info.channels];
  expect([at(5), at(101), at(150)]).toEqual([10, 255, 200]);
});
