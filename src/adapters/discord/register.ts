import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
  type APIApplicationCommandBasicOption,
  type FileUploadType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { untilAborted } from '../../lib/abort.ts';
import type { AnyCommand } from '../../core/command.ts';
import { descriptionIn, menuLabelIn, optionDescriptionIn } from '../../core/command-texts.ts';
import type { Language } from '../../languages/language.ts';
import { inLanguage } from '../../languages/in-language.ts';
import { message } from '../../languages/message.ts';
import { imageOptionOf, optionInfos, type OptionInfo } from '../../core/options.ts';
import { localized } from './command-locales.ts';
import { differs } from './register-diff.ts';

/** Longest texts, in characters (reference of application commands). */
const lengths = {
  commandDescription: 100,
  textOption: 6_000,
  urlOption: 2_000,
} as const;

/** File types that the client offers for a picture: all that it counts as images, and two extensions that it may not know. */
export const pictureFileTypes: readonly FileUploadType[] = ['image', '.avif', '.heic'];
/** The option for a picture's address, added beside the option for its file. */
export const urlOption = 'url';

type Body = RESTPutAPIApplicationCommandsJSONBody[number];
type Option = APIApplicationCommandBasicOption;

/** Guilds, direct messages with the bot, and conversations without it; installed by a server or by a person. */
const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

function toOption(command: AnyCommand, { name, required, schema }: OptionInfo): Option {
  const { description = name, enum: choices, minimum, maximum, minLength, maxLength } = schema;
  const base = {
    name,
    description: description.slice(0, lengths.commandDescription),
    ...localized('description', description, (language) => optionDescriptionIn(command, name, language)),
    required,
  };
  // Never required here: the picture may also come from an address, the channel or the dialog.
  if (schema.attachment)
    return { ...base, required: false, type: OptionType.Attachment, file_types: [...pictureFileTypes] };
  const range = {
    ...(minimum !== undefined && { min_value: minimum }),
    ...(maximum !== undefined && { max_value: maximum }),
  };
  switch (schema.type) {
    case 'boolean':
      return { ...base, type: OptionType.Boolean };
    case 'integer':
      return { ...base, type: OptionType.Integer, ...range };
    case 'number':
      return { ...base, type: OptionType.Number, ...range };
    default:
      if (choices)
        return {
          ...base,
          type: OptionType.String,
          choices: choices.map((value) => ({ name: value, value })),
        };
      return {
        ...base,
        type: OptionType.String,
        ...(minLength !== undefined && { min_length: Math.min(minLength, lengths.textOption) }),
        ...(maxLength !== undefined && { max_length: Math.min(maxLength, lengths.textOption) }),
      };
  }
}

const describeUrl = (language: Language) => inLanguage(message('options.url'), language);

function toOptions(command: AnyCommand): Option[] {
  const image = imageOptionOf(command);
  const options = optionInfos(command).map((info) => toOption(command, info));
  if (image && !(urlOption in command.options))
    options.push({
      name: urlOption,
      description: describeUrl('en'),
      ...localized('description', describeUrl('en'), describeUrl),
      type: OptionType.String,
      required: false,
      max_length: lengths.urlOption,
    });
  // Discord wants required options first.
  return options.toSorted((a, b) => Number(b.required) - Number(a.required));
}

/** Whether a command has an entry in the menu of messages. */
export function isInMenu(
  command: AnyCommand,
): command is AnyCommand & { menu: NonNullable<AnyCommand['menu']> } {
  return command.menu !== undefined;
}

/**
 * What the commands become on Discord: the body that registers slash commands first, then the entries of message menus.
 * Commands registered for one guild work only there and don't say where they may be used.
 */
export function registrationFor(commands: readonly AnyCommand[], { guild = false } = {}): Body[] {
  const places = guild ? {} : everywhere;
  const slash = commands.map((command) => ({
    type: ApplicationCommandType.ChatInput as const,
    name: command.name,
    description: command.description,
    ...localized('name', command.name, (language) => command.localizations?.[language]?.name),
    ...localized('description', command.description, (language) => descriptionIn(command, language)),
    options: toOptions(command),
    ...places,
  }));
  const menus = commands.filter(isInMenu).map((command) => ({
    type: ApplicationCommandType.Message as const,
    name: command.menu.label,
    ...localized('name', command.menu.label, (language) => menuLabelIn(command, language)),
    ...places,
  }));
  return [...slash, ...menus];
}

export interface RegisterOptions {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly AnyCommand[];
  /** Registers for this guild only, where changes show at once, instead of everywhere. */
  readonly guildId?: string;
  readonly signal: AbortSignal;
}

/** Registers the commands unless Discord already has them as they are. Resolves with whether anything was sent. */
export async function registerCommands({
  rest,
  applicationId,
  commands,
  guildId,
  signal,
}: RegisterOptions): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const body = registrationFor(commands, { guild: guildId !== undefined });
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered: unknown = await untilAborted(rest.get(route, { query, signal }), signal);
  if (Array.isArray(registered) && !differs(body, registered)) return false;
  await untilAborted(rest.put(route, { body, signal }), signal);
  return true;
}
