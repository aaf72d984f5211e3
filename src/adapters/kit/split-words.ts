/** One word that a person typed. */
export interface Word {
  /** Without the quotes around it. */
  readonly text: string;
  readonly quoted: boolean;
  /** Whether its quotes follow an option's name, as in `style:"comic"`. */
  readonly named: boolean;
  /** Its position in the text, including quotes. */
  readonly start: number;
  readonly end: number;
}

/** Straightens the quotes of phones and word processors. Each is one UTF-16 unit, so positions don't change. */
function plainQuotes(text: string): string {
  return text.replace(/[“”„‟«»]/g, '"').replace(/[‘’‚‛]/g, "'");
}

/** Where a quotation ends: at the same quote before whitespace or the end, so that an apostrophe in a word doesn't end it. */
function closing(plain: string, open: number): number {
  const quote = plain.charAt(open);
  for (let at = plain.indexOf(quote, open + 1); at !== -1; at = plain.indexOf(quote, at + 1)) {
    if (/^\s?$/.test(plain.charAt(at + 1))) return at;
  }
  return -1;
}

/**
 * Splits what a person typed into words. Shell grammars don't work here, because they take the apostrophes of “it's” and
 * “can't” for a pair of quotes. In this grammar a quote opens only at the start of a word or of a named value.
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
