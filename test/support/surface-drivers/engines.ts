import { createFakeEngine } from '../core.ts';
import { draw, pixels } from '../pictures.ts';

const drawn = await pixels(draw(32, 24, () => [200, 100, 50]))
  .png()
  .toBuffer();

/** The texts that were rated, the latest last. */
export const read: string[] = [];

/** Engines that answer at once, at the rim of the process. */
export const engines = {
  'text-classification': [
    createFakeEngine('text-classification', ({ text }) => {
      read.push(text);
      return Promise.resolve({
        scores: [1, 2, 3, 4, 5].map((stars) => ({ label: `${stars} stars`, score: 0.2 })),
        truncated: false,
      });
    }),
  ],
  'image-to-image': [
    createFakeEngine('image-to-image', () =>
      Promise.resolve({
        image: { bytes: drawn, mediaType: 'image/png' as const, width: 32, height: 24 },
        description: 'an orange field',
      }),
    ),
  ],
  'image-text-to-text': [
    createFakeEngine('image-text-to-text', ({ prompt, choices = 1 }) => {
      const caption = prompt === undefined ? 'a fine picture' : `about ${prompt}`;
      return Promise.resolve({ caption, ...(choices > 1 && { others: [`${caption}, the second`] }) });
    }),
  ],
  'image-to-text': [
    createFakeEngine('image-to-text', () => Promise.resolve({ description: 'An orange field.' })),
  ],
};
