import { localDetailAt, type LocalDetail } from './local-detail.ts';
import { findComponents } from '../regions/connected-components.ts';
import { rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit } from '../colour/lab.ts';

/** Which lines are drawn and how black; contrasts are in Lab units. */
export interface InkOptions {
  /** Contrast at which ink begins in plain surroundings. */
  readonly threshold: number;
  /** Further contrast needed for full black. */
  readonly softness: number;
  /** A line must also be this many times stronger than the mean around it, so that textures don't fill with lines. */
  readonly standOut: number;
}

/** Lab units of contrast at which a line is drawn whatever surrounds it. */
const strong = 3.2;

/** Lab units: where smoothing changed the lightness by more than this on average, a place counts as texture. */
const leastTexture = 3.2;
/** How much more contrast a line needs there, per further unit. */
const textureWeight = 1.2;

/** Converts line contrast to ink, 0 (none) to 255 (black). */
export function contrastToInk(
  lines: Int16Array,
  detail: LocalDetail,
  texture: LocalDetail,
  options: InkOptions,
  ink: Uint8Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  const least = options.threshold * labUnit;
  const most = strong * labUnit;
  const scale = 1 / (options.softness * labUnit);
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const line = lines[start + x] ?? 0;
      let black = 0;
      if (line > least) {
        const rough = Math.max(0, localDetailAt(texture, x, y) / labUnit - leastTexture);
        const wanted =
          (1 + textureWeight * rough) * Math.max(least, options.standOut * localDetailAt(detail, x, y));
        const threshold = Math.min(most, wanted);
        const t = Math.min(1, Math.max(0, (line - threshold) * scale));
        black = 255 * t * t * (3 - 2 * t);
      }
      ink[start + x] = black;
    }
  }
}

/** Puts all values with any ink into one class. */
const inked = new Uint8Array(256).fill(1, 1);

/**
 * Erases strokes with less ink than `least`, counted in fully black pixels, and fades those with up to twice that.
 */
export function dropSmallStrokes(ink: Uint8Array, frame: Frame, least: number): void {
  const { runs, starts, ends, components } = findComponents(ink, inked, true, frame);
  const totals = new Float64Array(runs);
  for (let run = 0; run < runs; run++) {
    let total = 0;
    for (let i = starts[run] ?? 0; i < (ends[run] ?? 0); i++) total += ink[i] ?? 0;
    const area = components[run] ?? 0;
    totals[area] = (totals[area] ?? 0) + total;
  }
  const enough = least * 255;
  for (let run = 0; run < runs; run++) {
    const total = totals[components[run] ?? 0] ?? 0;
    if (total >= 2 * enough) continue;
    const keep = Math.max(0, total / enough - 1);
    for (let i = starts[run] ?? 0; i < (ends[run] ?? 0); i++) ink[i] = (ink[i] ?? 0) * keep;
  }
}
