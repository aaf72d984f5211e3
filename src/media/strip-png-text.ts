/** What decoding needs: the picture, its palette and transparency, its colour space and which side is up. */
const wanted = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'eXIf',
]);
const signatureLength = 8;
/** Bytes around a chunk's data: its length and type before it, its checksum after it. */
const frameLength = 12;
/** Encoders write a chunk every few kilobytes; a file of millions only keeps the reader busy. */
const maxChunks = 50_000;

/**
 * Copies a PNG without its texts, its further frames and whatever follows its end. Texts can be packed, and libpng
 * unpacks each of thousands to megabytes: a file of 1.5 MB took 4 GB. A chunk that is cut off is copied as far
 * as it goes, for the decoder to refuse.
 * @throws Error when it consists of an unreasonable number of chunks.
 */
export function withoutPngTexts(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = Buffer.alloc(source.length);
  let length = source.copy(kept, 0, 0, signatureLength);
  let chunks = 0;
  for (let at = signatureLength; at + frameLength <= source.length;) {
    chunks += 1;
    if (chunks > maxChunks) throw new Error(`expected at most ${maxChunks} chunks in a PNG, got more`);
    const type = source.toString('latin1', at + 4, at + 8);
    const end = Math.min(at + frameLength + source.readUInt32BE(at), source.length);
    if (wanted.has(type)) length += source.copy(kept, length, at, end);
    if (type === 'IEND') break;
    at = end;
  }
  return kept.subarray(0, length);
}
