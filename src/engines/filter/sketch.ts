import { abstractPhoto, type Sheet } from './abstract.ts';
import { darkerShares } from './exposure.ts';
import { rowStart } from './frame.ts';
import { grain } from './grain.ts';
import { drawInk } from './ink.ts';
import { labUnit, putRgb } from './lab.ts';

const ink = {
  width: 1.1,
  length: 5,
  threshold: 0.35,
  softness: 3,
  standOut: 1.2,
  leastStroke: 14,
  softWidth: 4,
  softThreshold: 0.45,
};

/** One layer of hatching: where it sets in, and which way its strokes run. */
const layers = [
  { from: 0.22, full: 0.62, angle: -0.84 },
  { from: 0.45, full: 0.9, angle: 0.3 },
  { from: 0.66, full: 1.05, angle: -1.38 },
].map(({ angle, ...layer }) => ({ ...layer, cos: Math.cos(angle), sin: Math.sin(angle) }));

/** Pencil on paper: outlines of varying pressure and hatching for the shades. Writes RGB bytes to `out`. */
export function drawSketch(rgb: Uint8Array, out: Uint8Array, sheet: Sheet): void {
  const { frame, rows, unit } = sheet;
  const abstraction = abstractPhoto(rgb, sheet, { range: 7, passes: 2 });
  const outline = drawInk(abstraction, sheet, ink);
  const { picture } = abstraction;
  const shares = darkerShares(picture.l, frame);
  const tones = shares.map((share, step) => 1 - (0.68 * (step / 100) + 0.32 * share));
  const size = Math.max(0.6, unit);
  const [from, to] = rows;
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const i = start + x;
      const light = Math.max(0, Math.min(100, (picture.l[i] ?? 0) / labUnit));
      const step = Math.floor(light);
      const shade =
        (tones[step] ?? 0) + ((tones[Math.min(100, step + 1)] ?? 0) - (tones[step] ?? 0)) * (light - step);
      const tooth = grain(x / 1.4, y / 1.4);
      let graphite = 0;
      for (const { from: least, full, cos, sin } of layers) {
        const pressure = (shade - least) / (full - least);
        if (pressure <= 0) continue;
        const along = (x * cos + y * sin) / size;
        const across = (y * cos - x * sin) / size;
        const stroke = grain(along / 46, across / 1.7 + 3 * grain(along / 90, across / 60));
        const mark = Math.max(0, Math.min(1, (Math.min(1, pressure) * 0.85 - stroke + 0.15) / 0.4));
        graphite = graphite + mark * 0.42 * (1 - graphite);
      }
      graphite *= 0.75 + 0.5 * (1 - tooth);
      const line = Math.min(1, ((outline[i] ?? 0) / 255) * (0.8 + 0.4 * (1 - tooth)));
      const paper = 96.5 - 2.2 * tooth;
      const l = paper * (1 - Math.min(0.9, graphite * 0.75)) * (1 - 0.84 * line);
      putRgb(out, (y * frame.width + x) * 3, l, 0.2, 3.2 * (l / 100));
    }
  }
}
