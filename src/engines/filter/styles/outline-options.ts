import type { Style } from '../../../inference/task.ts';
import type { InkOptions } from '../lines/contrast-to-ink.ts';
import type { LineOptions } from '../lines/line-detection.ts';

/** How a style draws its outlines, for a picture whose longer side is 1024 pixels. */
export interface OutlineOptions extends LineOptions, InkOptions {
  /** Strokes with less ink than this many black pixels are dropped. */
  readonly smallestStroke: number;
  /** Pixels: scale at which out-of-focus edges are detected. */
  readonly softWidth: number;
  /** Lab units of contrast above which out-of-focus edges are drawn. */
  readonly softThreshold: number;
}

/** How each style draws its outlines, for a picture of 1024 pixels. */
export const outlines = {
  cartoon: {
    width: 1.35,
    length: 4,
    threshold: 0.5,
    softness: 1.7,
    standOut: 1.3,
    smallestStroke: 24,
    softWidth: 3.2,
    softThreshold: 1.2,
  },
  comic: {
    width: 2,
    length: 6,
    threshold: 0.6,
    softness: 1,
    standOut: 1.3,
    smallestStroke: 40,
    softWidth: 3.2,
    softThreshold: 1.2,
  },
  sketch: {
    width: 1.1,
    length: 5,
    threshold: 0.35,
    softness: 3,
    standOut: 1.2,
    smallestStroke: 14,
    softWidth: 4,
    softThreshold: 0.45,
  },
  watercolour: {
    width: 1.1,
    length: 5,
    threshold: 0.65,
    softness: 2.2,
    standOut: 1.35,
    smallestStroke: 30,
    softWidth: 3.2,
    softThreshold: 1.6,
  },
  'pop-art': {
    width: 1.9,
    length: 6,
    threshold: 0.5,
    softness: 0.9,
    standOut: 1.2,
    smallestStroke: 36,
    softWidth: 3.2,
    softThreshold: 1.2,
  },
} as const satisfies Record<Style, OutlineOptions>;
