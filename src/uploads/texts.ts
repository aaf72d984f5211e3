import type { UploadMode, UploadsView } from '../core/settings/upload-settings.ts';
import { sayIn } from '../languages/in-language.ts';
import type { Language } from '../languages/language.ts';
import { message, type Message } from '../languages/message.ts';
import type { Emoji } from './emojis.ts';

/** What holds in every channel: who may click, and which providers get pictures. */
export type UploadRules = Pick<UploadsView, 'clicks' | 'captionsGoTo' | 'cartoonsGoTo'>;

type Destinations = Omit<UploadRules, 'clicks'>;

function whereTo(provider: string | undefined): Message {
  return provider === undefined ? message('uploads.staysHere') : message('uploads.goesTo', { provider });
}

/** Where a picture goes for a caption and for a cartoon. */
export function destinationSentence(
  { captionsGoTo, cartoonsGoTo }: Destinations,
  language: Language = 'en',
): string {
  const say = sayIn(language);
  const where = whereTo(captionsGoTo);
  return captionsGoTo === cartoonsGoTo
    ? say('uploads.pictureGoes', { where })
    : say('uploads.eitherGoes', { where, other: whereTo(cartoonsGoTo) });
}

/** Tells a channel what its mode means. */
export function modeSentence(mode: UploadMode, rules: UploadRules, language: Language = 'en'): string {
  const say = sayIn(language);
  if (mode === 'off') return say('uploads.channelOff');
  const { clicks, captionsGoTo, cartoonsGoTo } = rules;
  const leaves = (captionsGoTo ?? cartoonsGoTo) !== undefined;
  const sentences =
    mode === 'auto'
      ? [say('uploads.channelAuto'), say('uploads.pictureGoes', { where: whereTo(captionsGoTo) })]
      : [
          say('uploads.channelOffer'),
          say(clicks === 'author' ? 'uploads.channelAuthorClicks' : 'uploads.channelAnybodyClicks'),
          destinationSentence(rules, language),
          ...(leaves ? [say('uploads.channelAgreement')] : []),
        ];
  return [...sentences, say('uploads.channelOptOut')].join(' ');
}

/** Asks for consent before a person's picture goes to a provider for the first time. */
export function consentQuestion(
  emoji: Emoji,
  provider: string,
  asker: 'author' | 'other',
  language: Language = 'en',
): string {
  const key = asker === 'author' ? 'uploads.askAuthor' : 'uploads.askOther';
  return sayIn(language)(key, { emoji, provider });
}
