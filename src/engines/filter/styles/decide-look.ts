import type { Style } from '../../../inference/task.ts';
import { findExposure } from '../colour/exposure.ts';
import { abstractPhoto, type DrawingContext } from './abstraction.ts';
import { chooseComicPalette } from './comic.ts';
import type { Look } from './look.ts';
import { shadeCurve } from './sketch.ts';

/** Decides the look of an animation from a picture (RGB bytes) that shows several of its frames side by side. */
export function decideLook(style: Style, rgb: Uint8Array, context: DrawingContext): Look {
  const { frame } = context;
  const exposure = findExposure(rgb, frame);
  if (style === 'cartoon') return { exposure };
  const { picture } = abstractPhoto(rgb, { ...context, look: { exposure } });
  return style === 'comic'
    ? { exposure, palette: chooseComicPalette(picture, frame) }
    : { exposure, shades: shadeCurve(picture.l, frame) };
}
