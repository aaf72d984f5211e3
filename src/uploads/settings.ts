import { UserError } from '../core/errors.ts';
import type { Place } from '../core/interaction.ts';
import type { Person } from '../core/settings/opt-outs.ts';
import type { UploadMode, UploadSettings } from '../core/settings/upload-settings.ts';
import { message } from '../languages/message.ts';
import type { Logger } from '../lib/logger.ts';
import type { Announce } from './announce.ts';
import type { Platforms } from './attached-platforms.ts';
import type { ChannelRef } from './platform-port.ts';
import type { StoredChoices } from './stored-choices.ts';
import { modeSentence, type UploadRules } from './texts.ts';

interface SettingsOptions {
  readonly choices: StoredChoices;
  readonly announce: Announce;
  readonly platforms: Platforms;
  readonly rules: () => UploadRules;
  /** Why the store may forget what is set, in words for people. */
  readonly storeProblem: () => string | undefined;
  readonly onModeSet: (channel: ChannelRef, mode: UploadMode) => void;
  readonly onOptOut: (person: Person) => void;
  readonly logger: Logger;
}

/** Creates what /uploads shows and sets. */
export function createSettings(options: SettingsOptions): UploadSettings {
  const { choices, announce, platforms, rules, storeProblem, onModeSet, onOptOut, logger } = options;

  function find({ platform: name, workspace, channel }: Place) {
    const platform = platforms.find(name);
    if (channel === undefined || !platform) throw new UserError('not_allowed', message('uploads.noChannel'));
    return { platform, channel: { platform: name, channel, ...(workspace !== undefined && { workspace }) } };
  }

  return {
    async view(place, { id }) {
      const { channel, platform } = find(place);
      const problems = [platform.problem(), storeProblem()].filter((problem) => problem !== undefined);
      return {
        ...(await choices.modeOf(channel, { nsfw: platform.isNsfw?.(channel) ?? false })),
        optedOut: await choices.isOptedOut({ platform: place.platform, id }),
        ...rules(),
        ...(problems.length > 0 && { problem: problems }),
      };
    },
    async setMode(place, mode, language) {
      const { channel } = find(place);
      const before = await choices.modeOf(channel);
      const isNews = before.isDefault ? mode !== 'off' : before.mode !== mode;
      // Announced first: no mode is set where the bot may not even speak.
      if (isNews)
        await announce(channel, (each) => modeSentence(mode, rules(), each), language).catch(
          (error: unknown) => {
            if (error instanceof UserError) throw error;
            logger.warn({ err: error }, 'a channel could not be told its mode');
          },
        );
      await choices.setMode(channel, mode);
      onModeSet(channel, mode);
    },
    async setOptOut(place, { id }, optedOut) {
      const person = { platform: find(place).channel.platform, id };
      await choices.setOptedOut(person, optedOut);
      if (optedOut) onOptOut(person);
    },
  };
}
