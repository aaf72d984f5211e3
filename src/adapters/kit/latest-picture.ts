import type { MessagePictures } from '../../core/pictures/attachment.ts';

/** How far back a person's own picture still counts as the one they mean, in ms. */
export const latestPictureMaxAgeMs = 10 * 60_000;

/** A message in which a picture may be. */
interface PictureCandidate {
  readonly authorId: string;
  /** When it was posted, in ms since 1970. */
  readonly at: number;
  readonly pictures: () => MessagePictures | undefined;
}

/**
 * Picks the pictures that a person means when they name none: those in their own latest message with a picture,
 * at most ten minutes old.
 */
export function pickLatestPicture(
  messages: readonly PictureCandidate[],
  { userId, at }: { readonly userId: string; /** When they asked, in ms since 1970. */ readonly at: number },
): MessagePictures | undefined {
  const own = messages
    .filter((message) => message.authorId === userId && message.at >= at - latestPictureMaxAgeMs)
    .toSorted((a, b) => b.at - a.at);
  for (const { pictures } of own) {
    const found = pictures();
    if (found) return found;
  }
  return undefined;
}
