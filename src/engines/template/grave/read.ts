import { languageOf } from '../language.ts';
import { inDanger } from './danger.ts';
import { type Feeling, readSituation } from './english.ts';
import { kindWords } from './kind-words.ts';
import { graveIn } from './other-languages.ts';

/** Kind words in a language; to somebody in danger, those which ask to talk to somebody. */
function kindly(language: keyof typeof kindWords, text: string): readonly [string, ...string[]] {
  const words = kindWords[language];
  return inDanger.test(text) ? [words.at(-1) ?? words[0]] : words;
}

/**
 * What may be said, without any joke, to a text that tells of harm, illness or loss, in its own language; undefined for
 * other texts.
 */
export function comfortFor(text: string, feeling?: Feeling) {
  const { language, sure } = languageOf(text);
  if (language === 'en' && readSituation(text, feeling).grave) return kindly('en', text);
  const grave = language === 'en' && sure ? undefined : graveIn(text);
  return grave && kindly(grave, text);
}
