import { Routes, type APIMessage, type REST } from 'discord.js';
import { untilAborted } from '../../../lib/abort.ts';
import type { Attachment } from '../../../core/interaction.ts';
import { toFileOfApi, type Pictures } from './pictures.ts';

/** How far back a person's own picture still counts as the one they mean, in ms. */
const maxAgeMs = 10 * 60_000;
/** Messages that are looked at. */
const maxMessages = 50;

export interface LatestPictureOptions {
  readonly rest: REST;
  readonly pictures: Pictures;
}

/** Finds the latest picture that a person posted in a channel, in their own messages alone. */
export type FindLatestPicture = (
  asked: {
    readonly channelId: string;
    readonly userId: string;
    /** When they asked, by Discord's clock, in ms since 1970. */
    readonly at: number;
  },
  signal: AbortSignal,
) => Promise<Attachment | undefined>;

/**
 * Makes the finder. It asks when it needs to know and keeps nothing, so the bot hears no message of any channel,
 * and what somebody has deleted is gone.
 */
export function createFindLatestPicture({ rest, pictures }: LatestPictureOptions): FindLatestPicture {
  return async ({ channelId, userId, at }, signal) => {
    const query = new URLSearchParams({ limit: String(maxMessages) });
    const fetched = rest.get(Routes.channelMessages(channelId), { query, signal });
    // The route's one answer, by Discord's own types.
    const messages = (await untilAborted(fetched, signal)) as APIMessage[];
    const own = messages.filter(
      ({ author, timestamp }) => author.id === userId && Date.parse(timestamp) >= at - maxAgeMs,
    );
    for (const { attachments, embeds } of own) {
      const picture = pictures.firstIn({ files: attachments.map(toFileOfApi), embeds });
      if (picture) return picture;
    }
    return undefined;
  };
}
