/** Letters that Turkish has and other languages hardly use. */
const telling = /[ığİşŞ]/;
/** The share of a caption's words that must have one: an English caption may contain a Turkish name. */
const leastShare = 0.3;

/**
 * Gives every i of a Turkish caption its own capital, İ, since the capital that other languages give it is another
 * letter there. Goes by the caption's letters, never by a person's locale; other captions stay as they are.
 */
export function withTurkishCapitals(caption: string): string {
  if (!/[ığİ]/.test(caption)) return caption;
  const words = caption.match(/[\p{L}\p{M}]+/gu) ?? [];
  const turkish = words.filter((word) => telling.test(word));
  return turkish.length >= leastShare * words.length ? caption.replaceAll('i', 'İ') : caption;
}
