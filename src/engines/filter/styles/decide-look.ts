import type { Style } from '../../../inference/task.ts';
import { findExposure } from '../colour/exposure.ts';
import { choosePalette } from '../colour/palette.ts';
import { abstractPhoto, type DrawingContext } from './abstraction.ts';
import { comicRegions } from './comic.ts';
import type { Look } from './look.ts';
import { popArtRegions } from './pop-art.ts';
import { shadeCurve } from './sketch.ts';

/** Decides the look of an animation from a picture (RGB bytes) that shows several of its frames side by side. */
export function decideLook(style: Style, rgb: Uint8Array, context: DrawingContext): Look {
  const { frame } = context;
  const exposure = findExposure(rgb, frame);
  const abstracted = () => abstractPhoto(rgb, { ...context, look: { exposure } }).picture;
  switch (style) {
    case 'cartoon':
    case 'watercolour':
      return { exposure };
    case 'comic':
      return { exposure, palette: choosePalette(abstracted(), frame, comicRegions.colours) };
    case 'pop-art':
      return { exposure, palette: choosePalette(abstracted(), frame, popArtRegions.colours) };
    case 'sketch':
      return { exposure, shades: shadeCurve(abstracted().l, frame) };
  }
}
