import { readHeifFacts } from '../heif-boxes.ts';
import { readPngChunks } from '../png-chunks.ts';
import { type Chromaticities, primariesByNumber, srgbPrimaries } from './primaries.ts';
import type { ColourDescription } from './to-srgb.ts';
import { fromGamma, sdrTransfers, srgbTransfer, transferNumbers } from './transfer.ts';

/** How far gAMA and cHRM may differ from sRGB's values and still mean sRGB; encoders round. */
const tolerance = 0.005;

/** A description by ITU-T H.273 code points; undefined for sRGB and what is shown like it. */
function fromNumbers(primaries: number, transfer: number, peak?: number): ColourDescription | undefined {
  const chromaticities = primariesByNumber.get(primaries) ?? srgbPrimaries;
  const bright = peak === undefined ? {} : { peak };
  if (transfer === transferNumbers.pq) return { primaries: chromaticities, transfer: 'pq', ...bright };
  if (transfer === transferNumbers.hlg) return { primaries: chromaticities, transfer: 'hlg', ...bright };
  const isSrgb = chromaticities === srgbPrimaries || primaries === 5 || primaries === 6;
  const toLinear = sdrTransfers.get(transfer) ?? srgbTransfer;
  return isSrgb && toLinear === srgbTransfer ? undefined : { primaries: chromaticities, transfer: toLinear };
}

function chromaticitiesOf(data: Buffer): Chromaticities {
  const at = (index: number): [number, number] => [
    data.readUInt32BE(index * 8) / 100_000,
    data.readUInt32BE(index * 8 + 4) / 100_000,
  ];
  // White comes first in the file (PNG, section 11.3.2.1).
  return [at(1), at(2), at(3), at(0)];
}

const isLike = (one: Chromaticities, other: Chromaticities) =>
  one.every(([x, y], index) => {
    const [otherX, otherY] = other[index] ?? [0, 0];
    return Math.abs(x - otherX) < tolerance && Math.abs(y - otherY) < tolerance;
  });

/** What a PNG says about its colours: cICP takes precedence, then a profile or sRGB, then gAMA with cHRM. */
function describePng(bytes: Uint8Array): ColourDescription | undefined {
  const found = new Map<string, Buffer>();
  for (const { type, data } of readPngChunks(bytes)) {
    if (type === 'IDAT') break;
    found.set(type, data);
  }
  const [cicp, light, gamma, chroma] = ['cICP', 'cLLI', 'gAMA', 'cHRM'].map((type) => found.get(type));
  if (cicp && cicp.length >= 4) {
    const peak = light && light.length >= 4 ? light.readUInt32BE(0) / 10_000 : 0;
    return fromNumbers(cicp[0] ?? 0, cicp[1] ?? 0, peak > 0 ? peak : undefined);
  }
  if (found.has('iCCP') || found.has('sRGB') || !gamma || gamma.length < 4) return undefined;
  const exponent = 100_000 / Math.max(1, gamma.readUInt32BE(0));
  const primaries = chroma && chroma.length >= 32 ? chromaticitiesOf(chroma) : srgbPrimaries;
  if (exponent > 10 || (Math.abs(1 / exponent - 1 / 2.2) < tolerance && isLike(primaries, srgbPrimaries)))
    return undefined;
  return { primaries, transfer: fromGamma(exponent) };
}

/** Describes a file's colours when libvips would take them for sRGB and they are not. */
export function describeColours(bytes: Uint8Array, loader: string): ColourDescription | undefined {
  if (loader === 'png') return describePng(bytes);
  if (loader !== 'heif') return undefined;
  const { colour, peak } = readHeifFacts(bytes);
  return colour && fromNumbers(colour.primaries, colour.transfer, peak);
}
