import { clutterAt, type Clutter } from './local-detail.ts';
import { findComponents } from './connected-components.ts';
import { rowStart, type Frame } from './padded-frame.ts';
import { labUnit } from './lab.ts';

/** Which lines are drawn, and how black. All in Lab units. */
export interface Hand {
  /** Contrast at which ink begins where nothing else is going on. */
  readonly threshold: number;
  /** From there to full black. */
  readonly softness: number;
  /** A line must also be this many times stronger than the mean around it, so that textures stay unhatched. */
  readonly standOut: number;
}

/** Lab units of contrast at which a line is drawn whatever is around it. */
const strong = 3.2;

/** Lab units of lightness that smoothing takes away, on average, from where on a place counts as texture. */
const leastTexture = 3.2;
/** How much more contrast a line needs there, for each further unit. */
const textureWeight = 1.2;

/** Turns line contrast into ink, 0 (none) to 255 (black). */
export function inkLines(
  lines: Int16Array,
  clutter: Clutter,
  texture: Clutter,
  hand: Hand,
  ink: Uint8Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  const least = hand.threshold * labUnit;
  const most = strong * labUnit;
  const scale = 1 / (hand.softness * labUnit);
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const line = lines[start + x] ?? 0;
      let black = 0;
      if (line > least) {
        const rough = Math.max(0, clutterAt(texture, x, y) / labUnit - leastTexture);
        const wanted =
          (1 + textureWeight * rough) * Math.max(least, hand.standOut * clutterAt(clutter, x, y));
        const threshold = Math.min(most, wanted);
        const t = Math.min(1, Math.max(0, (line - threshold) * scale));
        black = 255 * t * t * (3 - 2 * t);
      }
      ink[start + x] = black;
    }
  }
}

/** Any ink at all is one class. */
const inked = new Uint8Array(256).fill(1, 1);

/**
 * Wipes out the strokes whose ink, summed over their pixels as a share of full black, stays below `least`, and fades
 * those up to twice that.
 */
export function dropSmallStrokes(ink: Uint8Array, frame: Frame, least: number): void {
  const { runs, starts, ends, areas } = findComponents(ink, inked, true, frame);
  const totals = new Float64Array(runs);
  for (let run = 0; run < runs; run++) {
    let total = 0;
    for (let i = starts[run] ?? 0; i < (ends[run] ?? 0); i++) total += ink[i] ?? 0;
    const area = areas[run] ?? 0;
    totals[area] = (totals[area] ?? 0) + total;
  }
  const enough = least * 255;
  for (let run = 0; run < runs; run++) {
    const total = totals[areas[run] ?? 0] ?? 0;
    if (total >= 2 * enough) continue;
    const keep = Math.max(0, total / enough - 1);
    for (let i = starts[run] ?? 0; i < (ends[run] ?? 0); i++) ink[i] = (ink[i] ?? 0) * keep;
  }
}
