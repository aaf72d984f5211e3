import { fillRim, rowStart, type Frame } from './padded-frame.ts';
import { labUnit, type LabPlanes } from './lab.ts';

/** One Lab unit in a packed colour. */
export const packedUnit = 8;

const bits = 11;
const mask = (1 << bits) - 1;
/** Added to a and b, which can be negative. */
const offset = 128 * packedUnit;
const ratio = labUnit / packedUnit;

/** Lightness of a packed colour in `packedUnit`s. */
export function packedL(colour: number): number {
  return colour >>> (2 * bits);
}

/** Its a, shifted so that it is never negative. */
export function packedA(colour: number): number {
  return (colour >>> bits) & mask;
}

/** Its b, likewise. */
export function packedB(colour: number): number {
  return colour & mask;
}

/** Puts three values as the readers above give them into one number: a kernel that reads many neighbours reads one each. */
export function packColour(l: number, a: number, b: number): number {
  return (l << (2 * bits)) | (a << bits) | b;
}

/** Packs a colour given in the integers of the planes. */
export function packLab(l: number, a: number, b: number): number {
  return packColour((l / ratio + 0.5) | 0, (a / ratio + offset + 0.5) | 0, (b / ratio + offset + 0.5) | 0);
}

/** Packs the rows of a picture, rim included, at an eighth of a Lab unit. */
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

/** The reverse of `packRows`. */
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
      a[i] = (packedA(colour) - offset) * ratio;
      b[i] = (packedB(colour) - offset) * ratio;
    }
  }
  for (const plane of [l, a, b]) fillRim(plane, frame, from, to);
}
