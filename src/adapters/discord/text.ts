/**
 * What Discord reads as markdown, a mention, a link, an emoji or a time. A backslash before any of them shows the
 * character itself (support.discord.com, "Markdown Text 101").
 */
const active = /[\\*_~`|<>[\]@]|:(?=\/\/)|(?<=^\s*)[-+#](?=[\s#])|(?<=^\s*\d+)\.(?=\s)/gm;
/** Embeddings, overrides and isolates, which can turn around what follows them; marks stay, they only lean on neighbours. */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** Makes text show as it was typed: nothing in it formats, links or mentions. At most twice as long. */
export function asTyped(text: string): string {
  return text.replace(directionControls, '').replace(active, '\\$&');
}

/** Ends of sentences and lines, with the blanks that follow. */
const boundary = /[.!?…。！？]['")\]»”’]*(?=\s)|\n/gu;
const fence = /^```/gm;
/** A part is at least this share of what fits, unless the text ends. */
const leastShare = 0.25;

/** The place of the last match that ends within a window; -1 where there is none. */
function lastEnd(window: string, pattern: RegExp): number {
  let end = -1;
  for (const match of window.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** Where to cut a text that is longer than `max`. */
function cutAt(text: string, max: number): number {
  const least = Math.floor(max * leastShare);
  const window = text.slice(0, max + 1);
  const fences = [...window.matchAll(fence)].map(({ index }) => index);
  const opened = fences.length % 2 === 1 ? (fences.at(-1) ?? 0) : 0;
  // A fence that does not end here belongs whole into the next part, if this part is then long enough.
  if (opened > least) return opened;
  const end = lastEnd(window, boundary);
  if (end > least && end <= max) return end;
  const blank = window.search(/\s\S*$/);
  if (blank > least) return blank;
  const code = text.charCodeAt(max - 1);
  return code >= 0xd800 && code <= 0xdbff ? max - 1 : max;
}

/**
 * Splits text into parts of at most `max` characters, each ending with a sentence, a line or a code fence where
 * there is one, else with a word. Only blanks between parts are dropped.
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
