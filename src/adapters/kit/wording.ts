import type { FrameProgress } from '../../core/pictures/image.ts';
import type { MessagePictures } from '../../core/pictures/attachment.ts';
import type { Progress } from '../../core/interaction.ts';
import { picturesPerMessage } from '../../core/pictures/several-pictures.ts';
import type { CancelResult } from '../../core/processes/running-uses.ts';
import { message, type Text } from '../../languages/message.ts';

/** What people read when a Cancel button did nothing. */
export const cancelSentences: Readonly<Record<Exclude<CancelResult, 'cancelled'>, Text>> = {
  over: message('answers.alreadyOver'),
  not_yours: message('answers.notYoursToCancel'),
  unknown: message('refusals.awayFromMemory'),
};

/** Beside an answer to a message that was edited since. */
export const outdatedNote = message('answers.outdated');

/** What people read who did something of which the platform told only a part. */
export function readInPart(platform: string): Text {
  return message('answers.readInPart', { platform });
}

/** What people are asked who sent pictures without a command. */
export function whatToDoWith({ pictures }: MessagePictures): Text {
  const taken = Math.min(pictures.length, picturesPerMessage);
  return taken < pictures.length
    ? message('answers.whatToDoWithFirst', { taken })
    : message('answers.whatToDo', { taken });
}

/** How far an animation is: `frame 12 of 40`. */
export function frameInWords({ number, of }: FrameProgress): Text {
  return message('answers.frame', { number, of });
}

/** A step of the work, after which of several pictures it is for: `picture 2 of 4, working on it`. */
export function stepInWords({ picture }: Progress, step: Text): Text {
  return picture ? message('answers.pictureStep', { ...picture, step }) : step;
}
