import type { Channels } from '../../core/channels.ts';
import type { FollowUps } from '../../core/follow-ups.ts';
import type { DiscordApi } from './api.ts';
import { replyLimits } from './limits.ts';
import type { ReadRecentMessages } from './receive/recent-messages.ts';
import { renderReply } from './reply/render.ts';

interface ChannelsOptions {
  readonly api: DiscordApi;
  readonly readRecentMessages: ReadRecentMessages;
  readonly followUps: FollowUps;
  readonly isOurs: () => boolean;
}

/** Creates what the bot does in channels without anybody asking. */
export function createChannels(options: ChannelsOptions): Channels {
  const { api, readRecentMessages, followUps, isOurs } = options;
  return {
    platform: 'discord',
    limits: replyLimits,
    isOurs,
    read: ({ channel: channelId = '', workspace: guildId }) => readRecentMessages({ channelId, guildId }),
    async post({ channel = '' }, reply, signal) {
      for (const message of await renderReply(reply, { command: 'mood', followUps }))
        await api.post(channel, message, signal);
    },
  };
}
