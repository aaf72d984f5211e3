import { folded } from '../../../lib/folded.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { createTextClassifier } from '../../../lib/text-classifier.ts';

const classifier = createTextClassifier(new URL('models/despair/', projectRoot));

/** Whether a grave text reads as if its writer might harm themselves. The classifier is in models/despair. */
export function soundsDesperate(text: string): boolean {
  return classifier.score(folded(text)) > classifier.threshold;
}
