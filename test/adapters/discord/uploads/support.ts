import { expect, onTestFinished } from 'vitest';
import { createDiscordAdapter } from '../../../../src/adapters/discord/index.ts';
import type { UploadMode } from '../../../../src/core/settings/upload-settings.ts';
import { createLocalClaims } from '../../../../src/core/processes/claims.ts';
import { createLimitRules } from '../../../../src/core/limits/limit-rules.ts';
import { createRememberedButtons } from '../../../../src/core/replies/remembered-buttons.ts';
import type { Engines } from '../../../../src/inference/inference.ts';
import type { TaskId } from '../../../../src/inference/task.ts';
import { createMedia } from '../../../../src/media/media.ts';
import { createManualClock, type DiscordEmulatorOptions, type MessageView } from '@toonwit/discord-emulator';
import { createMemoryStore } from '../../../../src/store/memory-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { createUploads, type Uploads, type UploadsOptions } from '../../../../src/uploads/uploads.ts';
import { createFakeEngine, createTestCore, createTestLogger } from '../../../support/core.ts';
import { patienceMs } from '../../../support/patience.ts';
import { pixels, quarters } from '../../../support/pictures.ts';
import { settingsOf } from '../../../support/upload-settings.ts';
import { checked, commands, startEmulator } from '../support.ts';

/** Captions at once, so that tests are about uploads and not about captions; cartoons are the picture itself. */
export const quickEngines: Engines = {
  'text-classification': [],
  'image-text-to-text': [
    createFakeEngine('image-text-to-text', () => Promise.resolve({ caption: 'a fine picture' })),
  ],
  'image-to-text': [],
  'image-to-image': [
    createFakeEngine('image-to-image', async ({ image }) => ({
      image: {
        bytes: await pixels(image).jpeg().toBuffer(),
        mediaType: 'image/jpeg',
        width: image.width,
        height: image.height,
      },
      description: 'a card',
    })),
  ],
};

export interface UploadsPlaceOptions {
  readonly emulator?: DiscordEmulatorOptions;
  /** The server's language, and that of its owner. */
  readonly locales?: { readonly server?: string; readonly owner?: string };
  readonly engines?: Partial<Engines>;
  readonly uploads?: Partial<UploadsOptions>;
  readonly callsPerMinute?: number;
  /** Names the provider that gets the pictures of a task. */
  readonly destinations?: (task: TaskId) => string | undefined;
  readonly store?: Store;
}

