import { languageOf } from '../language.ts';
import { type Feeling, gravityOf } from './english.ts';
import { kindWords, warmWords } from './kind-words.ts';
import { readOther } from './other-languages.ts';

/**
 * What may be said, without any joke, to a text that tells of harm, illness or loss, or that may tell of it, in its own
 * language; undefined for a text that may be joked about.
 */
export function comfortFor(text: string, feeling?: Feeling) {
  const { language, sure } = languageOf(text);
  if (language === 'en') {
    const gravity = gravityOf(text, feeling);
    if (gravity !== 'light') return (gravity === 'grave' ? kindWords : warmWords).en;
    if (sure) return undefined;
  }
  const reading = readOther(text);
  // Families of words are shared by neighbouring languages; a text that is English otherwise is grave only by a sure one.
  if (!reading || (language === 'en' && reading.gravity === 'perhaps')) return undefined;
  const said = reading.gravity === 'grave' ? kindWords : warmWords;
  return said[language === 'en' || language === 'other' ? reading.language : language];
}
