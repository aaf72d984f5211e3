/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** JPEG markers in the SOF range that are tables and don't hold the size (ITU T.81, B.1.1.3). */
const notFrames = [0xc4, 0xc8, 0xcc];

function jpegSize(bytes: Buffer): PictureSize | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.includes(marker))
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpSize(bytes: Buffer): PictureSize | undefined {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}

const sizes = new WeakMap<Uint8Array, PictureSize>();

function read(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 30) return undefined;
  if (bytes.toString('latin1', 1, 4) === 'PNG')
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.readUInt16BE(0) === 0xffd8) return jpegSize(bytes);
  if (bytes.toString('latin1', 0, 3) === 'GIF')
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  return bytes.toString('latin1', 8, 12) === 'WEBP' ? webpSize(bytes) : undefined;
}

/** A picture's size, read from its first bytes so that the page can reserve space; undefined if it is not a picture. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const known = sizes.get(bytes);
  if (known) return known;
  const size = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (size) sizes.set(bytes, size);
  return size;
}
