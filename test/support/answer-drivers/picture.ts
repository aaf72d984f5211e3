import { draw, pixels } from '../pictures.ts';

/** A picture to upload. */
export async function picture() {
  const bytes = await pixels(draw(64, 48, (x, y) => [x * 4, y * 5, 90]))
    .png()
    .toBuffer();
  return { name: 'me.png', bytes };
}
