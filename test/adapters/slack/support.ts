import { onTestFinished } from 'vitest';
import { createSlackAdapter, type SlackAdapterOptions } from '../../../src/adapters/slack/index.ts';
import { manifestFor } from '../../../src/adapters/slack/manifest.ts';
import type { AnyCommand } from '../../../src/core/command.ts';
import { createLocalClaims } from '../../../src/core/processes/claims.ts';
import { createAnsweredMessages } from '../../../src/core/processes/answered-messages.ts';
import {
  createRememberedButtons,
  type RememberedButtons,
} from '../../../src/core/replies/remembered-buttons.ts';
import type { Store } from '../../../src/store/store.ts';
import { createMemoryStore } from '../../../src/store/memory-store.ts';
import { loadCommands } from '../../../src/app/load-commands.ts';
import { createMedia, type Media } from '../../../src/media/media.ts';
import { createSlackEmulator, type SlackEmulator, type SlackEmulatorOptions } from '@toonwit/slack-emulator';
import {
  createFakeEngine,
  createTestCore,
  createTestLogger,
  type TestCoreOptions,
} from '../../support/core.ts';
import { patienceMs } from '../../support/patience.ts';
import { draw, pixels } from '../../support/pictures.ts';
import { listenOverHttp } from './http-support.ts';

export const commands = await loadCommands(new URL('../../../commands/', import.meta.url));

/** A photo's bytes. */
export const photo = await pixels(draw(64, 48, (x, y) => [x * 4, y * 5, 90]))
  .png()
  .toBuffer();

/** Engines that answer at once, at the rim of the process. */
export const engines = {
  'text-classification': [
    createFakeEngine('text-classification', () =>
      Promise.resolve({
        scores: [0.02, 0.03, 0.05, 0.2, 0.7].map((score, place) => ({ label: `${place + 1} stars`, score })),
        truncated: false,
      }),
    ),
  ],
  'image-text-to-text': [
    createFakeEngine('image-text-to-text', ({ prompt, image }) =>
      Promise.resolve({
        caption: `About ${prompt ?? 'the picture'}${image ? ` ${image.width}×${image.height}` : ''}`,
      }),
    ),
  ],
  'image-to-text': [],
  'image-to-image': [
    createFakeEngine('image-to-image', async ({ style }) => {
      const bytes = await pixels(draw(32, 24, () => [200, 100, 50]))
        .jpeg()
        .toBuffer();
      return {
        image: { bytes, mediaType: 'image/jpeg', width: 32, height: 24 },
        description: `an orange field in ${style}`,
      };
    }),
  ],
} satisfies TestCoreOptions['engines'];

/** Slack's three seconds, long enough for a busy machine: what comes too late never comes at all then. */
export const unhurried = { ackMs: 30_000, triggerMs: 30_000 };

export interface StartOptions extends Partial<TestCoreOptions> {
  readonly transport?: 'socket' | 'http';
  readonly emulator?: SlackEmulatorOptions;
  readonly manifest?: boolean;
  readonly commandPrefix?: string;
  readonly liveLineAfterMs?: number;
  readonly media?: Media;
  readonly rememberedButtons?: RememberedButtons;
  /** Where buttons and answered messages are remembered. */
  readonly store?: Store;
  /** A workspace in which the app ran before. */
  readonly on?: SlackEmulator;
  readonly onRefused?: SlackAdapterOptions['onRefused'];
}

async function startWorkspace(
  used: readonly AnyCommand[],
  { manifest = true, commandPrefix: prefix, emulator }: StartOptions,
): Promise<SlackEmulator> {
  const slack = await createSlackEmulator({
    ...(manifest && { manifest: manifestFor(used, { prefix }) }),
    ...emulator,
    timing: { fileProcessingMs: 0, ...unhurried, ...emulator?.timing },
  });
  onTestFinished(() => slack.close());
  return slack;
}

/** The adapter on real Bolt, the real dispatch, throttle and inference, connected to an emulated workspace. */
export async function startSlack(options: StartOptions = {}) {
  const {
    transport = 'socket',
    commandPrefix,
    liveLineAfterMs = 60_000,
    media = createMedia(),
    rememberedButtons,
    store = createMemoryStore(),
    on,
    onRefused,
    ...core
  } = options;
  const used: readonly AnyCommand[] = core.commands ?? commands;
  const slack = on ?? (await startWorkspace(used, options));
  const { dispatch, allow, isSetUp, drain, lines, forgetAnswers, advance } = createTestCore({
    engines,
    callsPerMinute: 1000,
    findImageMs: patienceMs,
    ...core,
    commands: used,
  });
  const { logger } = createTestLogger();
  const adapterLines = createTestLogger();
  const adapter = createSlackAdapter({
    commands: used,
    dispatch,
    allow,
    isSetUp,
    onRefused,
    media,
    claims: createLocalClaims(),
    answeredMessages: createAnsweredMessages({ store, logger, secret: slack.botToken }),
    rememberedButtons: rememberedButtons ?? createRememberedButtons({ store, logger, forgetAnswers }),
    botToken: slack.botToken,
    ...(transport === 'socket' ? { appToken: slack.appToken } : { signingSecret: slack.signingSecret }),
    apiUrl: slack.apiUrl,
    commandPrefix,
    liveLineAfterMs,
    logger: adapterLines.logger,
  });
  let url = '';
  if (transport === 'http') {
    const deliveries = await listenOverHttp(adapter, { commands: used, dispatch, logger });
    url = new URL(deliveries).origin;
    slack.control.deliverTo(deliveries);
  }
  await adapter.start();
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await Promise.all([drain(0), adapter.stop()]);
  };
  onTestFinished(stop);
  const { control } = slack;
  const at = { user: 'ada', channel: 'general' };
  return {
    slack,
    control,
    at,
    url,
    adapter,
    drain,
    advance,
    stop,
    lines,
    adapterLines: adapterLines.lines,
    /** What ada, or whoever is named, sees in a channel of the bot's messages. */
    replies: (place: { user: string; channel: string } = at) =>
      control.visible(place).filter(({ via }) => via !== 'person'),
    /** Waits for the first message of the bot that matches. */
    reply: (matching: RegExp, place: { user: string; channel: string } = at) =>
      control.waitFor(
        () => control.visible(place).find(({ via, shown }) => via !== 'person' && matching.test(shown)),
        { label: `a reply like ${matching.source}` },
      ),
  };
}
