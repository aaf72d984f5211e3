import { emojiNamed } from '../parts/emoji.ts';
import { readInline, ruleOf, type Rule } from '../parts/parse-inline.ts';
import { isSafeUrl, type Block, type Inline, type Names } from '../parts/text-tree.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Decodes Slack's escaped text. */
export function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) => entities[name] ?? '');
}

type Mark = readonly [mark: string, kind: 'strong' | 'em' | 'strike'];
const marks: readonly Mark[] = [
  ['*', 'strong'],
  ['_', 'em'],
  ['~', 'strike'],
];

/** A mark opens and closes at word boundaries within a line. */
function marked([mark, kind]: Mark): Rule {
  return (text, at, inner) => {
    if (text.charAt(at) !== mark || text.charAt(at - 1) === mark || /[\p{L}\p{N}]/u.test(text.charAt(at - 1)))
      return undefined;
    if (/^[\s]?$/.test(text.charAt(at + 1)) || text.charAt(at + 1) === mark) return undefined;
    for (let end = text.indexOf(mark, at + 2); end !== -1; end = text.indexOf(mark, end + 1)) {
      const enclosed = text.slice(at + 1, end);
      if (enclosed.includes('\n')) return undefined;
      if (/\s$/.test(enclosed) || /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) continue;
      return { node: { kind, children: inner(enclosed) }, end: end + 1 };
    }
    return undefined;
  };
}

/** The content of angle brackets: a mention, a date or a link. */
function token(content: string, names: Names): Inline {
  const [target = '', label] = content.split('|', 2);
  const shown = label === undefined || label === '' ? undefined : decoded(label);
  if (target.startsWith('@')) {
    const name = names.person(target.slice(1)) ?? shown ?? target.slice(1);
    return { kind: 'mention', text: `@${name}` };
  }
  if (target.startsWith('#')) {
    const name = names.channel(target.slice(1)) ?? shown ?? target.slice(1);
    return { kind: 'mention', text: `#${name}` };
  }
  if (target.startsWith('!date')) return shown ?? '';
  if (target.startsWith('!'))
    return { kind: 'mention', text: `@${shown?.replace(/^@/, '') ?? target.slice(1)}` };
  const url = decoded(target);
  const text = shown ?? url.replace(/^mailto:/, '');
  return isSafeUrl(url) ? { kind: 'link', url, children: [text] } : text;
}

function rulesFor(names: Names): readonly Rule[] {
  return [
    ruleOf(/&(amp|lt|gt);/y, ([, name = '']) => entities[name] ?? ''),
    ruleOf(/<([^<>\n]+)>/y, ([, content = '']) => token(content, names)),
    ruleOf(/`([^`\n]+)`/y, ([, code = '']) => ({ kind: 'code', text: decoded(code) })),
    ruleOf(/:([a-z0-9_+-]+(?:::skin-tone-\d)?):/y, ([, name = '']) => emojiNamed(name)),
    ruleOf(/https?:\/\/[^\s<>|]*[^\s<>|.,:;"'!?)*_~]/y, ([url = '']) => ({
      kind: 'link',
      url: decoded(url),
      children: [decoded(url)],
    })),
    ...marks.map(marked),
  ];
}

const quoteMark = /^(?:&gt;|>) ?/;

function parseLines(text: string, inline: (text: string) => Inline[]): Block[] {
  const blocks: Block[] = [];
  let lines = text.split('\n');
  while (lines.length > 0) {
    const isQuote = quoteMark.test(lines[0] ?? '');
    const end = lines.findIndex((line) => quoteMark.test(line) !== isQuote);
    const rows = lines.slice(0, end === -1 ? lines.length : end);
    const bare = rows.map((row) => (isQuote ? row.replace(quoteMark, '') : row)).join('\n');
    const paragraph: Block = { kind: 'paragraph', children: inline(bare) };
    blocks.push(isQuote ? { kind: 'quote', children: [paragraph] } : paragraph);
    lines = lines.slice(rows.length);
  }
  return blocks;
}

/** Parses Slack's mrkdwn (docs.slack.dev/messaging/formatting-message-text). */
export function parseMrkdwn(text: string, names: Names): Block[] {
  const rules = rulesFor(names);
  const inline = (part: string): Inline[] => readInline(part, rules);
  const blocks: Block[] = [];
  let at = 0;
  for (const fence of text.matchAll(/```\n?([^]+?)\n?```/g)) {
    const before = text.slice(at, fence.index).replace(/\n$/, '');
    if (before !== '') blocks.push(...parseLines(before, inline));
    blocks.push({ kind: 'pre', text: decoded(fence[1] ?? '') });
    at = fence.index + fence[0].length;
  }
  const rest = at > 0 ? text.slice(at).replace(/^\n/, '') : text;
  return rest === '' ? blocks : [...blocks, ...parseLines(rest, inline)];
}
