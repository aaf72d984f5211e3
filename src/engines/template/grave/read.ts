import { languageOf } from '../language.ts';
import { type Feeling, readSituation } from './english.ts';
import { kindWords } from './kind-words.ts';
import { graveIn } from './other-languages.ts';

/**
 * What may be said, without any joke, to a text that tells of harm, illness or loss, in its own language; undefined for
 * other texts.
 */
export function comfortFor(text: string, feeling?: Feeling) {
  const { language, sure } = languageOf(text);
  if (language === 'en' && readSituation(text, feeling).grave) return kindWords.en;
  const grave = language === 'en' && sure ? undefined : graveIn(text);
  return grave && kindWords[grave];
}
