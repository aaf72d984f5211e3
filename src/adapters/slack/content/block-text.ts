import {
  channelText,
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
      return 'a group';
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
  const items = elements.map(
    (one, place) => `${isOrdered ? `${place + 1}.` : '•'} ${richText(one, options)}`,
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
