import type { Abstraction, DrawingContext } from './abstraction.ts';
import { edgeKernels, antialiasEdges } from '../smoothing/antialias.ts';
import { rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';
import { putRgb } from '../colour/put-rgb.ts';
import { applyCurve, type ToneCurve } from '../colour/tone-curve.ts';

/** How a painting and the outlines over it become RGB. */
export interface OutputOptions {
  /** Fraction of lightness that the blackest ink removes. */
  readonly inkDarkness: number;
  /** Fraction of colour that it removes. */
  readonly inkGreyness: number;
  /** Factor for a and b; 1 by default. */
  readonly saturation?: number;
  /** Maps lightness; unchanged by default. */
  readonly curve?: ToneCurve;
}

function writeInked(
  { l, a, b }: LabPlanes,
  ink: Uint8Array,
  out: Uint8Array,
  { inkDarkness, inkGreyness, saturation = 1, curve }: OutputOptions,
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
      const shown = (curve ? applyCurve(curve, lightness) : lightness) * (1 - inkDarkness * black);
      const colour = ((1 - inkGreyness * black) / labUnit) * saturation;
      putRgb(out, (y * frame.width + x) * 3, shown, (a[i] ?? 0) * colour, (b[i] ?? 0) * colour);
    }
  }
}

/** Antialiases the painting in `spare`, draws its outlines over it and writes RGB bytes to `out`. Overwrites `picture`. */
export function renderOutput(
  { picture, spare, flow }: Abstraction,
  outline: Uint8Array,
  out: Uint8Array,
  { frame, team }: DrawingContext,
  options: OutputOptions,
): void {
  const kernels = edgeKernels(frame.stride);
  team.forRows(frame.height, (from, to) => {
    antialiasEdges(spare, picture, flow, kernels, frame, from, to);
    writeInked(picture, outline, out, options, frame, from, to);
  });
}
