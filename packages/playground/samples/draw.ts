import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { cat, city, height, mug, width } from './scenes.ts';

/*
 * Redraws the sample pictures: `node --import tsx packages/playground/samples/draw.ts`. They are rendered from scenes.ts with
 * camera grain on top, so that captions and cartoons have something like a photo to work on.
 */

const scenes = { 'cat.jpg': cat(), 'city.jpg': city(), 'mug.jpg': mug() };

for (const [name, svg] of Object.entries(scenes)) {
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 9 },
    },
  })
    .blur(0.6)
    .png()
    .toBuffer();
  const picture = await sharp(Buffer.from(svg)).flatten().png().toBuffer();
  const jpeg = await sharp(picture)
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 74, mozjpeg: true })
    .toBuffer();
  await writeFile(new URL(name, import.meta.url), jpeg);
  process.stdout.write(`${name}: ${jpeg.byteLength} bytes\n`);
}
