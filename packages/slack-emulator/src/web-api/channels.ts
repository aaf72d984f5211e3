import type { Channel, StoredMessage } from '../workspace.ts';
import { ApiError, needScope, type Call } from './call.ts';

/** The scope for one kind of channel, such as `groups:history`. */
function scopeFor(channel: Channel, what: 'history' | 'read'): string {
  const group = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' }[channel.kind];
  return `${group}:${what}`;
}

/**
 * The channel that a call names. One that the bot cannot see does not exist for it.
 * @throws ApiError channel_not_found, or team_access_not_granted in a workspace of an organisation that took its access away
 */
export function channelOf({ world, args }: Call, named = args.string('channel')): Channel {
  const key = named.replace(/^#/, '');
  const { channels, people, bot, team, teams } = world.workspace;
  const channel =
    channels.get(key) ?? [...channels.values()].find((one) => one.name === key && one.kind === 'public');
  const person = people.get(key);
  if (!channel && person && !person.isBot) return world.workspace.direct([person.id, bot.id]);
  if (!channel || (channel.kind !== 'public' && !channel.members.has(bot.id)))
    throw new ApiError('channel_not_found');
  if (teams.get(channel.workspaceId ?? team.id)?.isGranted === false)
    throw new ApiError('team_access_not_granted');
  return channel;
}

/**
 * The channel of a call that writes into it.
 * @throws ApiError channel_not_found, is_archived, not_in_channel
 */
export function writableChannel(call: Call, allowPublic: boolean, named?: string): Channel {
  const channel = channelOf(call, named);
  if (channel.archived) throw new ApiError('is_archived');
  const member = channel.members.has(call.world.workspace.bot.id);
  if (!member && !(allowPublic && call.token.scopes.has('chat:write.public')))
    throw new ApiError('not_in_channel');
  return channel;
}

/**
 * The channel of a call that reads its messages.
 * @throws ApiError channel_not_found, missing_scope, not_in_channel
 */
export function readableChannel(call: Call): Channel {
  const channel = channelOf(call);
  needScope(call.token, scopeFor(channel, 'history'));
  if (!channel.members.has(call.world.workspace.bot.id)) throw new ApiError('not_in_channel');
  return channel;
}

/**
 * The channel of a call that reads about it.
 * @throws ApiError channel_not_found, missing_scope
 */
export function knownChannel(call: Call): Channel {
  const channel = channelOf(call);
  needScope(call.token, scopeFor(channel, 'read'));
  return channel;
}

/** The message in a channel that everyone sees. @throws ApiError message_not_found */
export function messageIn(call: Call, channel: Channel, name = 'ts'): StoredMessage {
  const message = call.world.workspace.find(channel.id, call.args.string(name));
  if (!message || message.ephemeralFor !== undefined || message.tombstone === true)
    throw new ApiError('message_not_found');
  return message;
}
