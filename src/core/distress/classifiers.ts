import { folded } from '../../lib/fold-letters.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { createTextClassifier, type TextClassifier } from '../../lib/text-classifier.ts';

/** Reads texts folded, as the examples were. */
function classifierOf(name: string): TextClassifier {
  const classifier = createTextClassifier(new URL(`models/${name}/`, projectRoot));
  return {
    score: (text) => classifier.score(folded(text)),
    get threshold() {
      return classifier.threshold;
    },
  };
}

/** Whether a text tells of harm, illness or loss; models/gravity says what it was trained on. */
export const gravity = classifierOf('gravity');
/** Whether its writer may harm themselves; models/despair says what it was trained on. */
export const despair = classifierOf('despair');

/** Log-odds from which on a message is despair: of 15,000 harmless lines that they had not seen, one was above both. */
const sure = { despair: 1.5, gravity: 1 } as const;

/** Whether a message reads, beyond doubt, as if its writer might harm themselves, in words that no list has. */
export function isSurelyDesperate(text: string): boolean {
  return despair.score(text) > sure.despair && gravity.score(text) > sure.gravity;
}
