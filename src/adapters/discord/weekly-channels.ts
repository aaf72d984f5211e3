import type { Channels } from '../../core/weekly-channels.ts';
import type { FollowUps } from '../../core/follow-ups.ts';
import type { DiscordApi } from './api.ts';
import { replyLimits } from './limits.ts';
import type { ReadRecentMessages } from './receive/recent-messages.ts';
import { renderReply } from './reply/render.ts';
import type { Language } from '../../languages/language.ts';

interface ChannelsOptions {
  readonly api: DiscordApi;
  readonly readRecentMessages: ReadRecentMessages;
  readonly followUps: FollowUps;
  readonly isOurs: () => boolean;
  /** The language of a server's settings. */
  readonly languageOf: (guildId: string) => Language | undefined;
}

/** Creates what the bot does in channels without anybody asking. */
export function createChannels(options: ChannelsOptions): Channels {
  const { api, readRecentMessages, followUps, isOurs, languageOf } = options;
  return {
    platform: 'discord',
    limits: replyLimits,
    isOurs,
    read: ({ channel: channelId = '', workspace: guildId }) => readRecentMessages({ channelId, guildId }),
    languageOf: ({ workspace }) => (workspace === undefined ? undefined : languageOf(workspace)),
    async post({ channel = '', workspace = '' }, reply, signal) {
      const language = languageOf(workspace);
      for (const message of await renderReply(reply, { command: 'mood', followUps, language }))
        await api.post(channel, message, signal);
    },
  };
}
