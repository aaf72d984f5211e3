import { createFakeEngine } from '../core.ts';
import { draw, pixels } from '../pictures.ts';

const drawn = await pixels(draw(32, 24, () => [200, 100, 50]))
  .png()
  .toBuffer();

/** Engines that answer at once, at the rim of the process. */
export const engines = {
  'image-to-image': [
    createFakeEngine('image-to-image', () =>
      Promise.resolve({
        image: { bytes: drawn, mediaType: 'image/png' as const, width: 32, height: 24 },
        description: 'an orange field',
      }),
    ),
  ],
  'image-text-to-text': [
    createFakeEngine('image-text-to-text', () => Promise.resolve({ caption: 'a fine picture' })),
  ],
  'image-to-text': [
    createFakeEngine('image-to-text', () => Promise.resolve({ description: 'An orange field.' })),
  ],
};
