import type { Abstraction, Sheet } from './abstraction.ts';
import { edgeProfiles, smoothEdges } from './antialias.ts';
import { rowStart, type Frame } from './padded-frame.ts';
import { labUnit, putRgb, type LabPlanes } from './lab.ts';
import { onCurve, type ToneCurve } from './tone-curve.ts';

/** How a painting is put on paper, and its outlines over it. */
export interface Pen {
  /** Shares of lightness and of colour that ink takes where it is blackest. */
  readonly light: number;
  readonly tint: number;
  /** What all colours are multiplied by; 1 unless given. */
  readonly saturation?: number;
  /** What becomes of lightness; it stays unless given. */
  readonly curve?: ToneCurve;
}

function inkOver(
  { l, a, b }: LabPlanes,
  ink: Uint8Array,
  out: Uint8Array,
  { light, tint, saturation = 1, curve }: Pen,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const i = start + x;
      const black = (ink[i] ?? 0) / 255;
      const lightness = (l[i] ?? 0) / labUnit;
      const shown = (curve ? onCurve(curve, lightness) : lightness) * (1 - light * black);
      const colour = ((1 - tint * black) / labUnit) * saturation;
      putRgb(out, (y * frame.width + x) * 3, shown, (a[i] ?? 0) * colour, (b[i] ?? 0) * colour);
    }
  }
}

/** Smooths the edges of the painting in `spare` and inks its outlines. Overwrites `picture`; writes RGB bytes to `out`. */
export function finish(
  { picture, spare, flow }: Abstraction,
  outline: Uint8Array,
  out: Uint8Array,
  { frame, crew }: Sheet,
  pen: Pen,
): void {
  const profiles = edgeProfiles(frame.stride);
  crew.share(frame.height, (from, to) => {
    smoothEdges(spare, picture, flow, profiles, frame, from, to);
    inkOver(picture, outline, out, pen, frame, from, to);
  });
}
