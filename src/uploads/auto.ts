import { LRUCache } from 'lru-cache';
import type { User } from '../core/interaction.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import type { Calls } from './calls.ts';
import { maxPictures } from './clicks.ts';
import type { ChannelRef, SharedMessage, SharedPicture } from './port.ts';
import type { Runs } from './runs.ts';
import type { Trace, Traces } from './traces.ts';

const windowMs = 60_000;
/** Channels whose captions are counted at once. */
const maxChannels = 2000;

export interface AutoOptions {
  readonly store: Store;
  readonly traces: Traces;
  readonly runs: Runs;
  readonly callsOf: (platform: string) => Calls;
  readonly traceOf: (message: SharedMessage) => Trace;
  /** What the channel has to know before its pictures are captioned. */
  readonly notice: () => string;
  readonly perMinute: number;
  /** Whom the buttons below a caption serve. */
  readonly clicks: 'author' | 'anyone';
  readonly clock: () => number;
  readonly logger: Logger;
}

/** A channel, and the thread in which it is told where it has no other place for that. */
type Told = ChannelRef & { readonly thread?: string };

/** Captions without being asked. */
export interface Auto {
  caption(message: SharedMessage, pictures: readonly SharedPicture[]): Promise<void>;
  /** Tells a channel what happens to its pictures; the same is not told twice in a row. */
  tell(channel: Told, notice: string): Promise<void>;
}

/** Makes the mode that captions every picture: what does not fit in is skipped in silence. */
export function createAuto(options: AutoOptions): Auto {
  const { store, traces, runs, callsOf, traceOf, notice, perMinute, clicks, clock, logger } = options;
  const starts = new LRUCache<string, readonly number[]>({ max: maxChannels });
  const telling = new Map<string, Promise<void>>();

  const keyOfChannel = ({ platform, channel }: ChannelRef) => `told/${platform}/${channel}`;

  const serves = ({ id }: User) => clicks === 'author' && { onlyFor: id };

  /** How many pictures may start now; they count as started. */
  function takePlaces({ ref }: SharedMessage, wanted: number): number {
    const key = keyOfChannel(ref);
    const now = clock();
    const recent = (starts.get(key) ?? []).filter((at) => now - at < windowMs);
    const places = Math.min(wanted, Math.max(0, perMinute - recent.length));
    starts.set(key, [...recent, ...Array.from({ length: places }, () => now)]);
    return places;
  }

  /** What was not answered after all leaves its place to others. */
  function giveBack({ ref }: SharedMessage, places: number): void {
    const key = keyOfChannel(ref);
    starts.set(key, (starts.get(key) ?? []).slice(places));
  }

  async function announce(channel: Told, line: string): Promise<void> {
    const key = keyOfChannel(channel);
    if ((await store.get(key)) === line) return;
    await callsOf(channel.platform).announce(channel, line);
    await store.set(key, line);
  }

  const auto: Auto = {
    async tell(channel, line) {
      const key = keyOfChannel(channel);
      const earlier = telling.get(key);
      if (earlier) return earlier;
      const now = announce(channel, line).finally(() => telling.delete(key));
      telling.set(key, now);
      return now;
    },
    async caption(message, pictures) {
      const log = (skipped: number, reason: string) => {
        if (skipped > 0) logger.info({ channel: message.ref.channel, skipped, reason }, 'uploads skipped');
      };
      const wanted = pictures.slice(0, maxPictures);
      const taken = wanted.slice(0, takePlaces(message, wanted.length));
      log(pictures.length - wanted.length, 'too many in one message');
      log(wanted.length - taken.length, 'the channel has had its captions of this minute');
      if (taken.length === 0) return;
      // Left before anything is waited for, so that a deletion meanwhile finds it.
      await traces.save(traceOf(message));
      await auto.tell(message.ref, notice());
      if (!(await traces.of(message.ref))) return;
      const { ref, author } = message;
      const turn = runs.begin({ ref, ask: 'caption', userId: author.id });
      // Nobody waits for these, so no sign of work goes up.
      const done = await turn?.run({ message, user: author, pictures: taken, ...serves(author) });
      turn?.end();
      if (!done || done.ended) return;
      giveBack(message, taken.length - done.answered);
      log(taken.length - done.answered, done.failure?.code ?? 'it failed');
      logger.info({ channel: message.ref.channel, answered: done.answered }, 'uploads captioned');
      const { results } = done;
      const kept = await traces.change(message.ref, (trace) => ({ ...trace, results: [...results] }));
      if (!kept) for (const result of results) await callsOf(result.platform).remove(result);
    },
  };
  return auto;
}
