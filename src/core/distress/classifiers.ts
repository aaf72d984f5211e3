import { folded } from '../../lib/fold-letters.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { createTextClassifier } from '../../lib/text-classifier.ts';

/**
 * Whether a text tells of harm, illness or loss (`grave`), and whether its writer may harm themselves (`despair`); models/gravity
 * says what it was trained on.
 */
const classifier = createTextClassifier<'grave' | 'despair'>(new URL('models/gravity/', projectRoot));

/** The log-odds of a kind for a text, which is read folded, as the examples were. */
export function gravityOf(text: string, kind: 'grave' | 'despair'): number {
  return classifier.score(folded(text), kind);
}

/** Whether a text counts as of a kind. */
export function isGrave(text: string, kind: 'grave' | 'despair'): boolean {
  return classifier.kindsOf(folded(text)).includes(kind);
}

/** Log-odds from which on a message is despair: of 85,000 harmless lines, four were above both. */
const sure = { despair: 1.5, grave: 1 } as const;

/** Whether a message reads, beyond doubt, as if its writer might harm themselves, in words that no list has. */
export function isSurelyDesperate(text: string): boolean {
  return gravityOf(text, 'despair') > sure.despair && gravityOf(text, 'grave') > sure.grave;
}
