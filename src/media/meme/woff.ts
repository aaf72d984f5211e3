import { inflateSync } from 'node:zlib';

const headerSize = 44;
const entrySize = 20;
/** A font's tables begin at multiples of this many bytes. */
const alignment = 4;

/**
 * Unpacks a WOFF 1.0 file (https://www.w3.org/TR/WOFF/) into the OpenType file that it was made from. The font library's
 * own reader fails on some valid files and is slower than zlib.
 * @throws Error for a file of another kind, or a damaged one.
 */
export function unpackWoff(file: Uint8Array): ArrayBuffer {
  const woff = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const signature = woff.toString('latin1', 0, 4);
  if (signature !== 'wOFF') throw new Error(`expected a WOFF file, got one that begins with ${signature}`);
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = headerSize + at * entrySize;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed.length < length ? inflateSync(packed) : packed,
    };
  });

  let end = 12 + count * 16;
  const placed = tables.map((table) => {
    const offset = end;
    end += Math.ceil(table.data.length / alignment) * alignment;
    return { ...table, offset };
  });
  const font = Buffer.from(new ArrayBuffer(end));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  for (const [at, { tag, checksum, data, offset }] of placed.entries()) {
    const entry = 12 + at * 16;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(data.length, entry + 12);
    data.copy(font, offset);
  }
  return font.buffer;
}
