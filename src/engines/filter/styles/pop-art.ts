import { abstractPhoto, type DrawingContext } from './abstraction.ts';
import { rowStart, type Frame } from '../parallel/padded-frame.ts';
import { edgeKernels, antialiasEdges } from '../smoothing/antialias.ts';
import { outlines } from './outline-options.ts';
import { drawOutlines } from '../lines/outlines.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';
import { putRgb } from '../colour/put-rgb.ts';
import { applyCurve, toneCurve } from '../colour/tone-curve.ts';
import { posterise, type PosteriseOptions } from './posterise.ts';

/** How pop art is divided into flat regions: they are larger than a comic's, with more of the details that faces need. */
export const popArtRegions: PosteriseOptions = { colours: 24, flatness: 650, striking: 12 };

/** Pixels from one halftone dot to the next, for a picture of 1024 pixels; at least the second. */
const dotPitch = 9;
const leastPitch = 5;
/** Lightness of the printed ground by that of what it shows: few steps, and nothing between them. */
const grounds = [9, 36, 54, 70, 84, 97];
/** Prints are brighter than photos: an exponent. */
const lift = 0.85;
/** Width of the ramp between two steps, as a share of a step. */
const ramp = 0.1;
/** Lightness from and to which a place has dots: what is darker is solid, what is lighter is bare paper. */
const dotted = { from: 22, to: 93 };
/** Lab units by which a dot is darker than its ground. */
const dotDepth = 15;
/** Share of the ground that the dots of the darkest and the lightest dotted place cover. */
const cover = { most: 0.6, least: 0.06 };
/** Chroma below which a colour counts as grey, that from which it is strengthened fully, and the factor. */
const vivid = { from: 5, to: 14, factor: 1.9 };
/** No colour is given more chroma than this, in Lab units, by strengthening alone. */
const mostChroma = 88;

const clamp = (share: number) => Math.max(0, Math.min(1, share));

/** The lightness to which a lightness is printed. A narrow ramp from step to step keeps their edges smooth. */
const printed = toneCurve((lightness) => {
  const share = (lightness / 100) ** lift * (grounds.length - 1);
  const below = Math.min(grounds.length - 2, Math.floor(share));
  const [darker = 0, lighter = 0] = grounds.slice(below);
  return darker + (lighter - darker) * clamp((share - below - 0.5) / ramp + 0.5);
});

function chromaFactor(chroma: number): number {
  const share = clamp((chroma - vivid.from) / (vivid.to - vivid.from));
  const factor = 1 + (vivid.factor - 1) * share;
  return Math.max(1, Math.min(factor, mostChroma / Math.max(1, chroma)));
}

/** How much of pixel (`x`, `y`) a dot covers, 0 to 1, where dots cover this share of a place. */
function dotAt(x: number, y: number, share: number, pitch: number): number {
  // The rows of a screen run at 45°.
  const u = (x + y) * Math.SQRT1_2;
  const v = (x - y) * Math.SQRT1_2;
  const du = u - Math.round(u / pitch) * pitch;
  const dv = v - Math.round(v / pitch) * pitch;
  const radius = pitch * Math.sqrt(share / Math.PI);
  return clamp(radius - Math.sqrt(du * du + dv * dv) + 0.5);
}

/** How much of a pixel is printed in the darker ink, 0 to 1, where the picture has this shade (a lightness). */
function dotsAt(x: number, y: number, shade: number, pitch: number): number {
  if (shade <= dotted.from) return 1;
  if (shade >= dotted.to) return 0;
  const depth = (dotted.to - shade) / (dotted.to - dotted.from);
  return dotAt(x, y, cover.least + (cover.most - cover.least) * depth, pitch);
}

function printRows(
  { l, a, b }: LabPlanes,
  tone: Uint8Array,
  ink: Uint8Array,
  out: Uint8Array,
  pitch: number,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let x = 0; x < frame.width; x++) {
      const i = start + x;
      const lightness = (l[i] ?? 0) / labUnit;
      const shade = (tone[i] ?? 0) / 2.55;
      const dot = dotsAt(x, y, shade, pitch);
      const black = (ink[i] ?? 0) / 255;
      const shown = (applyCurve(printed, lightness) - dotDepth * dot) * (1 - 0.98 * black);
      const a0 = a[i] ?? 0;
      const b0 = b[i] ?? 0;
      const own = Math.sqrt(a0 * a0 + b0 * b0) / labUnit;
      const factor = (chromaFactor(own) * (1 - 0.97 * black)) / labUnit;
      putRgb(out, (y * frame.width + x) * 3, Math.max(0, shown), a0 * factor, b0 * factor);
    }
  }
}

/** Prints few flat, loud colours with halftone dots and bold outlines. Writes RGB bytes to `out`. */
export function drawPopArt(rgb: Uint8Array, out: Uint8Array, context: DrawingContext): void {
  const { frame, team, scale } = context;
  const abstraction = abstractPhoto(rgb, context);
  const outline = drawOutlines(abstraction, context, outlines['pop-art']);
  const tone = posterise(abstraction, context, popArtRegions);
  const { picture, spare, flow } = abstraction;
  const kernels = edgeKernels(frame.stride);
  const pitch = Math.max(leastPitch, dotPitch * scale);
  team.forRows(frame.height, (from, to) => {
    // The dots follow the shading, which the flat colours are about to replace.
    for (let y = from; y < to; y++) {
      const start = rowStart(frame, y);
      for (let i = start; i < start + frame.width; i++) tone[i] = ((picture.l[i] ?? 0) / labUnit) * 2.55;
    }
    antialiasEdges(spare, picture, flow, kernels, frame, from, to);
    printRows(picture, tone, outline, out, pitch, frame, from, to);
  });
}
