import { z } from 'zod';
import { uploadModes, type UploadMode } from '../core/command.ts';
import type { Store } from '../store/store.ts';
import type { ChannelRef } from './port.ts';

/** What is kept of a channel: the mode that an admin chose, or nothing but that it follows the default. */
const channelRecord = z.object({
  mode: z.enum(uploadModes).optional(),
  /** Ms since 1970; what was posted before is not picked up. */
  since: z.number(),
  workspace: z.string().optional(),
});

/** Channels that follow the default are known for so long after they were first seen, in ms. */
const knownForMs = 30 * 24 * 60 * 60_000;

export interface ChannelMode {
  readonly mode: UploadMode;
  readonly isDefault: boolean;
}

/** What admins chose for channels and people for themselves. */
export interface Settings {
  /** In a channel marked as not safe for work, the default does not count: it is off unless somebody chose. */
  modeOf(channel: ChannelRef, place?: { readonly nsfw: boolean }): Promise<ChannelMode>;
  setMode(channel: ChannelRef, mode: UploadMode): Promise<void>;
  /** Remembers a channel that follows the default, so that missed uploads are looked for there. */
  noteDefault(channel: ChannelRef): Promise<void>;
  /** The channels of a platform in which pictures are not left alone, and since when. */
  optedIn(platform: string): Promise<readonly { readonly channel: ChannelRef; readonly since: number }[]>;
  isOptedOut(person: Person): Promise<boolean>;
  setOptedOut(person: Person, optedOut: boolean): Promise<void>;
  /** Whether a person agreed that their pictures go to a provider. */
  hasAgreed(person: Person, provider: string): Promise<boolean>;
  agree(person: Person, provider: string): Promise<void>;
}

/** People are the same in all workspaces of a platform. */
export interface Person {
  readonly platform: string;
  readonly id: string;
}

export interface SettingsOptions {
  readonly store: Store;
  readonly defaultMode: UploadMode;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const channelKey = ({ platform, channel }: ChannelRef) => `channel/${platform}/${channel}`;
const optOutKey = ({ platform, id }: Person) => `optout/${platform}/${id}`;
const agreedKey = ({ platform, id }: Person, provider: string) => `agreed/${platform}/${id}/${provider}`;

function readRecord(text: string | undefined): z.output<typeof channelRecord> | undefined {
  return text === undefined ? undefined : channelRecord.parse(JSON.parse(text));
}

/** Makes the settings; all of them stand in the store. */
export function createSettings({ store, defaultMode, clock }: SettingsOptions): Settings {
  const write = ({ workspace }: ChannelRef, mode?: UploadMode) =>
    JSON.stringify({ since: clock(), workspace, mode } satisfies z.input<typeof channelRecord>);

  return {
    async modeOf(channel, { nsfw } = { nsfw: false }) {
      const chosen = readRecord(await store.get(channelKey(channel)))?.mode;
      return { mode: chosen ?? (nsfw ? 'off' : defaultMode), isDefault: chosen === undefined };
    },
    setMode: (channel, mode) => store.set(channelKey(channel), write(channel, mode)),
    async noteDefault(channel) {
      const key = channelKey(channel);
      if ((await store.get(key)) === undefined) await store.set(key, write(channel), { ttlMs: knownForMs });
    },
    async optedIn(platform) {
      const prefix = `channel/${platform}/`;
      return [...(await store.list(prefix))].flatMap(([key, text]) => {
        const { mode = defaultMode, since, workspace } = channelRecord.parse(JSON.parse(text));
        const channel = {
          platform,
          channel: key.slice(prefix.length),
          ...(workspace !== undefined && { workspace }),
        };
        return mode === 'off' ? [] : [{ channel, since }];
      });
    },
    isOptedOut: async (person) => (await store.get(optOutKey(person))) !== undefined,
    setOptedOut: (person, optedOut) =>
      optedOut ? store.set(optOutKey(person), 'yes') : store.delete(optOutKey(person)),
    hasAgreed: async (person, provider) => (await store.get(agreedKey(person, provider))) !== undefined,
    agree: (person, provider) => store.set(agreedKey(person, provider), 'yes'),
  };
}
