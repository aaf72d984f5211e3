import { ApiError } from './api-error.ts';
import { botSees } from './gateway/session.ts';
import { allows, botPermissions, type KnownPermission } from './permissions.ts';
import type { StoredChannel, StoredGuild, StoredMessage } from './stored-types.ts';
import { channelOf, guildOf, messageOf, type World } from './world.ts';

/** A channel that the bot can see. @throws ApiError 10003, or 50001 where it cannot. */
export function visibleChannel(world: World, id: string): StoredChannel {
  const channel = channelOf(world, id);
  if (!botSees(world, id)) throw new ApiError('missingAccess');
  return channel;
}

/** A guild that the bot is in. @throws ApiError 10004, or 50001 where it is not a member. */
export function joinedGuild(world: World, id: string): StoredGuild {
  const guild = guildOf(world, id);
  if (!guild.botPresent) throw new ApiError('missingAccess');
  return guild;
}

/** @throws ApiError 50013 where the bot lacks one of the permissions in the channel. */
export function requirePermissions(world: World, channel: StoredChannel, ...names: KnownPermission[]): void {
  const bits = botPermissions(world, channel);
  if (!names.every((name) => allows(bits, name))) throw new ApiError('missingPermissions');
}

/** A message that REST can reach: never an ephemeral one, which only the interaction's token opens. */
export function plainMessage(channel: StoredChannel, id: string): StoredMessage {
  const message = messageOf(channel, id);
  if (message.visibleTo !== undefined) throw new ApiError('unknownMessage');
  return message;
}
