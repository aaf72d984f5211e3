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
import { imageOptionOf, optionInfos, type OptionInfo } from '../../core/options.ts';
import { differs } from './register-diff.ts';

/** What the client offers for a picture: everything it counts as one, and the endings it may not know. */
export const pictureTypes: readonly FileUploadType[] = ['image', '.avif', '.heic'];
/** The option that stands beside a picture option. */
export const urlOption = 'url';

type Body = RESTPutAPIApplicationCommandsJSONBody[number];
type Option = APIApplicationCommandBasicOption;

/** Guilds, direct messages with the bot, and conversations in which it is not; installed by a server or a person. */
const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Discord's own bound on a text option (application commands, "Application Command Option Structure"). */
const longestText = 6000;
const longestUrl = 2000;

function toOption({ name, required, schema }: OptionInfo): Option {
  const { description = name, enum: choices, minimum, maximum, minLength, maxLength } = schema;
  const base = { name, description: description.slice(0, 100), required };
  // The picture may also come as an address, from the channel or from the dialog, so it is never required here.
  if (schema.attachment)
    return { ...base, required: false, type: OptionType.Attachment, file_types: [...pictureTypes] };
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
        ...(minLength !== undefined && { min_length: Math.min(minLength, longestText) }),
        ...(maxLength !== undefined && { max_length: Math.min(maxLength, longestText) }),
      };
  }
}

function toOptions(command: AnyCommand): Option[] {
  const image = imageOptionOf(command);
  const options = optionInfos(command).map(toOption);
  if (image && !(urlOption in command.options))
    options.push({
      name: urlOption,
      description: 'Or the address of a picture on the web',
      type: OptionType.String,
      required: false,
      max_length: longestUrl,
    });
  // Discord wants the required ones first.
  return options.toSorted((a, b) => Number(b.required) - Number(a.required));
}

function localized({ localizations = {} }: AnyCommand, key: 'name' | 'description') {
  const entries = Object.entries(localizations).flatMap(([locale, texts]) => {
    const text = texts[key];
    return text === undefined ? [] : [[locale, text]];
  });
  return entries.length > 0
    ? { [`${key}_localizations`]: Object.fromEntries(entries) as Record<string, string> }
    : {};
}

/** Whether a command stands in a message's menu. */
export function isInMenu(
  command: AnyCommand,
): command is AnyCommand & { menu: NonNullable<AnyCommand['menu']> } {
  return command.menu !== undefined;
}

/**
 * Compiles the body that registers commands with Discord: slash commands first, then the entries of message menus.
 * A guild's own commands hold in that guild alone, and say nothing about places.
 */
export function registrationBody(commands: readonly AnyCommand[], { guild = false } = {}): Body[] {
  const places = guild ? {} : everywhere;
  const slash = commands.map((command) => ({
    type: ApplicationCommandType.ChatInput as const,
    name: command.name,
    description: command.description,
    ...localized(command, 'name'),
    ...localized(command, 'description'),
    options: toOptions(command),
    ...places,
  }));
  const menus = commands.filter(isInMenu).map(({ menu }) => ({
    type: ApplicationCommandType.Message as const,
    name: menu.label,
    ...places,
  }));
  return [...slash, ...menus];
}

export interface RegisterOptions {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly AnyCommand[];
  /** Registers for one guild, where changes show at once, instead of everywhere. */
  readonly guildId?: string;
  readonly signal: AbortSignal;
}

/** Registers the commands if Discord has others. Resolves with whether anything was sent. */
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
  const body = registrationBody(commands, { guild: guildId !== undefined });
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered: unknown = await untilAborted(rest.get(route, { query, signal }), signal);
  if (Array.isArray(registered) && !differs(body, registered)) return false;
  await untilAborted(rest.put(route, { body, signal }), signal);
  return true;
}
