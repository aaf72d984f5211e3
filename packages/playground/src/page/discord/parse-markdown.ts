import { closingOf, readInline, ruleOf, type Rule } from '../parts/parse-inline.ts';
import { isSafeUrl, type Block, type Inline, type Names } from '../parts/text-tree.ts';

type Mark = readonly [mark: string, kind: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler'];

/** Longer marks come before their prefixes. */
const marks: readonly Mark[] = [
  ['**', 'strong'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'em'],
  ['_', 'em'],
];

function marked([mark, kind]: Mark): Rule {
  return (text, at, inner) => {
    if (!text.startsWith(mark, at)) return undefined;
    const from = at + mark.length;
    let end = closingOf(text, from, mark);
    if (end <= from) return undefined;
    // The last two characters of `***` close it.
    while (text.startsWith(mark.charAt(0), end + mark.length)) end += 1;
    const enclosed = text.slice(from, end);
    if (mark === '*' && (/^\s/.test(enclosed) || /\s$/.test(enclosed))) return undefined;
    const next = text.charAt(end + 1);
    if (mark === '_' && (/\w/.test(next) || /\w/.test(text.charAt(at - 1)))) return undefined;
    return { node: { kind, children: inner(enclosed) }, end: end + mark.length };
  };
}

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

function timestamp(seconds: number, style: string | undefined): string {
  if (style !== 'R') return absolute.format(seconds * 1000);
  const away = seconds - Date.now() / 1000;
  const size = Math.abs(away);
  if (size < 60) return relative.format(Math.round(away), 'second');
  if (size < 3600) return relative.format(Math.round(away / 60), 'minute');
  if (size < 86_400) return relative.format(Math.round(away / 3600), 'hour');
  return relative.format(Math.round(away / 86_400), 'day');
}

function rulesFor(names: Names): readonly Rule[] {
  const link = (url: string, children: readonly Inline[] = [url]): Inline | undefined =>
    isSafeUrl(url) ? { kind: 'link', url, children } : undefined;
  const mention = (text: string): Inline => ({ kind: 'mention', text });
  return [
    ruleOf(/\\([^\p{L}\p{N}\s])/uy, ([, letter = '']) => letter),
    ruleOf(/(`+)([^]*?[^`])\1(?!`)/y, ([, , code = '']) => ({ kind: 'code', text: code.trim() || code })),
    ruleOf(/<@!?(\d+)>/y, ([, id = '']) => mention(`@${names.person(id) ?? 'unknown-user'}`)),
    ruleOf(/<@&\d+>/y, () => mention('@role')),
    ruleOf(/<#(\d+)>/y, ([, id = '']) => mention(`#${names.channel(id) ?? 'unknown'}`)),
    ruleOf(/<\/([^:>\n]+):\d+>/y, ([, name = '']) => mention(`/${name}`)),
    ruleOf(/<a?(:\w+:)\d+>/y, ([, name = '']) => name),
    ruleOf(/<t:(-?\d{1,12})(?::([tTdDfFR]))?>/y, ([, at = '', style]) => timestamp(Number(at), style)),
    ruleOf(/@(?:everyone|here)\b/y, ([all = '']) => mention(all)),
    ruleOf(/\[([^\]\n]+)\]\(<?([^\s<>()]+)>?\)/y, ([, label = '', url = ''], inner) =>
      link(url, inner(label)),
    ),
    ruleOf(/<(https?:\/\/[^\s<>]+)>/y, ([, url = '']) => link(url)),
    ruleOf(/https?:\/\/[^\s<>|*]*[^\s<>|*.,:;"'!?)\]]/y, ([url = '']) => link(url)),
    ...marks.map(marked),
  ];
}

const quoted = /^> ?/;

/** The block that starts at a line, and how many lines it takes. */
function blockAt(
  lines: readonly string[],
  inline: (text: string) => Inline[],
  names: Names,
): [Block, number] {
  const [first = ''] = lines;
  const run = (pattern: RegExp) => {
    const end = lines.findIndex((line) => !pattern.test(line));
    return lines.slice(0, end === -1 ? lines.length : end);
  };
  const heading = /^(#{1,3}) +(\S.*)$/.exec(first);
  if (heading) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
    return [{ kind: 'heading', level, children: inline(heading[2] ?? '') }, 1];
  }
  if (first.startsWith('-# ')) return [{ kind: 'subtext', children: inline(first.slice(3)) }, 1];
  if (first.startsWith('>>> ')) {
    const rest = [first.slice(4), ...lines.slice(1)].join('\n');
    return [{ kind: 'quote', children: parseLines(rest, inline, names) }, lines.length];
  }
  if (/^> /.test(first)) {
    const rows = run(/^>(?: |$)/);
    const text = rows.map((row) => row.replace(quoted, '')).join('\n');
    return [{ kind: 'quote', children: parseLines(text, inline, names) }, rows.length];
  }
  if (/^ {0,3}[-*] +\S/.test(first)) {
    const rows = run(/^ {0,3}[-*] +\S/);
    return [{ kind: 'list', items: rows.map((row) => inline(row.replace(/^ *[-*] +/, ''))) }, rows.length];
  }
  const numbered = /^ {0,3}(\d{1,9})\. +\S/.exec(first);
  if (numbered) {
    const rows = run(/^ {0,3}\d{1,9}\. +\S/);
    const items = rows.map((row) => inline(row.replace(/^ *\d+\. +/, '')));
    return [{ kind: 'list', start: Number(numbered[1]), items }, rows.length];
  }
  const special = /^(?:#{1,3} +\S|-# |> |>>> | {0,3}[-*] +\S| {0,3}\d{1,9}\. +\S)/;
  const next = lines.findIndex((line, place) => place > 0 && special.test(line));
  const rows = lines.slice(0, next === -1 ? lines.length : next);
  return [{ kind: 'paragraph', children: inline(rows.join('\n')) }, rows.length];
}

function parseLines(text: string, inline: (text: string) => Inline[], names: Names): Block[] {
  const blocks: Block[] = [];
  let lines = text.split('\n');
  while (lines.length > 0) {
    const [block, taken] = blockAt(lines, inline, names);
    blocks.push(block);
    lines = lines.slice(Math.max(1, taken));
  }
  return blocks;
}

/** Parses Discord's markdown (support.discord.com, "Markdown Text 101"). */
export function parseMarkdown(text: string, names: Names): Block[] {
  const rules = rulesFor(names);
  const inline = (part: string): Inline[] => readInline(part, rules);
  const blocks: Block[] = [];
  let at = 0;
  for (const fence of text.matchAll(/```(?:[\w+-]+\n)?\n?([^]+?)\n?```/g)) {
    const before = text.slice(at, fence.index).replace(/\n$/, '');
    if (before !== '') blocks.push(...parseLines(before, inline, names));
    blocks.push({ kind: 'pre', text: fence[1] ?? '' });
    at = fence.index + fence[0].length;
  }
  const rest = text.slice(at).replace(at > 0 ? /^\n/ : /^(?!)/, '');
  return rest === '' ? blocks : [...blocks, ...parseLines(rest, inline, names)];
}

/** Parses a single line, such as an embed's title. */
export function parseLine(text: string, names: Names): Inline[] {
  return readInline(text, rulesFor(names));
}
