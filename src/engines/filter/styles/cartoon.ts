import { abstractPhoto, type DrawingContext } from './abstraction.ts';
import { applyCurve, stepTone, toneCurve } from '../colour/tone-curve.ts';
import type { Flow } from '../flow/flow-field.ts';
import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { renderOutput } from './render-output.ts';
import { outlines } from './outline-options.ts';
import { drawOutlines } from '../lines/outlines.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';

/** Lab units of lightness from one tone to the next. */
const stepHeight = 12.5;
/** How hard the steps are in smooth and in lively places: a soft gradient must not break up into islands. */
const smoothSteepness = 0.16;
const livelySteepness = 0.9;
/** In the unit of `Flow.strength`: from this value on, a place counts as lively. */
const lively = 14;
const sharpnesses = 16;

const output = { inkDarkness: 0.93, inkGreyness: 0.85 };
/** How much colour a pale colour gains; the stronger it is, the less it gains. */
const vibrance = 0.42;

/** Tone curves from the softest steps to the hardest. */
const curves = Array.from({ length: sharpnesses + 1 }, (_, n) => {
  const steepness = smoothSteepness + ((livelySteepness - smoothSteepness) * n) / sharpnesses;
  return toneCurve((lightness) => 1.03 * stepTone(lightness, stepHeight, steepness));
});

/** Quantises lightness softly and strengthens pale colours. */
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
      target.l[i] = curve ? applyCurve(curve, (l[i] ?? 0) / labUnit) * labUnit : 0;
      target.a[i] = a0 * boost;
      target.b[i] = b0 * boost;
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}

/** Copies rows of a plane, rim included: a graphic keeps its own lightness and colours. */
function copyRows(source: Int16Array, target: Int16Array, frame: Frame, from: number, to: number): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    target.set(source.subarray(start, start + frame.width), start);
  }
  fillRim(target, frame, from, to);
}

/** Draws soft shading in steps, strong colours and dark outlines. Writes RGB bytes to `out`. */
export function drawCartoon(rgb: Uint8Array, out: Uint8Array, context: DrawingContext): void {
  const { frame, team } = context;
  const abstraction = abstractPhoto(rgb, context);
  const outline = drawOutlines(abstraction, context, outlines.cartoon);
  const { picture, spare, flow, graphic } = abstraction;
  team.forRows(frame.height, (from, to) => {
    if (graphic) {
      for (const name of ['l', 'a', 'b'] as const) copyRows(picture[name], spare[name], frame, from, to);
    } else {
      paint(picture, spare, flow, frame, from, to);
    }
  });
  renderOutput(abstraction, outline, out, context, output);
}
