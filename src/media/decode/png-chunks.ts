const signatureLength = 8;
/** Bytes around a chunk's data: its length and type before it, its checksum after it. */
const frameLength = 12;
/** Encoders write a chunk every few kilobytes; a file of millions only keeps the reader busy. */
const maxChunks = 50_000;

export interface PngChunk {
  readonly type: string;
  /** The chunk with its length, type and checksum, as far as the file goes. */
  readonly whole: Buffer;
  readonly data: Buffer;
}

/**
 * Reads the chunks of a PNG up to its end; one that is cut off comes as far as it goes.
 * @throws Error when there is an unreasonable number of them.
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

/** What decoding one picture needs: its pixels, palette and transparency, its colour space and which side is up. */
const pictureChunks = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'eXIf'],
]);

/**
 * Copies a PNG without its texts, its further frames and whatever follows its end. Texts can be packed, and libpng
 * unpacks each of thousands to megabytes: a file of 1.5 MB took 4 GB. A chunk that is cut off is copied as far
 * as it goes, for the decoder to refuse.
 * @throws Error when it consists of an unreasonable number of chunks.
 */
export function withoutPngTexts(bytes: Uint8Array): Uint8Array {
  const kept: Buffer[] = [Buffer.from(bytes.subarray(0, signatureLength))];
  for (const { type, whole } of readPngChunks(bytes)) if (pictureChunks.has(type)) kept.push(whole);
  return Buffer.concat(kept);
}
