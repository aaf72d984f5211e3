import {
  InteractionContextType,
  PermissionFlagsBits,
  type GatewayMessageCreateDispatchData,
  type Interaction as DiscordInteraction,
} from 'discord.js';
import { replyLimits } from '../limits.ts';

/** Where a use of a command comes from: an interaction, or a message to the bot. */
export interface Origin {
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
  /** When it was asked, by Discord's clock, in ms since 1970. */
  readonly at: number;
  /** Bytes of one file. */
  readonly uploadBytes: number;
  /** Whether the bot is a member of the place; elsewhere it has no business with what people post. */
  readonly isMember: boolean;
  /** Whether the bot can read the person's own messages there; if not, it doesn't even ask. */
  readonly canRead: boolean;
  /** Why the bot can't, or mustn't, read for the person what others write there, in a sentence for them. */
  readonly historyProblem: string | undefined;
  readonly isAdmin: boolean;
  /** Whether others are there, to whom a private answer can be shown. */
  readonly canShare: boolean;
  /** Whether the person may manage the whole guild. */
  readonly isGuildAdmin: boolean;
  /** The person's roles in the guild, by id. */
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

const contentMissing =
  'I can’t see what people write on this server: Message Content Intent is off. Whoever runs me can switch it on (docs/discord.md).';

/** The sentence for a place that the bot and the person can't both read. */
function historyProblemOf(interaction: DiscordInteraction, readsContent: boolean): string | undefined {
  if (interaction.context === InteractionContextType.BotDM) return undefined;
  if (!interaction.inCachedGuild())
    return 'I can’t read what people write here, because I am not a member. Whoever manages the server can add me.';
  if (!readsContent) return contentMissing;
  const missing = interaction.appPermissions.missing(needed);
  if (missing.length > 0) {
    const names = Object.entries(neededNames).flatMap(([key, name]) =>
      missing.some((each) => each === key) ? [`“${name}”`] : [],
    );
    return `I can’t read this channel: my role lacks ${names.join(' and ')} here. Whoever manages the server can change that.`;
  }
  return interaction.memberPermissions.has(needed)
    ? undefined
    : 'You can’t read this channel’s history (“Read Message History”), so I don’t read it for you either.';
}

/** The library has two forms of members: of guilds that it knows, and of others. */
function rolesOf(member: DiscordInteraction['member']): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
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
    at: createdTimestamp,
    uploadBytes: interaction.attachmentSizeLimit,
    isMember: isDirect || isGuild,
    canRead: isDirect || (readsContent && isGuild && interaction.appPermissions.has(needed)),
    historyProblem: historyProblemOf(interaction, readsContent),
    isAdmin: isDirect || mayManage === true,
    canShare: !isDirect,
    isGuildAdmin: memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    roles: rolesOf(interaction.member),
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
  { readsContent }: OriginOptions,
): Origin {
  return {
    // An edited message is used once more.
    id: editedAt === null ? id : `${id}-${Date.parse(editedAt)}`,
    user: { id: author.id, name: author.global_name ?? author.username },
    guildId,
    channelId,
    at: Date.parse(timestamp),
    uploadBytes: replyLimits.uploadBytes,
    isMember: true,
    canRead: guildId === undefined || readsContent,
    historyProblem: 'From a message I can’t tell what you may read here. Please use the slash command.',
    isAdmin: guildId === undefined,
    canShare: false,
    isGuildAdmin: false,
    roles: member?.roles ?? [],
    opensDialogs: false,
  };
}
