import { abstractPhoto, type Sheet } from './abstraction.ts';
import { onCurve, stepTone, toneCurve } from './tone-curve.ts';
import type { Flow } from './flow-field.ts';
import { fillRim, rowStart, type Frame } from './padded-frame.ts';
import { finish } from './finish.ts';
import { drawInk } from './outlines.ts';
import { labUnit, type LabPlanes } from './lab.ts';

/** Lab units of lightness from one tone to the next. */
const stepHeight = 12.5;
/** How hard the steps are where the picture is calm and where it changes: a soft gradient shall not fall into islands. */
const calmSteepness = 0.16;
const livelySteepness = 0.9;
/** In the unit of `Flow.strength`: from here on the picture counts as lively. */
const lively = 14;
const sharpnesses = 16;

const ink = {
  width: 1.35,
  length: 4,
  threshold: 0.5,
  softness: 1.7,
  standOut: 1.3,
  leastStroke: 24,
  softWidth: 3.2,
  softThreshold: 1.2,
};
const pen = { light: 0.93, tint: 0.85 };
/** How much more colour a pale colour gets; a strong one gets none. */
const vibrance = 0.42;

/** Tone curves from the softest steps to the hardest. */
const curves = Array.from({ length: sharpnesses + 1 }, (_, n) => {
  const steepness = calmSteepness + ((livelySteepness - calmSteepness) * n) / sharpnesses;
  return toneCurve((lightness) => 1.03 * stepTone(lightness, stepHeight, steepness));
});

/** Steps the lightness and strengthens the colours, row by row. */
function paint(
  { l, a, b }: LabPlanes,
  target: LabPlanes,
  flow: Flow,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const sharpness = Math.min(sharpnesses, Math.round(((flow.strength[i] ?? 0) * sharpnesses) / lively));
      const a0 = a[i] ?? 0;
      const b0 = b[i] ?? 0;
      const chroma = Math.sqrt(a0 * a0 + b0 * b0) / labUnit;
      const boost = 1 + vibrance * Math.max(0, 1 - chroma / 110);
      const curve = curves[sharpness];
      target.l[i] = curve ? onCurve(curve, (l[i] ?? 0) / labUnit) * labUnit : 0;
      target.a[i] = a0 * boost;
      target.b[i] = b0 * boost;
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}

/** Soft shading in steps, strong colours, dark outlines. Writes RGB bytes to `out`. */
export function drawCartoon(rgb: Uint8Array, out: Uint8Array, sheet: Sheet): void {
  const { frame, crew } = sheet;
  const abstraction = abstractPhoto(rgb, sheet, { range: 7, passes: 2 });
  const outline = drawInk(abstraction, sheet, ink);
  const { picture, spare, flow } = abstraction;
  crew.share(frame.height, (from, to) => paint(picture, spare, flow, frame, from, to));
  finish(abstraction, outline, out, sheet, pen);
}
