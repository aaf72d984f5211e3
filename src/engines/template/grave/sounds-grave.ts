import { folded } from '../../../lib/folded.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { createTextClassifier } from '../../../lib/text-classifier.ts';

const classifier = createTextClassifier(new URL('models/gravity/', projectRoot));

/**
 * Whether a text reads as if it told of harm, illness or loss, in words that no list has. The classifier and what it was
 * trained on are in models/gravity.
 */
export function soundsGrave(text: string): boolean {
  return classifier.score(folded(text)) > classifier.threshold;
}
