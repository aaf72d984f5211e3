import { randomBytes } from 'node:crypto';
import { append } from '@toonwit/emulator-kit';
import { allows, botPermissions } from '../permissions.ts';
import type { Dispatch, World } from '../world.ts';
import { ChannelKind, Op } from '../protocol.ts';

/** One event as a session received it, or missed it while disconnected. */
interface SessionEvent {
  readonly op: typeof Op.dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** What outlives a connection: the intents, the shard, and the events that a resume may ask for. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  readonly sequence: number;
  readonly attached: boolean;
  /** Numbers an event, keeps it for replay, and sends it if a client is connected. */
  push(t: string, d: unknown): void;
  /** Sends everything after a sequence number; false where that is no longer known. */
  replay(after: number, send: (event: SessionEvent) => void): boolean;
  attach(send: (event: SessionEvent) => void): void;
  detach(): void;
}

interface SessionOptions {
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** How many events can be replayed. */
  readonly replayLimit: number;
}

export function createSession({ intents, shard, replayLimit }: SessionOptions): Session {
  const events: SessionEvent[] = [];
  let sequence = 0;
  let deliver: ((event: SessionEvent) => void) | undefined;
  return {
    id: randomBytes(16).toString('hex'),
    intents,
    shard,
    get sequence() {
      return sequence;
    },
    get attached() {
      return deliver !== undefined;
    },
    push(t, d) {
      const event: SessionEvent = { op: Op.dispatch, t, s: ++sequence, d };
      append(events, event, replayLimit);
      deliver?.(event);
    },
    replay(after, send) {
      const missed = events.filter(({ s }) => s > after);
      if (missed.length !== sequence - after) return false;
      missed.forEach(send);
      return true;
    },
    attach(send) {
      deliver = send;
    },
    detach() {
      deliver = undefined;
    },
  };
}

/** The shard that a guild belongs to (events/gateway, "Sharding Formula"); the rest goes to the first. */
function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** Whether the bot can see a channel. */
export function botSees(world: World, channelId: string): boolean {
  const channel = world.channels.get(channelId);
  if (channel === undefined) return false;
  const guild = world.guilds.get(channel.guildId ?? '');
  if (guild === undefined)
    return channel.type === ChannelKind.dm && channel.recipients.includes(world.bot.id);
  return guild.botPresent && allows(botPermissions(world, channel), 'ViewChannel');
}

/** Whether a session receives an event: by its shard, its intents, and whether the bot sees the channel. */
export function receives(world: World, { intents, shard }: Session, event: Dispatch): boolean {
  const [id, count] = shard;
  if (shardOf(event.guildId, count) !== id) return false;
  if (event.needs === undefined) return true;
  if ((intents & event.needs) === 0) return false;
  if (event.guildId !== undefined && world.guilds.get(event.guildId)?.botPresent !== true) return false;
  return event.channel === undefined || botSees(world, event.channel.id);
}

/** The guilds of a session's shard that the bot is in. */
export function guildsOf(world: World, { shard: [id, count] }: Session) {
  return [...world.guilds.values()].filter((guild) => guild.botPresent && shardOf(guild.id, count) === id);
}
