import type { Metadata } from 'sharp';
import type { Animation, Image } from '../../core/pictures/image.ts';
import type { AnimatedPng } from '../decode/animated-png.ts';
import { message } from '../../languages/message.ts';

/** Frames as sent. */
const maxFrames = 300;
/** Width times height times frames, as sent. */
const maxPixels = 100_000_000;

/** What a file says about its frames. */
type Stated = Omit<Animation, 'file' | 'background'>;

/** The frames of a GIF or WebP by libvips' header of its first frame; undefined if there is only one. */
export function animationInHeader(header: Metadata): Stated | undefined {
  const { pages = 1, format, delay = [], loop = 0, width, height } = header;
  if (pages < 2 || (format !== 'gif' && format !== 'webp')) return undefined;
  const delaysMs = Array.from({ length: pages }, (_, frame) => delay[frame] ?? 0);
  return { format, width, height: header.pageHeight ?? height, delaysMs, plays: loop };
}

/** The frames of an animated PNG; undefined if there is only one. */
export function animationInPng({ width, height, frames, plays }: AnimatedPng): Stated | undefined {
  if (frames.length < 2) return undefined;
  return { format: 'png', width, height, delaysMs: frames.map(({ delayMs }) => delayMs), plays };
}

/** What a picture carries about the animation that it comes from: its frames, or why they can't all be redrawn. */
export function withinBounds(
  stated: Stated | undefined,
  file: Uint8Array,
  background: Animation['background'],
): Pick<Image, 'animation' | 'stillBecause'> {
  if (!stated) return {};
  const { width, height, delaysMs } = stated;
  const frames = delaysMs.length;
  const most = Math.min(maxFrames, Math.floor(maxPixels / (width * height)));
  if (frames <= most) return { animation: { ...stated, file, background } };
  return {
    stillBecause:
      most < maxFrames
        ? message('pictures.animationVast', { frames, width, height })
        : message('pictures.animationLong', { frames }),
  };
}
