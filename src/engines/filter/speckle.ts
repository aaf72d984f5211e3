import { onCurve, type ToneCurve } from './exposure.ts';
import { fillRim, rowStart, type Frame } from './frame.ts';
import { labUnit, type LabPlanes } from './lab.ts';

/**
 * Copies a picture in its exposure and replaces lone bright or dark pixels: a lightness beyond the second highest or
 * the second lowest of its eight neighbours becomes that one, with the colour of the neighbours. Lines and edges stay
 * as they are. An edge-preserving filter would keep such specks for ever.
 */
export function removeSpecks(
  { l, a, b }: LabPlanes,
  target: LabPlanes,
  tone: ToneCurve,
  richness: number,
  frame: Frame,
  from: number,
  to: number,
): void {
  const { stride } = frame;
  const around = (plane: Int16Array, i: number) =>
    ((plane[i - 1] ?? 0) + (plane[i + 1] ?? 0) + (plane[i - stride] ?? 0) + (plane[i + stride] ?? 0)) / 4;
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
      const calm = own > second ? second : own < secondLow ? secondLow : own;
      target.l[i] = onCurve(tone, calm) * labUnit;
      target.a[i] = (calm === own ? (a[i] ?? 0) : around(a, i)) * richness;
      target.b[i] = (calm === own ? (b[i] ?? 0) : around(b, i)) * richness;
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}