/** A Discord in which the bot can be started, stopped and started again, and in which time stands still unless moved. */
export async function openPlace(options: UploadsPlaceOptions = {}) {
  const clock = options.emulator?.clock ?? createManualClock();
  const emulator = await startEmulator({ ...options.emulator, clock });
  const { control } = emulator;
  const [ada, ben, olga] = ['Ada', 'Ben', 'Olga'].map((name) => control.addUser({ name }));
  if (!ada || !ben || !olga) throw new Error('expected three people');
  const { server = 'en-GB', owner = 'en-GB' } = options.locales ?? {};
  Object.assign(olga, { locale: owner });
  const guild = control.addGuild({
    name: 'Atelier',
    members: [olga.id, ada.id, ben.id],
    locale: server,
  });
  const channel = control.addChannel({ guildId: guild.id, name: 'pictures' });
  const store = options.store ?? createMemoryStore();
  const { logger, lines } = createTestLogger();
  const stops: (() => Promise<void>)[] = [];

  /** Starts a bot; what an earlier one kept is in the store. */
  async function start(settings: Partial<UploadsOptions> = {}) {
    const core = createTestCore({
      commands,
      engines: { ...quickEngines, ...options.engines },
      callsPerMinute: options.callsPerMinute ?? 100,
      // So long that a test hears of work that goes on when it should have ended.
      deadlineMs: 120_000,
      services: { uploads: settingsOf(() => uploads) },
    });
    const uploads: Uploads = createUploads({
      dispatch: core.dispatch,
      store,
      limitRules: createLimitRules(store),
      logger,
      destinations: options.destinations ?? (() => undefined),
      defaultMode: 'off',
      clicks: 'author',
      embeds: false,
      // A sign of work is one request more, which only a busy machine would make.
      busyAfterMs: 120_000,
      clock: () => clock.now(),
      ...options.uploads,
      ...settings,
    });
    const adapter = createDiscordAdapter({
      commands,
      dispatch: core.dispatch,
      allow: core.allow,
      token: emulator.token,
      apiUrl: emulator.apiUrl,
      shards: 'auto',
      media: createMedia({ maxSide: 320 }),
      claims: createLocalClaims(),
      rememberedButtons: createRememberedButtons({ store: createMemoryStore(), logger }),
      uploads,
      // The emulator's clock stands still, so its 3 seconds never end; the adapter must not give up earlier.
      acknowledgeWithinMs: patienceMs,
      clock: () => clock.now(),
      logger,
    });
    await adapter.start();
    let stopped: Promise<void> | undefined;
    const stop = () =>
      (stopped ??= (async () => {
        await Promise.all([core.drain(0), uploads.stop()]);
        await adapter.stop();
      })());
    stops.push(stop);
    return { stop, uploads, core };
  }

  onTestFinished(async () => {
    for (const stop of stops) await stop();
    await emulator.close();
    expect(checked.invalid).toEqual([]);
  });

  const people = { ada, ben, olga };
  const place = {
    ...{ emulator, control, people, guild, channel, store, lines, start },
    /** Uses /uploads and returns what it says. */
    async uploads(person: keyof typeof people, mode?: UploadMode | 'optout' | 'optin', at = channel.id) {
      const used = await control
        .as(people[person].id)
        .useCommand(at, 'uploads', mode === undefined ? {} : { mode });
      const reply = await control.waitFor(() => used.reply && !used.reply.loading && used.reply, {
        label: 'an answer to /uploads',
      });
      return [reply.content, ...reply.embeds.map(({ description }) => description)].join('\n');
    },
    /** Posts pictures, each a file of its own unless it is named the same. */
    async post(person: keyof typeof people, names: readonly string[] = ['card.png'], content = '') {
      const files = await Promise.all(names.map(async (name) => ({ name, bytes: await pictureNamed(name) })));
      return control.as(people[person].id).post(channel.id, { content, files });
    },
    /** A message as it stands now. */
    now: (message: MessageView) => control.messages(message.channelId).find(({ id }) => id === message.id),
    /** The bot's reactions below a message. */
    ownReactions: (message: MessageView) =>
      (place.now(message)?.reactions ?? [])
        .filter(({ userIds }) => userIds.includes(control.botId))
        .map(({ emoji }) => emoji),
    waitForOffer: (message: MessageView, emojis: readonly string[] = ['💬', '🎨']) =>
      control.waitFor(() => emojis.every((emoji) => place.ownReactions(message).includes(emoji)), {
        label: 'an offer',
      }),
    /** What the bot posted below a message. */
    repliesTo: (message: MessageView) =>
      control
        .messages(message.channelId)
        .filter(({ replyToId, authorId }) => replyToId === message.id && authorId === control.botId),
    waitForReplies: (message: MessageView, count = 1) =>
      control.waitFor(
        () => {
          const replies = place.repliesTo(message);
          return replies.length >= count && replies;
        },
        { label: `${count} replies` },
      ),
    /** Messages of the bot that answer no one's: notices. */
    notices: () =>
      control
        .messages(channel.id)
        .filter(
          ({ authorId, replyToId, answers }) =>
            authorId === control.botId && replyToId === undefined && answers === undefined,
        )
        .map(({ content }) => content),
    /** Requests since now that answer no interaction, as “method route”. */
    counting() {
      const before = control.requests.length;
      return () =>
        control.requests
          .slice(before)
          .filter(({ interactionId }) => interactionId === undefined)
          .map(({ method, template }) => `${method} ${template}`);
    },
  };
  return place;
}

export type UploadsPlace = Awaited<ReturnType<typeof openPlace>>;

/** Starts a thread in the channel, as an app does. */
export async function openThread({
  emulator,
  channel,
}: Pick<UploadsPlace, 'emulator' | 'channel'>): Promise<string> {
  const response = await fetch(`${emulator.apiUrl}/v10/channels/${channel.id}/threads`, {
    method: 'POST',
    headers: { authorization: `Bot ${emulator.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'details', type: 11 }),
  });
  return ((await response.json()) as { id: string }).id;
}

/** The size tells pictures of different names apart. */
export async function pictureNamed(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const number = Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 97, 7);
  return new Uint8Array(
    await pixels(quarters(40 + number, 40))
      .png()
      .toBuffer(),
  );
}

/** The same with the bot in it, and its mode set by the owner. */
export async function placeWithMode(mode: UploadMode, options: UploadsPlaceOptions = {}) {
  const place = await openPlace(options);
  const bot = await place.start();
  await place.uploads('olga', mode);
  return { ...place, bot };
}
