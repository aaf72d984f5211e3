/** How people call the languages that can be chosen, by the first part of a locale. */
const names: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ja: '日本語',
};

interface LanguagePickerProps {
  /** The current locale. */
  readonly locale: string;
  /** Those to choose from, as the platform writes them. */
  readonly locales: readonly string[];
  /** Whose client it is. */
  readonly name: string;
  readonly onLocale: (locale: string) => void;
}

/** Chooses the language of somebody's client, which the platform tells the bot. */
export function LanguagePicker({ locale, locales, name, onLocale }: LanguagePickerProps) {
  const label = `Language of ${name}’s client`;
  return (
    <select
      class="language"
      aria-label={label}
      title={label}
      value={locale}
      onChange={({ currentTarget }) => onLocale(currentTarget.value)}
    >
      {locales.map((each) => (
        <option key={each} value={each} lang={each}>
          {names[each.slice(0, 2)]}
        </option>
      ))}
    </select>
  );
}
