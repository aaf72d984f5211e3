import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayMessageCreateDispatchData as Posted } from 'discord.js';
import type { Attachment, MessagePictures } from '../../../core/pictures/attachment.ts';
import { isGifPage, pictureAddressIn, refuseGifPage } from '../../kit/picture-addresses.ts';
import type { DiscordApi } from '../api.ts';
import { timeoutsMs, waitsMs } from '../limits.ts';
import type { Pictures } from './pictures.ts';
import { fromApiMessage, previewOf, withoutPreviews } from './shown-message.ts';

/** Finds the pictures that somebody means who writes to the bot. */
interface PicturesForMessages {
  /** Those of the message, or of the one that it replies to. */
  meantBy(message: Posted): MessagePictures | undefined;
  /** The picture that an address in a message means. @throws UserError for a GIF's page without a preview. */
  at(address: string, message: Posted): Promise<Attachment>;
  /** The pictures that came without a command; the preview of a link is none of them. */
  sentWith(message: Posted, text: string): Promise<MessagePictures | undefined>;
}

/** Creates the finder. */
export function createPicturesForMessages(
  api: Pick<DiscordApi, 'message'>,
  pictures: Pictures,
): PicturesForMessages {
  /** What Discord shows of a page. It adds that a moment after the message; the bot waits for a GIF's. */
  async function previewIn(message: Posted, page: string) {
    const { id, channel_id: channelId } = message;
    const signal = AbortSignal.timeout(timeoutsMs.preview);
    let preview = previewOf(fromApiMessage(message), page);
    for (const wait of isGifPage(page) ? waitsMs.preview : []) {
      if (preview) break;
      await pause(wait, undefined, { signal });
      preview = previewOf(fromApiMessage(await api.message(channelId, id, signal)), page);
    }
    return preview;
  }

  async function at(address: string, message: Posted): Promise<Attachment> {
    const preview = await previewIn(message, address).catch(() => undefined);
    if (preview) return pictures.fromMedia(preview);
    refuseGifPage(address);
    return pictures.fromTypedUrl(address);
  }

  return {
    meantBy(message) {
      const { referenced_message: answered } = message;
      return (
        pictures.inMessage(fromApiMessage(message)) ??
        (answered ? pictures.inMessage(fromApiMessage(answered)) : undefined)
      );
    },
    at,
    async sentWith(message, text) {
      const shared = pictures.inMessage(withoutPreviews(fromApiMessage(message)));
      const address = pictureAddressIn(text);
      if (shared || address === undefined) return shared;
      return { pictures: [await at(address, message)], unreadable: 0 };
    },
  };
}
