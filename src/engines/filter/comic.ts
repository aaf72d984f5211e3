import { abstractPhoto, type Sheet } from './abstract.ts';
import { smoothEdges } from './antialias.ts';
import { fillRim, rowStart } from './frame.ts';
import { drawInk } from './ink.ts';
import { labUnit, putRgb } from './lab.ts';
import { majorityFilter } from './majority.ts';
import { choosePalette, labelPixels, paletteTable } from './palette.ts';
import { flattenRegions } from './regions.ts';

const ink = { width: 2, length: 6, threshold: 0.6, softness: 1, standOut: 1, leastStroke: 40 };

/** Flat colours and bold ink. Writes RGB bytes to `out`. */
export function drawComic(rgb: Uint8Array, out: Uint8Array, sheet: Sheet): void {
  const { frame, arena, crew, rows, unit } = sheet;

  const abstraction = abstractPhoto(rgb, sheet, { range: 6, passes: 3 });

  const outline = drawInk(abstraction, sheet, ink);

  const { picture, spare, flow } = abstraction;
  const labels = arena.bytes(frame.size);
  const smoothed = arena.bytes(frame.size);
  const ids = arena.ints(frame.size);
  const palette = choosePalette(picture, frame, 24, 6);

  const table = paletteTable(palette);

  labelPixels(picture, table, labels, frame, ...rows);
  fillRim(labels, frame, ...rows);
  crew.meet();

  majorityFilter(labels, smoothed, 3, frame, ...rows);
  crew.meet();

  if (crew.index === 0) {
    flattenRegions(smoothed, ids, picture, frame, 500 * unit);
    for (const plane of [picture.l, picture.a, picture.b]) fillRim(plane, frame, 0, frame.height);
  }
  crew.meet();

  smoothEdges(picture, spare, flow, frame, ...rows);
  const [from, to] = rows;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const i = start + x;
      const black = (outline[i] ?? 0) / 255;
      const l = (spare.l[i] ?? 0) / labUnit;
      const light =
        Math.max(0, Math.min(100, l + 8 * Math.sin(((l - 50) / 50) * Math.PI))) * (1 - 0.97 * black);
      const colour = ((1 - 0.95 * black) / labUnit) * 1.35;
      putRgb(out, (y * frame.width + x) * 3, light, (spare.a[i] ?? 0) * colour, (spare.b[i] ?? 0) * colour);
    }
  }
}
