import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDiscordEmulator } from '@toonwit/discord-emulator';
import sharp from 'sharp';
import { createDiscordAdapter } from '../../src/adapters/discord/index.ts';
import { createLocalClaims } from '../../src/core/processes/claims.ts';
import { createRememberedButtons } from '../../src/core/replies/remembered-buttons.ts';
import { createThrottle } from '../../src/core/limits/throttle.ts';
import { createFilterEngine } from '../../src/engines/filter/engine.ts';
import { createTinySentimentEngine } from '../../src/engines/tiny-sentiment/engine.ts';
import { decodeImage } from '../../src/media/decode/open-image.ts';
import { createMedia } from '../../src/media/media.ts';
import { fitToPost } from '../../src/safety/fit-to-post.ts';
import { openLevelStore } from '../../src/store/level-store.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { createStoredChoices } from '../../src/uploads/stored-choices.ts';
import { startCore } from '../support/platform-core.ts';
import { createFlow } from '../support/command-flow.ts';
import { makePhoto } from '../support/photo.ts';
import { median, timed } from '../support/print-rows.ts';

const { signal } = new AbortController();

/** What grows, and what one step costs at some size. */
export interface Growth {
  /** The cost, then what it is measured over. */
  readonly name: string;
  readonly sizes: readonly number[];
  /** In ms. */
  readonly cost: (size: number) => Promise<number>;
  /** Why more than the size itself would be no fault. */
  readonly remark?: string;
}

/** The median of some repetitions of `times` steps each, per step. */
async function perStep(times: number, step: (number: number) => Promise<unknown>): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1)
    rounds.push(
      await timed(async () => {
        for (let n = 0; n < times; n += 1) await step(round * times + n);
      }),
    );
  return median(rounds) / times;
}

const people: Growth = {
  name: 'a decision of the throttle, over people remembered',
  sizes: [10, 1_000, 100_000],
  async cost(size) {
    const throttle = createThrottle({ callsPerMinute: 1_000, maxPeople: size + 1 });
    const caller = (number: number) => ({ platform: 'bench', person: `${number % size}` });
    for (let from = 0; from < size; from += 1_000)
      await Promise.all(
        Array.from({ length: Math.min(1_000, size) }, (_, n) => throttle.take(caller(from + n), 'call')),
      );
    return perStep(200, (number) => throttle.take(caller(number * 7), 'call'));
  },
};

const records: Growth = {
  name: 'adding a record to the store on the disk, over records in it',
  sizes: [1_000, 100_000, 1_000_000],
  async cost(size) {
    const folder = await mkdtemp(join(tmpdir(), 'toonwit-growth-'));
    const store = await openLevelStore({ folder, maxEntries: size + 10_000 });
    for (let from = 0; from < size; from += 1_000)
      await Promise.all(Array.from({ length: 1_000 }, (_, n) => store.set(`record/${from + n}`, 'a value')));
    const cost = await perStep(200, (number) => store.add(`new/${number}`, 'a value'));
    await store.close();
    await rm(folder, { recursive: true, force: true });
    return cost;
  },
};

const channels: Growth = {
  name: 'whether a channel takes uploads, over channels that do',
  sizes: [10, 1_000, 10_000],
  async cost(size) {
    const choices = createStoredChoices({ store: createMemoryStore(), defaultMode: 'off', clock: Date.now });
    const channel = (number: number) => ({ platform: 'bench', channel: `${number % size}` });
    for (let number = 0; number < size; number += 1) await choices.setMode(channel(number), 'offer');
    return perStep(500, (number) => choices.modeOf(channel(number * 7)));
  },
};

const noEngines = {
  ...{ 'text-classification': [], 'image-text-to-text': [] },
  ...{ 'image-to-text': [], 'image-to-image': [] },
};

const commands: Growth = {
  name: 'a use of /help through dispatch, over commands',
  sizes: [9, 45, 99],
  remark: '/help lists them all',
  async cost(size) {
    const { use } = await createFlow(noEngines, size / 9 - 1);
    return perStep(200, () => use('help', {}));
  },
};

const guilds: Growth = {
  name: 'connecting to Discord, the emulated one included, over servers',
  sizes: [1, 50, 2_500],
  remark: 'each server is sent and kept',
  async cost(size) {
    const { inference, ...core } = await startCore();
    const emulator = await createDiscordEmulator({ rateLimits: false });
    const { token, apiUrl, control } = emulator;
    const members = Array.from({ length: 40 }, (_, n) => control.addUser({ name: `Member ${n}` }).id);
    for (let number = 0; number < size; number += 1) control.addGuild({ name: `Server ${number}`, members });
    const adapter = createDiscordAdapter({
      ...{ ...core, token, apiUrl, shards: 1 },
      media: createMedia(),
      claims: createLocalClaims(),
      rememberedButtons: createRememberedButtons({ store: createMemoryStore(), logger: core.logger }),
    });
    const cost = await timed(() => adapter.start());
    await adapter.stop();
    await emulator.close();
    await inference.dispose();
    return cost;
  },
};

const modelDir = fileURLToPath(new URL('../../models/tiny-sentiment-en', import.meta.url));
const sentence = 'I did not expect much, but the whole evening was lovely and the food was good. ';

const texts: Growth = {
  name: 'a text’s sentiment, over its characters',
  sizes: [20, 200, 2_000],
  async cost(size) {
    const engine = createTinySentimentEngine({ modelDir, ortThreads: 1 });
    await engine.load?.(signal);
    const text = sentence.repeat(40).slice(0, size);
    const cost = await perStep(20, (number) => engine.run({ text: `${number} ${text}` }, signal));
    await engine.dispose?.();
    return cost;
  },
};

const captions: Growth = {
  name: 'checking what a model wrote, over its characters',
  sizes: [20, 200, 2_000],
  cost: (size) =>
    perStep(50, (number) => {
      try {
        return Promise.resolve(fitToPost(`${number} ${sentence.repeat(40).slice(0, size)}`));
      } catch {
        return Promise.resolve('');
      }
    }),
};

const pixels: Growth = {
  name: 'a cartoon, decoding included, over pixels',
  sizes: [100_000, 1_000_000, 10_000_000, 50_000_000],
  remark: 'drawn at 1,280 pixels at most, so only decoding goes on growing',
  async cost(size) {
    const width = Math.round(Math.sqrt((size * 4) / 3));
    const { data, height } = makePhoto(width, Math.floor(size / width));
    const photo = await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg()
      .toBuffer();
    const engine = createFilterEngine({ threads: 2 });
    await engine.load?.(signal);
    const limits = { maxPixels: 50e6, maxSide: 1280, timeoutSeconds: 30 };
    const cost = await perStep(1, async () =>
      engine.run({ image: await decodeImage(photo, limits), style: 'cartoon', maxBytes: 10e6 }, signal),
    );
    await engine.dispose?.();
    return cost;
  },
};

/** Everything that is measured. */
export const measures: readonly Growth[] = [
  people,
  records,
  channels,
  commands,
  guilds,
  texts,
  captions,
  pixels,
];
