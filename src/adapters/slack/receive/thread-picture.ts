import type { MessagePictures } from '../../../core/pictures/attachment.ts';
import type { BotIdentity } from '../client.ts';
import { isRateLimited } from '../errors.ts';
import type { History } from '../history.ts';
import type { PictureMessage, RecentPictures } from '../pictures-from-events.ts';
import type { Pictures } from './pictures.ts';

interface ThreadPictureOptions {
  readonly history: History;
  readonly remembered: RecentPictures;
  readonly pictures: Pictures;
  readonly identity: () => BotIdentity;
}

/** Finds the newest pictures of a thread above a message, whoever posted it. @throws Slack's answer if the thread can't be read. */
export type FindThreadPicture = (
  where: { readonly channel: string; readonly thread: string; readonly before: string },
  signal: AbortSignal,
) => Promise<MessagePictures | undefined>;

/** Creates the finder. The bot's own pictures count only where nobody else posted one. */
export function createFindThreadPicture({
  history,
  remembered,
  pictures,
  identity,
}: ThreadPictureOptions): FindThreadPicture {
  const isOwn = ({ user }: PictureMessage) => user === identity().botUserId;
  const newest = (messages: readonly PictureMessage[]) =>
    messages
      .toSorted((a, b) => Number(b.ts) - Number(a.ts))
      .flatMap((message) => pictures.inMessage(message) ?? [])
      .at(0);
  const newestOfOthers = (messages: readonly PictureMessage[]) =>
    newest(messages.filter((message) => !isOwn(message)));

  return async ({ channel, thread, before }, signal) => {
    const isAbove = ({ ts }: PictureMessage) => Number(ts) < Number(before);
    const told = remembered
      .inChannel(channel)
      .filter(({ ts, thread_ts: root }) => ts === thread || root === thread)
      .filter(isAbove);
    const known = newestOfOthers(told);
    // What events told is newer than anything they didn't, but for the thread's first message.
    if (known && told.some((message) => message.ts !== thread && !isOwn(message))) return known;
    const hasPicture = (message: PictureMessage) => !isOwn(message) && newest([message]) !== undefined;
    const listed = await history
      .threadAbove({ channel, thread, before }, hasPicture, signal)
      .catch((error: unknown) => {
        if (isRateLimited(error) && told.length > 0) return told;
        throw error;
      });
    const above = listed.filter(isAbove);
    return newestOfOthers(above) ?? newest(above);
  };
}
