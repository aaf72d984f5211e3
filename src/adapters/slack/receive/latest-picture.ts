import type { MessagePictures } from '../../../core/pictures/attachment.ts';
import { untilAborted } from '../../../lib/abort.ts';
import { latestPictureMaxAgeMs, pickLatestPicture } from '../../kit/latest-picture.ts';
import type { History } from '../history.ts';
import type { PictureMessage, RecentPictures } from '../pictures-from-events.ts';
import type { Place } from '../reply/outgoing-message.ts';
import type { Pictures } from './pictures.ts';

interface LatestPictureOptions {
  readonly remembered: RecentPictures;
  readonly history: History;
  readonly pictures: Pictures;
}

/**
 * Finds the latest pictures that a person posted in a channel or thread.
 * @throws Slack's answer if the bot may not read there, or the signal's reason.
 */
export type FindLatestPicture = (place: Place, signal: AbortSignal) => Promise<MessagePictures | undefined>;

/** Creates the finder. It asks the history where events told of no picture; a deleted message is never used. */
export function createFindLatestPicture({
  remembered,
  history,
  pictures,
}: LatestPictureOptions): FindLatestPicture {
  return async ({ channel, threadTs: thread, user: userId }, signal) => {
    if (channel === undefined) return undefined;
    const at = Date.now();
    const pick = (messages: readonly PictureMessage[]) =>
      pickLatestPicture(
        messages
          .filter(({ bot_id: bot }) => bot === undefined)
          .map(({ user, ts, files }) => ({
            authorId: user ?? '',
            at: Number(ts) * 1000,
            pictures: () => pictures.inMessage({ files }),
          })),
        { userId, at },
      );
    const told = pick(remembered.inChannel(channel).filter(({ thread_ts: root }) => root === thread));
    if (told) return told;
    const range = { channel, thread, since: at - latestPictureMaxAgeMs };
    return pick(await untilAborted(history.recent(range, signal), signal));
  };
}
