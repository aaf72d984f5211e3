import type { Attachment } from '../../core/interaction.ts';

/** How far back a person's own picture still counts as the one they mean, in ms. */
export const latestPictureMaxAgeMs = 10 * 60_000;

/** A message in which a picture may be. */
export interface PictureCandidate {
  readonly authorId: string;
  /** When it was posted, in ms since 1970. */
  readonly at: number;
  readonly firstPicture: () => Attachment | undefined;
}

/**
 * Picks the picture that a person means when they name none: the first one in their own latest message with a picture,
 * at most ten minutes old.
 */
export function pickLatestPicture(
  messages: readonly PictureCandidate[],
  { userId, at }: { readonly userId: string; /** When they asked, in ms since 1970. */ readonly at: number },
): Attachment | undefined {
  const own = messages
    .filter((message) => message.authorId === userId && message.at >= at - latestPictureMaxAgeMs)
    .toSorted((a, b) => b.at - a.at);
  for (const { firstPicture } of own) {
    const picture = firstPicture();
    if (picture) return picture;
  }
  return undefined;
}
