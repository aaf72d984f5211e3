import {
  PermissionFlagsBits,
  type Client,
  type CommandInteractionResolvedData,
  type Message,
} from 'discord.js';
import type { Names } from './plain-text.ts';

/** Where else to look for names than in the client's cache. */
interface NameSources {
  readonly resolved?: Readonly<CommandInteractionResolvedData> | null;
  /** Its payload names everybody whom it mentions. */
  readonly message?: Pick<Message, 'mentions'>;
}

function isNamed(thing: unknown): thing is { readonly name: string } {
  return typeof thing === 'object' && thing !== null && 'name' in thing && typeof thing.name === 'string';
}

/**
 * The names that a person sees in place of ids. Roles and channels are named only from their own guild, and channels only if
 * everybody there sees them, so that no id tells what it is hidden from.
 */
export function namesFor(
  { client, guildId }: { readonly client: Client; readonly guildId: string | null },
  { resolved, message }: NameSources,
): Names {
  const guild = guildId === null ? undefined : client.guilds.cache.get(guildId);
  return {
    user(id) {
      const member = resolved?.members?.get(id);
      if (member && 'displayName' in member) return member.displayName;
      if (member && 'nick' in member && typeof member.nick === 'string') return member.nick;
      const cached = guild?.members.cache.get(id)?.displayName;
      const user = resolved?.users?.get(id) ?? message?.mentions.users.get(id) ?? client.users.cache.get(id);
      return cached ?? user?.displayName;
    },
    role(id) {
      const role = resolved?.roles?.get(id) ?? guild?.roles.cache.get(id);
      return role?.name.replace(/^@/, '');
    },
    channel(id) {
      const known = resolved?.channels?.get(id);
      if (isNamed(known)) return `#${known.name}`;
      const channel = guild?.channels.cache.get(id);
      const isOpen =
        guild && channel?.permissionsFor(guild.roles.everyone)?.has(PermissionFlagsBits.ViewChannel);
      return channel && isOpen === true ? `#${channel.name}` : undefined;
    },
  };
}
