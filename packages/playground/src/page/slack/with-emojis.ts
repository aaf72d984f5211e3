import { emojiNamed } from '../parts/emoji.ts';

/** Replaces `:name:` with emoji characters, as Slack does in plain text. */
export function withEmojis(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/g, (all, name: string) => emojiNamed(name) ?? all);
}
