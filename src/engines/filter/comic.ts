import { abstractPhoto, type Abstraction, type Sheet } from './abstraction.ts';
import { toneCurve } from './tone-curve.ts';
import { fillRim, rowStart, type Frame } from './padded-frame.ts';
import { finish } from './finish.ts';
import { drawInk } from './outlines.ts';
import { labUnit, type LabPlanes } from './lab.ts';
import { majorityFilter } from './majority-filter.ts';
import { choosePalette, labelPixels, paletteLabeller } from './palette.ts';
import { flattenRegions } from './flat-regions.ts';

const ink = {
  width: 2,
  length: 6,
  threshold: 0.6,
  softness: 1,
  standOut: 1.3,
  leastStroke: 40,
  softWidth: 3.2,
  softThreshold: 1.2,
};

const colours = 24;
/** How readily regions join, for a picture of 1024 pixels: squared Lab units times pixels. */
const flatness = 500;
/** A pixel whose lightness differs by more Lab units from its region's keeps its own colour: small print, eyes. */
const striking = 24;
/** How much darks are deepened and lights raised, in Lab units, and colours strengthened. */
const contrast = 7;
const saturation = 1.35;
const pen = {
  light: 0.97,
  tint: 0.95,
  saturation,
  curve: toneCurve((lightness) => lightness + contrast * Math.sin(((lightness - 50) / 50) * Math.PI)),
};

/** Puts back what regions have swallowed although it strikes the eye. */
function keepDetails(picture: LabPlanes, flat: LabPlanes, frame: Frame, from: number, to: number): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      if (Math.abs((picture.l[i] ?? 0) - (flat.l[i] ?? 0)) < striking * labUnit) continue;
      flat.l[i] = picture.l[i] ?? 0;
      flat.a[i] = picture.a[i] ?? 0;
      flat.b[i] = picture.b[i] ?? 0;
    }
  }
  for (const plane of [flat.l, flat.a, flat.b]) fillRim(plane, frame, from, to);
}

/** Fills `spare` with the picture in flat regions. */
function posterise({ picture, spare }: Abstraction, { frame, arena, crew, unit }: Sheet): void {
  const labels = arena.bytes(frame.size);
  const smoothed = arena.bytes(frame.size);
  const ids = arena.ints(frame.size);
  const label = paletteLabeller(choosePalette(picture, frame, colours));
  crew.share(frame.height, (from, to) => labelPixels(picture, label, labels, frame, from, to));
  crew.share(frame.height, (from, to) => majorityFilter(labels, smoothed, 2, frame, from, to));
  crew.once(() => flattenRegions(smoothed, ids, picture, spare, frame, flatness * unit));
  crew.share(frame.height, (from, to) => keepDetails(picture, spare, frame, from, to));
}

/** Flat colours and bold ink. Writes RGB bytes to `out`. */
export function drawComic(rgb: Uint8Array, out: Uint8Array, sheet: Sheet): void {
  const abstraction = abstractPhoto(rgb, sheet, { range: 7, passes: 2 });
  const outline = drawInk(abstraction, sheet, ink);
  posterise(abstraction, sheet);
  finish(abstraction, outline, out, sheet, pen);
}
