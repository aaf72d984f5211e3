import { folded } from '../../lib/fold-letters.ts';
import { languageOf } from '../text-language.ts';
import { isSurelyDesperate } from './gravity-classifier.ts';
import { laughs } from './laughter.ts';
import { selfHarm } from './phrases/self-harm.ts';
import { reportsOfHarm } from './phrases/harmed-by-others.ts';
import { othersInDanger } from './phrases/others-in-danger.ts';
import { threats } from './phrases/threats.ts';
import type { CryLanguage, DistressPhrases } from './phrases/phrase-list.ts';

/** What somebody writes of themselves or of somebody near. */
interface Distress {
  /** They may harm themselves, somebody else hurts them, somebody whom they know may harm themselves, or they may harm another. */
  readonly kind: 'cry' | 'harmed' | 'otherInDanger' | 'threat';
  readonly language: CryLanguage;
}

/** The gravest first. */
const kinds: readonly (readonly [Distress['kind'], readonly DistressPhrases<CryLanguage>[]])[] = [
  ['cry', selfHarm],
  ['harmed', reportsOfHarm],
  ['otherInDanger', othersInDanger],
  ['threat', threats],
];

/** Finds out whether somebody writes that they or somebody near are in danger, and in which language. */
export function distressIn(text: string): Distress | undefined {
  const read = folded(text);
  for (const [kind, all] of kinds)
    for (const { language, said, harmless } of all)
      if (said.test(read) && (!harmless || said.test(read.replace(harmless, ' '))))
        // Who laughs about it threatens nobody.
        return kind === 'threat' && laughs(text) ? undefined : { kind, language };
  return isSurelyDesperate(text) ? { kind: 'cry', language: languageOf(text) } : undefined;
}
