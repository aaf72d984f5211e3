import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { createFilterEngine } from '../src/engines/filter/engine.ts';
import { styles } from '../src/inference/task.ts';
import { decodeImage } from '../src/media/decode/open-image.ts';
import { encodeImage } from '../src/media/encode.ts';
import { makePhoto } from './support/photo.ts';
import { median, ms, timed, type Row } from './support/print-rows.ts';

const rounds = 7;
const maxSide = 1280;
const maxBytes = 10 * 2 ** 20;
const limits = { maxPixels: 50e6, maxSide, timeoutSeconds: 30 };

/**
 * A cartoon of a 4000 × 3000 JPEG in each style, decoding and encoding included, against decoding, fitting and
 * encoding it alone; of a 1024 × 768 photo; and how late the event loop is meanwhile. All take turns within a round.
 */
export default async function benchCartoon(print: (row: Row) => void): Promise<void> {
  const { signal } = new AbortController();
  const engine = createFilterEngine({ threads: 2, maxSide });
  const { data, width, height } = makePhoto(4000, 3000);
  const photo = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
  const smaller = makePhoto(1024, 768);

  const floor = async () => encodeImage(await decodeImage(photo, limits), { maxBytes }, signal);
  const whole = (style: (typeof styles)[number]) => async () =>
    engine.run({ image: await decodeImage(photo, limits), style, maxBytes }, signal);
  const small = () => engine.run({ image: smaller, style: 'cartoon', maxBytes }, signal);

  await floor();
  const first = await timed(whole('cartoon'));
  for (const style of styles) await whole(style)();
  const times = { floor: [] as number[], small: [] as number[] };
  const drawn = new Map(styles.map((style) => [style, [] as number[]]));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await timed(floor));
    delay.enable();
    for (const [style, of] of drawn) of.push(await timed(whole(style)));
    times.small.push(await timed(small));
    delay.disable();
  }
  await engine.dispose?.();

  const base = median(times.floor);
  print({ name: 'cartoonize the first picture, its threads starting', value: ms(first) });
  print({ name: `decode 4000 × 3000, fit to ${maxSide}, encode`, value: ms(base), ratio: '1' });
  for (const [style, of] of drawn) {
    const time = median(of);
    print({
      name: `cartoonize that, ${style}`,
      value: ms(time),
      ratio: `${(time / base).toFixed(1)} ×`,
      goal: '≤ 8 ×',
    });
  }
  print({ name: 'cartoonize 1024 × 768, cartoon', value: ms(median(times.small)), goal: '< 1500 ms' });
  const p99 = delay.percentile(99) / 1e6;
  print({ name: 'event loop p99 delay meanwhile', value: `${p99.toFixed(1)} ms`, goal: '< 20 ms' });
  const peak = process.resourceUsage().maxRSS / 1024;
  print({ name: 'peak memory so far, workers included', value: `${peak.toFixed(0)} MiB` });
}
