import { languageOf } from '../../../core/text-language.ts';
import type { Language } from '../../../languages/language.ts';
import { meaningsOf, type SmallTalk } from './talk-classifier.ts';
import { saidByEmojis } from './emoji-only.ts';

/** What a message is about that asks for no command, and the language in which to answer. */
interface Meaning {
  readonly about: SmallTalk;
  readonly language: Language;
}

/** Below this probability, a message may be about anything. */
const leastLikely = 0.25;

/** Tells what a message is about that asks for no command. @param reads the language that the platform knows of the person. */
export function smallTalkIn(text: string, reads?: Language): Meaning {
  const language = languageOf(text, reads);
  const signs = saidByEmojis(text);
  if (signs) return { about: signs, language };
  if (!/[\p{L}\p{N}]/u.test(text)) return { about: 'help', language };
  const { about, probability } = meaningsOf(text, { commands: [], hasPicture: false }).smallTalk;
  return { about: probability < leastLikely ? 'other' : about, language };
}
