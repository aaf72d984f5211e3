import { abstractPhoto, type DrawingContext } from './abstraction.ts';
import { toneCurve } from '../colour/tone-curve.ts';
import { renderOutput, type OutputOptions } from './render-output.ts';
import { outlines } from './outline-options.ts';
import { drawOutlines } from '../lines/outlines.ts';
import { posterise, type PosteriseOptions } from './posterise.ts';

/** How a comic is divided into flat regions. */
export const comicRegions: PosteriseOptions = { colours: 24, flatness: 500, striking: 24 };

/** Lab units by which `contrast` deepens darks and raises lights, and the factor for colours. */
function outputOptions(contrast: number, saturation: number): OutputOptions {
  const curve = toneCurve((lightness) => lightness + contrast * Math.sin(((lightness - 50) / 50) * Math.PI));
  return { inkDarkness: 0.97, inkGreyness: 0.95, saturation, curve };
}
const output = { photo: outputOptions(7, 1.35), graphic: outputOptions(0, 1) };

/** Draws flat colours and bold ink. Writes RGB bytes to `out`. */
export function drawComic(rgb: Uint8Array, out: Uint8Array, context: DrawingContext): void {
  const abstraction = abstractPhoto(rgb, context);
  const outline = drawOutlines(abstraction, context, outlines.comic);
  posterise(abstraction, context, comicRegions);
  renderOutput(abstraction, outline, out, context, abstraction.graphic ? output.graphic : output.photo);
}
