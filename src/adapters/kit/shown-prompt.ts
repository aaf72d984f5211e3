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
