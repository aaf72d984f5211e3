import { projectRoot } from '../lib/project-root.ts';
import { createTextClassifier } from '../lib/text-classifier.ts';

/** What a text that must not be posted may be, with how it is called. */
const kinds = {
  deception: 'words that deceive',
  hostility: 'words against people',
  sexual: 'sexual words',
  private: 'private facts',
  link: 'an address in words',
} as const;

/** What descriptions may be about: bodies and groups of people are in pictures, and `description` has rules for them. */
const inDescriptions: ReadonlySet<string> = new Set(['hostility', 'sexual']);

const classify = createTextClassifier<keyof typeof kinds>(new URL('models/unfit/', projectRoot));

/**
 * Names what a text reads like that must not be posted, in words that no list has: a false notice, a lure, instructions given away,
 * hostility, sexual or private things, or an address. Undefined if it reads like none. models/unfit says what it was trained on.
 */
export function unfitKindOf(reads: readonly string[], textIs: 'caption' | 'description'): string | undefined {
  const found = classify(reads.at(-1) ?? '').kinds;
  const kind = found.find((each) => textIs === 'caption' || !inDescriptions.has(each));
  return kind && kinds[kind];
}
