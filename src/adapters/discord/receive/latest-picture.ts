import { Routes, type APIMessage, type REST } from 'discord.js';
import type { MessagePictures } from '../../../core/pictures/attachment.ts';
import { untilAborted } from '../../../lib/abort.ts';
import { pickLatestPicture } from '../../kit/latest-picture.ts';
import type { Pictures } from './pictures.ts';
import { fromApiMessage } from './shown-message.ts';

/** Messages of a channel that are searched. */
const searchedMessages = 50;

interface LatestPictureOptions {
  readonly rest: REST;
  readonly pictures: Pictures;
}

/** Finds the latest pictures that a person posted in a channel. */
export type FindLatestPicture = (
  asked: {
    readonly channelId: string;
    readonly userId: string;
    /** When they asked, by Discord's clock, in ms since 1970. */
    readonly at: number;
  },
  signal: AbortSignal,
) => Promise<MessagePictures | undefined>;

/** Creates the finder. It reads the channel on demand and keeps nothing, so a deleted message is never used. */
export function createFindLatestPicture({ rest, pictures }: LatestPictureOptions): FindLatestPicture {
  return async ({ channelId, userId, at }, signal) => {
    const query = new URLSearchParams({ limit: String(searchedMessages) });
    const fetched = rest.get(Routes.channelMessages(channelId), { query, signal });
    // By Discord's own types, this is the route's only answer.
    const messages = (await untilAborted(fetched, signal)) as APIMessage[];
    const candidates = messages.map((message) => ({
      authorId: message.author.id,
      at: Date.parse(message.timestamp),
      pictures: () => pictures.inMessage(fromApiMessage(message)),
    }));
    return pickLatestPicture(candidates, { userId, at });
  };
}
