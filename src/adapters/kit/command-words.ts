/** One word of what a person typed. */
export interface Word {
  /** Without the quotes around it. */
  readonly text: string;
  readonly quoted: boolean;
  /** Whether the quotes follow a name, as in `style:"comic"`. */
  readonly named: boolean;
  /** Where it stands in the text, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** Quotes as phones and word processors make them; each is one UTF-16 unit, so that places stay the same. */
function plainQuotes(text: string): string {
  return text.replace(/[“”„‟«»]/g, '"').replace(/[‘’‚‛]/g, "'");
}

/** Where a quotation ends: at the same quote before a blank or the end; an apostrophe within a word is none. */
function closing(plain: string, open: number): number {
  const quote = plain.charAt(open);
  for (let at = plain.indexOf(quote, open + 1); at !== -1; at = plain.indexOf(quote, at + 1)) {
    if (/^\s?$/.test(plain.charAt(at + 1))) return at;
  }
  return -1;
}

/**
 * Splits what a person typed into words. No shell grammar fits here: they take the apostrophes of “it's” and “can't”
 * for a pair of quotes. Here a quote opens only where a word or a named value begins.
 */
export function splitWords(text: string): Word[] {
  const plain = plainQuotes(text);
  const words: Word[] = [];
  const head = /(?:(?:--|[—–])?[a-z][\w-]*[:=])?(?=["'])/iy;
  const bare = /\S+/y;
  let at = 0;
  while (at < plain.length) {
    if (/\s/.test(plain.charAt(at))) {
      at += 1;
      continue;
    }
    head.lastIndex = at;
    const name = head.exec(plain)?.[0];
    const open = at + (name?.length ?? 0);
    const close = name === undefined ? -1 : closing(plain, open);
    if (name !== undefined && close !== -1) {
      const inside = text.slice(open + 1, close);
      words.push({ text: name + inside, quoted: true, named: name !== '', start: at, end: close + 1 });
      at = close + 1;
      continue;
    }
    bare.lastIndex = at;
    const found = bare.exec(plain)?.[0] ?? plain.charAt(at);
    const end = at + found.length;
    words.push({ text: text.slice(at, end), quoted: false, named: false, start: at, end });
    at = end;
  }
  return words;
}
