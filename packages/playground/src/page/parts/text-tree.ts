/** Formatted text as a tree, so that what people write becomes elements, never HTML. */
export type Inline =
  | string
  | {
      readonly kind: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'code' | 'mention'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] };

/** A line break in a paragraph is a `\n` in its text. */
export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'pre'; readonly text: string }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly Inline[])[] };

/** Resolves the ids in a text to names; undefined if unknown. */
export interface Names {
  person(id: string): string | undefined;
  channel(id: string): string | undefined;
}

/** Whether a link may be followed: only web and mail links. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url);
}

/** Joins adjacent texts. */
export function merged(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (typeof node === 'string' && typeof before === 'string') joined[joined.length - 1] = before + node;
    else if (node !== '') joined.push(node);
  }
  return joined;
}

/** The plain text of a tree. */
export function plainOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : 'text' in node ? node.text : plainOf(node.children)))
    .join('');
}
