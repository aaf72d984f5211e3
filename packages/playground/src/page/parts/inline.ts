import { merged, type Inline } from './text-tree.ts';

/** Marks nested deeper than this stand as they were typed. */
const maxDepth = 10;

/** What a rule makes of the text at a place: the node, and where the text goes on. */
export interface Match {
  readonly node: Inline;
  readonly end: number;
}

/** Tries to read something at a place; undefined where it is something else. `inner` reads what a mark encloses. */
export type Rule = (text: string, at: number, inner: (text: string) => Inline[]) => Match | undefined;

/** Reads formatted text by the first rule that fits at each place; all else is text. */
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

/** A rule from an expression with the sticky flag. */
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

/** Where a mark that opened before `from` closes: past escapes and code; -1 where it does not. */
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
