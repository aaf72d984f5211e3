import sharp from 'sharp';
import { createDiscordAdapter } from '../src/adapters/discord/index.ts';
import { createLocalClaims } from '../src/core/processes/claims.ts';
import { createRememberedButtons } from '../src/core/replies/remembered-buttons.ts';
import { createMemoryStore } from '../src/store/memory-store.ts';
import { createMedia } from '../src/media/media.ts';
import { createDiscordEmulator } from '@toonwit/discord-emulator';
import { startCore } from './support/platform-core.ts';
import type { Print } from './support/print-rows.ts';

const uses = 500;

async function start() {
  const { commands, inference, dispatch, allow, logger } = await startCore();
  const emulator = await createDiscordEmulator({ rateLimits: false });
  const { token, apiUrl, control } = emulator;
  const media = createMedia();
  const adapter = createDiscordAdapter({
    commands,
    dispatch,
    allow,
    token,
    apiUrl,
    shards: 1,
    media,
    claims: createLocalClaims(),
    rememberedButtons: createRememberedButtons({ store: createMemoryStore(), logger }),
    logger,
  });
  await adapter.start();
  const [ada, ben] = ['Ada', 'Ben'].map((name) => control.addUser({ name }));
  if (!ada || !ben) throw new Error('expected two people');
  const guild = control.addGuild({ name: 'Bench', members: [ada.id, ben.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  const stop = async () => {
    await adapter.stop();
    await emulator.close();
    await inference.dispose();
  };
  return { control, channel, draw: control.as(ada.id), ask: control.as(ben.id), stop };
}

type Bench = Awaited<ReturnType<typeof start>>;

/** Asks one after another and measures from the interaction to its accepted acknowledgement. */
async function measure({ control, channel, ask }: Bench): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < uses; n += 1) {
    const used = await ask.useCommand(channel.id, 'caption', { prompt: 'a cat who runs meetings' });
    times.push(await control.waitFor(() => used.acknowledgedAfterMs));
  }
  return times.sort((a, b) => a - b);
}

function show(times: readonly number[]): string {
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(1);
  return `${at(0.5)} / ${at(0.99)} / ${at(1)} ms`;
}

/** How soon Discord hears of an acknowledgement, the emulated Discord's own work in the same process included. */
export default async function benchDiscord(print: Print): Promise<void> {
  const bench = await start();
  print({
    name: `Discord: acknowledgement of ${uses} commands, p50 / p99 / max`,
    value: show(await measure(bench)),
    goal: '< 3000 ms',
  });
  const { control, channel, draw } = bench;
  const photo = {
    create: {
      width: 1280,
      height: 960,
      channels: 3,
      background: 'teal',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  } as const;
  const image = { name: 'photo.jpg', bytes: await sharp(photo).jpeg().toBuffer() };
  let drawing = true;
  let drawn = 0;
  const drawOn = async () => {
    while (drawing) {
      const used = await draw.useCommand(channel.id, 'cartoonize', { image });
      await control.waitFor(() => used.reply?.attachments.length === 1, { timeoutMs: 60_000 });
      drawn += 1;
    }
  };
  const drawings = [drawOn(), drawOn(), drawOn()];
  const times = await measure(bench);
  drawing = false;
  await Promise.all(drawings);
  print({
    name: `the same while both cores draw (${drawn} cartoons of 1280 × 960 meanwhile)`,
    value: show(times),
    goal: '< 3000 ms',
  });
  await bench.stop();
}
