import sharp from 'sharp';
import { createHttpAdapter } from '../src/adapters/http/index.ts';
import { createSlackAdapter } from '../src/adapters/slack/index.ts';
import { createLocalClaims } from '../src/core/processes/claims.ts';
import { createRememberedButtons } from '../src/core/replies/remembered-buttons.ts';
import { createMemoryStore } from '../src/store/memory-store.ts';
import { createMedia } from '../src/media/media.ts';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { startCore } from './support/platform-core.ts';
import type { Print } from './support/print-rows.ts';

const uses = 500;
const at = { user: 'ada', channel: 'general' };

async function start(transport: 'socket' | 'http') {
  const { commands, inference, dispatch, allow, logger } = await startCore();
  const slack = await createSlackEmulator();
  const media = createMedia();
  const slackAdapter = createSlackAdapter({
    commands,
    dispatch,
    allow,
    media,
    claims: createLocalClaims(),
    rememberedButtons: createRememberedButtons({ store: createMemoryStore(), logger }),
    botToken: slack.botToken,
    ...(transport === 'socket' ? { appToken: slack.appToken } : { signingSecret: slack.signingSecret }),
    apiUrl: slack.apiUrl,
    logger,
  });
  const http = createHttpAdapter({
    commands,
    dispatch,
    media,
    rawRoutes: slackAdapter.routes,
    maxUploadBytes: 2 ** 20,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    apiKeys: [],
    trustedProxies: [],
    allowedHosts: [],
    version: '0.0.0',
    readiness: () => ({ ready: true, engines: [] }),
    logger,
  });
  await http.start();
  if (transport === 'http') slack.control.deliverTo(`${http.url}/slack/events`);
  await slackAdapter.start();
  const stop = async () => {
    await slackAdapter.stop();
    await http.stop();
    await slack.close();
    await inference.dispose();
  };
  return { control: slack.control, stop };
}

type Bench = Awaited<ReturnType<typeof start>>;

/** Asks one after another and measures until Slack has the acknowledgement. */
async function measure({ control }: Bench): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < uses; n += 1) {
    const { ackMs } = await control.useCommand({
      ...at,
      command: '/caption',
      text: 'a cat who runs meetings',
    });
    if (ackMs === undefined) throw new Error('expected an acknowledgement, got none');
    times.push(ackMs);
  }
  return times.sort((a, b) => a - b);
}

function show(times: readonly number[]): string {
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(1);
  return `${at(0.5)} / ${at(0.99)} / ${at(1)} ms`;
}

/** Keeps both cores drawing until it is stopped. */
function keepDrawing({ control }: Bench, bytes: Buffer): () => Promise<number> {
  let drawn = 0;
  let on = true;
  async function draw(): Promise<void> {
    while (on) {
      const ts = control.post({ ...at, files: [{ name: 'photo.jpg', bytes }] });
      await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
      await control.waitFor(
        () =>
          control.requests.filter(({ method }) => method === 'files.completeUploadExternal').length > drawn,
        { timeoutMs: 60_000, label: 'a cartoon' },
      );
      drawn += 1;
    }
  }
  const work = Promise.all([draw(), draw(), draw()]);
  return async () => {
    on = false;
    await work;
    return drawn;
  };
}

/** How soon Slack has an acknowledgement, while nothing else runs and while cartoons are drawn on both cores. */
export default async function benchSlack(print: Print): Promise<void> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 1280, height: 960, channels: 3, background: 'teal', noise } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  for (const transport of ['socket', 'http'] as const) {
    const bench = await start(transport);
    const name = `Slack over ${transport}: acknowledgement of ${uses} commands, p50 / p99 / max`;
    print({ name, value: show(await measure(bench)), goal: 'under 3 s' });
    const stopDrawing = keepDrawing(bench, bytes);
    const times = await measure(bench);
    const drawn = await stopDrawing();
    print({ name: `${name}, while ${drawn} cartoons are drawn`, value: show(times), goal: 'under 3 s' });
    await bench.stop();
  }
}
