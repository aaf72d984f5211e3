import type { Language } from '../language.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import type { Formats } from './formats.ts';
import { french } from './fr.ts';
import { furtherLanguages, wordless } from './further-languages.ts';
import { japanese } from './ja.ts';
import { portuguese } from './pt.ts';

/** The formats of each language. */
export const formatsOf: Readonly<Record<Language, Formats>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
  ...furtherLanguages,
  other: wordless,
};
