import type { Gateway, GatewayServer } from './gateway.ts';
import { createInteracting, type Interacting } from './people/interacting.ts';
import { createPerson, type Person } from './people/people.ts';
import { allows, channelPermissions } from './permissions.ts';
import { createPlaces, type Places } from './places.ts';
import type { Faults } from './rest/faults.ts';
import type { RequestLog, RequestRecord } from './rest/request-log.ts';
import type { StoredChannel, StoredCommand, StoredUser } from './state.ts';
import { toTranscript } from './transcript.ts';
import { toInteractionView, toMessageView, type InteractionView, type MessageView } from './views.ts';
import { channelOf, userOf, type World } from './world.ts';

/** Patience for a loaded machine: what holds is seen at once. */
const defaultTimeoutMs = 60_000;
/** Conditions may also look at things outside of the emulator, which announce no change. */
const askAgainMs = 25;

/** Everything that a test or a page can do with the emulated Discord besides being the bot. */
export interface DiscordControl extends Places {
  readonly botId: string;
  readonly gateway: Gateway;
  readonly faults: Faults;
  /** The last requests with their statuses and times. */
  readonly requests: readonly RequestRecord[];
  /** What the bot has registered, everywhere. */
  readonly commands: readonly StoredCommand[];
  readonly interactions: readonly InteractionView[];
  /** Which privileged intents the developer portal has switched on; decides the next identify. */
  portalIntents: number;
  /** The people, guilds and channels that there are, for a page that shows them. */
  overview(): Overview;
  /** Calls back after every change until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Acts as a person. */
  as(userId: string): Person & Interacting;
  /** All messages of a channel, ephemeral ones included, oldest first. */
  messages(channelId: string): MessageView[];
  /** A channel's messages as text; as one person sees them where one is named. */
  transcript(channelId: string, userId?: string): string;
  /** The stored bytes of an attachment. */
  bytesOf(attachment: { readonly id: string }): Uint8Array | undefined;
  /** A file on the CDN with its bytes, whether or not an address for it is still valid. */
  file(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /**
   * Resolves with the first answer that is neither undefined nor false, asked again after every change
   * and every few milliseconds.
   * @throws Error with the label when the time is over or the signal aborts.
   */
  waitFor<T>(ask: () => T | undefined | false, options?: WaitOptions): Promise<T>;
}

export interface Overview {
  readonly botId: string;
  readonly users: readonly StoredUser[];
  readonly guilds: readonly {
    readonly id: string;
    readonly name: string;
    readonly memberIds: readonly string[];
  }[];
  readonly channels: readonly (Pick<
    StoredChannel,
    'id' | 'name' | 'type' | 'guildId' | 'parentId' | 'recipients'
  > & {
    /** Hidden from those who are not let in. */
    readonly private: boolean;
    readonly botSees: boolean;
  })[];
  readonly commands: readonly StoredCommand[];
}

export interface WaitOptions {
  readonly timeoutMs?: number;
  readonly label?: string;
  readonly signal?: AbortSignal;
}

interface Parts {
  readonly world: World;
  readonly gateway: GatewayServer;
  readonly faults: Faults;
  readonly log: RequestLog;
}

function waitFor<T>(world: World, ask: () => T | undefined | false, options: WaitOptions): Promise<T> {
  const { timeoutMs = defaultTimeoutMs, label = ask.toString(), signal } = options;
  return new Promise<T>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      clearInterval(again);
      world.changes.off('change', check);
      signal?.removeEventListener('abort', give);
    };
    const give = () => {
      stop();
      reject(new Error(`Waited ${timeoutMs} ms in vain for: ${label}`));
    };
    const check = () => {
      try {
        const answer = ask();
        if (answer === undefined || answer === false) return;
        stop();
        resolve(answer);
      } catch (error) {
        stop();
        reject(error instanceof Error ? error : new Error('The condition failed.', { cause: error }));
      }
    };
    const timer = setTimeout(give, timeoutMs);
    const again = setInterval(check, askAgainMs);
    world.changes.on('change', check);
    signal?.addEventListener('abort', give, { once: true });
    check();
  });
}

export function createControl({ world, gateway, faults, log }: Parts): DiscordControl {
  const messages = (channelId: string) =>
    [...channelOf(world, channelId).messages.values()].map((message) => toMessageView(world, message));
  const as = (userId: string) => {
    const { id } = userOf(world, userId);
    return { ...createPerson(world, id), ...createInteracting(world, id) };
  };
  return {
    ...createPlaces(world),
    botId: world.bot.id,
    gateway,
    faults,
    requests: log.records,
    get commands() {
      return [...world.commands.values()];
    },
    get interactions() {
      return [...world.interactions.values()].map((stored) => toInteractionView(world, stored));
    },
    get portalIntents() {
      return world.portalIntents;
    },
    set portalIntents(intents) {
      world.portalIntents = intents;
    },
    overview: () => ({
      botId: world.bot.id,
      users: [...world.users.values()],
      guilds: [...world.guilds.values()].map(({ id, name, members }) => ({
        id,
        name,
        memberIds: [...members.keys()],
      })),
      channels: [...world.channels.values()].map((channel) => {
        const { id, name, type, guildId, parentId, recipients } = channel;
        const everyone = channel.overwrites.get(guildId ?? '');
        return {
          id,
          name,
          type,
          recipients,
          private: allows(everyone?.deny ?? 0n, 'ViewChannel'),
          botSees:
            guildId === undefined
              ? recipients.includes(world.bot.id)
              : allows(channelPermissions(world, channel, world.bot.id), 'ViewChannel'),
          ...(guildId === undefined ? {} : { guildId }),
          ...(parentId === undefined ? {} : { parentId }),
        };
      }),
      commands: [...world.commands.values()],
    }),
    onChange(listener) {
      world.changes.on('change', listener);
      return () => world.changes.off('change', listener);
    },
    as,
    messages,
    transcript: (channelId, userId) =>
      toTranscript(userId === undefined ? messages(channelId) : as(userId).sees(channelId)),
    bytesOf: ({ id }) => world.cdn.bytesOf(id),
    file: (id) => world.cdn.file(id),
    waitFor: (ask, options = {}) => waitFor(world, ask, options),
  };
}
