import type { Attachment } from '../../../core/interaction.ts';
import { untilAborted } from '../../../lib/abort.ts';
import { latestPictureMaxAgeMs, pickLatestPicture } from '../../kit/latest-picture.ts';
import type { History } from '../history.ts';
import type { Place } from '../reply/outgoing-message.ts';
import type { Pictures } from './pictures.ts';

export interface LatestPictureOptions {
  readonly history: History;
  readonly pictures: Pictures;
}

/**
 * Finds the latest picture that a person posted in a channel or thread.
 * @throws Slack's answer if the bot may not read there, or the signal's reason.
 */
export type FindLatestPicture = (place: Place, signal: AbortSignal) => Promise<Attachment | undefined>;

/** Creates the finder. It reads the channel on demand and keeps nothing, so a deleted message is never used. */
export function createFindLatestPicture({ history, pictures }: LatestPictureOptions): FindLatestPicture {
  return async ({ channel, threadTs: thread, user: userId }, signal) => {
    if (channel === undefined) return undefined;
    const at = Date.now();
    const range = { channel, thread, since: at - latestPictureMaxAgeMs };
    const messages = await untilAborted(history.recent(range, signal), signal);
    const candidates = messages
      .filter(({ bot_id: bot }) => typeof bot !== 'string')
      .map(({ user, ts, files }) => ({
        authorId: user ?? '',
        at: Number(ts) * 1000,
        firstPicture: () => pictures.firstIn(files),
      }));
    return pickLatestPicture(candidates, { userId, at });
  };
}
