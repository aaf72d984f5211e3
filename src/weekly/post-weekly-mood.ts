import { z } from 'zod';
import type { AdapterCore } from '../core/adapter.ts';
import type { AttachChannels, Channels } from '../core/settings/weekly-channels.ts';
import type { MessagePage, RecentMessages } from '../core/conversation.ts';
import { UserError } from '../core/errors.ts';
import type { Place } from '../core/interaction.ts';
import type { WeeklySettings } from '../core/settings/weekly-settings.ts';
import { inLanguage } from '../languages/in-language.ts';
import { message } from '../languages/message.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';

const weekMs = 7 * 24 * 60 * 60_000;
/** How often channels that are due are looked for, and how long one may take, in ms. */
const lookEveryMs = 10 * 60_000;
const postWithinMs = 120_000;
/** Messages of the week that count: the latest. */
const messages = 200;

const entry = z.object({ /** Ms since 1970. */ dueAt: z.number(), workspace: z.string().optional() });
const prefixOf = (platform: string) => `weekly/${platform}/`;

interface WeeklyOptions {
  readonly dispatch: AdapterCore['dispatch'];
  readonly store: Store;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

export interface Weekly {
  readonly settings: WeeklySettings;
  readonly attach: AttachChannels;
  /** Posts what is due, once for all processes. */
  postDue(): Promise<void>;
  /** Looks every ten minutes from now on. */
  start(): void;
  stop(): Promise<void>;
}

/** Only what was written since a time. */
function since(from: number, recent: RecentMessages): RecentMessages {
  return async function* read(signal): AsyncGenerator<MessagePage> {
    for await (const page of recent(signal)) {
      const fresh = page.messages.filter(({ at }) => at >= from);
      yield { ...page, messages: fresh };
      if (fresh.length < page.messages.length) return;
    }
  };
}

/** Creates what posts the mood of channels every week. */
export function createWeekly({ dispatch, store, logger, clock = Date.now }: WeeklyOptions): Weekly {
  const platforms = new Map<string, Channels>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  function keyOf({ platform, channel }: Place): string {
    if (channel === undefined || !platforms.has(platform))
      throw new UserError('not_allowed', message('mood.noChannel'));
    return `${prefixOf(platform)}${channel}`;
  }

  async function post(channels: Channels, place: Place, dueAt: number): Promise<void> {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(postWithinMs)]);
    const language = channels.languageOf?.(place) ?? 'en';
    const name = `Weekly mood of ${place.channel ?? ''}`;
    const outcome = await dispatch({
      ...place,
      id: `weekly:${place.channel ?? ''}:${dueAt}`,
      user: { id: name, name },
      command: 'mood',
      language,
      options: { messages },
      limits: channels.limits,
      inBackground: true,
      signal,
      recentMessages: since(dueAt - weekMs, channels.read(place)),
    });
    // A quiet week needs no message.
    if (outcome.kind !== 'reply') return;
    await channels.post(
      place,
      { ...outcome, title: inLanguage(message('mood.weekTitle'), language), shareable: false },
      signal,
    );
  }

  /** Posts to one channel, if no other process does; one that dies over it loses the week. */
  async function postOnce(channels: Channels, place: Place, key: string, dueAt: number): Promise<void> {
    if (!(await store.add(`${key}/${dueAt}`.replace('weekly/', 'weekly-posted/'), 'yes', { ttlMs: weekMs })))
      return;
    const missed = Math.floor((clock() - dueAt) / weekMs);
    const next = dueAt + (missed + 1) * weekMs;
    await store.change(key, (old) =>
      old === undefined ? undefined : JSON.stringify({ ...entry.parse(JSON.parse(old)), dueAt: next }),
    );
    await post(channels, place, dueAt + missed * weekMs).catch((err: unknown) =>
      logger.warn({ err, platform: place.platform }, 'a weekly mood could not be posted'),
    );
  }

  async function postDue(): Promise<void> {
    for (const channels of platforms.values()) {
      if (!channels.isOurs()) continue;
      const { platform } = channels;
      for (const [key, text] of await store.list(prefixOf(platform))) {
        const { dueAt, workspace } = entry.parse(JSON.parse(text));
        if (dueAt > clock() || stopping.signal.aborted) continue;
        const channel = key.slice(prefixOf(platform).length);
        const place = { platform, channel, ...(workspace !== undefined && { workspace }) };
        await postOnce(channels, place, key, dueAt);
      }
    }
  }

  return {
    settings: {
      async dueAt(place) {
        const text = await store.get(keyOf(place));
        return text === undefined ? undefined : entry.parse(JSON.parse(text)).dueAt;
      },
      async set(place, isOn) {
        const key = keyOf(place);
        const { workspace } = place;
        if (isOn)
          await store.set(
            key,
            JSON.stringify({ dueAt: clock() + weekMs, workspace } satisfies z.input<typeof entry>),
          );
        else await store.delete(key);
      },
    },
    attach: (channels) => void platforms.set(channels.platform, channels),
    postDue,
    start() {
      const look = () => {
        looking = looking
          .then(postDue)
          .catch((err: unknown) => logger.warn({ err }, 'failed to look for weekly moods'));
      };
      timer = setInterval(look, lookEveryMs).unref();
    },
    async stop() {
      clearInterval(timer);
      stopping.abort(new Error('the bot stops'));
      await looking;
    },
  };
}
