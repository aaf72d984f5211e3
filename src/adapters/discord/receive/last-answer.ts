import type { APIMessage, GatewayMessageCreateDispatchData as Posted } from 'discord.js';
import type { DiscordApi } from '../api.ts';
import { timeoutsMs } from '../limits.ts';
import { rememberedButtonsBelow } from '../reply/buttons.ts';

/** An answer of the bot that somebody may mean. */
export interface GivenAnswer {
  readonly id: string;
  /** The ids of its remembered buttons. */
  readonly buttons: readonly string[];
  /** Who may delete it, if anybody may. */
  readonly deleter: string | undefined;
}

function answerIn({ id, components = [] }: Pick<APIMessage, 'id' | 'components'>): GivenAnswer {
  const [, deleter] = /"custom_id":"delete:(\d+)"/.exec(JSON.stringify(components)) ?? [];
  return { id, buttons: rememberedButtonsBelow(components), deleter };
}

/** Finds the answers that a message may mean, newest first; undefined if the bot may not look. */
export type FindAnswers = (message: Posted) => Promise<readonly GivenAnswer[] | undefined>;

/**
 * Creates the finder: the answer that a message replies to, or else the latest above it; in a channel, only those that the
 * same person asked for.
 */
export function createFindAnswers(
  api: Pick<DiscordApi, 'messagesBefore'>,
  botUserId: () => string | undefined,
): FindAnswers {
  return async ({ id, channel_id: channelId, guild_id: guildId, author, referenced_message: replied }) => {
    if (replied) return replied.author.id === botUserId() ? [answerIn(replied)] : [];
    try {
      const above = await api.messagesBefore(channelId, id, AbortSignal.timeout(timeoutsMs.laterMessages));
      return above
        .filter((each) => each.author.id === botUserId())
        .map(answerIn)
        .filter(({ deleter }) => guildId === undefined || deleter === author.id);
    } catch {
      return undefined;
    }
  };
}
