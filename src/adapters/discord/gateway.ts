import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  IntentsBitField,
  Status,
  type Client,
  type WebSocketShard,
} from 'discord.js';
import { PlatformRefusedError } from '../../core/adapter.ts';
import { untilAborted } from '../../lib/abort.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Connection } from '../kit/connection.ts';
import type { DiscordClient } from './client.ts';
import { DiscordStartError, portal, tokenRefused } from './errors.ts';
import type { HeldShards } from './held-shards.ts';
import { timeoutsMs, waitsMs } from './limits.ts';

const intentsRefused = `Discord does not allow an intent that the bot asks for. Open ${portal}, choose the application, then Bot ▸ Privileged Gateway Intents, and switch on Message Content Intent.`;
const tooManyGuilds =
  'The bot is in too many servers for one connection. Set SHARD_COUNT=auto and start it again.';

const authenticationFailed: number = GatewayCloseCodes.AuthenticationFailed;
const disallowedIntents: number = GatewayCloseCodes.DisallowedIntents;

/** What to say about close codes after which the library doesn't reconnect (gateway, "Gateway Close Event Codes"). */
const sentences: ReadonlyMap<number, string> = new Map<number, string>([
  [authenticationFailed, tokenRefused],
  [disallowedIntents, intentsRefused],
  [GatewayCloseCodes.ShardingRequired, tooManyGuilds],
  [GatewayCloseCodes.InvalidShard, tooManyGuilds],
]);

function refusalOf(code: number): PlatformRefusedError {
  return new PlatformRefusedError(
    sentences.get(code) ?? `Discord closed the connection for good with code ${code}. Update Toonwit.`,
  );
}

interface GatewayOptions extends Pick<DiscordClient, 'client' | 'manager'> {
  readonly token: string;
  readonly connection: Connection;
  /** The shards of this process; all of the bot's unless given. */
  readonly held?: HeldShards | undefined;
  readonly isTokenRefused: () => Promise<boolean>;
  /** Called when Discord no longer lets the bot read what people write; the connection goes on without it. */
  readonly onContentWithdrawn: () => void;
  readonly logger: Logger;
}

/** The connections to Discord's gateway, one for each shard. */
export interface Gateway {
  /**
   * Connects all shards, until the signal aborts. From then on they reconnect and resume by themselves.
   * @throws PlatformRefusedError, DiscordStartError
   */
  connect(signal?: AbortSignal): Promise<void>;
  /** Closes the connection of one held shard. */
  closeShard(id: number): Promise<void>;
  /** Closes the connections. */
  close(): Promise<void>;
}

const ungreeted: readonly Status[] = [Status.Identifying, Status.Resuming, Status.WaitingForGuilds];

