import type { OtherLanguage } from '../../languages/language.ts';

/** Discord's locales for each language (reference, "Locales"); English is what commands have without any. */
const locales = {
  de: ['de'],
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
  'pt-BR': ['pt-BR'],
  ja: ['ja'],
} as const satisfies Record<OtherLanguage, readonly string[]>;

const languages = Object.keys(locales) as OtherLanguage[];

/** The field of a command's body with a text in Discord's locales; without one that differs from English, none. */
export function localized<Field extends 'name' | 'description'>(
  field: Field,
  english: string,
  textIn: (language: OtherLanguage) => string | undefined,
): { [Key in `${Field}_localizations`]?: Record<string, string> } {
  const entries = languages.flatMap((language) => {
    const text = textIn(language);
    return text === undefined || text === english
      ? []
      : locales[language].map((locale) => [locale, text] as const);
  });
  if (entries.length === 0) return {};
  const texts: Record<string, string> = Object.fromEntries(entries);
  // A computed name loses its type.
  return { [`${field}_localizations`]: texts } as ReturnType<typeof localized<Field>>;
}
