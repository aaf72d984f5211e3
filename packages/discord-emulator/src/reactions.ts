import { ApiError } from './api-error.ts';
import { toEmoji } from './payloads/messages.ts';
import { audience } from './messages.ts';
import { toMember } from './payloads/users.ts';
import type { StoredChannel, StoredMessage } from './stored-types.ts';
import { Intent } from './protocol.ts';
import type { World } from './world.ts';

const maxKinds = 20;
const intents = { guild: Intent.guildMessageReactions, direct: Intent.directMessageReactions };
/** One emoji and nothing else; a string, as the compiler's target does not know the `v` flag. */
const oneEmoji = new RegExp('^\\p{RGI_Emoji}$', 'v');

/** The emoji itself, where it is one of Unicode's. @throws ApiError 10014 for anything else, a guild's own included. */
export function knownEmoji(emoji: string): string {
  if (!oneEmoji.test(emoji) && !oneEmoji.test(`${emoji}\uFE0F`)) throw new ApiError('unknownEmoji');
  return emoji;
}

interface Reaction {
  readonly channel: StoredChannel;
  readonly message: StoredMessage;
  readonly userId: string;
  /** As `knownEmoji` returns it. */
  readonly emoji: string;
}

function announce(world: World, t: string, { channel, message, userId, emoji }: Reaction): void {
  const guild = world.guilds.get(channel.guildId ?? '');
  const added = t === 'MESSAGE_REACTION_ADD';
  world.dispatch({
    t,
    ...audience(channel, undefined, intents),
    build: () => ({
      user_id: userId,
      channel_id: channel.id,
      message_id: message.id,
      emoji: toEmoji(emoji),
      burst: false,
      type: 0,
      ...(guild === undefined ? {} : { guild_id: guild.id }),
      ...(added ? { message_author_id: message.authorId } : {}),
      ...(added && guild !== undefined ? { member: toMember(world, guild, userId) } : {}),
    }),
  });
}

/** Adds somebody's reaction; a second time changes nothing. */
export function addReaction(world: World, reaction: Reaction): void {
  const { message, emoji, userId } = reaction;
  const people = message.reactions.get(emoji) ?? new Set();
  if (people.size === 0 && message.reactions.size >= maxKinds) throw new ApiError('tooManyReactions');
  if (people.has(userId)) return;
  message.reactions.set(emoji, people.add(userId));
  announce(world, 'MESSAGE_REACTION_ADD', reaction);
}

/** Removes somebody's reaction, if there is one. */
export function removeReaction(world: World, reaction: Reaction): void {
  const { message, emoji, userId } = reaction;
  const people = message.reactions.get(emoji);
  if (people?.delete(userId) !== true) return;
  if (people.size === 0) message.reactions.delete(emoji);
  announce(world, 'MESSAGE_REACTION_REMOVE', reaction);
}

/** Removes all reactions of a message, or all with one emoji. */
export function clearReactions(
  world: World,
  { channel, message }: Pick<Reaction, 'channel' | 'message'>,
  emoji?: string,
): void {
  if (emoji === undefined) message.reactions.clear();
  else message.reactions.delete(emoji);
  world.dispatch({
    t: emoji === undefined ? 'MESSAGE_REACTION_REMOVE_ALL' : 'MESSAGE_REACTION_REMOVE_EMOJI',
    ...audience(channel, undefined, intents),
    build: () => ({
      channel_id: channel.id,
      message_id: message.id,
      ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
      ...(emoji === undefined ? {} : { emoji: toEmoji(emoji) }),
    }),
  });
}
