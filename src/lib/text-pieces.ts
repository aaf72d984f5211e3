import { fnvHash, fnvNext, hashOfNothing } from './fnv-hash.ts';

/** Different places that a piece can get; a power of two, so that a smaller table takes the remainder. */
export const places = 2 ** 18;
/** Letters of the longest group. */
const longestGroup = 4;
/** Characters that are read at all. */
const longestRead = 1_000;

/** Where a hash belongs: after the finish of MurmurHash3, which spreads short texts over the whole table. */
function placeOf(fnv: number): number {
  const hash = Math.imul(fnv ^ (fnv >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (places - 1);
}

/** Goes on from a hash with a code point: with both its units where it has two. */
function withLetter(hash: number, letter: number): number {
  if (letter <= 0xffff) return fnvNext(hash, letter);
  return fnvNext(fnvNext(hash, 0xd7c0 + (letter >> 10)), 0xdc00 + (letter & 0x3ff));
}

/** Which places the text that is being read has already: faster than a set. */
const isFound = new Uint8Array(places);
/** The code points of the word that is being read, with a blank on either side, and hashes of the groups that start at each. */
const letters = new Int32Array(longestRead + 2);
const hashes = new Int32Array(longestRead + 2);

/** Fills `letters`. Returns how many there are. */
function readLetters(word: string): number {
  const blank = 0x20;
  let count = 1;
  letters[0] = blank;
  for (let at = 0; at < word.length; count += 1) {
    const letter = word.codePointAt(at) ?? 0;
    letters[count] = letter;
    at += letter > 0xffff ? 2 : 1;
  }
  letters[count] = blank;
  return count + 1;
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
  const found: number[] = [];
  const add = (hash: number) => {
    const place = placeOf(hash);
    if (isFound[place] === 1) return;
    isFound[place] = 1;
    found.push(place);
  };
  for (const [place, word] of words.entries()) {
    add(fnvHash(`word ${word}`));
    const next = words[place + 1];
    const afterNext = words[place + 2];
    if (next !== undefined) add(fnvHash(`pair ${word} ${next}`));
    if (afterNext !== undefined) add(fnvHash(`gap ${word} ${afterNext}`));
    const count = readLetters(word);
    // A longer group's hash goes on from the shorter one's.
    hashes.fill(hashOfNothing, 0, count);
    for (let length = 1; length <= longestGroup; length += 1)
      for (let start = 0; start + length <= count; start += 1) {
        const hash = withLetter(hashes[start] ?? 0, letters[start + length - 1] ?? 0);
        hashes[start] = hash;
        add(hash);
      }
  }
  for (const place of found) isFound[place] = 0;
  return found;
}
