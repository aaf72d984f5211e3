import type { Channels } from '../../core/settings/weekly-channels.ts';
import type { RememberedButtons } from '../../core/replies/remembered-buttons.ts';
import type { DiscordApi } from './api.ts';
import { replyLimits } from './limits.ts';
import type { ReadRecentMessages } from './receive/recent-messages.ts';
import { renderReply } from './reply/render.ts';
import type { Language } from '../../languages/language.ts';

interface ChannelsOptions {
  readonly api: DiscordApi;
  readonly readRecentMessages: ReadRecentMessages;
  readonly rememberedButtons: RememberedButtons;
  readonly isOurs: () => boolean;
  /** The language of a server's settings. */
  readonly languageOf: (guildId: string) => Language | undefined;
}

/** Creates what the bot does in channels without anybody asking. */
export function createChannels(options: ChannelsOptions): Channels {
  const { api, readRecentMessages, rememberedButtons, isOurs, languageOf } = options;
  return {
    platform: 'discord',
    limits: replyLimits,
    isOurs,
    read: ({ channel: channelId = '', workspace: guildId }) => readRecentMessages({ channelId, guildId }),
    languageOf: ({ workspace }) => (workspace === undefined ? undefined : languageOf(workspace)),
    async post({ channel = '', workspace = '' }, reply, signal) {
      const language = languageOf(workspace);
      for (const message of renderReply(reply, { command: 'mood', rememberedButtons, language }))
        await api.post(channel, message, signal);
    },
  };
}
