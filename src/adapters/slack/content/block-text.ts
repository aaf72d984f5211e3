import {
  channelText,
  groupText,
  personText,
  readMarkup,
  readPlain,
  withoutEscapes,
  type MarkupOptions,
} from './markup.ts';
import { emojiNamed, fromCodePoints } from './emoji.ts';
import { isPart, partsOf, stringOf, type Part } from './payload-parts.ts';

/** Lines that are there, one below the other. */
export function linesOf(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line.trim() !== '').join('\n');
}

/** The text of an object such as `{ type: 'mrkdwn', text }`; undefined if there is none. */
function textObject(value: unknown, options: MarkupOptions): string | undefined {
  if (!isPart(value)) return undefined;
  const text = stringOf(value['text']);
  if (text === undefined) return undefined;
  return value['type'] === 'mrkdwn' ? readMarkup(text, options) : readPlain(text);
}

function emojiText({ name, unicode }: Part): string {
  const codes = stringOf(unicode);
  if (codes !== undefined && /^[0-9a-f]+(?:-[0-9a-f]+)*$/i.test(codes)) return fromCodePoints(codes);
  const given = stringOf(name) ?? '';
  return emojiNamed(given) ?? `:${given}:`;
}

/** One element within a line of rich text. */
function inlineText(part: Part, { nameOf }: MarkupOptions): string {
  const text = stringOf(part['text']);
  switch (part['type']) {
    case 'link':
      return withoutEscapes(text ?? stringOf(part['url']) ?? '');
    case 'user':
      return personText(String(part['user_id']), nameOf);
    case 'channel':
      return channelText(String(part['channel_id']), nameOf);
    case 'usergroup':
      return groupText(String(part['usergroup_id']), nameOf);
    case 'broadcast':
      return `@${String(part['range'])}`;
    case 'emoji':
      return emojiText(part);
    case 'date':
      return stringOf(part['fallback']) ?? 'a date';
    case 'color':
      return stringOf(part['value']) ?? '';
    default:
      return typeof part['text'] === 'string' ? withoutEscapes(part['text']) : '';
  }
}

const roman = 'i ii iii iv v vi vii viii ix'.split(' ');
const romanTens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];

/** How Slack numbers an ordered list: 1., a., i., and again from the third indent on. @param count from 1. */
function numeral(count: number, indent: number): string {
  const style = indent % 3;
  if (style === 1 && count <= 26) return String.fromCodePoint(96 + count);
  if (style === 2 && count < 100)
    return `${romanTens[Math.floor(count / 10)]}${roman[(count % 10) - 1] ?? ''}`;
  return String(count);
}

const wholeNumber = (value: unknown) => (Number.isInteger(value) ? Math.max(0, Number(value)) : 0);

/** Rich text: sections, lists, quotes and code. */
function richText(part: Part, options: MarkupOptions): string {
  const elements = partsOf(part['elements']);
  if (part['type'] === 'rich_text') return linesOf(...elements.map((one) => richText(one, options)));
  if (part['type'] !== 'rich_text_list')
    return elements
      .map((one) => inlineText(one, options))
      .join('')
      .trimEnd();
  const isOrdered = part['style'] === 'ordered';
  const indent = wholeNumber(part['indent']);
  const first = wholeNumber(part['offset']) + 1;
  const items = elements.map(
    (one, place) => `${isOrdered ? `${numeral(first + place, indent)}.` : '•'} ${richText(one, options)}`,
  );
  return linesOf(...items);
}

/** Markdown as people write it elsewhere. */
function markdown(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^(?:#{1,6}|>) +/gm, '')
    .replace(/(\*\*|__|~~)(?=\S)([^\n]+?)(?<=\S)\1/g, '$2')
    .replace(/`{3}\w*\n?|`/g, '');
}

/** Every text within a block of a kind that isn't known here. */
function anyText(value: unknown, options: MarkupOptions): string {
  if (Array.isArray(value)) return linesOf(...value.map((one: unknown) => anyText(one, options)));
  if (!isPart(value) || value['type'] === 'button') return '';
  if (value['type'] === 'rich_text') return richText(value, options);
  return textObject(value, options) ?? linesOf(...Object.values(value).map((one) => anyText(one, options)));
}

/** What a person reads in one block; buttons and menus are no part of it. */
export function blockText(block: Part, options: MarkupOptions): string {
  switch (block['type']) {
    case 'rich_text':
      return richText(block, options);
    case 'section':
      return linesOf(
        textObject(block['text'], options),
        ...partsOf(block['fields']).map((field) => textObject(field, options)),
      );
    case 'context':
      return partsOf(block['elements'])
        .flatMap((element) => textObject(element, options) ?? [])
        .join(' ');
    case 'image':
      return textObject(block['title'], options) ?? '';
    case 'video':
      return linesOf(textObject(block['title'], options), textObject(block['description'], options));
    case 'markdown':
      return readPlain(markdown(stringOf(block['text']) ?? ''));
    case 'actions':
    case 'divider':
      return '';
    case 'table':
      return linesOf(
        ...(Array.isArray(block['rows']) ? block['rows'] : []).map((row: unknown) =>
          (Array.isArray(row) ? row : []).map((cell: unknown) => anyText(cell, options)).join(' '),
        ),
      );
    default:
      return anyText(block, options);
  }
}
