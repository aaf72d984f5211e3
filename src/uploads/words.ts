import type { UploadMode, UploadsView } from '../core/command.ts';
import { emojis, type MessageRef } from './port.ts';

/** Whole tags only: #noaircraft means something else. */
const refusal = /(?<![\p{L}\p{N}_#])#(?:noai|nobot)(?![\p{L}\p{N}_])/iu;

/** Whether a message asks to be left alone. */
export function isRefused(text: string): boolean {
  return refusal.test(text);
}

/** A message's name among all platforms'. */
export function keyOf({ platform, channel, messageId }: MessageRef): string {
  return `${platform}/${channel}/${messageId}`;
}

function whereTo(provider: string | undefined): string {
  return provider === undefined ? 'stays on this server' : `is sent to ${provider}`;
}

export interface Destinations {
  readonly captionsGoTo?: string | undefined;
  readonly cartoonsGoTo?: string | undefined;
}

/** Where a picture would go, for each thing that can be asked of it. */
export function destinationSentence({ captionsGoTo, cartoonsGoTo }: Destinations): string {
  if (captionsGoTo === cartoonsGoTo) return `The picture ${whereTo(captionsGoTo)}.`;
  const caption = `For a caption (${emojis.caption}) the picture ${whereTo(captionsGoTo)}`;
  return `${caption}; for a cartoon (${emojis.cartoonize}) it ${whereTo(cartoonsGoTo)}.`;
}

const leaveAlone =
  'Write #noai beside a picture and I leave it alone; /uploads with the mode optout keeps me from all of yours.';

/** What a mode means, for everybody in the channel. */
export function modeSentence(mode: UploadMode, view: Destinations & Pick<UploadsView, 'clicks'>): string {
  if (mode === 'off') return 'I leave the pictures in this channel alone.';
  if (mode === 'auto')
    return `I write captions for the pictures in this channel by myself. ${destinationSentence({ captionsGoTo: view.captionsGoTo, cartoonsGoTo: view.captionsGoTo })} ${leaveAlone}`;
  const leaves = view.captionsGoTo !== undefined || view.cartoonsGoTo !== undefined;
  const who = view.clicks === 'author' ? 'Whoever posted it can click one' : 'Anybody can click one';
  const agreement = ` ${emojis.agree} below a picture is a reminder of that: I ask its author to agree first.`;
  return (
    `Below pictures in this channel I put ${emojis.caption} for a caption and ${emojis.cartoonize} for a cartoon. ` +
    `${who}. ${destinationSentence(view)}${leaves ? agreement : ''} ${leaveAlone}`
  );
}

/** What is asked before a picture leaves for the first time; only its author can agree. */
export function agreementQuestion(emoji: string, provider: string, asker: 'author' | 'other'): string {
  const { agree } = emojis;
  return asker === 'author'
    ? `${emoji} sends your picture to ${provider}. Click ${agree} if you agree; I remember it for your other pictures. If not, take your ${emoji} away again.`
    : `${emoji} sends this picture to ${provider}. Whoever posted it has to agree first, by clicking ${agree}.`;
}

/** What became of a click that could not be served in full. */
export function shortfallSentence(
  counts: { readonly done: number; readonly wanted: number; readonly beyond: number },
  failure: string | undefined,
): string | undefined {
  const { done, wanted, beyond } = counts;
  const some = done > 0 && done < wanted ? `${done} of ${wanted} pictures are done.` : undefined;
  const rest =
    beyond > 0 ? `I take the first ${wanted} pictures of a message; ${beyond} more are left out.` : undefined;
  const sentences = [some, failure, rest].filter((sentence) => sentence !== undefined);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}
