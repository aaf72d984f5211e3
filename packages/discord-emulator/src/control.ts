import { randomUUID } from 'node:crypto';
import { type Changes, compact, type Faults, type RequestLog } from '@toonwit/emulator-kit';
import { createAdministration, type Administration } from './administration.ts';
import type { DiscordFaultRule } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import { botSees } from './gateway/session.ts';
import { createPersonInteractions, type PersonInteractions } from './people/interactions.ts';
import { createPersonMessages, type PersonMessages } from './people/messages.ts';
import { allows } from './permissions.ts';
import type { RequestFields, RequestRecord } from './rest/request-record.ts';
import type { StoredChannel, StoredCommand, StoredUser } from './stored-types.ts';
import { toTranscript } from './transcript.ts';
import { toInteractionView, toMessageView, type InteractionView, type MessageView } from './views.ts';
import { channelOf, userOf, type World } from './world.ts';

/** Everything that a test or a page can do with the emulated Discord besides being the bot. */
export interface DiscordControl extends Administration, Pick<Changes, 'onChange' | 'waitFor'> {
  readonly botId: string;
  readonly gateway: Gateway;
  /** What goes wrong with requests. */
  readonly faults: Faults<DiscordFaultRule>;
  /** The latest requests, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** What the bot has registered, everywhere. */
  readonly commands: readonly StoredCommand[];
  readonly interactions: readonly InteractionView[];
  /** Which privileged intents the developer portal has switched on. Switching one off ends all sessions. */
  portalIntents: number;
  /** Gives the bot a new token, as Reset Token in the developer portal does; the old one is refused from now on. */
  resetToken(): string;
  /** The people, guilds and channels that there are, for a page that shows them. */
  overview(): Overview;
  /** Acts as a person. */
  as(userId: string): PersonMessages & PersonInteractions;
  /** All messages of a channel, ephemeral ones included, oldest first. */
  messages(channelId: string): MessageView[];
  /** A channel's messages as text; as one person sees them if one is named. */
  transcript(channelId: string, userId?: string): string;
  /** A file with its bytes, whether or not an address for it is still valid. */
  file(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

interface Overview {
  readonly botId: string;
  readonly users: readonly StoredUser[];
  readonly guilds: readonly {
    readonly id: string;
    readonly name: string;
    readonly memberIds: readonly string[];
  }[];
  readonly channels: readonly ChannelOverview[];
  readonly commands: readonly StoredCommand[];
}

type ChannelOverview = Pick<StoredChannel, 'id' | 'name' | 'type' | 'guildId' | 'parentId' | 'recipients'> & {
  /** Hidden from everyone who is not let in. */
  readonly private: boolean;
  readonly botSees: boolean;
};

interface Parts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults<DiscordFaultRule>;
  readonly log: RequestLog<RequestFields>;
}

function toChannelOverview(world: World, channel: StoredChannel): ChannelOverview {
  const { id, name, type, guildId, parentId, recipients } = channel;
  const everyone = channel.overwrites.get(guildId ?? '');
  const isPrivate = allows(everyone?.deny ?? 0n, 'ViewChannel');
  return {
    ...{ id, name, type, recipients, private: isPrivate, botSees: botSees(world, id) },
    ...compact({ guildId, parentId }),
  };
}

/** Creates the control object of one emulator. */
export function createControl({ world, gateway, faults, log }: Parts): DiscordControl {
  const { onChange, waitFor } = world.changes;
  const messages = (channelId: string) =>
    [...channelOf(world, channelId).messages.values()].map((message) => toMessageView(world, message));
  const as = (userId: string) => {
    const { id } = userOf(world, userId);
    return { ...createPersonMessages(world, id), ...createPersonInteractions(world, id) };
  };
  return {
    ...createAdministration(world),
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
      const withdrawn = world.portalIntents & ~intents;
      world.portalIntents = intents;
      if (withdrawn !== 0) gateway.revokeSessions();
    },
    resetToken() {
      world.token = `reset-${randomUUID()}`;
      gateway.revokeSessions();
      return world.token;
    },
    overview: () => ({
      botId: world.bot.id,
      users: [...world.users.values()],
      guilds: [...world.guilds.values()].map(({ id, name, members }) => ({
        id,
        name,
        memberIds: [...members.keys()],
      })),
      channels: [...world.channels.values()].map((channel) => toChannelOverview(world, channel)),
      commands: [...world.commands.values()],
    }),
    onChange,
    waitFor,
    as,
    messages,
    transcript: (channelId, userId) =>
      toTranscript(userId === undefined ? messages(channelId) : as(userId).visible(channelId)),
    file: (id) => world.cdn.file(id),
  };
}
