import { abstractPhoto, type Sheet } from './abstract.ts';
import { smoothEdges } from './antialias.ts';
import type { Flow } from './flow.ts';
import { fillRim, rowStart, type Frame } from './frame.ts';
import { drawInk } from './ink.ts';
import { labUnit, putRgb, type LabPlanes } from './lab.ts';
import { stepTone } from './tone.ts';

/** Lab units of lightness from one tone to the next. */
const steps = { height: 12.5, calm: 0.12, lively: 0.6 };
const ink = { width: 1.2, length: 4, threshold: 0.5, softness: 2, standOut: 1, leastStroke: 20 };
/** How much more colour a pale colour gets; a strong one gets none. */
const vibrance = 0.4;

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
      const lively = Math.min(1, (flow.strength[i] ?? 0) / 16);
      const tone = stepTone((l[i] ?? 0) / labUnit, steps, steps.calm + (steps.lively - steps.calm) * lively);
      const a0 = a[i] ?? 0;
      const b0 = b[i] ?? 0;
      const chroma = Math.sqrt(a0 * a0 + b0 * b0) / labUnit;
      const boost = 1 + vibrance * Math.max(0, 1 - chroma / 110);
      target.l[i] = Math.min(100, tone * 1.05) * labUnit;
      target.a[i] = a0 * boost;
      target.b[i] = b0 * boost;
    }
  }
  for (const plane of [target.l, target.a, target.b]) fillRim(plane, frame, from, to);
}

/** Soft shading in steps, strong colours, thin dark outlines. Writes RGB bytes to `out`. */
export function drawCartoon(rgb: Uint8Array, out: Uint8Array, sheet: Sheet): void {
  const { frame, crew, rows } = sheet;
  const abstraction = abstractPhoto(rgb, sheet, { range: 6, passes: 3 });
  const outline = drawInk(abstraction, sheet, ink);
  const { picture, spare, flow } = abstraction;
  paint(picture, spare, flow, frame, ...rows);
  crew.meet();
  smoothEdges(spare, picture, flow, frame, ...rows);
  const [from, to] = rows;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const i = start + x;
      const black = (outline[i] ?? 0) / 255;
      const light = (1 - 0.92 * black) / labUnit;
      const colour = (1 - 0.8 * black) / labUnit;
      putRgb(
        out,
        (y * frame.width + x) * 3,
        (picture.l[i] ?? 0) * light,
        (picture.a[i] ?? 0) * colour,
        (picture.b[i] ?? 0) * colour,
      );
    }
  }
}
