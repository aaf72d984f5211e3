import type { Exposure } from '../colour/exposure.ts';
import type { LabColour } from '../colour/palette.ts';
import type { ToneCurve } from '../colour/tone-curve.ts';

/** What a drawing derives from the whole picture. Decided once for an animation, so that its frames don't flicker. */
export interface Look {
  readonly exposure: Exposure;
  /** The flat colours of a comic or of pop art. */
  readonly palette?: readonly LabColour[];
  /** The shades of a sketch. */
  readonly shades?: ToneCurve;
}
