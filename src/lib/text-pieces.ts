/** Different places that a piece can get; a power of two, so that a smaller table takes the remainder. */
export const places = 2 ** 18;
/** Letters of a group. */
const longestGroup = 4;
/** Characters that are read at all. */
const longestRead = 1_000;

/** FNV-1a, with the finish of MurmurHash3, which spreads short texts over the whole table. */
function placeOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % places;
}

/**
 * The places in a table of all pieces of a text, each once: its words, pairs of words and groups of up to four letters, hashed
 * (feature hashing, Weinberger et al. 2009).
 */
export function piecesOf(text: string): readonly number[] {
  const words = text
    .slice(0, longestRead)
    .toLowerCase()
    .replace(/\p{N}/gu, '0')
    .replace(/[^\p{L}\p{M}0?!:"“”„«»。、]+/gu, ' ')
    .trim()
    .split(' ');
  const pieces = new Set<string>();
  for (const [place, word] of words.entries()) {
    pieces.add(`word ${word}`);
    const [next, afterNext] = words.slice(place + 1, place + 3);
    if (next !== undefined) pieces.add(`pair ${word} ${next}`);
    if (afterNext !== undefined) pieces.add(`gap ${word} ${afterNext}`);
    const letters = Array.from(` ${word} `);
    for (let length = 1; length <= longestGroup; length += 1)
      for (let start = 0; start + length <= letters.length; start += 1)
        pieces.add(letters.slice(start, start + length).join(''));
  }
  return Array.from(new Set(Array.from(pieces, placeOf)));
}
