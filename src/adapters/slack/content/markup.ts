import { withEmoji } from './emoji.ts';

/** The name of a person (`@U…`), channel (`#C…`) or user group (`!S…`); undefined where it isn't known. */
export type NameOf = (reference: string) => string | undefined;

/** How a link reads: its label if it has one. */
type LinkText = (address: string, label: string | undefined) => string;

export interface MarkupOptions {
  readonly nameOf: NameOf;
  readonly linkText?: LinkText;
  /** The text of a slash command, whose asterisks and backticks are what the person typed and sees. */
  readonly isTyped?: boolean;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Restores `&`, `<` and `>`, which Slack always escapes. */
export function withoutEscapes(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) => entities[name] ?? '');
}

/** How a person is named in a text: without an `@`, which would say nothing in a caption. */
export function personText(id: string, nameOf: NameOf): string {
  return nameOf(`@${id}`) ?? 'someone';
}

/** How a channel is named in a text. */
export function channelText(id: string, nameOf: NameOf): string {
  const name = nameOf(`#${id}`);
  return name === undefined ? 'a channel' : `#${name}`;
}

/** How a user group is named in a text. */
export function groupText(id: string, nameOf: NameOf): string {
  return nameOf(`!${id}`) ?? 'a group';
}

const labelled: LinkText = (address, label) => label ?? address;

/** What a person sees of one `<…>` (docs.slack.dev/messaging/formatting-message-text). */
function tokenText(token: string, { nameOf, linkText = labelled }: MarkupOptions): string {
  const bar = token.indexOf('|');
  const target = withoutEscapes(bar === -1 ? token : token.slice(0, bar));
  const given = bar === -1 ? '' : withoutEscapes(token.slice(bar + 1)).trim();
  const label = given === '' ? undefined : withEmoji(given);
  const id = target.slice(1);
  const name = label?.replace(/^@/, '');
  if (target.startsWith('@')) return name ?? personText(id, nameOf);
  if (target.startsWith('#'))
    return label === undefined ? channelText(id, nameOf) : `#${label.replace(/^#/, '')}`;
  if (target.startsWith('!date^')) return label ?? 'a date';
  if (target.startsWith('!subteam^')) return name ?? groupText(target.slice('!subteam^'.length), nameOf);
  if (target.startsWith('!')) return `@${name ?? id}`;
  return linkText(target.replace(/^(?:mailto|tel):/, ''), label);
}

const wordEdge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' };
/** Bold, italic and struck text: marks at the edges of words, on one line. */
const styles = ['*', '_', '~'].map((mark) => {
  const sign = `\\${mark}`.replace('\\_', '_').replace('\\~', '~');
  const inside = `([^\\s${sign}](?:[^\\n${sign}]*[^\\s${sign}])?)`;
  return new RegExp(`${wordEdge.before}${sign}${inside}${sign}${wordEdge.after}`, 'gu');
});

function withoutStyles(text: string): string {
  return styles.reduce((kept, style) => kept.replace(style, '$1'), text);
}

const token = /<([^<>]+)>/g;
/** Stand for what is already as a person sees it. */
const [opens, closes] = ['\uE001', '\uE002'];
const ownMarks = /[\uE000-\uE002]/g;

/**
 * Turns Slack's notation into what a person sees: links by their label, people and channels by their name, emoji as emoji,
 * formatting and quotes without their marks. Code stays as it is.
 */
export function readMarkup(text: string, options: MarkupOptions): string {
  const { isTyped = false } = options;
  const kept: string[] = [];
  const keep = (shown: string) => `${opens}${kept.push(shown) - 1}${closes}`;
  const inside = (code: string) =>
    withoutEscapes(code.replace(token, (_, one: string) => tokenText(one, options)));

  const source = text.replace(ownMarks, '');
  const withoutCode = isTyped
    ? source
    : source.replace(/```([^]+?)```|`([^`\n]+)`/g, (_, block?: string, span?: string) =>
        keep(inside(block ?? span ?? '')),
      );
  const withoutTokens = withoutCode.replace(token, (_, one: string) => keep(tokenText(one, options)));
  const named = withEmoji(withoutTokens);
  const bare = isTyped ? named : withoutStyles(named.replace(/^(?:&gt;){1,3} ?/gm, ''));
  return withoutEscapes(bare).replace(/\uE001(\d+)\uE002/g, (_, index: string) => kept[Number(index)] ?? '');
}

/** Turns a text without formatting, such as a title's, into what a person sees. */
export function readPlain(text: string): string {
  return withoutEscapes(withEmoji(text));
}
