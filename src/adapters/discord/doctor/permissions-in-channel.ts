import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';

const bits = z.string().regex(/^\d+$/).transform(BigInt);

/** A channel of a guild, as `GET /guilds/{id}/channels` lists it. */
export const guildChannel = z.object({
  id: z.string(),
  name: z.string(),
  type: z.number(),
  permission_overwrites: z
    .array(z.object({ id: z.string(), type: z.number(), allow: bits, deny: bits }))
    .default([]),
});
export type GuildChannel = z.output<typeof guildChannel>;

/** The bot in a guild. */
export interface Membership {
  readonly guildId: string;
  readonly userId: string;
  readonly roles: readonly string[];
  /** What it may do where no channel says otherwise. */
  readonly permissions: bigint;
}

const all = ~0n;

/** Kinds of channels in which people post messages with pictures. */
const forMessages: ReadonlySet<number> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);
const forPosts: ReadonlySet<number> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

/** Whether people post messages in a channel, or in the posts of it. */
export function takesMessages({ type }: GuildChannel): boolean {
  return forMessages.has(type) || forPosts.has(type);
}

/** Whether a channel has posts, and no messages outside of them. */
export function isForum({ type }: GuildChannel): boolean {
  return forPosts.has(type);
}

/** Whether everyone's permission to see a channel is taken away. */
export function isPrivate({ permission_overwrites }: GuildChannel, guildId: string): boolean {
  const everyone = permission_overwrites.find(({ id }) => id === guildId);
  return ((everyone?.deny ?? 0n) & PermissionFlagsBits.ViewChannel) !== 0n;
}

/** What a member may do in a channel (topics/permissions, "Permission Overwrites"). */
export function permissionsIn({ permission_overwrites }: GuildChannel, member: Membership): bigint {
  if ((member.permissions & PermissionFlagsBits.Administrator) !== 0n) return all;
  const of = (ids: readonly string[], type: OverwriteType) =>
    permission_overwrites
      .filter((overwrite) => overwrite.type === (type as number) && ids.includes(overwrite.id))
      .reduce((sum, { allow, deny }) => ({ allow: sum.allow | allow, deny: sum.deny | deny }), {
        allow: 0n,
        deny: 0n,
      });
  const steps = [
    of([member.guildId], OverwriteType.Role),
    of(member.roles, OverwriteType.Role),
    of([member.userId], OverwriteType.Member),
  ];
  return steps.reduce((sum, { allow, deny }) => (sum & ~deny) | allow, member.permissions);
}
