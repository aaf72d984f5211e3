import { onTestFinished } from 'vitest';
import { createSlackAdapter } from '../../../../src/adapters/slack/index.ts';
import { manifestFor } from '../../../../src/adapters/slack/manifest.ts';
import { createLocalClaims } from '../../../../src/core/processes/claims.ts';
import { createRememberedButtons } from '../../../../src/core/replies/remembered-buttons.ts';
import { createLimitRules } from '../../../../src/core/limits/limit-rules.ts';
import { createMedia } from '../../../../src/media/media.ts';
import { createSkippingClock, createSlackEmulator, type SlackEmulator } from '@toonwit/slack-emulator';
import { createMemoryStore } from '../../../../src/store/memory-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { createUploads, type Uploads, type UploadsOptions } from '../../../../src/uploads/uploads.ts';
import { createTestCore, createTestLogger, type TestCoreOptions } from '../../../support/core.ts';
import { settingsOf } from '../../../support/upload-settings.ts';
import { commands, engines, photo, unhurried } from '../support.ts';
import { listenOverHttp } from '../http-support.ts';

export const png = { name: 'cat.png', bytes: photo };
export const at = { user: 'ada', channel: 'general' };
export const emoji = { caption: 'speech_balloon', cartoonize: 'art', agree: 'cloud' } as const;

export interface UploadsStart extends Partial<UploadsOptions> {
  readonly transport?: 'socket' | 'http';
  readonly engines?: TestCoreOptions['engines'];
  readonly callsPerMinute?: number;
  /** Permissions that the app was installed without. */
  readonly without?: readonly string[];
}

interface Bot {
  readonly lines: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The real adapter on Bolt, the real core and dispatch, on a workspace and a store that outlive it. */
async function startBot(
  slack: SlackEmulator,
  store: Store,
  clock: () => number,
  options: UploadsStart,
): Promise<Bot> {
  const { transport = 'socket', engines: used = engines, callsPerMinute = 1000, ...chosen } = options;
  const { dispatch, allow, drain } = createTestCore({
    commands,
    engines: used,
    callsPerMinute,
    // So long that a test hears of work that goes on when it should have ended.
    deadlineMs: 120_000,
    services: { uploads: settingsOf(() => uploads) },
  });
  const { logger, lines } = createTestLogger();
  const uploads: Uploads = createUploads({
    dispatch,
    store,
    limitRules: createLimitRules(store),
    logger,
    clock,
    destinations: () => undefined,
    defaultMode: 'offer',
    clicks: 'author',
    embeds: false,
    // A sign of work is one request more, which only a busy machine would make.
    busyAfterMs: 120_000,
    ...chosen,
  });
  const adapter = createSlackAdapter({
    commands,
    dispatch,
    allow,
    media: createMedia(),
    claims: createLocalClaims(),
    rememberedButtons: createRememberedButtons({ store: createMemoryStore(), logger }),
    uploads,
    botToken: slack.botToken,
    ...(transport === 'socket' ? { appToken: slack.appToken } : { signingSecret: slack.signingSecret }),
    apiUrl: slack.apiUrl,
    liveLineAfterMs: 60_000,
    logger,
  });
  if (transport === 'http')
    slack.control.deliverTo(await listenOverHttp(adapter, { commands, dispatch, logger }));
  await adapter.start();
  let stopped: Promise<unknown> | undefined;
  const stop = async () => {
    stopped ??= Promise.all([drain(0), adapter.stop(), uploads.stop()]);
    await stopped;
  };
  onTestFinished(stop);
  return { lines, stop };
}

/** A workspace with the bot in it, whose time can be moved on, and words for what its people see. */
export async function startUploads(options: UploadsStart = {}) {
  const clock = createSkippingClock();
  const manifest = manifestFor(commands);
  const slack = await createSlackEmulator({ manifest, clock, timing: { fileProcessingMs: 0, ...unhurried } });
  onTestFinished(() => slack.close());
  const { control } = slack;
  const granted = manifest.oauth_config.scopes.bot.filter(
    (scope) => options.without?.includes(scope) !== true,
  );
  control.setScopes(granted);
  const store = options.store ?? createMemoryStore({ clock: () => clock.now() });
  const bots = [await startBot(slack, store, () => clock.now(), options)];
  const last = () => bots.at(-1) ?? { lines: [], stop: () => Promise.resolve() };
  const seen = (place = at) => control.visible(place);
  const message = (ts: string, place = at) => seen(place).find((one) => one.ts === ts);

  return {
    slack,
    control,
    clock,
    stop: () => last().stop(),
    /** Everything that the running bot logged. */
    log: () => JSON.stringify(last().lines),
    /** Stops the bot and starts it again, on another store where one is given. */
    restart: async ({
      store: fresh = store,
      whileAway = () => {},
    }: { store?: Store; whileAway?: () => unknown } = {}) => {
      await last().stop();
      await control.waitFor(() => control.sockets.connected === 0);
      await whileAway();
      bots.push(await startBot(slack, fresh, () => clock.now(), options));
    },
    share: (more: Partial<Parameters<typeof control.post>[0]> = {}) =>
      control.post({ ...at, files: [png], ...more }),
    click: (ts: string, name: string, { on = true, ...more }: { user?: string; on?: boolean } = {}) =>
      control[on ? 'react' : 'unreact']({ ...at, ts, emoji: name, ...more }),
    /** The emojis on a message that are the bot's own. */
    offered: (ts: string) =>
      Object.entries(message(ts)?.reactions ?? {}).flatMap(([name, who]) =>
        who.includes('toonwit') ? [name] : [],
      ),
    /** Waits until the bot has put all its reactions on a message. */
    offer: (ts: string, place = at) =>
      control.waitFor(() => message(ts, place)?.reactions['art']?.includes('toonwit'), { label: 'an offer' }),
    /** What the bot wrote, in threads too. */
    written: (place = at) => seen(place).filter(({ via }) => via !== 'person' && via !== 'bot'),
    reply: (matching: RegExp, place = at) =>
      control.waitFor(
        () => seen(place).find(({ via, shown }) => via !== 'person' && via !== 'bot' && matching.test(shown)),
        { label: `a reply like ${matching.source}` },
      ),
    /** Requests that the bot made, by method; those of earlier when it has been called before. */
    counts: (from = 0) => {
      const counts: Record<string, number> = {};
      for (const { method } of control.requests.slice(from)) counts[method] = (counts[method] ?? 0) + 1;
      return counts;
    },
  };
}

/** So many files. */
export function photos(count: number, name = 'photo'): { readonly name: string; readonly bytes: Buffer }[] {
  return Array.from({ length: count }, (_, place) => ({ name: `${name}-${place}.png`, bytes: photo }));
}
