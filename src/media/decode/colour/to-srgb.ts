import { setImmediate as nextTurn } from 'node:timers/promises';
import { bt2020Primaries, type Chromaticities, matrixBetween, srgbPrimaries } from './primaries.ts';
import { createToneMap } from './tone-map.ts';
import { srgbByte } from '../../../lib/srgb.ts';
import { fromHlg, fromPq, hlgSystemGamma, referenceWhite, usualPeak } from './transfer.ts';
import type { ToLinear } from './transfer.ts';

/** How to interpret a picture's values when they are not sRGB and no ICC profile describes them. */
export interface ColourDescription {
  readonly primaries: Chromaticities;
  readonly transfer: 'pq' | 'hlg' | ToLinear;
  /** An HDR picture's peak luminance in cd/m², if the file states it. */
  readonly peak?: number;
}

/** Pixels with 8 or 16 bits a channel and three or four channels, not yet in sRGB. */
interface StoredPixels {
  readonly data: Uint8Array | Uint16Array;
  readonly channels: number;
  /** The value of full intensity and full opacity. */
  readonly full: number;
}

/** Pixels to process before yielding to the event loop. */
const pixelsAtOnce = 65_536;

/** Linear light by stored value. */
function tableOf(toLinear: ToLinear, full: number): Float32Array {
  return Float32Array.from({ length: full + 1 }, (_, value) => toLinear(value / full));
}

/**
 * Converts pixels to 8-bit sRGB as browsers show them without HDR, and keeps the alpha channel, if any. Yields to the
 * event loop in between.
 */
export async function toSrgb(
  { data, channels, full }: StoredPixels,
  { primaries, transfer, peak }: ColourDescription,
): Promise<Uint8Array> {
  const isHdr = transfer === 'pq' || transfer === 'hlg';
  const light = tableOf(transfer === 'pq' ? fromPq : transfer === 'hlg' ? fromHlg : transfer, full);
  // Tone mapping is defined on BT.2020's components.
  const working = isHdr ? bt2020Primaries : primaries;
  const toWorking = matrixBetween(primaries, working);
  const toDisplay = matrixBetween(working, srgbPrimaries);
  const gainOf = createToneMap(peak);
  const out = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += channels) {
    if (at > 0 && (at / channels) % pixelsAtOnce === 0) await nextTurn();
    let r = light[data[at] ?? 0] ?? 1;
    let g = light[data[at + 1] ?? 0] ?? 1;
    let b = light[data[at + 2] ?? 0] ?? 1;
    if (isHdr) {
      const { 0: m0, 1: m1, 2: m2, 3: m3, 4: m4, 5: m5, 6: m6, 7: m7, 8: m8 } = toWorking;
      [r, g, b] = [m0 * r + m1 * g + m2 * b, m3 * r + m4 * g + m5 * b, m6 * r + m7 * g + m8 * b];
      if (transfer === 'hlg') {
        const luminance = Math.max(0, 0.2627 * r + 0.678 * g + 0.0593 * b);
        const shown = (luminance ** (hlgSystemGamma - 1) * usualPeak) / referenceWhite;
        [r, g, b] = [r * shown, g * shown, b * shown];
      }
      const gain = gainOf(Math.max(r, g, b));
      [r, g, b] = [r * gain, g * gain, b * gain];
    }
    const { 0: d0, 1: d1, 2: d2, 3: d3, 4: d4, 5: d5, 6: d6, 7: d7, 8: d8 } = toDisplay;
    out[at] = srgbByte(d0 * r + d1 * g + d2 * b);
    out[at + 1] = srgbByte(d3 * r + d4 * g + d5 * b);
    out[at + 2] = srgbByte(d6 * r + d7 * g + d8 * b);
    if (channels === 4) out[at + 3] = Math.round(((data[at + 3] ?? full) * 255) / full);
  }
  return out;
}
