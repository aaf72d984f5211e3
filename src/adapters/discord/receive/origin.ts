import {
  InteractionContextType,
  PermissionFlagsBits,
  type GatewayMessageCreateDispatchData,
  type Interaction as DiscordInteraction,
} from 'discord.js';
import { languageFor, type Language } from '../../../languages/language.ts';
import { replyLimits } from '../limits.ts';
import { message, type Text } from '../../../languages/message.ts';

/** Where a use of a command comes from: an interaction, or a message to the bot. */
export interface Origin {
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
  /** The language of the person's client; for a message, which doesn't tell, unknown. */
  readonly language: Language | undefined;
  /** When it was asked, by Discord's clock, in ms since 1970. */
  readonly at: number;
  /** Bytes of one file. */
  readonly uploadBytes: number;
  /** Whether only the person and the bot are there. */
  readonly isDirect: boolean;
  /** Whether the bot is a member of the place; elsewhere it has no business with what people post. */
  readonly isMember: boolean;
  /** Whether the bot can read the person's own messages there; if not, it doesn't even ask. */
  readonly canRead: boolean;
  /** Why the bot can't, or mustn't, read for the person what others write there. */
  readonly historyProblem: Text | undefined;
  readonly isAdmin: boolean;
  /** Whether others are there, to whom a private answer can be shown. */
  readonly canShare: boolean;
  /** Whether the person may manage the whole guild. */
  readonly isGuildAdmin: boolean;
  /** The person's roles in the guild by id, that of everyone included. */
  readonly roles: readonly string[];
  /** Whether Discord opens a dialog in answer. */
  readonly opensDialogs: boolean;
}

interface OriginOptions {
  /** Whether the bot may read what people write in guilds. */
  readonly readsContent: boolean;
}

const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
const neededNames = { ViewChannel: 'View Channel', ReadMessageHistory: 'Read Message History' } as const;

/** The sentence for a place that the bot and the person can't both read. */
function historyProblemOf(interaction: DiscordInteraction, readsContent: boolean): Text | undefined {
  if (interaction.context === InteractionContextType.BotDM) return undefined;
  if (!interaction.inCachedGuild()) return message('discord.notMember');
  if (!readsContent) return message('discord.contentMissing');
  const missing = interaction.appPermissions.missing(needed);
  if (missing.length > 0) {
    const names = Object.entries(neededNames).flatMap(([key, name]) =>
      missing.some((each) => each === key) ? [`“${name}”`] : [],
    );
    const [first = '', second] = names;
    const permissions = second === undefined ? first : message('discord.bothPermissions', { first, second });
    return message('discord.roleLacks', { permissions });
  }
  return interaction.memberPermissions.has(needed) ? undefined : message('discord.youCannotRead');
}

/** The library has two forms of members: of guilds that it knows, and of others. */
function rolesOf({ member, guildId }: DiscordInteraction): readonly string[] {
  if (member === null || guildId === null) return [];
  return Array.isArray(member.roles) ? [...member.roles, guildId] : [...member.roles.cache.keys()];
}

/** Reads where an interaction comes from. */
export function originOf(interaction: DiscordInteraction, { readsContent }: OriginOptions): Origin {
  const { id, user, guildId, channelId, createdTimestamp, memberPermissions } = interaction;
  const isDirect = interaction.context === InteractionContextType.BotDM;
  const isGuild = interaction.inCachedGuild();
  // Discord computes these for the channel and sends them with the interaction.
  const mayManage = memberPermissions?.any(
    PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels,
  );
  return {
    id,
    user: { id: user.id, name: user.displayName },
    guildId: guildId ?? undefined,
    channelId: channelId ?? undefined,
    language: languageFor(interaction.locale),
    at: createdTimestamp,
    uploadBytes: interaction.attachmentSizeLimit,
    isDirect,
    isMember: isDirect || isGuild,
    canRead: isDirect || (readsContent && isGuild && interaction.appPermissions.has(needed)),
    historyProblem: historyProblemOf(interaction, readsContent),
    isAdmin: isDirect || mayManage === true,
    canShare: !isDirect,
    isGuildAdmin: memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    roles: rolesOf(interaction),
    // It doesn't in answer to a dialog.
    opensDialogs: !interaction.isModalSubmit(),
  };
}

/** Reads where a message comes from. Its author's permissions aren't in it, so settings are left to slash commands. */
export function originOfMessage(
  {
    id,
    edited_timestamp: editedAt,
    author,
    guild_id: guildId,
    channel_id: channelId,
    timestamp,
    member,
  }: GatewayMessageCreateDispatchData,
  {
    readsContent,
    command,
  }: OriginOptions & { /** The name of the command that it asks for. */ readonly command: string },
): Origin {
  return {
    // An edited message is used once more.
    id: editedAt === null ? id : `${id}-${Date.parse(editedAt)}`,
    user: { id: author.id, name: author.global_name ?? author.username },
    guildId,
    channelId,
    language: undefined,
    at: Date.parse(timestamp),
    uploadBytes: replyLimits.uploadBytes,
    isDirect: guildId === undefined,
    isMember: true,
    canRead: guildId === undefined || readsContent,
    historyProblem: message('discord.fromMessage', { command: `/${command}` }),
    isAdmin: guildId === undefined,
    canShare: false,
    isGuildAdmin: false,
    roles: [...(member?.roles ?? []), ...(guildId === undefined ? [] : [guildId])],
    opensDialogs: false,
  };
}
