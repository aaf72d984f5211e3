/** Formatted text as a tree, so that what people write reaches the page as elements and never as HTML. */
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

/** The names that ids in a text stand for; undefined for strangers. */
export interface Names {
  person(id: string): string | undefined;
  channel(id: string): string | undefined;
}

/** Whether a link may be followed: nothing but the web and mail. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url);
}

/** Joins neighbouring texts. */
export function merged(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (typeof node === 'string' && typeof before === 'string') joined[joined.length - 1] = before + node;
    else if (node !== '') joined.push(node);
  }
  return joined;
}

/** The words of a tree, without its formatting. */
export function plainOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : 'text' in node ? node.text : plainOf(node.children)))
    .join('');
}
