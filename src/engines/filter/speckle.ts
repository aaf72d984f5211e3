import { fillRim, rowStart, type Frame } from './frame.ts';
import type { LabPlanes } from './lab.ts';

/**
 * Copies a picture and replaces lone bright or dark pixels: a lightness beyond the second highest or the second lowest
 * of its eight neighbours becomes that one, with the colour of the neighbours. Lines and edges stay as they are. An
 * edge-preserving filter would keep such specks for ever.
 */
export function removeSpecks(
  source: LabPlanes,
  target: LabPlanes,
  frame: Frame,
  from: number,
  to: number,
): void {
  const { l, a, b } = source;
  const { stride } = frame;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const own = l[i] ?? 0;
      let high = -1;
      let second = -1;
      let low = 32767;
      let secondLow = 32767;
      for (let row = i - stride; row <= i + stride; row += stride) {
        for (let j = row - 1; j <= row + 1; j++) {
          if (j === i) continue;
          const value = l[j] ?? 0;
          if (value > high) {
            second = high;
            high = value;
          } else if (value > second) second = value;
          if (value < low) {
            secondLow = low;
            low = value;
          } else if (value < secondLow) secondLow = value;
        }
      }
      const isSpeck = own > second || own < secondLow;
      target.l[i] = own > second ? second : own < secondLow ? secondLow : own;
      target.a[i] = isSpeck
        ? Math.round(((a[i - 1] ?? 0) + (a[i + 1] ?? 0) + (a[i - stride] ?? 0) + (a[i + stride] ?? 0)) / 4)
        : (a[i] ?? 0);
      target.b[i] = isSpeck
        ? Math.round(((b[i - 1] ?? 0) + (b[i + 1] ?? 0) + (b[i - stride] ?? 0) + (b[i + stride] ?? 0)) / 4)
        : (b[i] ?? 0);
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}
