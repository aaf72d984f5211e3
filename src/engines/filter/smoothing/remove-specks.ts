import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';
import { packLab } from '../colour/packed-lab.ts';

/** A speck's lightness differs from the mean of its four direct neighbours by more than this. */
const leastSpeck = 3 * labUnit;

function neighbourMean(plane: Int16Array, i: number, stride: number): number {
  return (
    ((plane[i - 1] ?? 0) + (plane[i + 1] ?? 0) + (plane[i - stride] ?? 0) + (plane[i + stride] ?? 0)) / 4
  );
}

/** A lightness clamped between the second lowest and the second highest of its eight neighbours. */
function withoutSpeck(l: Int16Array, i: number, stride: number): number {
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
  return own > second ? second : own < secondLow ? secondLow : own;
}

/**
 * Packs a picture without isolated bright or dark pixels, which an edge-preserving filter would never remove. They take
 * their neighbours' colour; lines and edges are left alone.
 */
export function packWithoutSpecks(
  { l, a, b }: LabPlanes,
  target: Int32Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  const { stride } = frame;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const own = l[i] ?? 0;
      const cleaned =
        Math.abs(own - neighbourMean(l, i, stride)) > leastSpeck ? withoutSpeck(l, i, stride) : own;
      target[i] =
        cleaned === own
          ? packLab(own, a[i] ?? 0, b[i] ?? 0)
          : packLab(cleaned, neighbourMean(a, i, stride), neighbourMean(b, i, stride));
    }
  }
  fillRim(target, frame, from, to);
}
