import type { Notified, StoredChannel } from './stored-types.ts';
import type { AllowedMentions } from './validate/message.ts';
import { allows, channelPermissions } from './permissions.ts';
import type { World } from './world.ts';

interface Mentions {
  readonly users: string[];
  readonly roles: string[];
  readonly everyone: boolean;
  readonly notified: Notified;
}

interface MentionSource {
  readonly content: string;
  readonly authorId: string;
  readonly channel: StoredChannel;
  /** Absent means that everything in the text counts. */
  readonly allowed: AllowedMentions | undefined;
  /** The author of the message that this one answers. */
  readonly repliedUserId?: string | undefined;
  /** Silent and ephemeral messages notify nobody. */
  readonly silent: boolean;
}

/**
 * Finds whom a text mentions, as far as its allowed mentions let it (resources/message, "Allowed Mentions
 * Object"). Embeds never mention anybody.
 */
export function findMentions(world: World, source: MentionSource): Mentions {
  const { content, authorId, channel, allowed, repliedUserId, silent } = source;
  const guild = world.guilds.get(channel.guildId ?? '');
  const mayUser = (id: string) =>
    allowed === undefined || allowed.parse.includes('users') || allowed.users.includes(id);
  const mayRole = (id: string) =>
    allowed === undefined || allowed.parse.includes('roles') || allowed.roles.includes(id);
  const idsIn = (pattern: RegExp) => [...new Set([...content.matchAll(pattern)].map(([, id = '']) => id))];

  const users = idsIn(/<@!?(\d+)>/g).filter((id) => world.users.has(id) && mayUser(id));
  if (repliedUserId !== undefined && (allowed?.repliedUser ?? true) && !users.includes(repliedUserId)) {
    users.push(repliedUserId);
  }
  const roles = idsIn(/<@&(\d+)>/g).filter((id) => guild?.roles.has(id) === true && mayRole(id));
  const everyone =
    guild !== undefined &&
    /@(everyone|here)/.test(content) &&
    (allowed === undefined || allowed.parse.includes('everyone')) &&
    allows(channelPermissions(world, channel, authorId), 'MentionEveryone');
  return {
    users,
    roles,
    everyone,
    notified: silent ? { users: [], roles: [], everyone: false } : { users, roles, everyone },
  };
}
