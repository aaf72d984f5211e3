/** What an AVIF or HEIC container says about its primary picture. */
interface HeifFacts {
  /** ITU-T H.273 code points for primaries and transfer function. */
  readonly colour?: { readonly primaries: number; readonly transfer: number };
  /** The picture's peak luminance, in cd/m². */
  readonly peak?: number;
  /** Whether colours are stored premultiplied by alpha. */
  readonly isPremultiplied: boolean;
}

interface Box {
  readonly type: string;
  readonly body: Buffer;
}

/** More than any real picture has, so a hostile file cannot keep the reader busy. */
const maxBoxes = 2000;

function boxesIn(bytes: Buffer): Box[] {
  const found: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length && found.length < maxBoxes;) {
    const stated = bytes.readUInt32BE(at);
    const isLong = stated === 1 && at + 16 <= bytes.length;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : stated || bytes.length - at;
    const head = isLong ? 16 : 8;
    if (size < head) break;
    found.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      body: bytes.subarray(at + head, at + size),
    });
    at += size;
  }
  return found;
}

const boxIn = (bytes: Buffer | undefined, type: string): Buffer | undefined =>
  bytes && boxesIn(bytes).find((box) => box.type === type)?.body;

/** Item property associations (`ipma`): an item's positions, from 1, in the list of properties. */
function propertyPositions(ipma: Buffer, item: number): number[] {
  const isWide = (ipma[0] ?? 0) > 0;
  const isLong = ((ipma[3] ?? 0) & 1) === 1;
  let at = 8;
  for (let entry = 0; entry < ipma.readUInt32BE(4) && entry < maxBoxes; entry += 1) {
    const id = isWide ? ipma.readUInt32BE(at) : ipma.readUInt16BE(at);
    at += isWide ? 4 : 2;
    const count = ipma[at] ?? 0;
    at += 1;
    const positions = Array.from({ length: count }, (_, index) =>
      isLong ? ipma.readUInt16BE(at + index * 2) & 0x7fff : (ipma[at + index] ?? 0) & 0x7f,
    );
    if (id === item) return positions;
    at += count * (isLong ? 2 : 1);
  }
  return [];
}

function peakIn(properties: readonly Box[]): number | undefined {
  const light = properties.find(({ type }) => type === 'clli')?.body;
  if (light && light.length >= 4 && light.readUInt16BE(0) > 0) return light.readUInt16BE(0);
  const mastering = properties.find(({ type }) => type === 'mdcv')?.body;
  return mastering && mastering.length >= 24 ? mastering.readUInt32BE(16) / 10_000 : undefined;
}

/** Reads the boxes of ISO/IEC 23008-12 that describe colours; a damaged file yields an empty description. */
export function readHeifFacts(bytes: Uint8Array): HeifFacts {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // `meta` and `iref` begin with four bytes of version and flags.
    const meta = boxIn(file, 'meta')?.subarray(4);
    const [pitm, iprp, iref] = [boxIn(meta, 'pitm'), boxIn(meta, 'iprp'), boxIn(meta, 'iref')?.subarray(4)];
    const main = pitm && ((pitm[0] ?? 0) > 0 ? pitm.readUInt32BE(4) : pitm.readUInt16BE(4));
    const [all, ipma] = [boxesIn(boxIn(iprp, 'ipco') ?? Buffer.alloc(0)), boxIn(iprp, 'ipma')];
    const positions = ipma && main !== undefined ? propertyPositions(ipma, main) : [];
    const properties = positions.flatMap((position) => all[position - 1] ?? []);
    const isPremultiplied = iref !== undefined && boxIn(iref, 'prem') !== undefined;
    const colr = properties.find(
      ({ type, body }) => type === 'colr' && body.toString('latin1', 0, 4) === 'nclx',
    );
    const peak = peakIn(properties);
    return {
      isPremultiplied,
      ...(colr && { colour: { primaries: colr.body.readUInt16BE(4), transfer: colr.body.readUInt16BE(6) } }),
      ...(peak !== undefined && { peak }),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { isPremultiplied: false };
  }
}

/**
 * Relabels an AVIF sequence as a single AVIF, which it also contains: libvips knows only the latter brand, and reads
 * the same picture.
 */
export function asStillAvif(bytes: Uint8Array): Uint8Array {
  if (Buffer.from(bytes.subarray(4, 12)).toString('latin1') !== 'ftypavis') return bytes;
  const copy = Buffer.from(bytes);
  copy.write('avif', 8, 'latin1');
  return copy;
}
