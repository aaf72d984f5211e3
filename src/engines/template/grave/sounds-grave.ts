import { gravity } from '../../../core/distress/classifiers.ts';

/** From which score on a text may tell of such a thing; lower where its words say so too. */
const doubtful = { alone: -0.25, withWords: -1.5 };

/**
 * Whether a text may be no laughing matter, though it does not sound grave enough for kind words. `sensitive` says
 * whether its words name what often goes with bad news.
 */
export function mayBeGrave(text: string, sensitive: boolean): boolean {
  return gravity.score(text) > (sensitive ? doubtful.withWords : doubtful.alone);
}

/**
 * Whether a text reads as if it told of harm, illness or loss, in words that no list has. The classifier and what it was
 * trained on are in models/gravity.
 */
export function soundsGrave(text: string): boolean {
  return gravity.score(text) > gravity.threshold;
}
