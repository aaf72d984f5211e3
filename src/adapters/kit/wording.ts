import type { FrameProgress } from '../../core/image.ts';
import type { MessagePictures, Progress } from '../../core/interaction.ts';
import { picturesPerMessage } from '../../core/several-pictures.ts';
import type { CancelResult } from '../../core/running-uses.ts';

/** What people read when a Cancel button did nothing. */
export const cancelSentences: Readonly<Record<Exclude<CancelResult, 'cancelled'>, string>> = {
  over: 'That has already finished.',
  not_yours: 'Only the person who asked for this can cancel it.',
};

/** What people read when a button is too old. */
export const buttonForgotten =
  'I no longer remember what this button was for: I keep that for a day. Please use the command again.';

/** What people read who press “Show everyone” in vain. */
export const notSharable =
  'I can’t show this any more: it has been shown already, or it is more than an hour old. Please use the command again.';

/** The button that shows a private answer to everybody. */
export const shareLabel = 'Show everyone';

/** The button that deletes an answer, and what others than the person who asked, and moderators, read. */
export const deleteLabel = 'Delete';
export const notYoursToDelete =
  'Only the person who asked for this, and those who moderate this channel, can delete it.';

/** Beside an answer to a message that was edited since. */
export const outdated = 'This answers the message as it was before it was edited.';

/** What people read who did something of which the platform told only a part. */
export function readInPart(platform: string): string {
  return `${platform} sent me only a part of what you did. Please try again.`;
}

/** Above an answer that was shown to everybody. */
export function sharedBy(name: string): string {
  return `Shared by ${name}`;
}

/** What people are asked who sent pictures without a command. */
export function whatToDoWith({ pictures }: MessagePictures): string {
  const taken = Math.min(pictures.length, picturesPerMessage);
  const those = taken < pictures.length ? `the first ${taken} of these pictures` : `these ${taken} pictures`;
  return `What shall I do with ${taken === 1 ? 'this picture' : those}?`;
}

/** How far an animation is: `frame 12 of 40`. */
export function frameInWords({ number, of }: FrameProgress): string {
  return `frame ${number} of ${of}`;
}

/** Which of several pictures it is, to put before the rest: `picture 2 of 4, `. Empty for a single one. */
export function pictureInWords({ picture }: Progress): string {
  return picture ? `picture ${picture.number} of ${picture.of}, ` : '';
}
