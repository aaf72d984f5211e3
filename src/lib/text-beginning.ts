/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of a text, in fewer UTF-16 units than `limit`; it never ends inside a character. */
export function beginningBelow(text: string, limit: number): string {
  let head = '';
  for (const { segment } of graphemes.segment(text)) {
    if (head.length + segment.length >= limit) break;
    head += segment;
  }
  return head;
}