/** Creates the gateway, which keeps `connection` up to date. */
export function createGateway(options: GatewayOptions): Gateway {
  const { client, manager, token, connection, held, isTokenRefused, onContentWithdrawn, logger } = options;
  const stopping = new AbortController();
  let started = false;
  let recovering = false;

  /** Waits for work, and rejects if Discord closes a connection for good meanwhile. */
  async function orRefused(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
    let stopListening = () => {};
    const refused = new Promise<never>((_, reject) => {
      const onDisconnect = ({ code }: { code: number }) => reject(new ClosedForGood(code));
      client.on(Events.ShardDisconnect, onDisconnect);
      stopListening = () => client.off(Events.ShardDisconnect, onDisconnect);
    });
    try {
      await untilAborted(Promise.race([refused, work]), signal);
    } finally {
      stopListening();
    }
  }

  function noteReady(): void {
    if (held?.size === 0) return;
    if (client.ws.shards.every(({ status }) => status === Status.Ready)) connection.become('connected');
  }

  /** Whether the bot asks for what people write; from now on it doesn't. */
  function dropContent(): boolean {
    const intents = new IntentsBitField(client.options.intents);
    if (!intents.has(GatewayIntentBits.MessageContent)) return false;
    intents.remove(GatewayIntentBits.MessageContent);
    client.options.intents = intents;
    // Every new session reads them there.
    Object.assign(manager().options, { intents: intents.bitfield });
    return true;
  }

  /** Whether another session could work after this close code. */
  async function mayWorkAgain(code: number): Promise<boolean> {
    if (code === authenticationFailed) return !(await isTokenRefused());
    if (code !== disallowedIntents || !dropContent()) return false;
    onContentWithdrawn();
    return true;
  }

  /** Makes new sessions after Discord closed the connection for good, if that can help. */
  async function recover(firstCode: number): Promise<void> {
    let code = firstCode;
    let wait: number = waitsMs.reconnectAtLeast;
    while (await mayWorkAgain(code)) {
      // The other shards reconnect half a second after a close; by then none of them is in between.
      await pause(wait, undefined, { signal: stopping.signal });
      wait = Math.min(2 * wait, waitsMs.reconnectAtMost);
      try {
        await orRefused(manager().connect(), stopping.signal);
        return;
      } catch (error) {
        if (!(error instanceof ClosedForGood)) throw error;
        ({ code } = error);
      }
    }
    connection.refuse(refusalOf(code).message);
  }

  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    logger.error({ code, shard }, 'Discord closed the connection for good');
    if (!started || recovering || stopping.signal.aborted) return;
    connection.become('connecting', `Discord closed the connection with code ${code}.`);
    recovering = true;
    recover(code)
      // The library itself retries what the network does.
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) logger.warn({ err: error }, 'no new session at Discord yet');
      })
      .finally(() => (recovering = false));
  });
  client.on(Events.ShardReconnecting, (shard) => {
    // The library announces a connection closed on purpose as if it were lost.
    if (stopping.signal.aborted || held?.has(shard) === false) return;
    logger.info({ shard }, 'reconnecting to Discord');
    connection.become('resuming', 'The connection to Discord was lost.');
  });
  client.on(Events.ShardResume, (shard) => {
    logger.info({ shard }, 'resumed at Discord');
    noteReady();
  });
  client.on(Events.ShardReady, noteReady);
  client.on(Events.Raw, () => connection.heard());
  client.on(Events.Error, (error) => logger.error({ err: error }, 'the Discord library failed'));
  client.on(Events.Warn, (warning) => logger.warn({ warning }, 'the Discord library warns'));
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ err: error, shard }, 'Discord connection failed'),
  );

  return {
    async connect(signal) {
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      const timely = AbortSignal.any([
        stopping.signal,
        AbortSignal.timeout(timeoutsMs.connect),
        ...(signal ? [signal] : []),
      ]);
      try {
        await orRefused(
          client.login(token).then(() => ready),
          timely,
        );
        started = true;
      } catch (error) {
        await client.destroy();
        if (error instanceof ClosedForGood) throw refusalOf(error.code);
        const reason = error instanceof Error ? error.message : String(error);
        throw new DiscordStartError(`The bot can't connect to Discord: ${reason}.`, { cause: error });
      }
    },
    async closeShard(id) {
      await greeted(client, (shard) => shard.id === id);
      await held?.close(id);
      noteReady();
    },
    async close() {
      stopping.abort(new Error('the bot stops'));
      connection.become('stopped');
      await greeted(client, () => true);
      await untilAborted(client.destroy(), AbortSignal.timeout(timeoutsMs.close)).catch(() => undefined);
    },
  };
}

/** Discord closed a connection with a code after which the library doesn't reconnect. */
class ClosedForGood extends Error {
  override readonly name = 'ClosedForGood';
  readonly code: number;

  constructor(code: number) {
    super(`the gateway closed with ${code}`);
    this.code = code;
  }
}

/**
 * Waits for the greeting of shards that have identified themselves, with a deadline. The library would never finish
 * closing them before, and reconnect them.
 */
async function greeted(client: Client, isMeant: (shard: WebSocketShard) => boolean): Promise<void> {
  const signal = AbortSignal.timeout(timeoutsMs.greeting);
  const isUngreeted = () =>
    client.ws.shards.some((shard) => isMeant(shard) && ungreeted.includes(shard.status));
  while (isUngreeted() && !signal.aborted)
    await Promise.race([
      once(client, Events.ShardReady, { signal }),
      once(client, Events.ShardResume, { signal }),
    ]).catch(() => undefined);
}
