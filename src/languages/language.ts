/** The languages in which the bot writes. English is the source of the others. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'] as const;
export type Language = (typeof languages)[number];

/** Whether a text names one of the bot's languages. */
export function isLanguage(name: string): name is Language {
  return languages.some((language) => language === name);
}

/** The languages that are translated from English. */
export type OtherLanguage = Exclude<Language, 'en'>;

/** By the first part of a locale: whoever reads another Portuguese or Spanish understands the one that there is. */
const byPrefix: ReadonlyMap<string, Language> = new Map(
  languages.map((language) => [language.split('-')[0] ?? language, language]),
);

function known(locale: string): Language | undefined {
  return byPrefix.get(locale.toLowerCase().split(/[-_]/, 1)[0] ?? '');
}

/** The bot's language for a locale such as `pt`, `es-419` or `ja_JP`; undefined for one that it doesn't write. */
export function languageFor(locale: string | undefined): Language | undefined {
  return locale === undefined ? undefined : known(locale);
}

/** How many languages of a header are looked at. */
const mostAccepted = 20;

/** The best language for an `Accept-Language` header, or undefined (RFC 9110, 12.5.4). */
export function languageAccepted(header: string | undefined): Language | undefined {
  if (header === undefined) return undefined;
  const ranges = header
    .split(',', mostAccepted)
    .map((range) => {
      const [locale = '', ...parameters] = range.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { locale, quality: Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { locale } of ranges) {
    const found = known(locale);
    if (found) return found;
  }
  return undefined;
}
