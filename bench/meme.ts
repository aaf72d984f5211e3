import { pino } from 'pino';
import { createInference } from '../src/inference/inference.ts';
import { encodeImage } from '../src/media/encode.ts';
import { createMemes } from '../src/media/meme/index.ts';
import { makePhoto } from './support/photo.ts';
import { median, ms, timed, type Row } from './support/print-rows.ts';

const rounds = 15;
const maxBytes = 10 * 2 ** 20;
const caption = 'Me: I will only look at the menu\nAlso me: one of each, please';

/**
 * A meme of a 1280 × 960 photo, encoding included, against encoding it alone; and an answer that is kept, which is
 * found by the picture's pixels, against the same.
 */
export default async function benchMeme(print: (row: Row) => void): Promise<void> {
  const { signal } = new AbortController();
  const memes = createMemes();
  const photo = makePhoto(1280, 960);
  const encode = () => encodeImage(photo, { maxBytes }, signal);
  const meme = () => memes.drawMeme({ image: photo, caption, maxBytes });

  const drawing = await encode();
  const inference = createInference({
    engines: {
      'text-classification': [],
      'image-text-to-text': [],
      'image-to-text': [],
      'image-to-image': [
        {
          name: 'null',
          label: 'null',
          task: 'image-to-image',
          card: { model: 'null', revision: '0' },
          concurrency: 1,
          run: () => Promise.resolve({ image: drawing, description: 'a photo' }),
        },
      ],
    },
    maxWaiting: 1,
    logger: pino({ level: 'silent' }),
    keepBytes: 64 * 2 ** 20,
  });
  // The same pixels in another object each time, as another upload of the same file is.
  const again = () =>
    inference.infer('image-to-image', { image: { ...photo }, style: 'cartoon', maxBytes }, { signal });

  await Promise.all([meme(), again()]);
  const times = { floor: [] as number[], meme: [] as number[], kept: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await timed(encode));
    times.meme.push(await timed(meme));
    times.kept.push(await timed(again));
  }
  await memes.close();
  const floor = median(times.floor);
  const row = (name: string, values: readonly number[], goal: string) =>
    print({ name, value: ms(median(values)), ratio: `${(median(values) / floor).toFixed(2)} ×`, goal });
  print({ name: 'encode 1280 × 960 as JPEG', value: ms(floor), ratio: '1' });
  row('meme of that, encoded', times.meme, '≤ 5 ×');
  row('the same picture again: the answer kept', times.kept, '≤ 0.5 ×');
}
