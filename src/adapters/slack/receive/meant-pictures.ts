import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../../../core/errors.ts';
import type { Attachment, MessagePictures } from '../../../core/pictures/attachment.ts';
import { untilAborted } from '../../../lib/abort.ts';
import { isGifPage, refuseGifPage } from '../../kit/picture-addresses.ts';
import { previewIn, type PictureParts } from '../content/picture-sources.ts';
import { isRateLimited, isSlackError } from '../errors.ts';
import type { History } from '../history.ts';
import { timeoutsMs, waitsMs } from '../limits.ts';
import type { MessageEvent } from '../payloads.ts';
import type { Place } from '../reply/outgoing-message.ts';
import type { FindLatestPicture } from './latest-picture.ts';
import type { Pictures } from './pictures.ts';
import type { FindThreadPicture } from './thread-picture.ts';
import { message } from '../../../languages/message.ts';

interface MessagePicturesOptions {
  readonly history: History;
  readonly pictures: Pictures;
  readonly findLatestPicture: FindLatestPicture;
  readonly findThreadPicture: FindThreadPicture;
}

/** Finds the pictures that somebody means who writes to the bot. */
interface PicturesForMessages {
  /** What a message shows; Slack leaves that out when it reports a mention. Why it can't be read, or undefined without it. */
  shownIn(event: MessageEvent): Promise<PictureParts | 'forbidden' | 'limited' | undefined>;
  /** The pictures that a message without one means. @throws UserError if Slack's limits keep it from being found. */
  elsewhere(event: MessageEvent, place: Place): Promise<MessagePictures | undefined>;
  /** The picture at an address in a message: of a GIF's page, what Slack shows of it. @throws UserError if that is nothing. */
  at(address: string, event: MessageEvent): Promise<Attachment>;
}

const limited = message('slack.limited');

/** Why pictures couldn't be looked for. */
export const unreadMessage = {
  limited: () => new UserError('busy', limited),
  forbidden: () => new UserError('missing_option', message('slack.forbidden')),
} as const;

/** Creates the finder. */
export function createPicturesForMessages(options: MessagePicturesOptions): PicturesForMessages {
  const { history, pictures, findLatestPicture, findThreadPicture } = options;

  async function posted({ channel, ts: messageId, thread_ts: thread }: MessageEvent, signal: AbortSignal) {
    return untilAborted(history.postedAt({ channel, messageId, thread }, signal), signal);
  }

  /** Slack adds previews a moment after the message. */
  async function previewOf(page: string, event: MessageEvent): Promise<string | undefined> {
    const signal = AbortSignal.timeout(timeoutsMs.mentionFiles);
    let shown: PictureParts | undefined = event;
    for (const wait of waitsMs.preview) {
      const preview = previewIn(shown ?? {}, page);
      if (preview !== undefined) return preview;
      await pause(wait, undefined, { signal });
      shown = await posted(event, signal);
    }
    return previewIn(shown ?? {}, page);
  }

  return {
    async shownIn(event) {
      if (event.files || event.type !== 'app_mention') return event;
      try {
        return await posted(event, AbortSignal.timeout(timeoutsMs.mentionFiles));
      } catch (error) {
        if (isRateLimited(error)) return 'limited';
        return isSlackError(error, 'missing_scope') ? 'forbidden' : undefined;
      }
    },
    async elsewhere({ channel, thread_ts: thread, ts }, place) {
      const signal = AbortSignal.timeout(timeoutsMs.mentionFiles);
      const looking =
        thread === undefined
          ? findLatestPicture({ ...place, threadTs: undefined }, signal)
          : findThreadPicture({ channel, thread, before: ts }, signal);
      return untilAborted(looking, signal).catch((error: unknown) => {
        if (isRateLimited(error)) throw new UserError('busy', limited, { cause: error });
        return undefined;
      });
    },
    async at(address, event) {
      const preview = isGifPage(address) ? await previewOf(address, event).catch(() => undefined) : undefined;
      if (preview === undefined) refuseGifPage(address);
      return pictures.fromTypedUrl(preview ?? address);
    },
  };
}
