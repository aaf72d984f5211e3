import type { Place, UploadSettings, UploadsView } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import type { Logger } from '../lib/logger.ts';
import type { Auto } from './auto.ts';
import type { Calls } from './calls.ts';
import type { ChannelRef } from './port.ts';
import type { Settings } from './settings.ts';
import type { Trace } from './traces.ts';
import { modeSentence } from './words.ts';

export interface ChannelSettingsOptions {
  readonly settings: Settings;
  readonly auto: Pick<Auto, 'tell'>;
  /** What holds for every channel alike. */
  readonly general: () => Pick<UploadsView, 'clicks' | 'captionsGoTo' | 'cartoonsGoTo'>;
  /** Ends the offers that are not wanted any more, in the background. */
  readonly withdraw: (platform: string, isMeant: (trace: Trace) => boolean) => void;
  /** Undefined where the platform has no uploads. */
  readonly callsOf: (platform: string) => Pick<Calls, 'problem' | 'isNsfw'> | undefined;
  /** Why what is set may be forgotten, in words for people. */
  readonly storeProblem: () => string | undefined;
  /** A channel that was left alone for a while is tried again. */
  readonly reopen: (channel: ChannelRef) => void;
  readonly logger: Logger;
}

/** Makes what /uploads shows and sets. */
export function createChannelSettings(options: ChannelSettingsOptions): UploadSettings {
  const { settings, auto, general, withdraw, callsOf, storeProblem, reopen, logger } = options;

  function find({ platform, workspace, channel }: Place) {
    const calls = callsOf(platform);
    if (channel === undefined || !calls)
      throw new UserError(
        'not_allowed',
        'I do not see what is posted here. Please use this in a channel on Discord or Slack where I am a member.',
      );
    const found: ChannelRef = { platform, channel, ...(workspace !== undefined && { workspace }) };
    return { channel: found, calls };
  }

  return {
    async view(place, { id }) {
      const { channel, calls } = find(place);
      const problems = [calls.problem(), storeProblem()].filter((problem) => problem !== undefined);
      return {
        ...(await settings.modeOf(channel, { nsfw: calls.isNsfw?.(channel) ?? false })),
        optedOut: await settings.isOptedOut({ platform: channel.platform, id }),
        ...general(),
        ...(problems.length > 0 && { problem: problems.join(' ') }),
      };
    },
    async setMode(place, mode) {
      const { channel } = find(place);
      const before = await settings.modeOf(channel);
      const isNews = before.isDefault ? mode !== 'off' : before.mode !== mode;
      // Told first: where the bot may not even speak, nothing is to be set.
      if (isNews)
        await auto.tell(channel, modeSentence(mode, general())).catch((error: unknown) => {
          if (error instanceof UserError) throw error;
          logger.warn({ err: error }, 'a channel was not told of its mode');
        });
      await settings.setMode(channel, mode);
      reopen(channel);
      if (mode === 'off') withdraw(channel.platform, ({ ref }) => ref.channel === channel.channel);
    },
    async setOptOut(place, { id }, optedOut) {
      const { platform } = find(place).channel;
      await settings.setOptedOut({ platform, id }, optedOut);
      if (optedOut) withdraw(platform, ({ authorId }) => authorId === id);
    },
  };
}
