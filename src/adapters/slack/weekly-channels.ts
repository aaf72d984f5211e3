import type { Channels } from '../../core/settings/weekly-channels.ts';
import type { RememberedButtons } from '../../core/replies/remembered-buttons.ts';
import type { Logger } from '../../lib/logger.ts';
import type { SlackApi } from './api.ts';
import { replyLimits } from './limits.ts';
import type { ReadRecentMessages } from './receive/recent-messages.ts';
import type { Delivery } from './reply/deliver.ts';
import { createPrepare } from './reply/prepare.ts';

interface ChannelsOptions {
  readonly api: SlackApi;
  readonly deliver: Delivery;
  readonly readRecentMessages: ReadRecentMessages;
  readonly rememberedButtons: RememberedButtons;
  readonly logger: Logger;
  readonly isOurs: () => boolean;
}

/** Creates what the bot does in channels without anybody asking. */
export function createChannels(options: ChannelsOptions): Channels {
  const { api, deliver, readRecentMessages, rememberedButtons, logger, isOurs } = options;
  const prepare = createPrepare({ api, logger });
  return {
    platform: 'slack',
    limits: replyLimits,
    isOurs,
    read: ({ channel = '' }) => readRecentMessages({ channel, thread: undefined }),
    async post({ channel = '' }, reply, signal) {
      const message = await prepare(reply, { ephemeral: false, command: 'mood', rememberedButtons }, signal);
      await deliver({ user: '', channel }, message, signal);
    },
  };
}
