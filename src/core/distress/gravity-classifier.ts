import { folded } from '../../lib/fold-letters.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { createTextClassifier, type Classified } from '../../lib/text-classifier.ts';

type Gravity = 'grave' | 'despair';

const classify = createTextClassifier<Gravity>(new URL('models/gravity/', projectRoot));

/**
 * Whether a text tells of harm, illness or loss (`grave`), and whether its writer may harm themselves (`despair`); models/gravity
 * says what this was learnt from. The text is read folded, as the examples were.
 */
export function gravityOf(text: string): Classified<Gravity> {
  return classify(folded(text));
}

/** Log-odds from which on a message is despair: of 90,000 harmless lines, none was above both. */
const sure = { despair: 1.5, grave: 1.2 } as const;

/** Whether a message reads, beyond doubt, as if its writer might harm themselves, in words that no list has. */
export function isSurelyDesperate(text: string): boolean {
  const { scores } = gravityOf(text);
  return scores.despair > sure.despair && scores.grave > sure.grave;
}
