import { translations } from '../languages/catalogues.ts';
import type { Language } from '../languages/language.ts';
import type { CommandTexts } from '../languages/translation.ts';
import type { AnyCommand } from './command.ts';
import { optionInfos } from './options.ts';

/** What the command itself brings in a language, and what the bot's own commands have in the catalogues. */
function textsOf(command: AnyCommand, language: Language): Partial<CommandTexts> {
  if (language === 'en') return {};
  return { ...translations[language].commands[command.name], ...command.localizations?.[language] };
}

/** A command's description in a language, or in English where it has none. */
export function descriptionIn(command: AnyCommand, language: Language): string {
  return textsOf(command, language).description ?? command.description;
}

/** The label of its entry in the menu of messages; undefined for a command without one. */
export function menuLabelIn(command: AnyCommand, language: Language): string | undefined {
  return command.menu && (textsOf(command, language).menu ?? command.menu.label);
}

/** What an option is, if its schema says so. */
export function optionDescriptionIn(
  command: AnyCommand,
  name: string,
  language: Language,
): string | undefined {
  const info = optionInfos(command).find((each) => each.name === name);
  return textsOf(command, language).options?.[name] ?? info?.schema.description;
}
