import { mediaLimits } from '../../media/limits.ts';
import type { Strength } from '../../inference/task.ts';

/** Defaults of `FilterEngineOptions`. */
export const defaults = {
  /** Pixels of the longer side at which pictures are drawn. */
  maxSide: mediaLimits.maxSide,
  /** Pictures and animations drawn at once. They take turns frame by frame. */
  atOnce: 2,
  /** Width times height times frames of a drawn animation: a million takes about 0.8 s of a core. */
  animationPixels: 16_000_000,
} as const;

/** Small pictures are enlarged before drawing, so that lines have room. */
export const enlargement = {
  /** Pixels of the longer side up to which a picture is enlarged. */
  side: 1024,
  largestFactor: 2,
} as const;

/** How photos are smoothed before drawing, in every style. */
export const smoothing = {
  /** Lab units: how different two colours may be and still blend. */
  range: 7,
  passes: 2,
} as const;

/** What a strength changes: factors, and passes to add. */
interface StrengthFactors {
  readonly smoothing: number;
  readonly passes: number;
  readonly lineWidth: number;
  readonly threshold: number;
}

/** How each strength departs from the normal one. */
export const strengthFactors = {
  light: { smoothing: 0.7, passes: -1, lineWidth: 0.75, threshold: 1.35 },
  normal: { smoothing: 1, passes: 0, lineWidth: 1, threshold: 1 },
  strong: { smoothing: 1.15, passes: 1, lineWidth: 1.3, threshold: 0.7 },
} as const satisfies Record<Strength, StrengthFactors>;
