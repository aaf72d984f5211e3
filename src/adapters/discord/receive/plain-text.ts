/** Names of what a text mentions by its id; undefined for what the bot doesn't know. */
export interface Names {
  user(id: string): string | undefined;
  role(id: string): string | undefined;
  channel(id: string): string | undefined;
}

const dateStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
/** The latest time that a date can hold, in seconds. */
const lastSecond = 8.64e12;

/** A time as Discord's client writes it, in UTC because the reader's zone isn't known. */
function timeOf(seconds: number, style: string, now: number): string {
  if (Math.abs(seconds) > lastSecond) return 'some time';
  if (style === 'R') {
    const away = seconds - Math.round(now / 1000);
    const [unit, size] = units.find(([, length]) => Math.abs(away) >= length) ?? units[5];
    return relative.format(Math.trunc(away / size), unit);
  }
  const options = dateStyles[style] ?? dateStyles['f'];
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(seconds * 1000);
}

/** Parts of a server that Discord's client names itself (reference, "Guild Navigation Types"). */
const places: Readonly<Record<string, string>> = {
  customize: 'Channels & Roles',
  browse: 'Browse Channels',
  guide: 'Server Guide',
  home: 'Home',
};

/** Content that ends before its closing mark; an escaped character never is that mark. */
const inside = String.raw`((?:\\[^]|[^\\])+?)`;
/** Discord's markup (reference, "Message Formatting"; support.discord.com, "Markdown Text 101"), one group per kind. */
const markup = new RegExp(
  [
    String.raw`\\([^a-zA-Z0-9\s])`,
    '```(?:[\\w+#.-]+\\n)?\\n?([^]+?)\\n?```',
    '(?<!`)(`{1,2})(?!`)([^]+?)(?<!`)\\3(?!`)',
    String.raw`<@!?(\d+)>`,
    String.raw`<@&(\d+)>`,
    String.raw`<#(\d+)>`,
    String.raw`<a?(:\w+:)\d+>`,
    String.raw`<t:(-?\d+)(?::([a-zA-Z]))?>`,
    String.raw`<(/[^:<>]+):\d+>`,
    String.raw`<id:(\w+)(?::\d+)?>`,
    String.raw`<((?:https?://|mailto:|tel:|discord://)[^<>\s]+)>`,
    String.raw`\[((?:\\[^]|\[[^\][]*\]|[^\][\\])+)\]\(<?https?://(?:[^\s()<>]|\([^\s()<>]*\))+>?(?:\s+"[^"]*")?\)`,
    String.raw`\*\*${inside}\*\*(?!\*)`,
    String.raw`(?<!\w)__${inside}__(?!\w)`,
    `~~${inside}~~`,
    String.raw`\|\|${inside}\|\|`,
    String.raw`\*(?![\s*])${inside}(?<![\s*])\*(?!\*)`,
    String.raw`(?<![\w_])_(?![\s_])${inside}(?<![\s_])_(?![\w_])`,
    String.raw`^(?:#{1,3} |-# |>>> |> )`,
  ].join('|'),
  'gm',
);

/** Marks within marks that are read; nobody nests more, and a text of nothing but marks must not exhaust the stack. */
const maxDepth = 8;

function read(text: string, names: Names, now: number, depth: number): string {
  return text.replace(markup, (...found: (string | undefined)[]) => {
    const [whole = '', escaped, fenced, , code, user, role, channel, emoji, time, style] = found;
    const [command, place, address, ...formatted] = found.slice(11, 21);
    if (user !== undefined) return names.user(user) ?? 'someone';
    if (role !== undefined) return names.role(role) ?? 'a group';
    if (channel !== undefined) return names.channel(channel) ?? 'a channel';
    if (time !== undefined) return timeOf(Number(time), style ?? 'f', now);
    if (place !== undefined) return places[place] ?? 'a channel';
    const shown = escaped ?? fenced ?? code ?? emoji ?? command ?? address?.replace(/^(?:mailto|tel):/, '');
    if (shown !== undefined) return shown;
    const content = formatted.find((part) => part !== undefined);
    // A match without any content opens a heading or a quotation.
    if (content === undefined) return '';
    return depth < maxDepth ? read(content, names, now, depth + 1) : whole;
  });
}

/**
 * Turns Discord's markup into what a person sees: mentions by name, emoji as `:name:`, times, links by their label, and text
 * without the signs that format it. @param now milliseconds since 1970, for times such as “in 2 hours”.
 */
export function plainText(text: string, names: Names, now = Date.now()): string {
  return read(text, names, now, 0);
}
