import type { Reply } from '../../core/reply.ts';
import { inLanguage } from '../../languages/in-language.ts';
import type { Language } from '../../languages/language.ts';
import { message } from '../../languages/message.ts';
import { fitToPost } from '../../safety/fit-to-post.ts';

/** What the bot may repeat, under its own name, of the words that somebody gave; undefined if they are not fit to post. */
export function shownPrompt(words: unknown): string | undefined {
  if (typeof words !== 'string') return undefined;
  try {
    return fitToPost(words);
  } catch {
    return undefined;
  }
}

/** A reply that begins with the words it is about, for people who haven't seen them; as it is if they are not fit to post. */
export function quoting(reply: Reply, language: Language = 'en'): Reply {
  const name = shownPrompt(reply.about);
  if (name === undefined) return reply;
  return { ...reply, text: `${inLanguage(message('options.named', { name }), language)}\n\n${reply.text}` };
}
