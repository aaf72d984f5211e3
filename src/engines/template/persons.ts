import type { Language } from './language.ts';

const word = (list: string) => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu');

/** How the writer and the reader are named in each language. */
const persons: Readonly<Partial<Record<Language, { readonly mine: RegExp; readonly yours: RegExp }>>> = {
  en: { mine: word('i|me|my|mine|we|us|our'), yours: word('you|your|yours|ur?') },
  de: { mine: word('ich|mir|mich|mein\\p{L}*|wir|uns\\p{L}*'), yours: word('du|dir|dich|dein\\p{L}*') },
  fr: { mine: word('je|j|moi|me|m|mon|ma|mes|on|nous|notre'), yours: word('tu|t|te|toi|ton|ta|tes|vous') },
  es: { mine: word('yo|me|mí|mis?|conmigo|nos'), yours: word('tú|te|ti|tus?|contigo') },
  pt: { mine: word('eu|me|mim|meus?|minhas?|a gente'), yours: word('você|vc|te|tu|seu|sua') },
};

/** Whether the words stand inside a sentence of the format, and not quoted or after a colon. */
const joins = /\p{L},? \{x\}|\{x\} \p{L}/iu;

/** Whether a sentence of the format is about me and the words in it about you, or the other way round: "my brain when you wave". */
export function clash(format: string, phrase: string, language: Language): boolean {
  const sentence = format.split('\n').find((line) => joins.test(line));
  const named = persons[language];
  if (sentence === undefined || !named) return false;
  const about = (text: string) => Number(named.mine.test(text)) - Number(named.yours.test(text));
  return about(sentence) * about(phrase) < 0;
}

/** The format with the word that the writer of Japanese words calls themselves by. */
export function inOwnPerson(format: string, phrase: string): string {
  const own = /俺|僕|あたし/u.exec(phrase);
  return own ? format.replaceAll('私', own[0]) : format;
}
