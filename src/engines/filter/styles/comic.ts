import { abstractPhoto, type Abstraction, type DrawingContext } from './abstraction.ts';
import { toneCurve } from '../colour/tone-curve.ts';
import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { renderOutput, type OutputOptions } from './render-output.ts';
import { outlines } from '../drawing-parameters.ts';
import { drawOutlines } from '../lines/outlines.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';
import { majorityFilter } from '../regions/majority-filter.ts';
import { choosePalette, type LabColour, labelPixels, paletteLabeller } from '../colour/palette.ts';
import { flattenRegions } from '../regions/flat-regions.ts';

const colours = 24;
/** How readily regions merge, for a picture of 1024 pixels: squared Lab units times pixels. */
const flatness = 500;
/** Lab units: a pixel whose lightness differs more from its region's keeps its own colour (small print, eyes). */
const striking = 24;
/** Lab units by which `contrast` deepens darks and raises lights, and the factor for colours. */
function outputOptions(contrast: number, saturation: number): OutputOptions {
  const curve = toneCurve((lightness) => lightness + contrast * Math.sin(((lightness - 50) / 50) * Math.PI));
  return { inkDarkness: 0.97, inkGreyness: 0.95, saturation, curve };
}
const output = { photo: outputOptions(7, 1.35), graphic: outputOptions(0, 1) };

/** Restores striking details that regions have swallowed. */
function restoreDetails(picture: LabPlanes, flat: LabPlanes, frame: Frame, from: number, to: number): void {
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

/** The flat colours in which a picture is drawn. */
export function chooseComicPalette(picture: LabPlanes, frame: Frame): readonly LabColour[] {
  return choosePalette(picture, frame, colours);
}

/** Fills `spare` with flat regions. */
function posterise(
  { picture, spare }: Abstraction,
  { frame, arrays, team, scale, look }: DrawingContext,
): void {
  const labels = arrays.bytes(frame.size);
  const smoothed = arrays.bytes(frame.size);
  const ids = arrays.ints(frame.size);
  const label = paletteLabeller(look?.palette ?? chooseComicPalette(picture, frame));
  team.forRows(frame.height, (from, to) => labelPixels(picture, label, labels, frame, from, to));
  team.forRows(frame.height, (from, to) => majorityFilter(labels, smoothed, 2, frame, from, to));
  team.once(() => flattenRegions(smoothed, ids, picture, spare, frame, flatness * scale));
  team.forRows(frame.height, (from, to) => restoreDetails(picture, spare, frame, from, to));
}

/** Draws flat colours and bold ink. Writes RGB bytes to `out`. */
export function drawComic(rgb: Uint8Array, out: Uint8Array, context: DrawingContext): void {
  const abstraction = abstractPhoto(rgb, context);
  const outline = drawOutlines(abstraction, context, outlines.comic);
  posterise(abstraction, context);
  renderOutput(abstraction, outline, out, context, abstraction.graphic ? output.graphic : output.photo);
}
