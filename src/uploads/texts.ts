import type { UploadMode, UploadsView } from '../core/upload-settings.ts';
import { emojis, type Emoji } from './port.ts';

/** What holds in every channel: who may click, and which providers get pictures. */
export type UploadRules = Pick<UploadsView, 'clicks' | 'captionsGoTo' | 'cartoonsGoTo'>;

type Destinations = Omit<UploadRules, 'clicks'>;

/** Shown by /uploads where the bot sees no messages. */
export const noChannelSentence =
  'I can’t see what is posted here. Please use this in a Discord or Slack channel where I am a member.';

function whereTo(provider: string | undefined): string {
  return provider === undefined ? 'stays on this server' : `is sent to ${provider}`;
}

/** Where a picture goes for a caption and for a cartoon. */
export function destinationSentence({ captionsGoTo, cartoonsGoTo }: Destinations): string {
  if (captionsGoTo === cartoonsGoTo) return `The picture ${whereTo(captionsGoTo)}.`;
  const caption = `For a caption (${emojis.caption}), the picture ${whereTo(captionsGoTo)}`;
  return `${caption}; for a cartoon (${emojis.cartoonize}), it ${whereTo(cartoonsGoTo)}.`;
}

/** Tells a channel what its mode means. */
export function modeSentence(mode: UploadMode, rules: UploadRules): string {
  if (mode === 'off') return 'I leave the pictures in this channel alone.';
  const { clicks, captionsGoTo, cartoonsGoTo } = rules;
  const leaveAlone =
    'Write #noai beside a picture and I leave it alone; “/uploads mode:optout” makes me leave all of yours alone.';
  if (mode === 'auto') {
    const destination = `The picture ${whereTo(captionsGoTo)}.`;
    return `I caption every picture posted in this channel. ${destination} ${leaveAlone}`;
  }
  const who =
    clicks === 'author' ? 'Only whoever posted the picture can click them.' : 'Anybody can click them.';
  const sentences = [
    `Below pictures in this channel, I add ${emojis.caption} for a caption and ${emojis.cartoonize} for a cartoon.`,
    who,
    destinationSentence(rules),
    ...((captionsGoTo ?? cartoonsGoTo) === undefined
      ? []
      : [`${emojis.agree} below a picture is a reminder of that: I ask its author for consent first.`]),
    leaveAlone,
  ];
  return sentences.join(' ');
}

/** Asks for consent before a person's picture goes to a provider for the first time. */
export function consentQuestion(emoji: Emoji, provider: string, asker: 'author' | 'other'): string {
  return asker === 'author'
    ? `${emoji} sends your picture to ${provider}. Click ${emojis.agree} if you agree; I’ll remember it for your other pictures. If you don’t, remove your ${emoji}.`
    : `${emoji} sends this picture to ${provider}. Whoever posted it has to agree first, by clicking ${emojis.agree}.`;
}
