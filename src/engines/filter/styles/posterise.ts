import type { Abstraction, DrawingContext } from './abstraction.ts';
import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';
import { majorityFilter } from '../regions/majority-filter.ts';
import { choosePalette, type LabColour, labelPixels, paletteLabeller } from '../colour/palette.ts';
import { flattenRegions } from '../regions/flat-regions.ts';

/** How a style divides a picture into flat regions. */
export interface PosteriseOptions {
  /** Colours of the palette. */
  readonly colours: number;
  /** How readily regions merge, for a picture of 1024 pixels: squared Lab units times pixels. */
  readonly flatness: number;
  /** Lab units: a pixel whose lightness differs more from its region's keeps its own colour (small print, eyes). */
  readonly striking: number;
}

/** Degrees by which a region's hue may differ from that of a pixel in it. */
const mostTurn = 12;
const [turnCosine, turnSine] = [Math.cos((mostTurn * Math.PI) / 180), Math.sin((mostTurn * Math.PI) / 180)];
/** Chroma in Lab units below which a colour is too grey to have a hue. */
const grey = 12;

/**
 * Restores what regions have swallowed: striking details, and hues. A region that unites colours shows each of them no
 * more than a little off its own hue.
 */
function restoreDetails(
  picture: LabPlanes,
  flat: LabPlanes,
  striking: number,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const [a, b] = [picture.a[i] ?? 0, picture.b[i] ?? 0];
      if (Math.abs((picture.l[i] ?? 0) - (flat.l[i] ?? 0)) >= striking * labUnit) {
        flat.l[i] = picture.l[i] ?? 0;
        flat.a[i] = a;
        flat.b[i] = b;
        continue;
      }
      const [flatA, flatB] = [flat.a[i] ?? 0, flat.b[i] ?? 0];
      const chromas = (a * a + b * b) * (flatA * flatA + flatB * flatB);
      const along = a * flatA + b * flatB;
      if (along > 0 && along * along >= turnCosine * turnCosine * chromas) continue;
      const chroma = Math.sqrt(a * a + b * b);
      if (chroma < grey * labUnit) continue;
      // The pixel's hue, turned towards the region's as far as it may.
      const turn = a * flatB - b * flatA > 0 ? turnSine : -turnSine;
      const factor = Math.sqrt(flatA * flatA + flatB * flatB) / chroma;
      flat.a[i] = (a * turnCosine - b * turn) * factor;
      flat.b[i] = (a * turn + b * turnCosine) * factor;
    }
  }
  for (const plane of [flat.l, flat.a, flat.b]) fillRim(plane, frame, from, to);
}

/**
 * Fills `spare` with flat regions in the colours of a palette: that of the look, or one chosen for the picture. Returns a
 * plane of bytes that is free again.
 */
export function posterise(
  { picture, spare }: Abstraction,
  { frame, arrays, team, scale, look }: DrawingContext,
  { colours, flatness, striking }: PosteriseOptions,
): Uint8Array {
  const labels = arrays.bytes(frame.size);
  const smoothed = arrays.bytes(frame.size);
  const ids = arrays.ints(frame.size);
  const palette: readonly LabColour[] = look?.palette ?? choosePalette(picture, frame, colours);
  const label = paletteLabeller(palette);
  team.forRows(frame.height, (from, to) => labelPixels(picture, label, labels, frame, from, to));
  team.forRows(frame.height, (from, to) => majorityFilter(labels, smoothed, 2, frame, from, to));
  team.once(() => flattenRegions(smoothed, ids, picture, spare, frame, flatness * scale));
  team.forRows(frame.height, (from, to) => restoreDetails(picture, spare, striking, frame, from, to));
  return labels;
}
