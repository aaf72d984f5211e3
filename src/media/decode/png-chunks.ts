const signatureLength = 8;
/** Bytes around a chunk's data: length and type before it, checksum after it. */
const frameLength = 12;
/** Encoders write a chunk every few kilobytes; a file with millions only keeps the reader busy. */
const maxChunks = 50_000;

export interface PngChunk {
  readonly type: string;
  /** The whole chunk with length, type and checksum; shorter if the file is truncated. */
  readonly whole: Buffer;
  readonly data: Buffer;
}

/**
 * Reads the chunks of a PNG up to its end; a truncated one is returned as far as it goes.
 * @throws Error if there are unreasonably many.
 */
export function* readPngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let chunks = 0;
  for (let at = signatureLength; at + frameLength <= source.length;) {
    chunks += 1;
    if (chunks > maxChunks) throw new Error(`expected at most ${maxChunks} chunks in a PNG, got more`);
    const type = source.toString('latin1', at + 4, at + 8);
    const end = Math.min(at + frameLength + source.readUInt32BE(at), source.length);
    yield { type, whole: source.subarray(at, end), data: source.subarray(at + 8, Math.max(at + 8, end - 4)) };
    if (type === 'IEND') return;
    at = end;
  }
}

/** What decoding one picture needs: pixels, palette, transparency, colour space and orientation. */
const pictureChunks = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'eXIf'],
]);

/**
 * Copies a PNG without its text chunks, its further frames and whatever follows its end. Text chunks can be compressed,
 * and libpng expands each of thousands to megabytes: a 1.5 MB file took 4 GB. A truncated chunk is copied as far as it
 * goes, for the decoder to refuse.
 * @throws Error if there are unreasonably many chunks.
 */
export function withoutPngTexts(bytes: Uint8Array): Uint8Array {
  const kept: Buffer[] = [Buffer.from(bytes.subarray(0, signatureLength))];
  for (const { type, whole } of readPngChunks(bytes)) if (pictureChunks.has(type)) kept.push(whole);
  return Buffer.concat(kept);
}
