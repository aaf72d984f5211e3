import type { APIChannel, APIGuild, APIRole, GatewayGuildCreateDispatchData } from 'discord-api-types/v10';
import { isoTime, toMember, toUser } from './users.ts';
import { snowflakeTime } from '../snowflake.ts';
import type { StoredChannel, StoredGuild, StoredRole } from '../stored-types.ts';
import { ChannelKind, Intent, type Wire } from '../protocol.ts';
import { userOf, type World } from '../world.ts';

export function toRole(guild: StoredGuild, role: StoredRole): Wire<APIRole> {
  return {
    id: role.id,
    name: role.name,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Discord still sends it
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: [...guild.roles.keys()].indexOf(role.id),
    permissions: role.permissions.toString(),
    managed: role.botId !== undefined,
    mentionable: false,
    flags: 0,
    ...(role.botId === undefined ? {} : { tags: { bot_id: role.botId } }),
  };
}

export function toChannel(world: World, channel: StoredChannel): Wire<APIChannel> {
  const { id, guildId, name } = channel;
  const lastMessageId = [...channel.messages.keys()].at(-1) ?? null;
  if (guildId === undefined) {
    const others = channel.recipients.filter((userId) => userId !== world.bot.id);
    const recipients = others.map((userId) => toUser(userOf(world, userId)));
    const shared = { id, flags: 0, last_message_id: lastMessageId, recipients };
    return { ...shared, type: ChannelKind.dm, name: null };
  }
  if (channel.type === ChannelKind.publicThread) {
    return {
      id,
      type: ChannelKind.publicThread,
      guild_id: guildId,
      name,
      flags: 0,
      last_message_id: lastMessageId,
      parent_id: channel.parentId ?? guildId,
      owner_id: world.bot.id,
      rate_limit_per_user: 0,
      message_count: channel.messages.size,
      member_count: 1,
      total_message_sent: channel.messages.size,
      thread_metadata: {
        archived: channel.locked,
        locked: channel.locked,
        auto_archive_duration: 1440,
        archive_timestamp: isoTime(snowflakeTime(id)),
        create_timestamp: isoTime(snowflakeTime(id)),
      },
    };
  }
  const place = {
    id,
    guild_id: guildId,
    name,
    flags: 0,
    topic: null,
    nsfw: channel.nsfw,
    position: 0,
    parent_id: channel.parentId ?? null,
    rate_limit_per_user: 0,
    last_message_id: lastMessageId,
    permission_overwrites: [...channel.overwrites].map(([target, { kind, allow, deny }]) => ({
      id: target,
      type: kind === 'role' ? 0 : 1,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
  };
  if (channel.type !== ChannelKind.forum) return { ...place, type: ChannelKind.text };
  return {
    ...place,
    type: ChannelKind.forum,
    available_tags: [],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
}

/** Fields that Discord sends and `discord-api-types` has dropped or does not know. */
const unlisted = { home_header: null, nsfw: false, region: 'deprecated' };

export function toGuild(guild: StoredGuild): Wire<APIGuild> {
  return {
    ...unlisted,
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    features: [],
    emojis: [],
    stickers: [],
    owner_id: guild.ownerId,
    application_id: null,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...guild.roles.values()].map((role) => toRole(guild, role)),
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale as Wire<APIGuild>['preferred_locale'],
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    hub_type: null,
    premium_progress_bar_enabled: false,
    nsfw_level: 0,
    incidents_data: null,
  };
}

/** What a session gets for each guild after READY; other members only with their intent. */
export function toGuildCreate(
  world: World,
  guild: StoredGuild,
  intents: number,
): Wire<GatewayGuildCreateDispatchData> {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const seen = intents & Intent.guildMembers ? [...guild.members.keys()] : [world.bot.id];
  type Channels = Wire<GatewayGuildCreateDispatchData>;
  return {
    ...toGuild(guild),
    joined_at: isoTime(guild.members.get(world.bot.id)?.joinedAt ?? world.clock.now()),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: seen.flatMap((userId) => toMember(world, guild, userId) ?? []),
    channels: channels
      .filter(({ type }) => type === ChannelKind.text || type === ChannelKind.forum)
      .map((channel) => toChannel(world, channel) as Channels['channels'][number]),
    threads: channels
      .filter(({ type }) => type === ChannelKind.publicThread)
      .map((channel) => toChannel(world, channel) as Channels['threads'][number]),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
