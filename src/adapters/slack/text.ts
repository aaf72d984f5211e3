/** Slack's special characters and how to write them (docs.slack.dev/messaging/formatting-message-text). */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes text so that it can't mention anybody or link anywhere. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => escapes[character] ?? character);
}

/** Text as a block that shows it as it is and is easy to copy. */
export function codeBlock(text: string): string {
  return `\`\`\`${escapeText(text.replaceAll('`', '’'))}\`\`\``;
}

/** Shortens text to at most `max` characters, ending in “…” if something was cut. Never splits a surrogate pair. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Splits text into parts of at most `max` characters, at a line's end or whitespace where possible. */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const window = rest.slice(0, max);
    const at = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
    const hard = /[\uD800-\uDBFF]$/.test(window) ? max - 1 : max;
    const end = at > max / 2 ? at : hard;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^[ \n]/, '');
  }
  return rest === '' ? parts : [...parts, rest];
}
