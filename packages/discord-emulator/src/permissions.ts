import type { StoredChannel, StoredGuild } from './stored-types.ts';
import { ChannelKind, type PermissionName } from './protocol.ts';
import type { World } from './world.ts';

/** Permission bits (topics/permissions). */
export const Permission = {
  CreateInstantInvite: 1n << 0n,
  KickMembers: 1n << 1n,
  BanMembers: 1n << 2n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  SendTTSMessages: 1n << 12n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  ChangeNickname: 1n << 26n,
  ManageRoles: 1n << 28n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
  SendPolls: 1n << 49n,
  UseExternalApps: 1n << 50n,
} as const satisfies Partial<Record<PermissionName, bigint>>;

export type KnownPermission = keyof typeof Permission;

/** Every bit that the emulator knows. */
export const allPermissions = Object.values(Permission).reduce<bigint>((all, bit) => all | bit, 0n);

/** What @everyone may do in a new guild. */
export const everydayPermissions = permissionBits([
  'CreateInstantInvite',
  'AddReactions',
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseExternalEmojis',
  'ChangeNickname',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'SendMessagesInThreads',
  'SendPolls',
  'UseExternalApps',
]);

/** The bit set of some permission names. */
export function permissionBits(names: readonly KnownPermission[]): bigint {
  return names.reduce((bits, name) => bits | Permission[name], 0n);
}

/** Whether a set holds a permission. */
export function allows(bits: bigint, name: KnownPermission): boolean {
  return (bits & Permission[name]) !== 0n;
}

/**
 * A member's permissions in a guild, or in one of its channels, computed as Discord documents it
 * (topics/permissions, "Permission Overwrites"): base roles, then everyone's, the roles' and the member's own overwrite.
 */
function permissionsOf(guild: StoredGuild, userId: string, channel?: StoredChannel): bigint {
  if (guild.ownerId === userId) return allPermissions;
  const roleIds = guild.members.get(userId)?.roles ?? [];
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const roleId of roleIds) bits |= guild.roles.get(roleId)?.permissions ?? 0n;
  if ((bits & Permission.Administrator) !== 0n) return allPermissions;
  if (channel === undefined) return bits;

  const everyone = channel.overwrites.get(guild.id);
  if (everyone) bits = (bits & ~everyone.deny) | everyone.allow;
  let allow = 0n;
  let deny = 0n;
  for (const roleId of roleIds) {
    allow |= channel.overwrites.get(roleId)?.allow ?? 0n;
    deny |= channel.overwrites.get(roleId)?.deny ?? 0n;
  }
  bits = (bits & ~deny) | allow;
  const own = channel.overwrites.get(userId);
  return own ? (bits & ~own.deny) | own.allow : bits;
}

/** A member's permissions in a guild, before any channel changes them. */
export function guildPermissions(guild: StoredGuild, userId: string): bigint {
  return permissionsOf(guild, userId);
}

/** The bot's permissions in a channel; in direct messages everything that makes sense there. */
export function botPermissions(world: World, channel: StoredChannel): bigint {
  return channelPermissions(world, channel, world.bot.id);
}

/** Anyone's permissions in a channel; a thread has its parent's. */
export function channelPermissions(world: World, channel: StoredChannel, userId: string): bigint {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (guild === undefined) return dmPermissions;
  const parent =
    channel.type === ChannelKind.publicThread ? world.channels.get(channel.parentId ?? '') : channel;
  return permissionsOf(guild, userId, parent ?? channel);
}

/** Direct messages have no roles; everybody may do the everyday things there. */
const dmPermissions = everydayPermissions;
