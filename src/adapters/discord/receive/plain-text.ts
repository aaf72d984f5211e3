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

/**
 * Units of relative times, their seconds, and how many of one are the next. Discord's client rounds as moment does, with
 * `s: 60`, `ss: -1` and `m: 60` for its thresholds.
 */
const units = [
  ['second', 1, 60],
  ['minute', 60, 60],
  ['hour', 3_600, 22],
  ['day', 86_400, 26],
  ['month', 2_629_746, 11],
] as const;
const year = ['year', 31_556_952] as const;
/** The latest time that a date can hold, in seconds. */
const lastSecond = 8.64e12;

/** A time as Discord's client writes it relative to now: “in 2 hours”, “a day ago”; “now” for its “0 seconds ago”. @param away seconds from now. */
function relativeTime(away: number): string {
  if (away === 0) return 'now';
  const countOf = (size: number) => Math.round(Math.abs(away) / size);
  const [unit, size] = units.find(([, size, most]) => countOf(size) < most) ?? year;
  const count = countOf(size);
  const one = unit === 'second' ? '1 second' : `${unit === 'hour' ? 'an' : 'a'} ${unit}`;
  const span = count <= 1 ? one : `${count} ${unit}s`;
  return away > 0 ? `in ${span}` : `${span} ago`;
}

/** A time as Discord's client writes it, in UTC because the reader's zone isn't known. */
function timeOf(seconds: number, style: string, now: number): string {
  if (Math.abs(seconds) > lastSecond) return 'some time';
  if (style === 'R') {
    const away = seconds - Math.round(now / 1000);
    return relativeTime(away);
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
/** What Discord's client writes in place of what people pick, and links with a label; one group each (reference, "Message Formatting"). */
const picked = [
  String.raw`<@!?(\d+)>`,
  String.raw`<@&(\d+)>`,
  String.raw`<#(\d+)>`,
  String.raw`<a?(:\w+:)\d+>`,
  String.raw`<t:(-?\d+)(?::([a-zA-Z]))?>`,
  String.raw`<(/[^:<>]+):\d+>`,
  String.raw`<id:(\w+)(?::\d+)?>`,
  String.raw`<((?:https?://|mailto:|tel:|discord://)[^<>\s]+)>`,
  String.raw`\[((?:\\[^]|\[[^\][]*\]|[^\][\\])+)\]\(<?https?://(?:[^\s()<>]|\([^\s()<>]*\))+>?(?:\s+"[^"]*")?\)`,
];
/** Signs that format text (support.discord.com, "Markdown Text 101"); the last one, without a group, opens a line. */
const formatting = [
  String.raw`\\([^a-zA-Z0-9\s])`,
  '```(?:[\\w+#.-]+\\n)?\\n?([^]+?)\\n?```',
  '(?<!`)(?<ticks>`{1,2})(?!`)([^]+?)(?<!`)\\k<ticks>(?!`)',
  String.raw`\*\*${inside}\*\*(?!\*)`,
  String.raw`(?<!\w)__${inside}__(?!\w)`,
  `~~${inside}~~`,
  String.raw`\|\|${inside}\|\|`,
  String.raw`\*(?![\s*])${inside}(?<![\s*])\*(?!\*)`,
  String.raw`(?<![\w_])_(?![\s_])${inside}(?<![\s_])_(?![\w_])`,
  String.raw`^(?:#{1,3} |-# |>>> |> )`,
];
const never = formatting.map((source) => `(?!)(?:${source})`);
const posted = new RegExp([...picked, ...formatting].join('|'), 'gm');
/** Has the same groups, but formats nothing: in the fields of a command, people see the signs that they type. */
const typed = new RegExp([...picked, ...never].join('|'), 'gm');

interface PlainTextOptions {
  /** Whether it comes from a command's field and not from a message; false unless given. */
  readonly isTyped?: boolean;
  /** Milliseconds since 1970, for times such as “in 2 hours”; the process's own unless given. */
  readonly now?: number;
}

/** Marks within marks that are read; nobody nests more, and a text of nothing but marks must not exhaust the stack. */
const maxDepth = 8;

/**
 * Turns Discord's markup into what a person sees: mentions by name, emoji as `:name:`, times, links by their label, and a
 * message's text without the signs that format it.
 */
export function plainText(text: string, names: Names, options: PlainTextOptions = {}): string {
  const { isTyped = false, now = Date.now() } = options;
  return read(text, 0);

  function read(part: string, depth: number): string {
    return part.replace(isTyped ? typed : posted, (...found: (string | undefined)[]) => {
      const [whole = '', user, role, channel, emoji, time, style, command, place, address, label] = found;
      const [escaped, fenced, , code, ...formatted] = found.slice(11, 21);
      if (user !== undefined) return names.user(user) ?? 'someone';
      if (role !== undefined) return names.role(role) ?? 'a group';
      if (channel !== undefined) return names.channel(channel) ?? 'a channel';
      if (time !== undefined) return timeOf(Number(time), style ?? 'f', now);
      if (place !== undefined) return places[place] ?? 'a channel';
      const shown = emoji ?? command ?? address?.replace(/^(?:mailto|tel):/, '') ?? escaped ?? fenced ?? code;
      if (shown !== undefined) return shown;
      const content = label ?? formatted.find((piece) => piece !== undefined);
      // A match without any content opens a heading or a quotation.
      if (content === undefined) return '';
      return depth < maxDepth ? read(content, depth + 1) : whole;
    });
  }
}
