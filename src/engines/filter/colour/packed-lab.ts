import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit, type LabPlanes } from './lab.ts';

/** One Lab unit in a packed colour. */
export const packedUnit = 8;

const bits = 11;
const mask = (1 << bits) - 1;
/** Added to a and b, which can be negative. */
const packedOffset = 128 * packedUnit;
const ratio = labUnit / packedUnit;

/** Lightness of a packed colour in `packedUnit`s. */
export function packedL(colour: number): number {
  return colour >>> (2 * bits);
}

/** Its a in `packedUnit`s, plus `packedOffset` so that it is never negative. */
export function packedA(colour: number): number {
  return (colour >>> bits) & mask;
}

/** Its b, likewise. */
export function packedB(colour: number): number {
  return colour & mask;
}

/** Combines three such values into one number, so that a kernel reads one number per neighbour. */
export function packColour(l: number, a: number, b: number): number {
  return (l << (2 * bits)) | (a << bits) | b;
}

/** Packs a colour given in the planes' units. */
export function packLab(l: number, a: number, b: number): number {
  return packColour(
    (l / ratio + 0.5) | 0,
    (a / ratio + packedOffset + 0.5) | 0,
    (b / ratio + packedOffset + 0.5) | 0,
  );
}

/** Packs the rows of a picture, rim included, with a precision of an eighth of a Lab unit. */
export function packRows(
  { l, a, b }: LabPlanes,
  target: Int32Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      target[i] = packLab(l[i] ?? 0, a[i] ?? 0, b[i] ?? 0);
    }
  }
  fillRim(target, frame, from, to);
}

/** Reverses `packRows`. */
export function unpackRows(
  source: Int32Array,
  { l, a, b }: LabPlanes,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const colour = source[i] ?? 0;
      l[i] = packedL(colour) * ratio;
      a[i] = (packedA(colour) - packedOffset) * ratio;
      b[i] = (packedB(colour) - packedOffset) * ratio;
    }
  }
  for (const plane of [l, a, b]) fillRim(plane, frame, from, to);
}
