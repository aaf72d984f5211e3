import { channelOf, messageIn } from './channels.ts';
import { ApiError, refuse, type Call, type Method } from './call.ts';
import type { StoredMessage } from '../workspace.ts';

/** Different emoji on one message, from one person and altogether. */
const limits = { person: 23, message: 50 };

function target(call: Call): StoredMessage {
  const { args } = call;
  if (args.optional('channel') === undefined || args.optional('timestamp') === undefined)
    throw new ApiError('no_item_specified');
  if (!/^\d+\.\d+$/.test(args.string('timestamp'))) throw new ApiError('bad_timestamp');
  const channel = channelOf(call);
  if (!channel.members.has(call.world.workspace.bot.id)) throw new ApiError('not_in_channel');
  if (channel.archived) throw new ApiError('is_archived');
  return messageIn(call, channel, 'timestamp');
}

function checkRoom({ reactions }: StoredMessage, name: string, user: string): void {
  if (!reactions.has(name) && reactions.size >= limits.message) throw new ApiError('too_many_emoji');
  const own = [...reactions.values()].filter((users) => users.includes(user));
  if (reactions.get(name)?.includes(user) !== true && own.length >= limits.person)
    throw new ApiError('too_many_reactions');
}

function react(on: boolean, already: string): Method {
  return {
    scopes: ['reactions:write'],
    token: 'bot',
    run(call) {
      const name = call.args.string('name');
      if (!/^[a-z0-9_+'-]+(?:::skin-tone-[2-6])?$/.test(name))
        throw refuse('invalid_name', [`bad emoji name ${name}`]);
      const message = target(call);
      if (on) checkRoom(message, name, call.world.workspace.bot.id);
      if (!call.world.messages.react(message, name, call.world.workspace.bot.id, on))
        throw new ApiError(already);
      return {};
    },
  };
}

/** `reactions.*` */
export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': react(true, 'already_reacted'),
  'reactions.remove': react(false, 'no_reaction'),
  'reactions.get': {
    scopes: ['reactions:read'],
    token: 'bot',
    run(call) {
      const message = target(call);
      return { type: 'message', channel: message.channel, message: call.world.payloads.message(message) };
    },
  },
};
