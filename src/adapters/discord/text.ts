/**
 * Characters that Discord reads as Markdown, a mention, a link, an emoji or a time. A backslash before one of them shows the
 * character itself (support.discord.com, "Markdown Text 101").
 */
const active = /[\\*_~`|<>[\]@]|:(?=\/\/)|(?<=^\s*)[-+#](?=[\s#])|(?<=^\s*\d+)\.(?=\s)/gm;
/** Embeddings, overrides and isolates, which can reverse the text after them. Directional marks are harmless and stay. */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** Escapes text so that it shows exactly as written, without formatting, links or mentions. At most doubles its length. */
export function escapeText(text: string): string {
  return text.replace(directionControls, '').replace(active, '\\$&');
}

/** Text as a block that shows it as it is and is easy to copy. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${text.replace(directionControls, '').replaceAll('`', '’')}\n\`\`\``;
}

/** The end of a sentence or a line. */
const boundary = /[.!?…。！？]['")\]»”’]*(?=\s)|\n/gu;
const fence = /^```/gm;
/** Except for the last one, a part fills at least this share of what fits. */
const leastShare = 0.25;

/** Where the last match in a window ends; -1 without a match. */
function lastEnd(window: string, pattern: RegExp): number {
  let end = -1;
  for (const match of window.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** Where to cut a text that is longer than `max` characters. */
function cutAt(text: string, max: number): number {
  const least = Math.floor(max * leastShare);
  const window = text.slice(0, max + 1);
  const fences = [...window.matchAll(fence)].map(({ index }) => index);
  const opened = fences.length % 2 === 1 ? (fences.at(-1) ?? 0) : 0;
  // A code fence that doesn't end here goes to the next part whole, if that leaves this part long enough.
  if (opened > least) return opened;
  const end = lastEnd(window, boundary);
  if (end > least && end <= max) return end;
  const blank = window.search(/\s\S*$/);
  if (blank > least) return blank;
  const code = text.charCodeAt(max - 1);
  return code >= 0xd800 && code <= 0xdbff ? max - 1 : max;
}

/**
 * Splits text into parts of at most `max` characters, each ending at the end of a sentence, a line or a code fence where
 * possible, or else of a word. Only whitespace between parts is dropped.
 */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const cut = cutAt(rest, max);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest];
}

/** Shortens text to at most `max` characters, where `splitText` would split it. */
export function cutText(text: string, max: number): string {
  const [first = ''] = splitText(text, max);
  return first;
}
