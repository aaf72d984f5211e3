import { isJsonObject } from '@toonwit/emulator-kit';
import { ApiError } from './api-error.ts';
import type { StoredChannel } from './stored-types.ts';
import type { MessageBody } from './validate/message.ts';
import type { World } from './world.ts';

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a guild's automatic moderation keeps a message out. */
function isBlocked(
  world: World,
  channel: StoredChannel,
  { content, embeds, components }: MessageBody,
): boolean {
  const words = world.guilds.get(channel.guildId ?? '')?.blockedWords ?? [];
  if (words.length === 0) return false;
  const said = textsIn([content, embeds, components]).join('\n').toLowerCase();
  return words.some((word) => said.includes(word.toLowerCase()));
}

/**
 * Whether moderators and their rules let a message in. Which error Discord names for which use of a closed thread isn't
 * documented: here, writing gets 160005 and editing 50083.
 * @throws ApiError 200000 for words that automatic moderation keeps out, or the given one in a closed thread.
 */
export function requireModerated(
  world: World,
  channel: StoredChannel,
  body: MessageBody,
  ifLocked: 'threadLocked' | 'archivedThread',
): void {
  if (channel.locked) throw new ApiError(ifLocked);
  if (isBlocked(world, channel, body)) throw new ApiError('blockedByAutoMod');
}
