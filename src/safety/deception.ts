import { projectRoot } from '../lib/project-root.ts';
import { createTextClassifier } from '../lib/text-classifier.ts';

const classifier = createTextClassifier(new URL('models/deception/', projectRoot));

/**
 * Whether a text reads like a false notice, a lure, or a model telling its instructions, in words that no list has. The
 * classifier and what it was trained on are in models/deception.
 */
export function soundsDeceptive(reads: readonly string[]): boolean {
  return classifier.score(reads.at(-1) ?? '') > classifier.threshold;
}
