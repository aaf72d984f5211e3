import { z } from 'zod';
import { createOptOuts, type OptOuts, type Person } from '../core/settings/opt-outs.ts';
import { uploadModes, type UploadMode } from '../core/settings/upload-settings.ts';
import type { Store } from '../store/store.ts';
import type { ChannelRef } from './platform-port.ts';

/** How long a channel that follows the default mode takes part in catch-up after it was first seen. */
const defaultChannelMs = 30 * 24 * 60 * 60_000;

/** What admins chose for their channels, and people for themselves. */
export interface StoredChoices extends OptOuts {
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
export function createStoredChoices({
  store,
  defaultMode: configured,
  clock,
}: ChoicesOptions): StoredChoices {
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
      await store.add(channelKey(channel), record(channel), { ttlMs: defaultChannelMs });
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
