import { languageFor, type Language } from '../languages/language.ts';
import { trustInReader, writtenLanguage } from '../lib/written-language.ts';

const isoOf = (language: Language) => language.replace(/-.*/, '');

/**
 * The language of a text. What a person reads according to the platform counts much: another language is taken only where the
 * text is clearly in it. For a text that tells nothing, or in a language that the bot doesn't write: theirs, else English.
 */
export function languageOf(text: string, reads?: Language): Language {
  const guess = writtenLanguage(text, reads && { [isoOf(reads)]: trustInReader });
  return languageFor(guess?.name) ?? reads ?? 'en';
}
