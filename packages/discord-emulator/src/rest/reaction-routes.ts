import { plainMessage, requirePermissions, visibleChannel } from '../access.ts';
import { toUser } from '../payloads/users.ts';
import { addReaction, clearReactions, knownEmoji, removeReaction } from '../reactions.ts';
import { userOf } from '../world.ts';
import { api, done, ok, param, type Call, type Routes } from './route.ts';

const all = '/channels/:channel_id/messages/:message_id/reactions';
const ofEmoji = `${all}/:emoji_name`;
const ofUser = `${ofEmoji}/:user_id`;

/** Reactions; `@me` stands for the bot. */
export const reactionRoutes: Routes = (world) => {
  const find = (call: Call) => {
    const channel = visibleChannel(world, param(call, 'channel_id'));
    requirePermissions(world, channel, 'ReadMessageHistory');
    return { channel, message: plainMessage(channel, param(call, 'message_id')) };
  };
  const emojiOf = (call: Call) => knownEmoji(param(call, 'emoji_name'));
  return [
    api('PUT', ofUser, (call) => {
      const { channel, message } = find(call);
      const emoji = emojiOf(call);
      if (!message.reactions.has(emoji)) requirePermissions(world, channel, 'AddReactions');
      addReaction(world, { channel, message, emoji, userId: world.bot.id });
      return done;
    }),
    api('DELETE', ofUser, (call) => {
      const { channel, message } = find(call);
      const id = param(call, 'user_id');
      const userId = id === '@me' ? world.bot.id : id;
      if (userId !== world.bot.id) requirePermissions(world, channel, 'ManageMessages');
      removeReaction(world, { channel, message, emoji: emojiOf(call), userId });
      return done;
    }),
    api('GET', ofEmoji, (call) => {
      const { message } = find(call);
      const { query } = call;
      const after = BigInt(query.get('after') ?? '0');
      const limit = Math.min(100, Number(query.get('limit') ?? 25));
      const people = [...(message.reactions.get(emojiOf(call)) ?? [])].filter((id) => BigInt(id) > after);
      return ok(people.slice(0, limit).map((id) => toUser(userOf(world, id))));
    }),
    api('DELETE', ofEmoji, (call) => {
      const { channel, message } = find(call);
      requirePermissions(world, channel, 'ManageMessages');
      clearReactions(world, { channel, message }, emojiOf(call));
      return done;
    }),
    api('DELETE', all, (call) => {
      const { channel, message } = find(call);
      requirePermissions(world, channel, 'ManageMessages');
      clearReactions(world, { channel, message });
      return done;
    }),
  ];
};
