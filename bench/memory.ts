import { pino } from 'pino';
import sharp from 'sharp';
import { createFilterEngine } from '../src/engines/filter/engine.ts';
import { createInference } from '../src/inference/inference.ts';
import { styles } from '../src/inference/task.ts';
import { createMedia } from '../src/media/media.ts';
import { createMemes } from '../src/media/meme/index.ts';
import { makePhoto } from './support/photo.ts';
import type { Row } from './support/print-rows.ts';

const pictures = 600;
const maxBytes = 10 * 2 ** 20;
const caches = [
  { name: 'off', keepBytes: 0, goal: 'the last two within 5 %' },
  { name: 'on (64 MiB)', keepBytes: 64 * 2 ** 20, goal: 'the last two within 64 MiB' },
];

const resident = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
};

/** A small file of its own kind and size for each number. */
async function fileOf(number: number): Promise<Uint8Array> {
  const width = 120 + ((number * 37) % 180);
  const height = 90 + ((number * 53) % 140);
  const { data } = makePhoto(width, height);
  data[0] = number % 256;
  data[1] = number >> 8;
  const file = sharp(data, { raw: { width, height, channels: 3 } });
  return number % 3 === 0 ? file.png().toBuffer() : file[number % 3 === 1 ? 'jpeg' : 'webp']().toBuffer();
}

/** The process's memory before, after 300 and after 600 varied pictures, each drawn and made a meme, without and with kept answers. */
export default async function benchMemory(print: (row: Row) => void): Promise<void> {
  const { signal } = new AbortController();
  for (const { name, keepBytes, goal } of caches) {
    const engine = createFilterEngine({ threads: 2 });
    const inference = createInference({
      engines: {
        'text-classification': [],
        'image-text-to-text': [],
        'image-to-text': [],
        'image-to-image': [engine],
      },
      maxWaiting: 8,
      logger: pino({ level: 'silent' }),
      keepBytes,
    });
    const memes = createMemes();
    const media = createMedia();
    const useOne = async (number: number) => {
      const bytes = await fileOf(number);
      const image = await media.fromBytes({ name: 'picture', bytes }).read(signal);
      const style = styles[number % styles.length] ?? 'cartoon';
      await inference.infer('image-to-image', { image, style, maxBytes }, { signal });
      await memes.drawMeme({ image, caption: `Picture number ${number}`, maxBytes });
    };
    for (let number = 0; number < 20; number += 1) await useOne(pictures + number);
    const sizes = [resident()];
    for (let number = 0; number < pictures; number += 1) {
      await useOne(number);
      if ((number + 1) % (pictures / 2) === 0) sizes.push(resident());
    }
    await Promise.all([inference.dispose(), memes.close()]);
    print({
      name: `memory before, after 300, after 600 pictures; kept answers ${name}`,
      value: `${sizes.join(', ')} MiB`,
      goal,
    });
  }
}
