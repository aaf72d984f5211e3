import { merged, type Inline } from './text-tree.ts';

/** Marks nested deeper than this are left as typed. */
const maxDepth = 10;

/** A rule's match: the node, and where the remaining text starts. */
interface Match {
  readonly node: Inline;
  readonly end: number;
}

/** Tries to match at a position; undefined if it doesn't. `inner` parses what a mark encloses. */
export type Rule = (text: string, at: number, inner: (text: string) => Inline[]) => Match | undefined;

/** Parses formatted text with the first rule that matches at each position; everything else is plain text. */
export function readInline(text: string, rules: readonly Rule[], depth = 0): Inline[] {
  const nodes: Inline[] = [];
  const inner = (enclosed: string): Inline[] =>
    depth >= maxDepth ? [enclosed] : readInline(enclosed, rules, depth + 1);
  let at = 0;
  while (at < text.length) {
    let match: Match | undefined;
    for (const rule of rules) {
      match = rule(text, at, inner);
      if (match) break;
    }
    nodes.push(match ? match.node : text.charAt(at));
    at = match ? match.end : at + 1;
  }
  return merged(nodes);
}

/** Makes a rule from a sticky regular expression. */
export function ruleOf(
  pattern: RegExp,
  make: (groups: readonly string[], inner: (text: string) => Inline[]) => Inline | undefined,
): Rule {
  return (text, at, inner) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || found[0] === '') return undefined;
    const node = make(
      found.map((group) => group),
      inner,
    );
    return node === undefined ? undefined : { node, end: at + found[0].length };
  };
}

/** Where a mark that opened before `from` closes, skipping escapes and code; -1 if it doesn't. */
export function closingOf(text: string, from: number, mark: string): number {
  let at = from;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === '\\') at += 2;
    else if (letter === '`' && !mark.startsWith('`')) {
      const end = text.indexOf('`', at + 1);
      at = end === -1 ? at + 1 : end + 1;
    } else if (text.startsWith(mark, at)) return at;
    else at += 1;
  }
  return -1;
}
