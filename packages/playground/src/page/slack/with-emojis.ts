import { emojiNamed } from '../parts/emoji.ts';

/** Text with `:name:` as characters, as plain text in Slack shows it. */
export function withEmojis(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/g, (all, name: string) => emojiNamed(name) ?? all);
}
