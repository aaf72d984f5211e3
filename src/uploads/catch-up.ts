import type { Logger } from '../lib/logger.ts';
import type { Calls } from './calls.ts';
import type { SharedMessage } from './port.ts';
import type { Settings } from './settings.ts';

/** How far back missed uploads are looked for, in ms. */
const maxAgeMs = 15 * 60_000;
/** Channels and messages that are looked at after one gap. */
const maxChannels = 50;
const maxMessages = 50;

export interface CatchUpOptions {
  readonly settings: Settings;
  readonly callsOf: (platform: string) => Calls;
  readonly handle: (message: SharedMessage) => Promise<void>;
  readonly isOver: () => boolean;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Makes the search for uploads that nobody told of: one request per channel, one channel after another. */
export function createCatchUp({ settings, callsOf, handle, isOver, clock, logger }: CatchUpOptions) {
  async function look(platform: string): Promise<void> {
    const earliest = clock() - maxAgeMs;
    const channels = await settings.optedIn(platform);
    const latestFirst = channels.toSorted((a, b) => b.since - a.since).slice(0, maxChannels);
    for (const { channel, since } of latestFirst) {
      if (isOver()) return;
      const from = Math.max(earliest, since);
      try {
        const messages = await callsOf(platform).since(channel, { from, max: maxMessages });
        const missed = messages.filter(({ at, pictures }) => at >= from && pictures.length > 0);
        for (const message of missed) await handle(message);
      } catch (error) {
        logger.warn({ err: error, channel: channel.channel }, 'missed uploads cannot be looked for here');
      }
    }
  }

  return look;
}
