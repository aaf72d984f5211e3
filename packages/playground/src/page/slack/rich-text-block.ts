import type { RichTextBlock, RichTextElement } from '@slack/types';
import { emojiNamed } from '../parts/emoji.ts';
import { isSafeUrl, plainOf, type Block, type Inline, type Names } from '../parts/text-tree.ts';

interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
}

function styled(text: string, { bold, italic, strike, code }: Style = {}): Inline {
  let node: Inline = code === true ? { kind: 'code', text } : text;
  if (strike === true) node = { kind: 'strike', children: [node] };
  if (italic === true) node = { kind: 'em', children: [node] };
  return bold === true ? { kind: 'strong', children: [node] } : node;
}

function inlineOf(element: RichTextElement, names: Names): Inline {
  switch (element.type) {
    case 'text':
      return styled(element.text, element.style);
    case 'link':
      return isSafeUrl(element.url)
        ? { kind: 'link', url: element.url, children: [styled(element.text ?? element.url, element.style)] }
        : (element.text ?? element.url);
    case 'user':
      return { kind: 'mention', text: `@${names.person(element.user_id) ?? element.user_id}` };
    case 'channel':
      return { kind: 'mention', text: `#${names.channel(element.channel_id) ?? element.channel_id}` };
    case 'broadcast':
      return { kind: 'mention', text: `@${element.range}` };
    case 'emoji':
      return emojiNamed(element.name) ?? `:${element.name}:`;
    default:
      return '';
  }
}

/** A `rich_text` block as a tree. */
export function treeOf({ elements }: RichTextBlock, names: Names): Block[] {
  const inlines = (list: readonly RichTextElement[]) => list.map((element) => inlineOf(element, names));
  return elements.map((part): Block => {
    switch (part.type) {
      case 'rich_text_section':
        return { kind: 'paragraph', children: inlines(part.elements) };
      case 'rich_text_quote':
        return { kind: 'quote', children: [{ kind: 'paragraph', children: inlines(part.elements) }] };
      case 'rich_text_preformatted':
        return { kind: 'pre', text: plainOf(inlines(part.elements)) };
      case 'rich_text_list': {
        const items = part.elements.map((item) => inlines(item.elements));
        return { kind: 'list', items, ...(part.style === 'ordered' && { start: 1 }) };
      }
    }
  });
}
