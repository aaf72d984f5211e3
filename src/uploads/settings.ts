import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import type { Place } from '../core/interaction.ts';
import { createOptOuts, type OptOuts, type Person } from '../core/opt-outs.ts';
import { uploadModes, type UploadMode, type UploadSettings } from '../core/upload-settings.ts';
import type { Language } from '../languages/language.ts';
import { message } from '../languages/message.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import { uploadLimits } from './limits.ts';
import type { Platforms } from './platforms.ts';
import type { ChannelRef } from './port.ts';
import { modeSentence, type UploadRules } from './texts.ts';

/** What admins chose for their channels, and people for themselves. */
export interface Choices extends OptOuts {
  /** In a channel marked as not safe for work, the default mode doesn't count: it is off until somebody sets a mode. */
  modeOf(
    channel: ChannelRef,
    place?: { readonly nsfw: boolean },
  ): Promise<{ readonly mode: UploadMode; readonly isDefault: boolean }>;
  setMode(channel: ChannelRef, mode: UploadMode): Promise<void>;
  /** Remembers a channel that follows the default mode, so that catch-up looks there too. */
  noteDefault(channel: ChannelRef): Promise<void>;
  /** The channels of a platform whose mode is not off, and since when, in ms since 1970. */
  activeChannels(
    platform: string,
  ): Promise<readonly { readonly channel: ChannelRef; readonly since: number }[]>;
  /** Whether a person agreed that their pictures go to a provider. */
  hasConsented(person: Person, provider: string): Promise<boolean>;
  consent(person: Person, provider: string): Promise<void>;
}

interface ChoicesOptions {
  readonly store: Store;
  readonly defaultMode: UploadMode;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const channelSchema = z.object({
  /** Absent where the channel follows the default. */
  mode: z.enum(uploadModes).optional(),
  /** Ms since 1970; catch-up ignores what was posted before. */
  since: z.number(),
  workspace: z.string().optional(),
});

const parseChannel = (text: string) => channelSchema.parse(JSON.parse(text));
const channelKey = ({ platform, channel }: ChannelRef) => `channel/${platform}/${channel}`;
const consentKey = ({ platform, id }: Person, provider: string) => `agreed/${platform}/${id}/${provider}`;

/** Creates the choices, all of which are kept in the store. */
export function createChoices({ store, defaultMode: configured, clock }: ChoicesOptions): Choices {
  // Earlier opt-outs may be lost, so uploads are off where nobody set a mode.
  const defaultMode = () => (store.hasForgotten === true ? 'off' : configured);
  const record = ({ workspace }: ChannelRef, mode?: UploadMode) =>
    JSON.stringify({ since: clock(), workspace, mode } satisfies z.input<typeof channelSchema>);

  return {
    async modeOf(channel, { nsfw } = { nsfw: false }) {
      const stored = await store.get(channelKey(channel));
      const chosen = stored === undefined ? undefined : parseChannel(stored).mode;
      return { mode: chosen ?? (nsfw ? 'off' : defaultMode()), isDefault: chosen === undefined };
    },
    setMode: (channel, mode) => store.set(channelKey(channel), record(channel, mode)),
    async noteDefault(channel) {
      await store.add(channelKey(channel), record(channel), { ttlMs: uploadLimits.defaultChannelMs });
    },
    async activeChannels(platform) {
      const prefix = `channel/${platform}/`;
      return [...(await store.list(prefix))].flatMap(([key, text]) => {
        const { mode = defaultMode(), since, workspace } = parseChannel(text);
        const where = workspace === undefined ? {} : { workspace };
        const channel = { platform, channel: key.slice(prefix.length), ...where };
        return mode === 'off' ? [] : [{ channel, since }];
      });
    },
    ...createOptOuts(store),
    hasConsented: async (person, provider) => (await store.get(consentKey(person, provider))) !== undefined,
    consent: (person, provider) => store.set(consentKey(person, provider), 'yes'),
  };
}

/** Tells a channel in a language what happens to its pictures, unless that is the last thing it was told, in whichever language. */
export type Announce = (
  channel: ChannelRef & { readonly thread?: string },
  lineIn: (language: Language) => string,
  language: Language,
) => Promise<void>;

/** Creates the announcements to channels. */
export function createAnnounce({ store, platforms }: { store: Store; platforms: Platforms }): Announce {
  const underWay = new Map<string, Promise<void>>();

  return (channel, lineIn, language) => {
    const key = `told/${channel.platform}/${channel.channel}`;
    const announce = async () => {
      const told = lineIn('en');
      if ((await store.get(key)) === told) return;
      await platforms.of(channel).announce(channel, lineIn(language));
      await store.set(key, told);
    };
    const now = underWay.get(key) ?? announce().finally(() => underWay.delete(key));
    underWay.set(key, now);
    return now;
  };
}

interface SettingsOptions {
  readonly choices: Choices;
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
