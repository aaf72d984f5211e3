import { channelOf, messageIn } from './channels.ts';
import { ApiError, refuse, type Call, type Method } from './call.ts';
import type { StoredMessage } from '../workspace.ts';

function target(call: Call): StoredMessage {
  const channel = channelOf(call);
  if (!channel.members.has(call.em.workspace.bot.id)) throw new ApiError('not_in_channel');
  if (channel.archived) throw new ApiError('is_archived');
  return messageIn(call, channel, 'timestamp');
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
      if (!call.em.messages.react(message, name, call.em.workspace.bot.id, on)) throw new ApiError(already);
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
      return { type: 'message', channel: message.channel, message: call.em.shapes.message(message) };
    },
  },
};
