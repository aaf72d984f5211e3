import { keep } from '@toonwit/emulator-kit';
import type { Overwrite, StoredChannel } from './stored-types.ts';
import { toChannel } from './payloads/guilds.ts';
import { ChannelKind, Intent } from './protocol.ts';
import type { World } from './world.ts';

const maxChannels = 5000;

interface ChannelDraft {
  readonly type: ChannelKind;
  readonly name?: string;
  readonly guildId?: string;
  readonly parentId?: string;
  readonly nsfw?: boolean;
  readonly recipients?: readonly string[];
  readonly overwrites?: ReadonlyMap<string, Overwrite>;
  /** A thread started from a message has the message's id. */
  readonly id?: string;
}

/** Creates a channel, and announces it on the gateway if it belongs to a guild. */
export function createChannel(world: World, draft: ChannelDraft): StoredChannel {
  const { type, guildId, parentId } = draft;
  const channel: StoredChannel = {
    id: draft.id ?? world.ids.next(),
    type,
    name: draft.name ?? '',
    nsfw: draft.nsfw ?? false,
    recipients: draft.recipients ?? [],
    overwrites: new Map(draft.overwrites),
    messages: new Map(),
    locked: false,
    ...(guildId === undefined ? {} : { guildId }),
    ...(parentId === undefined ? {} : { parentId }),
  };
  keep(world.channels, channel.id, channel, maxChannels);
  if (guildId !== undefined) {
    const t = type === ChannelKind.publicThread ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
    const build = () => ({
      ...toChannel(world, channel),
      ...(t === 'THREAD_CREATE' ? { newly_created: true } : {}),
    });
    world.dispatch({ t, needs: Intent.guilds, guildId, build });
  }
  world.changes.announce();
  return channel;
}

/** The direct message channel of the bot and a person, created when first needed. */
export function openDm(world: World, userId: string): StoredChannel {
  const known = [...world.channels.values()].find(
    ({ type, recipients }) =>
      type === ChannelKind.dm && recipients.includes(userId) && recipients.includes(world.bot.id),
  );
  return known ?? createChannel(world, { type: ChannelKind.dm, recipients: [userId, world.bot.id] });
}
