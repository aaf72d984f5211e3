import type { APIApplication, APIGuildMember, APIUser } from 'discord-api-types/v10';
import type { StoredGuild, StoredUser } from '../stored-types.ts';
import { Intent, type Wire } from '../protocol.ts';
import { userOf, type World } from '../world.ts';

/** A time as Discord writes it. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000+00:00');
}

export function toUser(user: StoredUser): Wire<APIUser> {
  return {
    id: user.id,
    username: user.name,
    discriminator: user.bot ? '0001' : '0',
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    bot: user.bot,
    public_flags: 0,
    flags: 0,
    accent_color: null,
    banner: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
  };
}

/** The bot as it sees itself. */
export function toSelf(world: World): Wire<APIUser> {
  return { ...toUser(world.bot), mfa_enabled: true, verified: true, email: null, locale: world.bot.locale };
}

/** Application flags say which privileged intents are on (resources/application, "Application Flags"). */
export function applicationFlags(world: World): number {
  const limited = [
    [Intent.guildPresences, 1 << 13],
    [Intent.guildMembers, 1 << 15],
    [Intent.messageContent, 1 << 19],
  ] as const;
  return limited.reduce((flags, [intent, flag]) => (world.portalIntents & intent ? flags | flag : flags), 0);
}

/** Fields that Discord sends and `discord-api-types` does not know. */
const unlisted = {
  type: null,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: ['bot', 'applications.commands'],
};

export function toApplication(world: World): Wire<APIApplication> {
  const flags = applicationFlags(world);
  return {
    id: world.applicationId,
    name: world.bot.displayName,
    icon: null,
    description: '',
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Discord still sends it
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: toUser(world.bot),
    owner: toUser(world.bot),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_user_authorization_count: 0,
    ...unlisted,
    verify_key: '0'.repeat(64),
    team: null,
    flags,
    flags_new: String(flags),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: [...world.users.values()].filter((user) => user.installedApp).length,
    integration_types_config: { '0': {}, '1': {} },
  };
}

type BareMember = Omit<Wire<APIGuildMember>, 'user'>;

/** A member without the user inside, as in messages and resolved data. */
export function toBareMember(guild: StoredGuild, userId: string): BareMember | undefined {
  const member = guild.members.get(userId);
  return (
    member && {
      nick: null,
      avatar: null,
      banner: null,
      roles: member.roles,
      joined_at: isoTime(member.joinedAt),
      premium_since: null,
      communication_disabled_until: null,
      pending: false,
      deaf: false,
      mute: false,
      flags: 0,
    }
  );
}

export function toMember(world: World, guild: StoredGuild, userId: string): Wire<APIGuildMember> | undefined {
  const member = toBareMember(guild, userId);
  return member && { ...member, user: toUser(userOf(world, userId)) };
}
