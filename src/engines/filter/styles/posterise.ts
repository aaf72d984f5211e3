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

/** Restores striking details that regions have swallowed. */
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
      if (Math.abs((picture.l[i] ?? 0) - (flat.l[i] ?? 0)) < striking * labUnit) continue;
      flat.l[i] = picture.l[i] ?? 0;
      flat.a[i] = picture.a[i] ?? 0;
      flat.b[i] = picture.b[i] ?? 0;
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
