import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { createFilterEngine } from '../src/engines/filter.ts';
import type { Image } from '../src/image.ts';
import { styles } from '../src/inference/task.ts';
import { decodeImage } from '../src/media/decode.ts';
import { encodeImage } from '../src/media/encode.ts';
import { median, type Row } from './report.ts';

const rounds = 7;
const maxSide = 1280;
const maxBytes = 10 * 2 ** 20;
const limits = { maxPixels: 50e6, maxSide, timeoutSeconds: 30 };

/** A photo of sorts, made by numbers: sky, hills, grass, a ball in the light, leaves, and the grain of a sensor. */
function makePhoto(width: number, height: number): Image {
  const data = new Uint8Array(width * height * 3);
  let state = 1;
  const grain = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 31 - 1) * 7;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const [u, v] = [x / width, y / height];
      const hill = 0.55 + 0.08 * Math.sin(u * 9) + 0.03 * Math.sin(u * 31);
      let [red, green, blue] = [110 + 90 * v, 160 + 60 * v, 225];
      if (v > hill) {
        const blade = 22 * Math.sin(u * 900 + 40 * Math.sin(v * 60)) * Math.sin(v * 300);
        [red, green, blue] = [70 + 60 * v + blade, 120 + 30 * v + blade, 50];
      }
      const leaf = Math.sin(u * 70) * Math.sin(v * 55 + 3 * Math.sin(u * 40));
      if (u > 0.66 && v < 0.5 && leaf > 0.2) [red, green, blue] = [60 + 110 * leaf, 110 + 60 * leaf, 40];
      const away = Math.hypot(u - 0.3, (v - 0.6) * 0.75) / 0.14;
      if (away < 1) [red, green, blue] = [240 - 120 * away, 90 - 60 * away, 60 - 30 * away];
      const noise = grain();
      data[at] = Math.max(0, Math.min(255, red + noise));
      data[at + 1] = Math.max(0, Math.min(255, green + noise));
      data[at + 2] = Math.max(0, Math.min(255, blue + noise));
    }
  }
  return { data, width, height };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

const ms = (value: number) => `${value.toFixed(0)} ms`;

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

  const load = await timed(async () => engine.load?.(signal));
  const floor = async () => encodeImage(await decodeImage(photo, limits), { maxBytes }, signal);
  const whole = (style: (typeof styles)[number]) => async () =>
    engine.run({ image: await decodeImage(photo, limits), style, maxBytes }, signal);
  const small = () => engine.run({ image: smaller, style: 'cartoon', maxBytes }, signal);

  await floor();
  for (const style of styles) await whole(style)();
  const times = {
    floor: [] as number[],
    small: [] as number[],
    cartoon: [] as number[],
    comic: [] as number[],
    sketch: [] as number[],
  };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await timed(floor));
    delay.enable();
    for (const style of styles) times[style].push(await timed(whole(style)));
    times.small.push(await timed(small));
    delay.disable();
  }
  await engine.dispose?.();

  const base = median(times.floor);
  print({ name: 'cartoon load: workers up and warm', value: ms(load) });
  print({ name: `decode 4000 × 3000, fit to ${maxSide}, encode`, value: ms(base), ratio: '1' });
  for (const style of styles) {
    const time = median(times[style]);
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
