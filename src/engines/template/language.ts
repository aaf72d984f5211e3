import { trustInReader, writtenLanguage } from '../../lib/written-language.ts';

/** The languages in which captions can be written. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja', 'zh', 'ko', 'ru'] as const;

/** A language in which captions can be written; `other` for all others. */
export type Language = (typeof languages)[number] | 'other';

/** From this probability on, no other language need be considered. */
const sureFrom = 0.9;

interface Guess {
  readonly language: Language;
  readonly sure: boolean;
}

/** Guesses the language of a text by its reader's, its script and its words; English for a text without letters. */
export function guessLanguage(text: string, reader?: Language): Guess {
  const guess = writtenLanguage(text, reader && { [reader]: trustInReader });
  if (!guess) return { language: /\p{L}/u.test(text) ? 'other' : (reader ?? 'en'), sure: false };
  const language = languages.find((each) => each === guess.name) ?? 'other';
  const sure = guess.probability >= sureFrom;
  if (/\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text)) return { language: 'ja', sure };
  if (/^\P{sc=Latin}*\p{sc=Han}\P{sc=Latin}*$/u.test(text))
    return { language: language === 'zh' ? 'zh' : 'ja', sure };
  // A word or two of which nothing else is known may be a loan: "burrito", "VAR".
  const isLoan = !reader && !sure && !/\S \S+ \S/u.test(text) && /^\p{ASCII}*$/u.test(text);
  return { language: isLoan ? 'en' : language, sure };
}
