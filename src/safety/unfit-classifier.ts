import { projectRoot } from '../lib/project-root.ts';
import { createTextClassifier } from '../lib/text-classifier.ts';
import { namesGroup } from './hatred-of-groups.ts';
import type { Readings } from './readings.ts';

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

/** How much less it takes to distrust what is masked, since nobody masks what may be said, and what is said of a group. */
const leeway = { masked: 1.5, ofGroup: 1.85 };

const classify = createTextClassifier<keyof typeof kinds>(new URL('models/unfit/', projectRoot));

/**
 * Names what a text reads like that must not be posted, in words that no list has: a false notice, a lure, instructions given away,
 * hostility, sexual or private things, or an address. Undefined if it reads like none. models/unfit says what it was trained on.
 */
export function unfitKindOf(
  { plain, masked }: Readings,
  textIs: 'caption' | 'description',
): string | undefined {
  const kind = [
    ...classify(plain).kinds,
    ...masked.flatMap((read) => classify(read, leeway.masked).kinds),
    ...classify(namesGroup(plain) ? plain : '', leeway.ofGroup).kinds.filter((each) => each === 'hostility'),
  ].find((each) => textIs === 'caption' || !inDescriptions.has(each));
  return kind && kinds[kind];
}
