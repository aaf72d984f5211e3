import de from './de/index.ts';
import en from './en/index.ts';
import es from './es/index.ts';
import fr from './fr/index.ts';
import ja from './ja/index.ts';
import type { Language, OtherLanguage } from './language.ts';
import type { MessageKey } from './message.ts';
import ptBR from './pt-BR/index.ts';
import type { Catalogue, Translation } from './translation.ts';

/** The languages beside English. */
export const translations: Readonly<Record<OtherLanguage, Translation>> = { de, fr, es, 'pt-BR': ptBR, ja };

/** The messages of each language. */
export function catalogueOf(language: Language): Catalogue {
  return language === 'en' ? en : translations[language].messages;
}

/** The text of a message as its catalogue has it; the key itself for one that another version of the bot sent. */
export function textOf(key: MessageKey, language: Language): string {
  const [subject = '', name = ''] = key.split('.', 2);
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = catalogueOf(language);
  return texts[subject]?.[name] ?? key;
}
